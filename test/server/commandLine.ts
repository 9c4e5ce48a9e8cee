// The command line as it is shipped: `dist/cli.js`, in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs it in a folder, with nothing on standard input. */
export function postil(cwd: string, ...args: readonly string[]) {
  return postilWith({}, cwd, ...args);
}

export function postilWith({ env = {}, input = '' }: Surroundings, cwd: string, ...args: readonly string[]) {
  const own = { ...process.env, LC_ALL: 'en_GB.UTF-8', FORCE_COLOR: undefined, ...env };
  const cli = path.join(root, 'dist', 'cli.js');
  const done = spawnSync(process.execPath, [cli, ...args], { cwd, env: own, input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array;
}

export function newFolder(): string {
  return realpathSync.native(mkdtempSync(path.join(tmpdir(), 'postil-cli-')));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes files by their paths below a folder. */
export function writeIn(folder: string, contents: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}
