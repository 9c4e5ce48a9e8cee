import type { Format } from '../../../server/src/node/formats/format.ts';
import type { Cell, Row } from '../../../server/src/rows/row.ts';

/** The lines of rows, each a batch of its own, under two names. */
export function linesOf(format: Format, ...records: readonly (readonly [Cell, Cell])[]): readonly string[] {
  return [...format.lines(batchesOf(records), layout, (_role, text) => text)];
}

/** How many batches have been asked for once the first line that tells of a row is there. */
export function batchesAtFirstRow(format: Format): number {
  let asked = 0;
  const counted = function* () {
    for (const rows of batchesOf([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ])) {
      asked++;
      yield rows;
    }
  };
  for (const line of format.lines(counted(), layout, (_role, text) => text)) if (line.includes('one')) return asked;
  return Number.NaN;
}

const layout = { keys: ['value', 'name'], columns: ['name', 'value'] };

function batchesOf(records: readonly (readonly [Cell, Cell])[]): readonly (readonly Row[])[] {
  return records.map(([name, value]) => [{ name, value, more: 'not asked for' }]);
}
