import type { Locale, Severity } from '../findings.ts';
import { type Report, type Reporter, type ShownSeverity, shownSeverities } from '../report/reporter.ts';
import { messages } from './messages.ts';
import { type Outcome, run } from './run.ts';
import { type Encodings, type Say, scopesOf, speaker, tellReadings } from './speech.ts';
import { columnsOf, paintFor, shownPath } from './terminal.ts';

export interface CheckOptions {
  readonly reporter: Reporter;
  readonly locale: Locale;
  /** The least severe findings to tell. */
  readonly severity: ShownSeverity;
  readonly encodings: Encodings;
}

/** 0: no errors. 1: errors. 2: it could not do all that was asked; standard error says why. */
export type ExitCode = 0 | 1 | 2;

/** Findings go to standard output, everything else to standard error. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const scopes = scopesOf(paths, say);
  if (!scopes) return 2;
  const outcome = await run(scopes);
  for (const { typed } of outcome.withoutProject) say(messages.noProject, { path: typed });
  if (outcome.withoutProject.length > 0) return 2;
  const isComplete = tellRemarks(outcome, options, say);
  process.stdout.write(options.reporter.write(reportOf(outcome, options, isComplete), styleOf(options)));
  if (!isComplete) return 2;
  return outcome.findings.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

/** Tells how files were read and what was left out; true if the run did all that was asked. */
function tellRemarks(outcome: Outcome, { encodings }: CheckOptions, say: Say): boolean {
  const isRead = tellReadings(outcome.readings, encodings, say);
  for (const [uri, error] of outcome.failures) say(messages.failed, { path: shownPath(uri), error: String(error) });
  for (const { typed } of outcome.withoutFiles) say(messages.nothingToCheck, { path: typed });
  return isRead && outcome.checked.length > 0 && outcome.failures.size === 0;
}

function reportOf({ findings, checked, sourceOf }: Outcome, { severity }: CheckOptions, isComplete: boolean): Report {
  const told: readonly Severity[] = shownSeverities.slice(0, shownSeverities.indexOf(severity) + 1);
  return {
    findings: findings
      .filter(({ finding }) => told.includes(finding.severity))
      .map(({ finding, source }) => ({ finding, source, file: shownPath(finding.uri) })),
    checked: checked.map(shownPath),
    isComplete,
    elsewhere(uri) {
      const source = sourceOf(uri);
      return source && { source, file: shownPath(uri) };
    },
  };
}

function styleOf({ locale }: CheckOptions) {
  return { locale, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) };
}
