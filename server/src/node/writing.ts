import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '../export/exporter.ts';
import { exists, isAnnotationFile, isDocument, isSchemaFile, type Project } from '../project.ts';
import { isBelow } from './files.ts';
import { uriOf } from './scope.ts';
import { absent, contentHash, sweep, type WriteProblem, writeSafely } from './write.ts';

/** Where a file is to be written, and what stands there. */
export interface Place {
  readonly path: string;
  readonly content: Uint8Array;
  /** The folder, and what stands at the path, as `writeSafely` asks for them. */
  readonly boundary: string;
  readonly expected: string;
  /**
   * `free`; `same` for a file of the same content; `other` for any other file or folder; `source` for a file of the
   * project; `outside` where a path, or a symbolic link on it, leads out of the folder.
   */
  readonly state: 'free' | 'same' | 'other' | 'source' | 'outside';
}

/**
 * The places of files below a folder, which is made when the first of them is written. Nothing may replace a file of the
 * project, where one is given.
 */
export function placesOf<File extends ExportedFile>(
  folder: string,
  files: readonly File[],
  project: Project | undefined,
  isSame: (file: File, there: Uint8Array, content: Uint8Array) => boolean = (_, there, content) =>
    Buffer.from(content).equals(there),
): readonly Place[] {
  const boundary = realPath(path.resolve(folder));
  return files.map((file) => {
    const content = 'bytes' in file ? file.bytes : Buffer.from(file.text.toWellFormed(), 'utf8');
    const wanted = path.resolve(boundary, file.path);
    const real = realPath(wanted);
    const place = { path: wanted, content, boundary };
    if (!isBelow(boundary, real)) return { ...place, state: 'outside', expected: absent };
    const there = contentOf(real);
    const expected = there ? contentHash(there) : absent;
    if (there && isSame(file, there, content)) return { ...place, state: 'same', expected };
    const isTaken = there !== undefined || statSync(real, { throwIfNoEntry: false }) !== undefined;
    const isOwn = project !== undefined && [wanted, real].some((each) => isSource(project, uriOf(each)));
    return { ...place, state: isOwn ? 'source' : isTaken ? 'other' : 'free', expected };
  });
}

/** The first file that could not be written, why, and how many of all were before. */
export interface Failed {
  readonly path: string;
  readonly problem: WriteProblem;
  readonly written: number;
  readonly count: number;
}

/**
 * Each in one step, one after another, and none after the first that cannot be written; nothing comes back when all are
 * done. What an earlier run left behind that was ended is taken away, where files are whole, too.
 */
export function writeAll(places: readonly Place[]): Failed | undefined {
  const changed = places.filter(({ state }) => state !== 'same');
  for (const [written, place] of changed.entries()) {
    const problem = write(place);
    if (problem) return { path: place.path, problem, written, count: changed.length };
  }
  for (const place of places) swept(place);
  return undefined;
}

function swept({ path: file }: Place): void {
  try {
    sweep(path.dirname(file));
  } catch {}
}

/** In one step, as `writeSafely` does. Nothing is written where somebody has changed the file since its place was looked at. */
function write({ path: file, content, boundary, expected }: Place): WriteProblem | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch {
    return 'unwritable';
  }
  return writeSafely(file, content, { boundary, expected });
}

function contentOf(file: string): Buffer | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

function isSource(project: Project, uri: string): boolean {
  return exists(project, uri) && (isDocument(project, uri) || isAnnotationFile(uri) || isSchemaFile(project, uri));
}

/** The path with the symbolic links followed of as much of it as is there. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPath(parent), path.basename(file));
  }
}
