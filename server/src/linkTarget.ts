import { annotationWithId, inFileOrder } from './annotations/ids.ts';
import { annotationFile } from './annotations/parse.ts';
import type { Annotation, AnnotationFile, Link } from './annotations/types.ts';
import { type Project, sourceOf } from './project.ts';
import type { Source } from './text/source.ts';
import { resolvePath } from './uris.ts';

/** What a link leads to. */
export type LinkTarget =
  | { readonly state: 'there'; readonly source: Source; readonly annotation: Annotation }
  | { readonly state: 'no-id'; readonly file: AnnotationFile }
  | { readonly state: 'no-file' };

export function linkTarget(project: Project, from: Source, link: Link): LinkTarget {
  const uri = link.file === '' ? from.uri : resolvePath(from.uri, link.file);
  const source = uri === from.uri ? from : uri === undefined ? undefined : sourceOf(project, uri);
  if (!source) return { state: 'no-file' };
  const file = annotationFile(source);
  const annotation = annotationWithId(file, link.id);
  return annotation ? { state: 'there', source, annotation } : { state: 'no-id', file };
}

/** Where the slice of an annotation begins in its file. */
export function baseOf(source: Source, annotation: Annotation): number {
  return inFileOrder(annotationFile(source), new Set([annotation]))[0]?.base ?? 0;
}
