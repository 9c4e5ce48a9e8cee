import { stringify } from 'csv-stringify/sync';
import { terminalLines } from '../../escape/terminal.ts';
import type { Cell } from '../../rows/row.ts';
import type { Format } from './format.ts';

/** For spreadsheets and statistics: a row of names, then the rows (RFC 4180, with line feeds). */
export const csv: Format = {
  name: 'csv',
  readers: 'programs',
  *lines(batches, { columns }) {
    yield written(columns);
    for (const rows of batches) {
      for (const row of rows) yield written(columns.map((name) => row[name] ?? null));
    }
  },
};

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function written(cells: readonly Cell[]): string {
  const record = stringify([cells], { eof: false, escape_formulas: true });
  return terminalLines(record.replace(/\r\n?/gu, '\n'));
}
