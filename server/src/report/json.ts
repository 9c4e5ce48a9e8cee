import { terminalJson } from '../escape/terminal.ts';
import { formatted, type Locale } from '../findings.ts';
import { positionAt } from '../text/source.ts';
import type { Reported, Reporter } from './reporter.ts';

/** An array of findings. Lines and characters count from zero, characters in UTF-16 code units, as in LSP. */
export const json: Reporter = {
  name: 'json',
  readers: 'programs',
  write({ findings }, { locale }) {
    const records = findings.map((each) => recordOf(each, locale));
    return `${terminalJson(JSON.stringify(records, null, 2))}\n`;
  },
};

export function recordOf({ finding, source, file }: Reported, locale: Locale) {
  return {
    file,
    code: finding.code,
    severity: finding.severity,
    message: formatted(finding.message, finding.params, locale),
    range: { start: positionAt(source, finding.start), end: positionAt(source, finding.end) },
  };
}
