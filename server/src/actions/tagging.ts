import { selectorOf } from '../annotations/anchor.ts';
import { shortestContext } from '../annotations/context.ts';
import { freeIds } from '../annotations/ids.ts';
import { type Addition, edited, insertion } from '../annotations/insert.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { NewAnnotation } from '../annotations/written.ts';
import type { Edit } from '../findings.ts';
import { newAnnotationFile } from '../newProject.ts';
import { anchorOf } from '../passages.ts';
import { annotationFileEnding, annotationFilesOf, exists, type Project, schemaOf, sourceOf } from '../project.ts';
import { createSource, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';

/** A passage that is to be annotated. */
export interface Tagging extends Span {
  readonly tag: string;
  /** By name, each value as a YAML scalar. */
  readonly attributes: NewAnnotation['attributes'];
  readonly status?: NewAnnotation['status'];
}

/**
 * The files that annotations of a document may be written into: the one named like the document, else those that there
 * are, else the one named like it, which is then made. None where another document's annotations have that name.
 */
export function taggingTargets(project: Project, document: Source): readonly string[] {
  const own = document.uri.replace(/\.[^./]*$/u, '') + annotationFileEnding;
  const there = annotationFilesOf(project, document.uri);
  if (there.includes(own)) return [own];
  return there.length > 0 ? there : exists(project, own) ? [] : [own];
}

/** The edits that write annotations of passages, in the order of the text, into a file; nothing where that cannot be done. */
export function taggingEdits(
  project: Project,
  document: Source,
  taggings: readonly Tagging[],
  target: string,
): readonly Edit[] | undefined {
  const there = sourceOf(project, target);
  const source = there ?? createSource(target, newAnnotationFile(nameOf(document.uri), schemaOf(project).version));
  const edits = insertion(source, additions(document, source, taggings));
  if (!edits || there) return edits?.map((edit) => ({ ...edit, uri: target }));
  return [{ uri: target, start: 0, end: 0, newText: edited(source.text, edits) }];
}

function additions(document: Source, source: Source, taggings: readonly Tagging[]): readonly Addition[] {
  const file = annotationFile(source);
  const places = file.annotations.map((annotation) => {
    const anchor = selectorOf(annotation) && anchorOf(annotation, document);
    return anchor?.state === 'found' ? anchor.span.start : Number.POSITIVE_INFINITY;
  });
  const ids = freeIds(
    file,
    taggings.map(({ tag }) => tag),
  );
  return taggings.map((tagging, i) => ({
    annotation: {
      id: ids[i] ?? '',
      tag: tagging.tag,
      quote: document.text.slice(tagging.start, tagging.end),
      ...shortestContext(document.text, tagging),
      attributes: tagging.attributes,
      ...(tagging.status ? { status: tagging.status } : {}),
    },
    after: places.findLastIndex((start) => start <= tagging.start),
  }));
}
