import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { projectFileName } from '../project.ts';
import { isInside } from '../uris.ts';

/** What one path on the command line asks for. */
export interface Scope {
  /** As it was typed. */
  readonly typed: string;
  /** The file or folder it means. */
  readonly uri: string;
  readonly isFile: boolean;
  /** The folder whose files have to be known: the one typed, or the project's above it. Nothing for a file in no project. */
  readonly folder: string | undefined;
}

/** A `postil.yaml` means its project. Nothing for a path that is not there. */
export function scopeOf(typed: string): Scope | undefined {
  const place = placeOf(typed);
  if (place === undefined) return undefined;
  const above = nearestAbove(place.folder, projectFileName);
  const folder = above ?? (place.file ? undefined : place.folder);
  const uri = uriOf(place.file ?? place.folder);
  return { typed, uri, isFile: place.file !== undefined, folder: folder && uriOf(folder) };
}

/** True for a file that the scope asks for by itself or by its folder. */
export function covers(scope: Scope, uri: string): boolean {
  return scope.uri === uri || isInside(scope.uri, uri);
}

/**
 * The folder that no file named in a file may lead out of: the repository, else the working directory if the project is
 * below it, else the project itself.
 */
export function boundaryOf(root: string): string {
  const folder = URI.parse(root).fsPath;
  const repository = nearestAbove(folder, '.git');
  if (repository !== undefined) return uriOf(repository);
  const here = uriOf(process.cwd());
  return isInside(here, root) ? here : root;
}

export function uriOf(file: string): string {
  return URI.file(file).toString();
}

function placeOf(typed: string): { readonly folder: string; readonly file?: string } | undefined {
  try {
    const real = realpathSync.native(path.resolve(typed));
    if (statSync(real).isDirectory()) return { folder: real };
    const folder = path.dirname(real);
    return path.basename(real) === projectFileName ? { folder } : { folder, file: real };
  } catch {
    return undefined;
  }
}

/** The folder itself or the nearest above it that holds such a file. A repository's projects do not come from outside it. */
function nearestAbove(folder: string, name: string): string | undefined {
  if (existsSync(path.join(folder, name))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder || existsSync(path.join(folder, '.git'))) return undefined;
  return nearestAbove(parent, name);
}
