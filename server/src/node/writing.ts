import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '../export/exporter.ts';
import { exists, isAnnotationFile, isDocument, isSchemaFile, type Project } from '../project.ts';
import { uriOf } from './scope.ts';

/** Where a file is to be written, and what stands there. */
export interface Place {
  readonly path: string;
  readonly content: Uint8Array;
  /**
   * `free`; `same` for a file of the same content; `other` for any other file or folder; `source` for a file of the
   * project; `outside` where a path, or a symbolic link on it, leads out of the folder.
   */
  readonly state: 'free' | 'same' | 'other' | 'source' | 'outside';
}

/** The places of files below a folder, which is made when the first of them is written. */
export function placesOf(folder: string, files: readonly ExportedFile[], project: Project): readonly Place[] {
  const root = realPath(path.resolve(folder));
  return files.map((file) => {
    const content = 'bytes' in file ? file.bytes : Buffer.from(file.text.toWellFormed(), 'utf8');
    const wanted = path.resolve(root, file.path);
    const real = path.join(realPath(path.dirname(wanted)), path.basename(wanted));
    return { path: real, content, state: isBelow(root, real) ? stateOf(real, content, project) : 'outside' };
  });
}

/** In one step: whoever reads the file finds what was there before, or all of what is new. */
export function write(file: string, content: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      for (let done = 0; done < content.length; ) done += writeSync(descriptor, content, done);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function stateOf(file: string, content: Uint8Array, project: Project): Place['state'] {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() && stats.size === content.length && readFileSync(file).equals(content)) return 'same';
  if (isSource(project, uriOf(file)) || isSource(project, uriOf(realPath(file)))) return 'source';
  return stats ? 'other' : 'free';
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

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}
