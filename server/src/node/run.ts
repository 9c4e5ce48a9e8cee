import { check, checkedFiles } from '../check.ts';
import type { Finding } from '../findings.ts';
import { annotationFilesOf, type Project, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { concerns, type Readings, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers, type Scope } from './scope.ts';

/** What a run over some scopes came to. */
export interface Outcome {
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
}

/** Loads the projects of the scopes and checks the files in them that are asked for. */
export async function run(scopes: readonly Scope[]): Promise<Outcome> {
  const { access, readings } = rememberingFiles();
  const { projects: unread } = await surroundingsOf(scopes, access);
  const projects = await Promise.all(unread.map((project) => withDocuments(access, project)));
  const wanted = projects.map((project) => ({ project, files: filesAskedFor(project, scopes) }));
  const checked = wanted.flatMap(({ files }) => files).sort();
  const failures = new Map<string, unknown>();
  const findings = wanted
    .flatMap(({ project, files }) => files.flatMap((uri) => findingsIn(project, uri, failures)))
    .sort((a, b) => (a.finding.uri === b.finding.uri ? 0 : a.finding.uri < b.finding.uri ? -1 : 1));
  const withoutProject = scopes.filter((scope) => !projects.some((project) => concerns(scope, project)));
  const withoutFiles = scopes.filter(
    (scope) => !withoutProject.includes(scope) && !checked.some((uri) => covers(scope, uri)),
  );
  const sourceIn = (uri: string) =>
    projects.map((project) => sourceOf(project, uri)).find((each) => each !== undefined);
  return { findings, checked, sourceOf: sourceIn, readings, failures, withoutProject, withoutFiles };
}

/** The files in the scopes; with a document, the annotations about it, wherever they are. */
function filesAskedFor(project: Project, scopes: readonly Scope[]): readonly string[] {
  const files = checkedFiles(project);
  const asked = new Set(files.filter((uri) => scopes.some((scope) => covers(scope, uri))));
  for (const scope of scopes) {
    if (asked.has(scope.uri)) for (const uri of annotationFilesOf(project, scope.uri)) asked.add(uri);
  }
  return files.filter((uri) => asked.has(uri));
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
