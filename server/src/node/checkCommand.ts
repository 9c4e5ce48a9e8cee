import { URI } from 'vscode-uri';
import type { Locale, Severity } from '../findings.ts';
import { exists } from '../project.ts';
import type { Report, Reported, Reporter, ShownSeverity } from '../report/reporter.ts';
import { shownSeverities } from '../report/reporter.ts';
import { type Baseline, compared, emptyBaseline, readBaseline, writeBaseline } from './baseline.ts';
import { changedFiles } from './changes.ts';
import { unifiedDiff } from './diff.ts';
import { type FixedFile, fixedFiles } from './fixing.ts';
import { messages, writeProblems } from './messages.ts';
import { progressOn } from './progress.ts';
import { rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { type Outcome, run } from './run.ts';
import { covers, type Scope } from './scope.ts';
import type { Shard } from './shard.ts';
import { type Encodings, type Say, scopesOf, speaker, tellReadings } from './speech.ts';
import { columnsOf, paintFor, shownPath } from './terminal.ts';
import { watchFolders } from './watch.ts';
import { writeText } from './write.ts';

export interface CheckOptions {
  readonly reporter: Reporter;
  readonly locale: Locale;
  /** The least severe findings to tell. */
  readonly severity: ShownSeverity;
  readonly encodings: Encodings;
  /** The codes whose findings count; left out, all. */
  readonly codes: ReadonlySet<string> | undefined;
  readonly maxWarnings: number;
  /** The path of a file of accepted findings. */
  readonly baseline: string | undefined;
  readonly baselineUse: 'compare' | 'update';
  readonly fixing: 'none' | 'shown' | 'done';
  /** A git revision: only what differs from it is looked at. */
  readonly changedSince: string | undefined;
  readonly rounds: 'one' | 'on every change';
  readonly jobs: number;
  readonly shard: Shard | undefined;
}

/** 0: no errors. 1: errors. 2: it could not do all that was asked; standard error says why. */
export type ExitCode = 0 | 1 | 2;

/** Findings go to standard output, everything else to standard error. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const round = () => checkOnce(paths, options, say);
  if (options.rounds === 'one') return round();
  const folders = scopesOf(paths, say)?.flatMap(({ folder }) => (folder ? URI.parse(folder).fsPath : []));
  if (!folders) return 2;
  if (folders.length === 0) return round();
  return watchFolders([...new Set(folders)], () => {
    console.clear();
    return round();
  });
}

async function checkOnce(paths: readonly string[], options: CheckOptions, say: Say): Promise<ExitCode> {
  const scopes = scopesOf(paths, say);
  const baseline = baselineOf(options, say);
  if (!scopes || baseline === 'unusable') return 2;
  const changed = options.changedSince === undefined ? 'all' : changedFiles(scopes, options.changedSince, say);
  if (!changed) return 2;
  const check = () => outcomeOf(scopes, changed === 'all' ? undefined : changed, options);
  let outcome = await check();
  for (const { typed } of outcome.withoutProject) say(messages.noProject, { path: typed });
  if (outcome.withoutProject.length > 0) return 2;
  const fixed = options.fixing === 'none' ? [] : await fixesIn(scopes, outcome, options);
  const isFixed = options.fixing !== 'done' || writeAll(fixed, say);
  if (options.fixing === 'done' && fixed.length > 0) outcome = await check();
  const isRead = tellReadings(outcome.readings, options.encodings, say);
  for (const [uri, error] of outcome.failures) say(messages.failed, { path: shownPath(uri), error: String(error) });
  // A shard may be empty, or have nothing of one of the paths.
  const isWhole = changed === 'all' && options.shard === undefined;
  if (isWhole) for (const { typed } of outcome.withoutFiles) say(messages.nothingToCheck, { path: typed });
  const isNothing = isWhole && outcome.checked.length === 0;
  const isComplete = isFixed && isRead && !isNothing && outcome.failures.size === 0;
  if (options.fixing === 'shown') showAll(fixed);
  return told({ outcome, scopes, baseline, isComplete }, options, say);
}

function outcomeOf(scopes: readonly Scope[], changed: ReadonlySet<string> | undefined, options: CheckOptions) {
  const progress = progressOn(process.stderr);
  const { jobs, baseline, severity } = options;
  const fixes = options.reporter.name === 'sarif' ? 'offered' : 'unasked';
  // Warnings count, told or not; and a baseline has everything.
  const isBroad = severity === 'information' || severity === 'hint';
  const least = baseline !== undefined ? 'hint' : isBroad ? severity : 'warning';
  return run(scopes, { changed, jobs, shard: options.shard, least, fixes, tell: progress.tell }).finally(progress.end);
}

interface Round {
  readonly outcome: Outcome;
  readonly scopes: readonly Scope[];
  readonly baseline: Baseline | undefined;
  readonly isComplete: boolean;
}

/** Writes the report, and the baseline where that is asked for. */
function told({ outcome, scopes, baseline, isComplete }: Round, options: CheckOptions, say: Say): ExitCode {
  const { codes, severity, reporter, locale } = options;
  const counted = ({ code }: { readonly code: string }) => codes?.has(code) ?? true;
  const all = outcome.findings
    .map(({ finding, source }) => ({ finding, source, file: shownPath(finding.uri) }))
    .filter(({ finding }) => counted(finding));
  const severities: readonly Severity[] = shownSeverities.slice(0, shownSeverities.indexOf(severity) + 1);
  const isShown = ({ finding }: Reported) => severities.includes(finding.severity);
  const looked = new Set(outcome.checked);
  const comparison =
    baseline &&
    compared(baseline, all, (known) => {
      const isGone = !outcome.isThere(known.file) && scopes.some((scope) => covers(scope, known.file));
      return counted(known) && (looked.has(known.file) || (isGone && options.changedSince === undefined));
    });
  const added = comparison?.added ?? all;
  const isUpdate = options.baselineUse === 'update';
  let isWritten = true;
  if (baseline && comparison && isUpdate) {
    const problem = isComplete ? writeBaseline(baseline, all, added.filter(isShown), comparison.gone) : 'incomplete';
    isWritten = problem === undefined;
    if (problem) say(writeProblems[problem], { path: options.baseline });
  }
  const report: Report = {
    findings: isUpdate && isWritten ? [] : added.filter(isShown),
    checked: outcome.checked.map(shownPath),
    isComplete: isComplete && isWritten,
    elsewhere(uri) {
      const source = outcome.sourceOf(uri);
      return source && { source, file: shownPath(uri) };
    },
    baseline: comparison && {
      accepted: (isUpdate && isWritten ? all : comparison.accepted).filter(isShown),
      gone: comparison.gone.map((each) => ({ ...each, file: shownPath(each.file) })),
    },
  };
  if (report.baseline) tellBaseline(report.baseline, options, say);
  const style = { locale, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) };
  if (options.fixing !== 'shown') process.stdout.write(reporter.write(report, style));
  if (!report.isComplete) return 2;
  return isUpdate ? 0 : verdict(added, options, say);
}

function verdict(findings: readonly Reported[], { maxWarnings }: CheckOptions, say: Say): ExitCode {
  const count = (severity: Severity) => findings.filter(({ finding }) => finding.severity === severity).length;
  const warnings = count('warning');
  if (warnings > maxWarnings) say(messages.tooManyWarnings, { warnings, max: maxWarnings });
  return count('error') > 0 || warnings > maxWarnings ? 1 : 0;
}

function baselineOf({ baseline, baselineUse }: CheckOptions, say: Say): Baseline | undefined | 'unusable' {
  const read = baseline === undefined ? undefined : readBaseline(baseline);
  if (read === 'missing' && baselineUse === 'update' && baseline !== undefined) return emptyBaseline(baseline);
  if (read !== 'missing' && read !== 'invalid') return read;
  say(read === 'missing' ? messages.noBaseline : messages.badBaseline, { path: baseline });
  return 'unusable';
}

function tellBaseline({ accepted, gone }: NonNullable<Report['baseline']>, options: CheckOptions, say: Say): void {
  const path = options.baseline;
  const isUpdate = options.baselineUse === 'update';
  for (const { file, code } of gone) say(isUpdate ? messages.takenOut : messages.gone, { path: file, code });
  if (options.reporter.readers === 'people') say(messages.accepted, { path, n: accepted.length });
}

/** What the files that were looked at become; for that, whole projects are read. */
async function fixesIn(
  scopes: readonly Scope[],
  { checked }: Outcome,
  { codes }: CheckOptions,
): Promise<readonly FixedFile[]> {
  const { access } = rememberingFiles();
  const { projects } = await surroundingsOf(scopes, access);
  const fixed = new Map<string, FixedFile>();
  for (const unread of projects) {
    const project = await withDocuments(access, unread);
    const own = checked.filter((uri) => exists(project, uri) && !fixed.has(uri));
    for (const each of fixedFiles(project, own, ({ code }) => codes?.has(code) ?? true)) fixed.set(each.uri, each);
  }
  return [...fixed.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** True if all could be written; what could not is told. */
function writeAll(fixed: readonly FixedFile[], say: Say): boolean {
  return fixed
    .map((each) => {
      const problem = writeText(each.uri, each.boundary, each.before, each.after);
      say(problem ? writeProblems[problem] : messages.fixed, { path: shownPath(each.uri) });
      return problem === undefined;
    })
    .every((isWritten) => isWritten);
}

function showAll(fixed: readonly FixedFile[]): void {
  for (const each of fixed) process.stdout.write(unifiedDiff(each, paintFor(process.stdout)));
}
