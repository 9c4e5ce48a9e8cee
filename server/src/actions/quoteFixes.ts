import { type Anchor, selectorOf } from '../annotations/anchor.ts';
import { candidatesFor } from '../annotations/candidates.ts';
import { shortestContext } from '../annotations/context.ts';
import { removed, requoted, withStatus } from '../annotations/rewrite.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Fix } from '../findings.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import type { Source } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';

/** More places would not be looked at. */
const maxPlaces = 5;
/** Enough of a paragraph to know it by, in UTF-16 code units. */
const maxWords = 48;

/** What a person may decide about a quote that no longer stands: nothing of it is ever taken unasked. */
export function quoteFixes(annotation: Annotation, document: Source, anchor: Anchor, slice: string): readonly Fix[] {
  const selector = selectorOf(annotation);
  if (!selector) return [];
  const now = anchor.state === 'changed' ? [takeWording(annotation, document, anchor.span, slice)] : [];
  const taken = anchor.state === 'changed' ? anchor.span : undefined;
  const others = candidatesFor(document, selector, maxPlaces + 1)
    .filter((place) => !taken || !overlaps(place, taken))
    .slice(0, maxPlaces);
  const fixes = [
    ...now,
    ...others.map((place) => choosePlace(annotation, document, place, slice)),
    ...personFixes(annotation, slice),
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
}

/** For a quote that stands nowhere. */
export function personFixes(annotation: Annotation, slice: string): readonly Fix[] {
  return [
    {
      title: { en: 'Mark as disputed, to be decided later', zh: '标为有争议，留待以后决定' },
      edits: withStatus(annotation, slice, 'disputed'),
    },
    { title: { en: 'Remove the annotation', zh: '删除该标注' }, edits: removed(annotation, slice) },
  ];
}

function takeWording(annotation: Annotation, document: Source, place: Span, slice: string): Fix {
  const isSame = document.text.slice(place.start, place.end) === annotation.quote?.value;
  return {
    title: isSame
      ? { en: 'It is this place: write the context anew', zh: '就是此处：重写上下文' }
      : { en: 'Take the new wording: “{now}”', zh: '采用新文字：“{now}”' },
    params: { now: shortened(document.text.slice(place.start, place.end)) },
    edits: anchoredAt(annotation, document, place, slice),
  };
}

function choosePlace(annotation: Annotation, document: Source, place: Span, slice: string): Fix {
  const { start, end } = paragraphAt(document, place.start) ?? place;
  return {
    title: { en: 'Choose “{now}” in “{paragraph}”', zh: '改选“{now}”（{paragraph}）' },
    params: {
      now: shortened(document.text.slice(place.start, place.end)),
      paragraph: shortened(document.text.slice(start, end)),
    },
    edits: anchoredAt(annotation, document, place, slice),
  };
}

function anchoredAt(annotation: Annotation, document: Source, place: Span, slice: string) {
  const quote = document.text.slice(place.start, place.end);
  return requoted(annotation, slice, { quote, ...shortestContext(document.text, place) });
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= maxWords ? line : `${line.slice(0, maxWords - 1)}…`;
}
