import { type FileAccess, loadProjects, projectRoots, unreadDocuments, withRead } from '../loading.ts';
import { annotationFiles, documentOf, type Project } from '../project.ts';
import { isInside } from '../uris.ts';
import { nodeFiles, type Reading, readText } from './files.ts';
import { boundaryOf, type Scope } from './scope.ts';

/** What lies in the folders of some scopes. */
export interface Surroundings {
  /** Every file that could be of interest, of a project or not. */
  readonly files: readonly string[];
  /** Their schemas are read, their annotations unless that was said, their documents are not. */
  readonly projects: readonly Project[];
}

export async function surroundingsOf(
  scopes: readonly Scope[],
  access: FileAccess,
  annotations: 'read' | 'unread' = 'read',
): Promise<Surroundings> {
  const folders = [...new Set(scopes.map((scope) => scope.folder).filter((folder) => folder !== undefined))];
  const outermost = folders.filter((folder) => !folders.some((other) => isInside(other, folder)));
  const files = (await Promise.all(outermost.map((folder) => access.list(folder)))).flat();
  const roots = projectRoots(files);
  const byRoot = new Map<string, string[]>(roots.map((root) => [root, []]));
  for (const uri of files) byRoot.get(roots.find((root) => isInside(root, uri)) ?? '')?.push(uri);
  const loaded = await Promise.all(
    [...byRoot].map(([root, own]) => loadProjects(access, own, boundaryOf(root), annotations)),
  );
  return { files, projects: loaded.flat() };
}

/** The project with the texts of its documents, or of some, and of those that only an annotation file names. */
export async function withDocuments(
  access: FileAccess,
  project: Project,
  only?: ReadonlySet<string>,
): Promise<Project> {
  const named = annotationFiles(project)
    .map((file) => documentOf(project, file))
    .flatMap((document) => (document.state === 'outside' ? [] : [document.uri]));
  const all = [...new Set([...unreadDocuments(project), ...named])];
  return withRead(access, project, only ? all.filter((uri) => only.has(uri)) : all);
}

/** True for a project below the scope's folder; or the one that a file is in. */
export function concerns(scope: Scope, { root }: Project): boolean {
  return scope.folder !== undefined && (scope.folder === root || isInside(scope.folder, root));
}

/** How every file went that somebody wanted to read, whatever came of it; without the texts, which are many. */
export type Readings = ReadonlyMap<string, Reading & { readonly boundary: string }>;

/** The files of this machine, with a note of every reading. */
export function rememberingFiles(): { readonly access: FileAccess; readonly readings: Readings } {
  const readings = new Map<string, Reading & { readonly boundary: string }>();
  const access: FileAccess = {
    ...nodeFiles,
    async read(uri, boundary) {
      const reading = readText(uri, boundary);
      readings.set(uri, 'text' in reading ? { ...reading, text: '', boundary } : { ...reading, boundary });
      return 'text' in reading ? reading.text : undefined;
    },
  };
  return { access, readings };
}
