import { type Comparison, comparisons } from '../agreement/comparison.ts';
import { disagreements } from '../agreement/disagreements.ts';
import { type Levels, type Measure, measurings } from '../agreement/measures.ts';
import type { Locale } from '../findings.ts';
import { isAnnotationFile } from '../project.ts';
import type { AgreementFormat } from './agreement/format.ts';
import type { ExitCode } from './checkCommand.ts';
import { comparedFiles, comparedRevisions } from './compared.ts';
import { messages } from './messages.ts';
import { writeLines } from './output.ts';
import { progressOn } from './progress.ts';
import { concerns, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers, type Scope } from './scope.ts';
import { type Encodings, type Say, scopesOf, speaker, tellReadings } from './speech.ts';
import { paintFor, shownPath } from './terminal.ts';

export const agreementParts = ['numbers', 'disagreements'] as const;
export type AgreementPart = (typeof agreementParts)[number];

export interface AgreeOptions {
  readonly format: AgreementFormat;
  readonly locale: Locale;
  readonly encodings: Encodings;
  readonly levels: Levels;
  /** Left out, both. */
  readonly only: AgreementPart | undefined;
  /** `A..B`: not the coders with each other, but each with what it was. */
  readonly rev: string | undefined;
}

/** Compares the coders of documents, two files, or two revisions. 0: compared. 2: not everything, or nothing. */
export async function agreeCommand(paths: readonly string[], options: AgreeOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const scopes = scopesOf(paths, say);
  if (!scopes) return 2;
  const compared = await comparedIn(scopes, options, say);
  if (!compared) return 2;
  const { all, isComplete } = compared;
  if (all.length === 0) {
    for (const { typed } of scopes) say(messages.nothingToCompare, { path: typed });
    return 2;
  }
  const { only, levels } = options;
  const answer = {
    all,
    measures: only === 'disagreements' ? undefined : measured(all, levels),
    disagreements: only === 'numbers' ? undefined : all.flatMap(disagreements),
  };
  const style = { locale: options.locale, paint: paintFor(process.stdout), pathOf: shownPath };
  await writeLines(options.format.lines(answer, style));
  return isComplete ? 0 : 2;
}

function measured(all: readonly Comparison[], levels: Levels): readonly Measure[] {
  const progress = progressOn(process.stderr);
  const steps = [...measurings(all, levels)];
  const measures = steps.flatMap((step, i) => {
    progress.tell(i, steps.length);
    return [...step()];
  });
  progress.end();
  return measures;
}

interface Found {
  readonly all: readonly Comparison[];
  readonly isComplete: boolean;
}

/** Nothing where it cannot be said what to compare, which is told. */
async function comparedIn(scopes: readonly Scope[], options: AgreeOptions, say: Say): Promise<Found | undefined> {
  if (options.rev !== undefined) return comparedRevisions(scopes, options.rev, say);
  const { access, readings } = rememberingFiles();
  const { projects: unread } = await surroundingsOf(scopes, access);
  const missing = scopes.filter((scope) => !unread.some((project) => concerns(scope, project)));
  for (const { typed } of missing) say(messages.noProject, { path: typed });
  if (missing.length > 0) return undefined;
  const projects = await Promise.all(unread.map((project) => withDocuments(access, project)));
  const isComplete = tellReadings(readings, options.encodings, say);
  const [first, second, ...others] = scopes.filter(({ uri, isFile }) => isFile && isAnnotationFile(uri));
  if (first && second && others.length === 0 && scopes.length === 2) {
    const all = comparedFiles(projects, first, second, say);
    return all && { all, isComplete };
  }
  const all = projects
    .flatMap(comparisons)
    .filter(({ document }) => scopes.some((scope) => covers(scope, document.uri)));
  return { all, isComplete };
}
