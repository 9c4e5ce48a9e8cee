import { spawnSync } from 'node:child_process';

/**
 * What git says, byte for byte; nothing where it fails or is not there. It writes nothing and starts no program that a
 * repository names as its watcher.
 */
export function gitBytes(folder: string, ...args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

export function git(folder: string, ...args: readonly string[]): string | undefined {
  return gitBytes(folder, ...args)?.toString('utf8');
}

/** The folder of the repository that a folder is in. */
export function repositoryOf(folder: string): string | undefined {
  return git(folder, 'rev-parse', '--show-toplevel')?.replace(/\r?\n$/u, '');
}

/** The commit that a revision means: a name that git knows, so that none of what was typed is taken for an option. */
export function commitOf(folder: string, revision: string): string | undefined {
  const commit = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  return commit || undefined;
}
