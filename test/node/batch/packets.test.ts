import assert from 'node:assert/strict';
import { linesIn, packetsOf } from '../../../server/src/node/batch/packets.ts';

async function linesOf(chunks: readonly string[], longest = 100): Promise<readonly (string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  for await (const { bytes, state, lines: count } of packetsOf(stream(), longest)) {
    const own = state === 'whole' ? [...linesIn(bytes)].map((each) => Buffer.from(each).toString()) : [undefined];
    assert.equal(own.length, count);
    lines.push(...own);
  }
  return lines;
}

describe('packets of lines', () => {
  it('are the lines of a stream, however it is cut', async () => {
    const text = 'one\n\ntwo three\r\n四\nlast';
    for (let size = 1; size <= text.length; size++) {
      const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
      assert.deepEqual(await linesOf(chunks), ['one', '', 'two three\r', '四', 'last']);
    }
  });

  it('end with the last line end, and are none for nothing', async () => {
    assert.deepEqual(await linesOf(['a\n']), ['a']);
    assert.deepEqual(await linesOf(['a\n\n']), ['a', '']);
    assert.deepEqual(await linesOf([]), []);
  });

  it('keep nothing of a line that is too long, and go on after it', async () => {
    const text = 'ab\nlonger\ncd\nlongest of all';
    for (let size = 1; size <= text.length; size++) {
      const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
      const lines = await linesOf(chunks, 4);
      // Lines that came whole in one piece are measured when they are read.
      assert.deepEqual(
        lines.map((line) => (line !== undefined && line.length > 4 ? undefined : line)),
        ['ab', undefined, 'cd', undefined],
      );
    }
  });

  it('come as soon as a line is there', async () => {
    async function* stream() {
      yield Buffer.from('first\nsec');
      throw new Error('asked for more');
    }
    const packets = packetsOf(stream(), 100);
    const { value } = await packets.next();
    assert.equal(Buffer.from(value?.bytes ?? []).toString(), 'first\n');
    await assert.rejects(packets.next(), /asked for more/u);
  });
});
