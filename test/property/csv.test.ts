import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRecord, withoutApostrophe } from '../../server/src/escape/csv.ts';

const nasty = fc.constantFrom(
  '"',
  ',',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '=',
  '+',
  '-',
  '@',
  "'",
  '＝',
  '国',
  '\ud83d',
  '\0',
  ';',
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 3 }))).map((parts) => parts.join(''));
const cell = fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

describe('a record of CSV', () => {
  it('is read as the cells it was made of, with nothing in them that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const [record = [], ...others]: string[][] = parse(`${csvRecord(cells)}\n`, { relax_column_count: true });
        assert.deepEqual(others, []);
        for (const [i, given] of cells.entries()) {
          const read = record[i] ?? '';
          if (typeof given !== 'string') assert.equal(read, String(given ?? ''));
          else {
            assert.doesNotMatch(read, /^[=+\-@\t\r\n＝＋－＠]/u);
            assert.equal(withoutApostrophe(read), expected(given));
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

function expected(given: string): string {
  return given.replace(/\r\n?/gu, '\n').toWellFormed();
}
