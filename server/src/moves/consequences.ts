import {
  annotationFileEnding,
  annotationFilesOf,
  exists,
  fileUris,
  isAnnotationFile,
  isDocument,
  isSchemaFile,
  type Project,
  sourceOf,
} from '../project.ts';
import { fileIn, folderOf, isInside, nameOf } from '../uris.ts';
import { annotationFileEdits, type FileEdit, type Moved, schemaFileEdits } from './references.ts';

/** A file or a folder that gets another place or name. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What follows from moves: edits, at the places where the files still are, and files that have to move along. */
export interface Consequences {
  readonly edits: readonly FileEdit[];
  readonly moves: readonly Move[];
}

/**
 * What has to change with files and folders that are about to move, so that everything that names them still does:
 * `document`, links to other files, `extends`, and the names of annotation files that tell their document by their own.
 */
export function consequencesOf(project: Project, moves: readonly Move[]): Consequences {
  const given = new Map<string, string>();
  for (const uri of fileUris(project)) {
    const now = movedBy(moves, uri);
    if (now !== undefined && now !== uri) given.set(uri, now);
  }
  if (given.size === 0) return { edits: [], moves: [] };
  const along = movedAlong(project, given);
  const moved: Moved = (uri) => given.get(uri) ?? along.get(uri) ?? uri;
  const edits = [...fileUris(project)].flatMap((uri) => {
    const source = sourceOf(project, uri);
    if (!source) return [];
    if (isAnnotationFile(uri)) return annotationFileEdits(project, source, moved);
    return isSchemaFile(project, uri) ? schemaFileEdits(project, source, moved) : [];
  });
  return { edits, moves: [...along].map(([from, to]) => ({ from, to })) };
}

function movedBy(moves: readonly Move[], uri: string): string | undefined {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (isInside(from, uri)) return to + uri.slice(from.length);
  }
  return undefined;
}

/** The annotation files beside a document that bear its name, as far as the names they would get are free. */
function movedAlong(project: Project, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const along = new Map<string, string>();
  const taken = new Set(given.values());
  for (const [from, to] of given) {
    if (!isDocument(project, from)) continue;
    const [stem, newStem] = [stemOf(from), stemOf(to)];
    for (const uri of annotationFilesOf(project, from)) {
      if (given.has(uri) || folderOf(uri) !== folderOf(from)) continue;
      const rest = nameOf(uri).slice(stem.length, -annotationFileEnding.length);
      const isNamedSo = nameOf(uri).startsWith(stem) && /^(?:\.[^.]+)?$/u.test(rest);
      const target = fileIn(folderOf(to), newStem + rest + annotationFileEnding);
      if (!isNamedSo || exists(project, target) || taken.has(target)) continue;
      along.set(uri, target);
      taken.add(target);
    }
  }
  return along;
}

function stemOf(uri: string): string {
  return nameOf(uri).replace(/\.[^.]+$/u, '');
}
