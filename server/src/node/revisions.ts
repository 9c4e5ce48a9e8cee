import path from 'node:path';
import { URI } from 'vscode-uri';
import { decode } from '../encoding.ts';
import { type FileAccess, loadProjects } from '../loading.ts';
import type { Project } from '../project.ts';
import { isInside } from '../uris.ts';
import { maxFileSize } from './files.ts';
import { commitOf, git, gitBytes, repositoryOf } from './git.ts';
import { withDocuments } from './projects.ts';
import { boundaryOf, type Scope, uriOf } from './scope.ts';

/** The projects of a scope as they were at a revision of its repository; nothing where git knows no such revision. */
export async function projectsAt(revision: string, scope: Scope): Promise<readonly Project[] | undefined> {
  const folder = scope.folder;
  if (folder === undefined) return undefined;
  const access = revisionFiles(revision, URI.parse(folder).fsPath);
  if (!access) return undefined;
  const listed = await access.list(folder);
  const projects = await loadProjects(access, listed, boundaryOf(folder));
  return Promise.all(projects.map((project) => withDocuments(access, project)));
}

/** What texts and annotation files of a later revision were called at an earlier one, where git takes them for the same. */
export function formerNames(from: string, to: string, scope: Scope): ReadonlyMap<string, string> {
  const folder = scope.folder === undefined ? undefined : URI.parse(scope.folder).fsPath;
  const root = folder === undefined ? undefined : repositoryOf(folder);
  const [earlier, later] = [from, to].map((revision) => folder && commitOf(folder, revision));
  if (!root || !earlier || !later) return new Map();
  const told =
    git(root, 'diff', '--name-status', '-z', '-M', '--diff-filter=R', '--no-ext-diff', earlier, later, '--') ?? '';
  const fields = told.split('\0');
  const names = new Map<string, string>();
  // Each entry is its kind with how alike they are, the former name, the present one.
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [was, is] = [fields[at + 1], fields[at + 2]].map((name) => uriOf(path.join(root, name ?? '')));
    names.set(is as string, was as string);
  }
  return names;
}

/** Files as a revision has them, under the names that they have on this machine. */
function revisionFiles(revision: string, folder: string): FileAccess | undefined {
  const commit = commitOf(folder, revision);
  const root = repositoryOf(folder);
  if (!commit || !root) return undefined;
  return {
    async list(uri) {
      const below = path.relative(root, URI.parse(uri).fsPath).split(path.sep).join('/');
      const names =
        git(root, 'ls-tree', '-r', '-z', '--name-only', commit, '--', below === '' ? '.' : `${below}/`) ?? '';
      return names
        .split('\0')
        .filter((name) => name !== '')
        .map((name) => uriOf(path.join(root, name)));
    },
    async read(uri, boundary) {
      if (!isInside(boundary, uri)) return undefined;
      const name = path.relative(root, URI.parse(uri).fsPath).split(path.sep).join('/');
      const bytes = gitBytes(root, 'cat-file', 'blob', `${commit}:${name}`);
      return bytes && bytes.length <= maxFileSize ? decode(bytes)?.text : undefined;
    },
  };
}
