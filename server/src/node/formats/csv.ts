import { csvRecord } from '../../escape/csv.ts';
import { terminalLines } from '../../escape/terminal.ts';
import { plainCell } from '../../rows/row.ts';
import type { Format } from './format.ts';

/** For spreadsheets and statistics: a row of names, then the rows. */
export const csv: Format = {
  name: 'csv',
  readers: 'programs',
  *lines(batches, { columns }, _paint, part = 'first') {
    if (part === 'first') yield terminalLines(csvRecord(columns));
    for (const rows of batches) {
      for (const row of rows) yield terminalLines(csvRecord(columns.map((name) => plainCell(row[name] ?? null))));
    }
  },
};
