import { terminalLine } from '../escape/terminal.ts';
import { formatted, type Locale, type Message, type Params, type Severity } from '../findings.ts';
import { type Reporter, type ShownSeverity, shownSeverities } from '../report/reporter.ts';
import { messages, readProblems } from './messages.ts';
import { type Outcome, run } from './run.ts';
import { type Scope, scopeOf } from './scope.ts';
import { columnsOf, paintFor, shownPath } from './terminal.ts';

export interface CheckOptions {
  readonly reporter: Reporter;
  readonly locale: Locale;
  /** The least severe findings to tell. */
  readonly severity: ShownSeverity;
  /** Which files' encodings to tell. */
  readonly encodings: 'all' | 'unusual' | 'none';
}

/** 0: no errors. 1: errors. 2: it could not do all that was asked; standard error says why. */
export type ExitCode = 0 | 1 | 2;

/** Findings go to standard output, everything else to standard error. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const say: Say = (message, params) => console.error(terminalLine(formatted(message, params, options.locale)));
  const scopes = scopesOf(paths, say);
  if (!scopes) return 2;
  const outcome = await run(scopes);
  for (const { typed } of outcome.withoutProject) say(messages.noProject, { path: typed });
  if (outcome.withoutProject.length > 0) return 2;
  const isComplete = tellRemarks(outcome, options, say);
  process.stdout.write(options.reporter.write(reportOf(outcome, options), styleOf(options)));
  if (!isComplete) return 2;
  return outcome.findings.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

type Say = (message: Message, params: Params) => void;

function scopesOf(paths: readonly string[], say: Say): readonly Scope[] | undefined {
  const scopes = paths.map((typed) => ({ typed, scope: scopeOf(typed) }));
  for (const { typed, scope } of scopes) if (!scope) say(messages.noSuchPath, { path: typed });
  const found = scopes.flatMap(({ scope }) => scope ?? []);
  return found.length === paths.length ? found : undefined;
}

/** Tells how files were read and what was left out; true if the run did all that was asked. */
function tellRemarks(outcome: Outcome, { encodings }: CheckOptions, say: Say): boolean {
  let isComplete = outcome.checked.length > 0 && outcome.failures.size === 0;
  for (const [uri, reading] of outcome.readings) {
    const path = shownPath(uri);
    if ('text' in reading) {
      const tells = encodings === 'all' || (encodings === 'unusual' && reading.encoding !== 'UTF-8');
      if (tells) say(messages.readAs, { path, encoding: reading.encoding });
    } else if (reading.problem !== 'missing') {
      say(readProblems[reading.problem], { path, boundary: shownPath(reading.boundary) });
      isComplete = false;
    }
  }
  for (const [uri, error] of outcome.failures) say(messages.failed, { path: shownPath(uri), error: String(error) });
  for (const { typed } of outcome.withoutFiles) say(messages.nothingToCheck, { path: typed });
  return isComplete;
}

function reportOf({ findings, checked }: Outcome, { severity }: CheckOptions) {
  const told: readonly Severity[] = shownSeverities.slice(0, shownSeverities.indexOf(severity) + 1);
  return {
    findings: findings
      .filter(({ finding }) => told.includes(finding.severity))
      .map(({ finding, source }) => ({ finding, source, file: shownPath(finding.uri) })),
    checked: checked.length,
  };
}

function styleOf({ locale }: CheckOptions) {
  return { locale, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) };
}
