import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { readText } from './files.ts';

export type WriteProblem = 'changed' | 'encoding' | 'unwritable';

/**
 * Puts a text in the place of another, whole or not at all: a temporary file beside it, flushed to the disk, takes its name.
 * Nothing is written where the file no longer says what it is thought to say, or is not UTF-8; the problem is given back.
 * A byte order mark and the file's permissions stay.
 */
export function writeText(uri: string, boundary: string, before: string, after: string): WriteProblem | undefined {
  const reading = readText(uri, boundary);
  if (!('text' in reading) || reading.text !== before) return 'changed';
  if (reading.encoding !== 'UTF-8') return 'encoding';
  let temporary: string | undefined;
  try {
    const real = realpathSync.native(URI.parse(uri).fsPath);
    const original = openSync(real, 'r+');
    const { mode, size } = fstatSync(original);
    closeSync(original);
    const mark = size === Buffer.byteLength(before) ? '' : '\ufeff';
    temporary = path.join(path.dirname(real), `.${path.basename(real)}.${randomBytes(6).toString('hex')}.tmp`);
    writeFlushed(temporary, Buffer.from(mark + after), mode);
    const again = readText(uri, boundary);
    if (!('text' in again) || again.text !== before) {
      rmSync(temporary, { force: true });
      return 'changed';
    }
    renameSync(temporary, real);
    flushFolder(path.dirname(real));
    return undefined;
  } catch {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return 'unwritable';
  }
}

function writeFlushed(file: string, bytes: Uint8Array, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So that the new name lasts too; not every system opens folders. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is safe.
  }
}
