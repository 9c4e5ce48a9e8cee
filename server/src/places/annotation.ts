import { annotationFile } from '../annotations/parse.ts';
import type { Annotation, Link } from '../annotations/types.ts';
import { countWhile } from '../text/ordered.ts';
import type { Source } from '../text/source.ts';
import { type Span, shifted, touches } from '../text/span.ts';
import { type Word, wordAt } from './word.ts';

/** An annotation in its file. */
export interface AnnotationRef {
  readonly annotation: Annotation;
  readonly file: Source;
  /** Where its slice begins in the file: add it to the annotation's own offsets. */
  readonly base: number;
}

/** What an offset of an annotation file stands on. `span` counts from the beginning of the file, `word` from `base`. */
export interface AnnotationPlace extends AnnotationRef {
  readonly kind: 'tag' | 'id' | 'quote' | 'attribute' | 'attribute-value' | 'relation' | 'target' | 'key' | 'other';
  readonly word: Word;
  readonly span: Span;
}

/** The annotation around an offset, its end included; nothing between annotations and outside their list. */
export function annotationAt(file: Source, offset: number): AnnotationRef | undefined {
  const { annotations, starts } = annotationFile(file);
  const startOf = (i: number) => (starts[i] ?? 0) + (annotations[i]?.start ?? 0);
  const last = countWhile(annotations.length, (i) => startOf(i) <= offset) - 1;
  const annotation = annotations[last];
  const base = starts[last] ?? 0;
  return annotation && touches(shifted(annotation, base), offset) ? { annotation, file, base } : undefined;
}

/** The key or value at an offset within an annotation. */
export function annotationPlaceAt(file: Source, offset: number): AnnotationPlace | undefined {
  const found = annotationAt(file, offset);
  const word = found && wordAt(found.annotation.node, offset - found.base);
  if (!found || !word) return undefined;
  return { ...found, kind: kindOfWord(word), word, span: shifted(word.scalar, found.base) };
}

/** The link whose relation or target a place is. */
export function linkAt(place: AnnotationPlace): Link | undefined {
  if (place.kind !== 'relation' && place.kind !== 'target') return undefined;
  const { start } = place.word.scalar;
  return place.annotation.links.find((each) => each.relation.start === start || each.target.start === start);
}

/** The span of a part of an annotation in its file. */
export function spanIn(ref: AnnotationRef, part: Span): Span {
  return { start: part.start + ref.base, end: part.end + ref.base };
}

/** What stands for an annotation where it is pointed at: its quote, which a reader knows it by, or all of it. */
export function selectionOf(ref: AnnotationRef): Span {
  return spanIn(ref, ref.annotation.quote ?? ref.annotation);
}

function kindOfWord({ keys, on }: Word): AnnotationPlace['kind'] {
  const [key] = keys;
  if (keys.length === 2 && key === 'attributes') return on === 'key' ? 'attribute' : 'attribute-value';
  if (keys.length === 2 && key === 'links') return on === 'key' ? 'relation' : 'target';
  if (on === 'key') return keys.length === 1 ? 'key' : 'other';
  return keys.length === 1 && (key === 'tag' || key === 'id' || key === 'quote') ? key : 'other';
}
