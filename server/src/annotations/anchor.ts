import { haystackOf } from '../text/haystack.ts';
import { sameNumbers, withWholeNumbers } from '../text/numbers.ts';
import type { Source } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type EqualPlace, equalPlaces } from './equal.ts';
import { nearPassage } from './passage.ts';
import type { Selector } from './selector.ts';

export { type Selector, selectorOf } from './selector.ts';

/** Where a quote stands in a text. All spans are in UTF-16 offsets of that text. */
export type Anchor =
  | { readonly state: 'found'; readonly span: Span }
  /** Several places, and the context does not decide; at most `maxCandidates` of them. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly Span[]; readonly count: number }
  /** Only a near match: never taken without a person's word. */
  | { readonly state: 'changed'; readonly span: Span; readonly now: string }
  | { readonly state: 'missing' };

export const maxCandidates = 20;

/** Counted for tests and benchmarks: quotes looked for in a whole document, and places of quotes looked at again. */
export const anchorWork = { quotes: 0, verified: 0 };

/** An anchor with the stretch of the text that decides on it where it is `found`: the quote with its context. */
export interface Standing {
  readonly anchor: Anchor;
  readonly reach: Span | undefined;
}

/**
 * Resolves a quote in a text and never guesses: exactly as written, then equal after folding, then without its context,
 * then near. The first of these that finds anything decides the state.
 */
export function anchor(source: Source, selector: Selector): Anchor {
  return standing(source, selector).anchor;
}

export function standing(source: Source, selector: Selector): Standing {
  anchorWork.quotes += 1;
  const places = equalPlaces(source, selector);
  const [only] = places;
  if (!only) return { anchor: inOtherContext(source, selector) ?? near(source, selector), reach: undefined };
  if (places.length > 1) return { anchor: ambiguous(places), reach: undefined };
  return verified(source, selector, only);
}

/** How a quote stands that is known to stand at one place alone. */
export function verified(source: Source, selector: Selector, place: EqualPlace): Standing {
  return { anchor: sameFigures(source.text, selector, place), reach: place.reach };
}

/**
 * `20亿元` stands within `120亿元`, but that is another number: a quote whose first or last number goes on in the text
 * is `changed`, unless its own context says that it was cut so.
 */
function sameFigures(text: string, { quote, prefix, suffix }: Selector, { start, end }: EqualPlace): Anchor {
  const whole = withWholeNumbers(text, { start, end });
  const span = { start: prefix === '' ? whole.start : start, end: suffix === '' ? whole.end : end };
  const isWhole = span.start === start && span.end === end;
  if (isWhole && sameNumbers(quote, text.slice(start, end))) return { state: 'found', span };
  return changed(text, span);
}

/**
 * The quote stands, but not in the context that was written down: a person has to say whether it is the same place. Where
 * the context still stands around other words, those are the nearer ones.
 */
function inOtherContext(source: Source, selector: Selector): Anchor | undefined {
  const { quote, prefix, suffix } = selector;
  if (prefix === '' && suffix === '') return undefined;
  const places = equalPlaces(source, { quote, prefix: '', suffix: '' });
  const [first] = places;
  if (!first) return undefined;
  const contender = nearPassage(haystackOf(source), selector, 'in context');
  if (contender) {
    const span = contender.spanIn(source.text);
    const same = places.find((place) => overlaps(place, span));
    if (same) return changed(source.text, { start: same.start, end: same.end });
    if (contender.keepsContext) return changed(source.text, span);
    if (places.length === 1) return { state: 'missing' };
  }
  return places.length === 1 ? changed(source.text, { start: first.start, end: first.end }) : ambiguous(places);
}

function near(source: Source, selector: Selector): Anchor {
  const passage = nearPassage(haystackOf(source), selector, 'anywhere');
  return passage ? changed(source.text, passage.spanIn(source.text)) : { state: 'missing' };
}

function changed(text: string, span: Span): Anchor {
  return { state: 'changed', span, now: text.slice(span.start, span.end) };
}

function ambiguous(places: readonly EqualPlace[]): Anchor {
  const candidates = places.slice(0, maxCandidates).map(({ start, end }) => ({ start, end }));
  return { state: 'ambiguous', candidates, count: places.length };
}
