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
