import {
  createProject,
  type Files,
  isAnnotationFile,
  isDocument,
  type Project,
  projectFileName,
  sourceOf,
  unreadSchemaFiles,
  withDisk,
} from './project.ts';
import { createSource, type Source } from './text/source.ts';
import { folderOf, isInside, nameOf } from './uris.ts';

/** How a host reaches files: Node's file system, or an editor on a page. Asynchronous, and the only way in. */
export interface FileAccess {
  /** Every file below a folder that Postil could care about (.yaml, .yml and what could be a document), hidden folders and node_modules left out. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The text of a file, decoded, without a byte order mark; nothing where there is no such file, where it may not be
   * read, or where it leads out of `boundary` by a symbolic link.
   */
  read(uri: string, boundary: string): Promise<string | undefined>;
  /** Whether a file is there and may not be written; left out where the host cannot tell. */
  isReadOnly?(uri: string): boolean;
}

/** The folders below one that hold a `postil.yaml`, innermost first. */
export function projectRoots(files: readonly string[]): readonly string[] {
  return files
    .filter((uri) => nameOf(uri) === projectFileName)
    .map(folderOf)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/**
 * The projects among the files of a folder, with their schemas read, their annotations as well unless that is said, and
 * their documents known but not read. A file belongs to the innermost project above it.
 */
export async function loadProjects(
  access: FileAccess,
  listed: readonly string[],
  boundary: string,
  annotations: 'read' | 'unread' = 'read',
): Promise<readonly Project[]> {
  const roots = projectRoots(listed);
  const byRoot = new Map<string, string[]>(roots.map((root) => [root, []]));
  for (const uri of listed) {
    const root = roots.find((each) => isInside(each, uri));
    if (root !== undefined) byRoot.get(root)?.push(uri);
  }
  return Promise.all(roots.map((root) => loadProject(access, root, boundary, byRoot.get(root) ?? [], annotations)));
}

async function loadProject(
  access: FileAccess,
  root: string,
  boundary: string,
  uris: readonly string[],
  annotations: 'read' | 'unread',
): Promise<Project> {
  const known: Files = new Map(uris.map((uri) => [uri, 'unread']));
  const first = uris.filter(
    (uri) => (annotations === 'read' && isAnnotationFile(uri)) || uri === `${root}/${projectFileName}`,
  );
  return withSchemaFiles(access, await withRead(access, createProject(root, boundary, known), first));
}

/** The project with the files that its schema extends, as many as there are. */
export async function withSchemaFiles(access: FileAccess, project: Project): Promise<Project> {
  let next = project;
  for (let missing = unreadSchemaFiles(next); missing.length > 0; ) {
    next = await withRead(access, next, missing);
    const still = unreadSchemaFiles(next);
    if (still.every((uri) => missing.includes(uri))) return next;
    missing = still;
  }
  return next;
}

/** The project with the texts of some files; one that cannot be read is as good as not there. */
export async function withRead(access: FileAccess, project: Project, uris: readonly string[]): Promise<Project> {
  const wanted = uris.filter((uri) => sourceOf(project, uri) === undefined);
  if (wanted.length === 0) return project;
  const texts = await Promise.all(wanted.map((uri) => access.read(uri, project.boundary)));
  const changes = new Map<string, Source | undefined>(
    wanted.map((uri, i) => {
      const text = texts[i];
      return [uri, text === undefined ? undefined : createSource(uri, text)];
    }),
  );
  return withDisk(project, changes);
}

/** The files of a project that nobody has read and that are policy texts. */
export function unreadDocuments(project: Project): readonly string[] {
  return [...project.disk]
    .filter(([uri, source]) => source === 'unread' && isDocument(project, uri))
    .map(([uri]) => uri);
}
