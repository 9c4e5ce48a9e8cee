import { csvRecord } from '../escape/csv.ts';
import type { Value } from './edition.ts';
import type { Exporter } from './exporter.ts';
import { unnamedDocuments } from './losses.ts';
import { tableCarries, tableOf } from './table.ts';

/** For spreadsheets and statistics: a row of names, then a row for each annotation; the values of a list with `; ` between, or in JSON. */
export const csv: Exporter = {
  name: 'csv',
  offsets: 'code-points',
  carries: tableCarries,
  write(edition, { bom }) {
    const { columns, rows } = tableOf(edition);
    const records = rows.map((row) =>
      csvRecord(
        columns.map(({ name }) => {
          const cell = row.get(name) ?? null;
          if (typeof cell === 'object' && cell !== null) return listed(cell);
          return name.includes('.') && looksLikeList(cell) ? JSON.stringify([cell]) : cell;
        }),
      ),
    );
    const lines = [csvRecord(columns.map(({ name }) => name)), ...records];
    const text = `${bom === 'with' ? '\ufeff' : ''}${lines.map((line) => `${line}\n`).join('')}`;
    return { files: [{ path: 'annotations.csv', text }], losses: unnamedDocuments(csv, edition) };
  },
};

/** What would come back as several values. */
function looksLikeList(value: Value | null): boolean {
  return typeof value === 'string' && /; |^\[/u.test(value);
}

/** In JSON where one of the values looks like several, or is empty. */
function listed(values: readonly Value[]): string {
  const isPlain = values.every((each) => each !== '' && !looksLikeList(each));
  return isPlain ? values.join('; ') : JSON.stringify(values);
}
