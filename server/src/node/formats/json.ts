import { terminalJson } from '../../escape/terminal.ts';
import type { Format } from './format.ts';

/** For programs that read everything at once: an array of objects with all their keys. */
export const json: Format = {
  name: 'json',
  readers: 'programs',
  *lines(batches, { keys }) {
    let mark = '[';
    for (const rows of batches) {
      for (const row of rows) {
        yield mark + terminalJson(JSON.stringify(Object.fromEntries(keys.map((key) => [key, row[key]]))));
        mark = ',';
      }
    }
    yield mark === '[' ? '[]' : ']';
  },
};
