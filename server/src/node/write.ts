import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { decode } from '../encoding.ts';
import { isBelow } from './files.ts';

/** What must be true of a file before it is written. */
export interface Precondition {
  /** The folder that the file must lie in, symbolic links followed. */
  readonly boundary: string;
  /** The hash of what it holds now; `absent` where there must be no such file. */
  readonly expected: string;
}

export type WriteProblem = 'outside' | 'changed' | 'encoding' | 'unwritable';

/**
 * Puts a text in the place of another, whole or not at all, as `writeSafely` does. Nothing is written where the file no
 * longer says what it is thought to say, or is not UTF-8. A byte order mark stays.
 */
export function writeText(uri: string, boundary: string, before: string, after: string): WriteProblem | undefined {
  const file = URI.parse(uri).fsPath;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return 'changed';
  }
  const now = decode(bytes);
  if (now?.text !== before) return 'changed';
  if (now.encoding !== 'UTF-8') return 'encoding';
  const content = Buffer.from(
    `${bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''}${after}`,
    'utf8',
  );
  // What is written reads as what was meant, or it is not written.
  if (decode(content)?.text !== after) return 'encoding';
  return writeSafely(file, content, { boundary: URI.parse(boundary).fsPath, expected: contentHash(bytes) });
}

/** Makes a file, where there is none of its name yet. */
export function writeNew(uri: string, boundary: string, text: string): WriteProblem | undefined {
  return writeSafely(URI.parse(uri).fsPath, Buffer.from(text, 'utf8'), {
    boundary: URI.parse(boundary).fsPath,
    expected: absent,
  });
}

/** What `Precondition` calls the hash of a content. */
export function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Writes a file in one step: whoever reads it finds what it was or all of what is new, whatever happens meanwhile. Its
 * mode and, where that may be, its owner stay; a symbolic link stays one, and the file that it leads to is written.
 * Nothing comes back when it is done; otherwise nothing has changed, and the answer says why.
 */
export function writeSafely(
  file: string,
  content: Uint8Array,
  { boundary, expected }: Precondition,
): WriteProblem | undefined {
  let temporary: string | undefined;
  try {
    const real = realPathOf(file);
    if (!isBelow(realpathSync.native(boundary), real)) return 'outside';
    if (hashOf(real) !== expected) return 'changed';
    // A new name needs the folder only; who has made a file read-only means it.
    if (expected !== absent) accessSync(real, constants.W_OK);
    sweep(path.dirname(real));
    temporary = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}${ending}`);
    fill(temporary, content, expected === absent ? undefined : real);
    // Somebody else may have written it in the meantime.
    if (hashOf(real) !== expected) return 'changed';
    if (expected === absent) linkSync(temporary, real);
    else renameSync(temporary, real);
    syncFolder(path.dirname(real));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'changed' : 'unwritable';
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

/** In the place of a hash, where there must be no such file. */
export const absent = 'absent';
const ending = '.postil-tmp';

/** A file that is not there yet is where its folder is. */
function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.join(realpathSync.native(path.dirname(file)), path.basename(file));
  }
}

function hashOf(file: string): string {
  try {
    return contentHash(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}

function fill(temporary: string, content: Uint8Array, like: string | undefined): void {
  // Until it has the mode of what it replaces, it is nobody else's to read.
  const descriptor = openSync(temporary, 'wx', like === undefined ? 0o666 : 0o600);
  try {
    for (let done = 0; done < content.length; ) done += writeSync(descriptor, content, done);
    if (like !== undefined) {
      const { mode, uid, gid } = statSync(like);
      giveTo(descriptor, uid, gid);
      fchmodSync(descriptor, mode & 0o7777);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only the owner of the machine may give files away; to everybody else it is theirs already, or becomes theirs. */
function giveTo(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {}
}

/** The new name outlives a power cut only when the folder is on disk too. Windows opens no folders. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {}
}

const swept = new Set<string>();

/** Takes away what a run left behind in a folder that was ended while it wrote. Throws where the folder cannot be read. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    const [, pid] = /^\..*\.(\d+)\.postil-tmp$/u.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
