import type { Link } from '../annotations/types.ts';
import { baseOf, linkTarget } from '../linkTarget.ts';
import { anchorOf } from '../passages.ts';
import { type AnnotationRef, selectionOf, spanIn } from '../places/annotation.ts';
import { documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { schemaNames } from '../schema/names.ts';
import type { Attribute, Place, Tag } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A place to go to, in a file of the project that has been read or at the beginning of one that has not. */
export interface Target {
  readonly uri: string;
  readonly span: Span;
  /** What was asked about, in the file that the question came from. */
  readonly originSpan: Span;
}

/** Where a part of the schema is defined; nowhere for the built-in ones, which are no files. */
export function toPlace(project: Project, place: Place | undefined, originSpan: Span): readonly Target[] {
  if (!place || !sourceOf(project, place.uri)) return [];
  return [{ uri: place.uri, span: { start: place.start, end: place.end }, originSpan }];
}

/** Where a word of an enum is listed, or renamed, last; nowhere for the words of built-in attributes. */
export function toValue(
  project: Project,
  tag: Tag,
  attribute: Attribute,
  word: string,
  originSpan: Span,
): readonly Target[] {
  for (const file of schemaOf(project).files.toReversed()) {
    const found = schemaNames(file).find(
      ({ kind, owners, name, role }) =>
        kind === 'value' && role !== 'use' && name === word && owners[0] === tag.name && owners[1] === attribute.name,
    );
    if (found) return toPlace(project, { uri: file.uri, start: found.scalar.start, end: found.scalar.end }, originSpan);
  }
  return [];
}

export function toAnnotation(ref: AnnotationRef, originSpan: Span): Target {
  return { uri: ref.file.uri, span: selectionOf(ref), originSpan };
}

/** The passages an annotation stands on: one, or all that an ambiguous quote may mean; none where nothing is near. */
export function toPassages(project: Project, { annotation, file }: AnnotationRef, originSpan: Span): readonly Target[] {
  const ref = documentOf(project, file);
  const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  const anchor = document && anchorOf(annotation, document);
  if (!document || !anchor || anchor.state === 'missing') return [];
  const spans = anchor.state === 'ambiguous' ? anchor.candidates : [anchor.span];
  return spans.map((span) => ({ uri: document.uri, span, originSpan }));
}

/** The annotation a link leads to; nowhere for a broken link. */
export function toLinkTarget(project: Project, file: Source, link: Link, originSpan: Span): readonly Target[] {
  const target = linkTarget(project, file, link);
  if (target.state !== 'there') return [];
  return [
    toAnnotation(
      { annotation: target.annotation, file: target.source, base: baseOf(target.source, target.annotation) },
      originSpan,
    ),
  ];
}

export function toPart(ref: AnnotationRef, part: Span, originSpan: Span): Target {
  return { uri: ref.file.uri, span: spanIn(ref, part), originSpan };
}
