import { selectorOf } from '../annotations/anchor.ts';
import { candidatesFor } from '../annotations/candidates.ts';
import { shortestContext } from '../annotations/context.ts';
import { removed, requoted, withStatus } from '../annotations/rewrite.ts';
import type { Annotation, AnnotationFile } from '../annotations/types.ts';
import type { Edit, Fix, Message, Params } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import type { AnnotationRef } from '../places/annotation.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import type { Source } from '../text/source.ts';
import { overlaps, type Span, shifted } from '../text/span.ts';

/** More places of a quote would not be looked at. */
const maxPlaces = 10;
/** As many that are only near it. */
const maxNear = 5;
/** Enough of a passage or a paragraph to know it by, in UTF-16 code units. */
const maxWords = 48;

/**
 * What a person may decide about a quote that does not stand as it should: which place it means, that this is left for
 * later, or that the annotation goes. Nothing of it is ever done unasked. Edits count from the beginning of the file.
 */
export function quoteFixes(ref: AnnotationRef, file: AnnotationFile, document: Source | undefined): readonly Fix[] {
  const { annotation, base } = ref;
  const slice = sliceOf(ref, file);
  const places = document ? placeFixes(annotation, document, slice) : [];
  return [...places, ...personFixes(annotation, slice)]
    .filter(({ edits }) => edits.length > 0)
    .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...shifted(edit, base) })) }));
}

/** What is written of the annotation: everything up to the next. */
export function sliceOf({ file: source, base }: AnnotationRef, { starts }: AnnotationFile): string {
  return source.text.slice(base, starts.find((start) => start > base) ?? source.text.length);
}

function placeFixes(annotation: Annotation, document: Source, slice: string): readonly Fix[] {
  const anchor = anchorOf(annotation, document);
  const selector = selectorOf(annotation);
  if (!anchor || !selector) return [];
  const at = (place: Span, title: Message, params: Params): Fix => {
    const edits = anchoredAt(annotation, document, place, slice);
    return { title, params: { ...params, now: shortened(document.text.slice(place.start, place.end)) }, edits };
  };
  if (anchor.state === 'ambiguous') {
    return anchor.candidates.slice(0, maxPlaces).map((place, i) => {
      const around = document.text.slice(Math.max(0, place.start - 12), place.end + 12).replace(/\s+/gu, ' ');
      return at(place, { en: 'Place {n}: …{around}…', zh: '第 {n} 处：…{around}…' }, { n: i + 1, around });
    });
  }
  const taken = anchor.state === 'changed' ? anchor.span : undefined;
  const others = candidatesFor(document, selector, maxNear + 1)
    .filter((place) => !taken || !overlaps(place, taken))
    .slice(0, maxNear);
  return [
    ...(taken ? [at(taken, takes(document, taken, selector.quote), {})] : []),
    ...others.map((place) => {
      const { start, end } = paragraphAt(document, place.start) ?? place;
      const paragraph = shortened(document.text.slice(start, end));
      return at(place, { en: 'Choose “{now}” in “{paragraph}”', zh: '改选“{now}”（{paragraph}）' }, { paragraph });
    }),
  ];
}

function takes(document: Source, place: Span, quote: string): Message {
  return document.text.slice(place.start, place.end) === quote
    ? { en: 'It is this place: write the context anew', zh: '就是此处：重写上下文' }
    : { en: 'Take the new wording: “{now}”', zh: '采用新文字：“{now}”' };
}

/** The edits, counted from the slice, by which the annotation quotes a place of the document. */
export function anchoredAt(annotation: Annotation, document: Source, place: Span, slice: string): readonly Edit[] {
  const quote = document.text.slice(place.start, place.end);
  return requoted(annotation, slice, { quote, ...shortestContext(document.text, place) });
}

function personFixes(annotation: Annotation, slice: string): readonly Fix[] {
  return [
    {
      title: { en: 'Mark as disputed, to be decided later', zh: '标为有争议，留待以后决定' },
      edits: withStatus(annotation, slice, 'disputed'),
    },
    { title: { en: 'Remove the annotation', zh: '删除该标注' }, edits: removed(annotation, slice) },
  ];
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= maxWords ? line : `${line.slice(0, maxWords - 1)}…`;
}
