import { check, checkedFiles } from '../check.ts';
import type { Finding } from '../findings.ts';
import { type FileAccess, loadProjects, projectRoots, unreadDocuments, withRead } from '../loading.ts';
import { annotationFiles, annotationFilesOf, documentOf, type Project, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { isInside } from '../uris.ts';
import { nodeFiles, type Reading, readText } from './files.ts';
import { boundaryOf, covers, type Scope } from './scope.ts';

/** What a run over some scopes came to. */
export interface Outcome {
  readonly findings: readonly { readonly finding: Finding; readonly source: Source }[];
  /** The files looked at, by URI, in the order of their names. */
  readonly checked: readonly string[];
  /** How every file went that the run wanted to read, whatever came of it. */
  readonly readings: ReadonlyMap<string, Reading & { readonly boundary: string }>;
  /** Files on which a rule threw, which is our own bug. The others are checked all the same. */
  readonly failures: ReadonlyMap<string, unknown>;
  /** The scopes in which there is no project at all, and those in which nothing belongs to one. */
  readonly withoutProject: readonly Scope[];
  readonly withoutFiles: readonly Scope[];
}

/** Loads the projects of the scopes and checks the files in them that are asked for. */
export async function run(scopes: readonly Scope[]): Promise<Outcome> {
  const readings = new Map<string, Reading & { readonly boundary: string }>();
  const projects = await projectsFor(scopes, remembering(readings));
  const wanted = projects.map((project) => ({ project, files: filesAskedFor(project, scopes) }));
  const checked = wanted.flatMap(({ files }) => files).sort();
  const failures = new Map<string, unknown>();
  const findings = wanted
    .flatMap(({ project, files }) => files.flatMap((uri) => findingsIn(project, uri, failures)))
    .sort((a, b) => (a.finding.uri === b.finding.uri ? 0 : a.finding.uri < b.finding.uri ? -1 : 1));
  const withoutProject = scopes.filter((scope) => !projects.some(({ root }) => concerns(scope, root)));
  const withoutFiles = scopes.filter(
    (scope) => !withoutProject.includes(scope) && !checked.some((uri) => covers(scope, uri)),
  );
  return { findings, checked, readings, failures, withoutProject, withoutFiles };
}

/** A project below the scope's folder; or the one that a file is in. */
function concerns(scope: Scope, root: string): boolean {
  return scope.folder !== undefined && (scope.folder === root || isInside(scope.folder, root));
}

async function projectsFor(scopes: readonly Scope[], access: FileAccess): Promise<readonly Project[]> {
  const folders = [...new Set(scopes.map((scope) => scope.folder).filter((folder) => folder !== undefined))];
  const outermost = folders.filter((folder) => !folders.some((other) => isInside(other, folder)));
  const listed = (await Promise.all(outermost.map((folder) => access.list(folder)))).flat();
  const roots = projectRoots(listed);
  const byRoot = new Map<string, string[]>(roots.map((root) => [root, []]));
  for (const uri of listed) byRoot.get(roots.find((root) => isInside(root, uri)) ?? '')?.push(uri);
  const loaded = await Promise.all([...byRoot].map(([root, files]) => loadProjects(access, files, boundaryOf(root))));
  return Promise.all(loaded.flat().map((project) => withDocuments(access, project)));
}

/** With the texts of its documents, and of those that only an annotation file names. */
async function withDocuments(access: FileAccess, project: Project): Promise<Project> {
  const named = annotationFiles(project)
    .map((file) => documentOf(project, file))
    .flatMap((document) => (document.state === 'outside' ? [] : [document.uri]));
  return withRead(access, project, [...new Set([...unreadDocuments(project), ...named])]);
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

function remembering(readings: Map<string, Reading & { readonly boundary: string }>): FileAccess {
  return {
    ...nodeFiles,
    async read(uri, boundary) {
      const reading = readText(uri, boundary);
      readings.set(uri, { ...reading, boundary });
      return 'text' in reading ? reading.text : undefined;
    },
  };
}
