import { check, checkedFiles } from '../check.ts';
import type { Finding } from '../findings.ts';
import { annotationFilesOf, documentOf, isAnnotationFile, type Project, schemaOf, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { concerns, type Readings, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers, type Scope } from './scope.ts';
import { type Shard, sharded } from './shard.ts';

/** What a run over some scopes came to. */
export interface Outcome {
  /** By the names of their files, and in the order of the text. */
  readonly findings: readonly { readonly finding: Finding; readonly source: Source }[];
  /** The files looked at, by URI, in the order of their names. */
  readonly checked: readonly string[];
  /** A file of the projects that has been read, among them those that findings name besides their own. */
  readonly sourceOf: (uri: string) => Source | undefined;
  readonly readings: Readings;
  /** Files on which a rule threw, which is our own bug. The others are checked all the same. */
  readonly failures: ReadonlyMap<string, unknown>;
  /** The scopes in which there is no project at all, and those in which nothing belongs to one. */
  readonly withoutProject: readonly Scope[];
  readonly withoutFiles: readonly Scope[];
  /** Each project with those of its files that were looked at; empty where that was done elsewhere. */
  readonly projects: readonly { readonly project: Project; readonly files: readonly string[] }[];
}

export interface RunOptions {
  /** The only files to look at, with what depends on them; left out, all. */
  readonly changed?: ReadonlySet<string>;
  /** One of several equal shares of the documents, from zero; what goes together stays together. */
  readonly share?: { readonly index: number; readonly of: number };
  /** The only part of the files to look at, in the order of their names. */
  readonly shard?: Shard | undefined;
  readonly tell?: (done: number, total: number) => void;
}

/** Loads the projects of the scopes and checks the files in them that are asked for. */
export async function run(scopes: readonly Scope[], options: RunOptions = {}): Promise<Outcome> {
  const { access, readings } = rememberingFiles();
  const { projects: unread } = await surroundingsOf(scopes, access);
  const part = options.shard && shardOfFiles(unread, scopes, options, options.shard);
  const projects = await Promise.all(
    unread.map(async (project) => {
      const files = filesAskedFor(project, scopes, options).filter((uri) => part?.has(uri) ?? true);
      const isShared = part !== undefined || (options.share !== undefined && options.share.of > 1);
      const documents = isShared ? new Set(files.map((uri) => documentUri(project, uri))) : undefined;
      return { project: await withDocuments(access, project, documents), files };
    }),
  );
  const failures = new Map<string, unknown>();
  const total = projects.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const findings = projects
    .flatMap(({ project, files }) =>
      files.flatMap((uri) => {
        options.tell?.(done++, total);
        return findingsIn(project, uri, failures);
      }),
    )
    .sort((a, b) => byName(a.finding.uri, b.finding.uri));
  return {
    ...summary(
      scopes,
      projects.map(({ project }) => project),
      projects.flatMap(({ files }) => files).sort(),
    ),
    findings,
    sourceOf: (uri) => projects.map(({ project }) => sourceOf(project, uri)).find((each) => each !== undefined),
    readings: new Map([...readings].sort(([a], [b]) => byName(a, b))),
    failures,
    projects,
  };
}

export function byName(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function summary(scopes: readonly Scope[], projects: readonly Project[], checked: readonly string[]) {
  const withoutProject = scopes.filter((scope) => !projects.some((project) => concerns(scope, project)));
  return { checked, withoutProject, withoutFiles: scopesWithoutFiles(scopes, withoutProject, checked) };
}

export function scopesWithoutFiles(
  scopes: readonly Scope[],
  withoutProject: readonly Scope[],
  checked: readonly string[],
): readonly Scope[] {
  return scopes.filter((scope) => !withoutProject.includes(scope) && !checked.some((uri) => covers(scope, uri)));
}

/** The files in the scopes; with a document, the annotations about it, wherever they are. */
function filesAskedFor(project: Project, scopes: readonly Scope[], { changed, share }: RunOptions): readonly string[] {
  const files = checkedFiles(project);
  const asked = new Set(files.filter((uri) => scopes.some((scope) => covers(scope, uri))));
  for (const scope of scopes) {
    if (asked.has(scope.uri)) for (const uri of annotationFilesOf(project, scope.uri)) asked.add(uri);
  }
  const documents = share && [...new Set(files.map((uri) => documentUri(project, uri)))].sort();
  const shares = new Map(documents?.map((uri, i) => [uri, i % (share?.of ?? 1)]));
  return files
    .filter((uri) => asked.has(uri))
    .filter((uri) => !changed || isChanged(project, uri, changed))
    .filter((uri) => !share || shares.get(documentUri(project, uri)) === share.index);
}

/** The files of a shard of a run over several projects, a file that two of them ask for counted once. */
function shardOfFiles(
  projects: readonly Project[],
  scopes: readonly Scope[],
  { changed }: RunOptions,
  shard: Shard,
): ReadonlySet<string> {
  const files = projects.flatMap((project) => filesAskedFor(project, scopes, changed ? { changed } : {}));
  return new Set(sharded([...new Set(files)].sort(byName), shard));
}

/** A schema that changed concerns everything; a document, the annotations about it. */
function isChanged(project: Project, uri: string, changed: ReadonlySet<string>): boolean {
  return (
    changed.has(uri) ||
    changed.has(documentUri(project, uri)) ||
    schemaOf(project).files.some((file) => changed.has(file.uri))
  );
}

/** The document that a file is about, or else the file itself. */
function documentUri(project: Project, uri: string): string {
  const source = isAnnotationFile(uri) ? sourceOf(project, uri) : undefined;
  const document = source && documentOf(project, source);
  return document && document.state !== 'outside' ? document.uri : uri;
}

function findingsIn(project: Project, uri: string, failures: Map<string, unknown>): Outcome['findings'] {
  const source = sourceOf(project, uri);
  if (!source) return [];
  try {
    return check(project, uri).map((finding) => ({ finding, source }));
  } catch (error) {
    failures.set(uri, error);
    return [];
  }
}
