import { terminalJson } from '../../escape/terminal.ts';
import type { Format } from './format.ts';

/** For programs: an object on each line, with all its keys (https://jsonlines.org). */
export const jsonl: Format = {
  name: 'jsonl',
  readers: 'programs',
  *lines(batches, { keys }) {
    for (const rows of batches) {
      for (const row of rows)
        yield terminalJson(JSON.stringify(Object.fromEntries(keys.map((key) => [key, row[key]]))));
    }
  },
};
