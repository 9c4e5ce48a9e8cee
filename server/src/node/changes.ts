import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { URI } from 'vscode-uri';
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
    const top = git(place, 'rev-parse', '--show-toplevel')?.replace(/\r?\n$/u, '');
    if (top === undefined) {
      say(messages.noRepository, { path: shownPath(folder) });
      return undefined;
    }
    // A name that git knows, so that none of what was typed is taken for an option.
    const commit = git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
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

/** What git says; nothing where it fails or is not there. It writes nothing and starts no program that a repository names as its watcher. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
