import { conflictFindings, inTextOrder } from '../check.ts';
import type { Finding } from '../findings.ts';
import { exists, schemaOf } from '../project.ts';
import { createSource, type Source } from '../text/source.ts';
import { readText } from './files.ts';
import { manyFiles, partsOfThreads } from './jobs.ts';
import { type Part, partsOf, type Work } from './parts.ts';
import { concerns, type Readings, rememberingFiles } from './projects.ts';
import { covers, type Scope } from './scope.ts';
import { type Shard, sharded } from './shard.ts';
import { type Surveyed, surveyOf } from './survey.ts';

/** What a run over some scopes came to. */
export interface Outcome {
  /** By the names of their files, and in the order of the text. */
  readonly findings: readonly { readonly finding: Finding; readonly source: Source }[];
  /** The files looked at, by URI, in the order of their names. */
  readonly checked: readonly string[];
  /** True for a file that is there, of a project, whether it was looked at or not. */
  readonly isThere: (uri: string) => boolean;
  /** A file that a finding names. */
  readonly sourceOf: (uri: string) => Source | undefined;
  readonly readings: Readings;
  /** Files on which a rule threw, which is our own bug. The others are checked all the same. */
  readonly failures: ReadonlyMap<string, string>;
  /** The scopes in which there is no project at all, and those in which nothing belongs to one. */
  readonly withoutProject: readonly Scope[];
  readonly withoutFiles: readonly Scope[];
}

export interface RunOptions extends Omit<Work, 'surveyed'> {
  /** The only files to look at, with what depends on them; left out, all. */
  readonly changed: ReadonlySet<string> | undefined;
  /** The only part of the files to look at, in the order of their names. */
  readonly shard?: Shard | undefined;
  /** Threads at most. */
  readonly jobs: number;
  readonly tell: (done: number, total: number) => void;
}

/** Checks the files in the scopes that are asked for, on several threads where there is much to do. */
export async function run(scopes: readonly Scope[], options: RunOptions): Promise<Outcome> {
  const { access, readings } = rememberingFiles();
  const whole = await surveyOf(scopes, access, options.changed);
  const surveyed = options.shard ? inShard(whole, options.shard) : whole;
  const checked = askedIn(surveyed);
  const known = surveyed.flatMap(({ bundles }) => bundles).reduce((sum, each) => sum + each.annotations.length + 1, 0);
  const work = { surveyed, least: options.least, fixes: options.fixes };
  const parts: Part[] = [];
  let done = 0;
  for await (const part of options.jobs < 2 || known < manyFiles ? partsOf(work) : partsOfThreads(work, options.jobs)) {
    parts.push(part);
    done += part.done;
    options.tell(done, checked.length);
  }
  const withoutProject = scopes.filter((scope) => !surveyed.some(({ project }) => concerns(scope, project)));
  return {
    ...found(surveyed, parts, new Set(checked)),
    checked,
    isThere: (uri) => surveyed.some(({ project }) => exists(project, uri)),
    readings: new Map([readings, ...parts.map((part) => part.readings)].flatMap((each) => [...each]).sort(byName)),
    failures: new Map(parts.flatMap(({ failures }) => [...failures]).sort(byName)),
    withoutProject,
    withoutFiles: scopes.filter(
      (scope) => !withoutProject.includes(scope) && !checked.some((uri) => covers(scope, uri)),
    ),
  };
}

function askedIn(surveyed: readonly Surveyed[]): readonly string[] {
  return surveyed.flatMap(({ bundles }) => bundles.flatMap(({ asked }) => asked)).sort();
}

/** A file that two projects ask for counts once. */
function inShard(surveyed: readonly Surveyed[], shard: Shard): readonly Surveyed[] {
  const own = new Set(sharded([...new Set(askedIn(surveyed))], shard));
  return surveyed.map(({ project, bundles }) => ({
    project,
    bundles: bundles.map((bundle) => ({ ...bundle, asked: bundle.asked.filter((uri) => own.has(uri)) })),
  }));
}

/** The findings of all parts in one order, whichever part they come from, with those that need all of them. */
function found(
  surveyed: readonly Surveyed[],
  parts: readonly Part[],
  checked: ReadonlySet<string>,
): Pick<Outcome, 'findings' | 'sourceOf'> {
  const conflicts = surveyed.flatMap(({ project }) => {
    const stated = parts.flatMap((part) => part.stated.flatMap(([root, each]) => (root === project.root ? each : [])));
    return conflictFindings(stated, schemaOf(project)).filter(({ uri }) => checked.has(uri));
  });
  const byFile = new Map<string, Finding[]>();
  for (const finding of [...parts.flatMap(({ findings }) => findings), ...conflicts]) {
    const same = byFile.get(finding.uri);
    if (same) same.push(finding);
    else byFile.set(finding.uri, [finding]);
  }
  const sourceOf = sourcesFrom(surveyed, new Map(parts.flatMap(({ texts }) => [...texts])));
  const findings = [...byFile].sort(byName).flatMap(([uri, own]) => {
    const source = sourceOf(uri);
    return source ? inTextOrder(own).map((finding) => ({ finding, source })) : [];
  });
  return { findings, sourceOf };
}

/** Gives the texts that came with the parts; what only a conflict names is read once more. */
function sourcesFrom(surveyed: readonly Surveyed[], texts: ReadonlyMap<string, string>): Outcome['sourceOf'] {
  const sources = new Map<string, Source | undefined>();
  return (uri) => {
    if (!sources.has(uri)) {
      const text = texts.get(uri) ?? textOf(surveyed, uri);
      sources.set(uri, text === undefined ? undefined : createSource(uri, text));
    }
    return sources.get(uri);
  };
}

function textOf(surveyed: readonly Surveyed[], uri: string): string | undefined {
  const owner = surveyed.find(({ project }) => exists(project, uri));
  const reading = owner && readText(uri, owner.project.boundary);
  return reading && 'text' in reading ? reading.text : undefined;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
