import { terminalText } from '../escape/terminal.ts';
import { formatted } from '../findings.ts';
import type { Severity } from '../formats/projectFile.ts';
import { positionAt } from '../text/source.ts';
import type { Reported, Reporter } from './reporter.ts';

/**
 * Commands to a workflow of GitHub Actions, which shows each finding at its line:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. Lines and columns count from one.
 */
export const github: Reporter = {
  name: 'github',
  readers: 'programs',
  write: ({ findings }, { locale }) =>
    findings
      .map((each) => `${command(each)}::${message(formatted(each.finding.message, each.finding.params, locale))}\n`)
      .join(''),
};

function command({ finding, source, file }: Reported): string {
  const start = positionAt(source, finding.start);
  const end = positionAt(source, finding.end);
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are taken only of places on one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: finding.code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${levels[finding.severity]} ${written.join(',')}`;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
  off: 'debug',
};

function message(text: string): string {
  return terminalText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
