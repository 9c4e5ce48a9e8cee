import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progressOn } from '../../server/src/node/progress.ts';

/** What a stream is sent by a run of some files, each of which takes so many milliseconds. */
function sent(isTTY: boolean, milliseconds: number): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    cursorTo() {},
    clearLine() {},
    moveCursor() {},
  });
  let now = 0;
  const progress = progressOn(stream as unknown as NodeJS.WriteStream, () => now);
  for (let i = 0; i <= 10; i++) {
    progress.tell(i, 10);
    now += milliseconds;
  }
  progress.end();
  return String(stream.read() ?? '');
}

describe('progress', () => {
  it('is a bar on a terminal, for what takes longer than a second', () => {
    assert.match(sent(true, 300), /[█░]{30} \d+\/10/u);
  });

  it('is nothing for what is quick, and nothing where nobody looks', () => {
    assert.equal(sent(true, 50), '');
    assert.equal(sent(false, 300), '');
  });
});
