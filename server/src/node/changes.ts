import path from 'node:path';
import { URI } from 'vscode-uri';
import { commitOf, git, repositoryOf } from './git.ts';
import { messages } from './messages.ts';
import { type Scope, uriOf } from './scope.ts';
import type { Say } from './speech.ts';
import { shownPath } from './terminal.ts';

/**
 * The files, by URI, that differ from a revision in the git repositories of some scopes: changed, new or gone, committed
 * or not. Nothing where git cannot tell, which is told.
 */
export function changedFiles(scopes: readonly Scope[], revision: string, say: Say): ReadonlySet<string> | undefined {
  const changed = new Set<string>();
  for (const folder of new Set(
    scopes.map(({ uri, isFile, folder: above }) => above ?? (isFile ? path.posix.dirname(uri) : uri)),
  )) {
    const place = URI.parse(folder).fsPath;
    const top = repositoryOf(place);
    if (top === undefined) {
      say(messages.noRepository, { path: shownPath(folder) });
      return undefined;
    }
    const commit = commitOf(top, revision);
    const tracked = commit && git(top, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, '--');
    const untracked = git(top, 'ls-files', '--others', '--exclude-standard', '-z');
    if (tracked === undefined || untracked === undefined || !commit) {
      say(messages.noRevision, { revision, path: shownPath(uriOf(top)) });
      return undefined;
    }
    for (const name of `${tracked}${untracked}`.split('\0')) if (name !== '') changed.add(uriOf(path.join(top, name)));
  }
  return changed;
}
