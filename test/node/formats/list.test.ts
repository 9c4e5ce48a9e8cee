import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { formats } from '../../../server/src/node/formats/list.ts';
import { batchesAtFirstRow, linesOf } from './example.ts';

describe('formats of rows', () => {
  it('are all in the list, each in a file of its name', () => {
    const files = readdirSync(new URL('../../../server/src/node/formats/', import.meta.url));
    for (const { name } of formats) assert.ok(files.includes(`${name}.ts`), name);
    assert.deepEqual(
      formats.map(({ name }) => name),
      ['csv', 'json', 'jsonl', 'table'],
    );
  });

  for (const format of formats) {
    it(`gives the lines of a batch as ${format.name} before it asks for the next`, () => {
      assert.equal(batchesAtFirstRow(format), 1);
    });

    it(`lets nothing act upon the terminal or a build log as ${format.name}`, () => {
      const words = '::error::x \u001b[2J\u202e\r##[error]\u0007';
      const text = linesOf(format, [words, words]).join('\n');
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]|##\[/u);
      assert.doesNotMatch(text, /^\s*::/mu);
    });
  }
});
