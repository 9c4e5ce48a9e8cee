import { terminalJson } from '../escape/terminal.ts';
import type { Exporter } from './exporter.ts';
import { unnamedDocuments } from './losses.ts';
import { tableCarries, tableOf } from './table.ts';

/** For scripts: an object on each line (https://jsonlines.org), with every key; null for what is not given. */
export const jsonl: Exporter = {
  name: 'jsonl',
  offsets: 'code-points',
  carries: tableCarries,
  write(edition) {
    const { columns, rows } = tableOf(edition);
    const lines = rows.map((row) => {
      const record = Object.fromEntries(columns.map(({ name }) => [name, row.get(name) ?? null]));
      return `${terminalJson(JSON.stringify(record))}\n`;
    });
    return { files: [{ path: 'annotations.jsonl', text: lines.join('') }], losses: unnamedDocuments(jsonl, edition) };
  },
};
