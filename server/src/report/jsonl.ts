import { terminalJson } from '../escape/terminal.ts';
import { recordOf } from './json.ts';
import type { Reporter } from './reporter.ts';

/** A finding on each line (https://jsonlines.org), as `json` has it. */
export const jsonl: Reporter = {
  name: 'jsonl',
  readers: 'programs',
  write({ findings }, { locale }) {
    return findings.map((each) => `${terminalJson(JSON.stringify(recordOf(each, locale)))}\n`).join('');
  },
};
