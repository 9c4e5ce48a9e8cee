import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { stretchesOf } from '../../server/src/node/batch/input.ts';
import { lineFrom } from '../../server/src/node/batch/line.ts';
import { linesIn, packetsOf } from '../../server/src/node/batch/packets.ts';
import { sharded } from '../../server/src/node/shard.ts';

const shards = fc.integer({ min: 1, max: 12 });
/** Many line ends, and some bytes of all kinds. */
const bytes = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(10, 13, 123, 34) }, fc.integer({ min: 0, max: 255 })), {
    maxLength: 60,
  })
  .map((each) => Buffer.from(each));

describe('shards', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'postil-shards-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('of any list are, end to end, the list, and differ by one at most', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), shards, (list, of) => {
        const parts = Array.from({ length: of }, (_, i) => sharded(list, { index: i + 1, of }));
        assert.deepEqual(parts.flat(), list);
        const lengths = parts.map(({ length }) => length);
        assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
      }),
    );
  });

  it('of any files are, end to end, their lines, each with its number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 3 }), shards, async (contents, of) => {
        const paths = contents.map((content, i) => {
          const file = path.join(folder, `${i}.jsonl`);
          writeFileSync(file, content);
          return file;
        });
        const parts: string[] = [];
        for (let index = 1; index <= of; index++) parts.push(...(await numbered(paths, { index, of })));
        assert.deepEqual(parts, await numbered(paths, undefined));
        const all = contents.flatMap((content) =>
          [...linesIn(content)].map((line, i) => `${i + 1} ${Buffer.from(line).toString('hex')}`),
        );
        assert.deepEqual(parts, all);
      }),
      { numRuns: 60 },
    );
  });
});

async function numbered(
  paths: readonly string[],
  shard: Parameters<typeof stretchesOf>[1],
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { chunks, linesBefore } of stretchesOf(paths, shard)) {
    let number = linesBefore();
    for await (const { bytes } of packetsOf(chunks(), 1000)) {
      for (const line of linesIn(bytes)) lines.push(`${++number} ${Buffer.from(line).toString('hex')}`);
    }
  }
  return lines;
}

describe('a line of a batch', () => {
  it('of any bytes is read or named bad, without throwing', () => {
    fc.assert(fc.property(bytes, (line) => isReadOrBad(line)));
    fc.assert(
      fc.property(fc.json(), (json) => isReadOrBad(Buffer.from(json))),
      { numRuns: 300 },
    );
  });

  it('is what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.oneof(fc.string(), fc.maxSafeInteger()), (text, id) => {
        const line = lineFrom(Buffer.from(JSON.stringify({ text, id })));
        assert.deepEqual('problem' in line ? line : [line.text, line.id], [text, id]);
      }),
    );
  });

  it('has no key twice, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.array(fc.string()))), fc.string(), (entries, key) => {
        const others = JSON.stringify(Object.fromEntries([...entries, [key, 0]]));
        const twice = `${others.slice(0, -1)},${JSON.stringify(key)}:1}`;
        const line = lineFrom(Buffer.from(twice));
        assert.equal('problem' in line && line.problem, 'duplicate-key');
      }),
    );
  });
});

function isReadOrBad(line: Uint8Array): boolean {
  const read = lineFrom(line);
  return 'problem' in read || typeof read.text === 'string';
}
