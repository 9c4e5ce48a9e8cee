import { annotationFile } from '../annotations/parse.ts';
import type { Edit } from '../findings.ts';
import { annotationFileEnding, documentOf, exists, type Project } from '../project.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import { folderOf, nameOf, relativePath, resolvePath } from '../uris.ts';
import { entry, type Located } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';

/** Where a file will be; itself where it stays. */
export type Moved = (uri: string) => string;

export type FileEdit = Edit & { readonly uri: string };

/** The edits by which an annotation file goes on naming its document and the files that it links to. */
export function annotationFileEdits(project: Project, source: Source, moved: Moved): readonly FileEdit[] {
  const file = annotationFile(source);
  const links = file.annotations.flatMap((annotation, i) =>
    annotation.links.flatMap(({ target, file: path, id }) => {
      if (path === '') return [];
      const now = pathAfter(project, source, path, moved);
      const base = file.starts[i] ?? 0;
      return now === undefined
        ? []
        : [{ uri: source.uri, start: target.start + base, end: target.end + base, newText: pathWords(`${now}#${id}`) }];
    }),
  );
  return [...documentEdits(project, source, file.document, moved), ...links];
}

export function schemaFileEdits(project: Project, source: Source, moved: Moved): readonly FileEdit[] {
  return schemaFile(source).extends.flatMap(({ value, start, end }) => {
    const now = pathAfter(project, source, value, moved);
    return now === undefined ? [] : [{ uri: source.uri, start, end, newText: pathWords(now) }];
  });
}

function documentEdits(
  project: Project,
  source: Source,
  written: Located<string> | undefined,
  moved: Moved,
): readonly FileEdit[] {
  if (written) {
    const now = pathAfter(project, source, written.value, moved);
    return now === undefined
      ? []
      : [{ uri: source.uri, start: written.start, end: written.end, newText: pathWords(now) }];
  }
  const ref = documentOf(project, source);
  if (ref.state !== 'there' || isNamedFor(moved(source.uri), moved(ref.uri))) return [];
  // The name does not tell the document any more, so it is written down.
  const list = entry(annotationFile(source).head, 'annotations');
  const start = list?.key.start ?? source.text.length;
  const eol = source.text.includes('\r\n') ? '\r\n' : '\n';
  const path = relativePath(moved(source.uri), moved(ref.uri));
  return [{ uri: source.uri, start, end: start, newText: `document: ${pathWords(path)}${eol}` }];
}

function isNamedFor(file: string, document: string): boolean {
  const stem = nameOf(file).slice(0, -annotationFileEnding.length);
  const name = nameOf(document);
  const stems = [stem, stem.replace(/\.[^.]+$/u, '')];
  return folderOf(file) === folderOf(document) && stems.some((each) => name === `${each}.txt` || name === `${each}.md`);
}

/** What a path written in a file has to be afterwards; nothing where it may stay, or names no file. */
function pathAfter(project: Project, source: Source, path: string, moved: Moved): string | undefined {
  const uri = resolvePath(source.uri, path);
  if (uri === undefined || !exists(project, uri)) return undefined;
  const from = moved(source.uri);
  if (resolvePath(from, path) === moved(uri)) return undefined;
  const now = relativePath(from, moved(uri));
  return path.startsWith('./') && !now.startsWith('../') ? `./${now}` : now;
}

/** A path that begins with dots needs no quotation marks, though other words that do might. */
function pathWords(path: string): string {
  return /^\.{1,2}\/[\p{L}\p{N}._/#-]+$/u.test(path) ? path : quoted(path);
}
