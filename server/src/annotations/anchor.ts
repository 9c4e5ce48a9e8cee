import { type Folded, fold, foldedText, unfolded } from '../text/folding.ts';
import { withWholeNumbers } from '../text/numbers.ts';
import { occurrences } from '../text/occurrences.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Annotation } from './types.ts';

/** What anchors an annotation: the W3C TextQuoteSelector. */
export interface Selector {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a quote stands in a text. All spans are in UTF-16 offsets of that text. */
export type Anchor =
  | { readonly state: 'found'; readonly span: Span }
  /** Several places, and the context does not decide; at most `maxCandidates` of them. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly Span[]; readonly count: number }
  /** Only a near match: never taken without a person's word. */
  | { readonly state: 'changed'; readonly span: Span; readonly now: string }
  | { readonly state: 'missing' };

export const maxCandidates = 20;

/** Counted for the benchmarks. */
export const anchorWork = { quotes: 0 };

export function selectorOf(annotation: Pick<Annotation, 'quote' | 'prefix' | 'suffix'>): Selector | undefined {
  if (!annotation.quote || annotation.quote.value === '') return undefined;
  return {
    quote: annotation.quote.value,
    prefix: annotation.prefix?.value ?? '',
    suffix: annotation.suffix?.value ?? '',
  };
}

/**
 * Resolves a quote in a text and never guesses: exactly as written, then equal after folding, then without its context,
 * then near. The first of these that finds anything decides the state.
 */
export function anchor(source: Source, selector: Selector): Anchor {
  anchorWork.quotes += 1;
  const found =
    exact(source, selector) ?? folded(source, selector) ?? withoutContext(source, selector) ?? near(source, selector);
  return found.state === 'found' ? wholeNumbers(source.text, selector, found) : found;
}

/**
 * `20亿元` stands within `120亿元`, but that is another number: a quote whose first or last number goes on in the text
 * is `changed`, unless its own context says that it was cut so.
 */
function wholeNumbers(text: string, { prefix, suffix }: Selector, found: Anchor & { state: 'found' }): Anchor {
  const whole = withWholeNumbers(text, found.span);
  const start = prefix === '' ? whole.start : found.span.start;
  const end = suffix === '' ? whole.end : found.span.end;
  if (start === found.span.start && end === found.span.end) return found;
  return { state: 'changed', span: { start, end }, now: text.slice(start, end) };
}

function exact(source: Source, { quote, prefix, suffix }: Selector): Anchor | undefined {
  const places = occurrences(source, source.text, prefix + quote + suffix).map((at) => ({
    start: at + prefix.length,
    end: at + prefix.length + quote.length,
  }));
  return decided(places);
}

function folded(source: Source, selector: Selector): Anchor | undefined {
  return decided(foldedPlaces(foldedText(source), selector));
}

function foldedPlaces(text: Folded, { quote, prefix, suffix }: Selector): Span[] {
  const whole = fold(prefix + quote + suffix).text;
  const inner = fold(quote).text;
  const before = fold(prefix).text;
  if (inner === '') return [];
  // A space may be kept where the parts meet; the quote itself never begins with one.
  const lead = whole.indexOf(inner, before.length);
  if (lead < 0) return [];
  return occurrences(text, text.text, whole).map((at) =>
    unfolded(text, { start: at + lead, end: at + lead + inner.length }),
  );
}

/** The quote stands, but not in the context that was written down: a person has to say whether it is the same place. */
function withoutContext(source: Source, { quote, prefix, suffix }: Selector): Anchor | undefined {
  if (prefix === '' && suffix === '') return undefined;
  const plain = { quote, prefix: '', suffix: '' };
  const found = exact(source, plain) ?? folded(source, plain);
  if (found?.state !== 'found') return found;
  return { state: 'changed', span: found.span, now: source.text.slice(found.span.start, found.span.end) };
}

/**
 * A first near match: the quote's beginning and end both stand once, close together, and most of what lies between is
 * the same. The full policy replaces this function and nothing else.
 */
function near(source: Source, { quote }: Selector): Anchor {
  const text = foldedText(source);
  const wanted = fold(quote).text;
  const place = nearPlace(text, wanted);
  if (!place) return { state: 'missing' };
  const span = unfolded(text, place);
  return { state: 'changed', span, now: source.text.slice(span.start, span.end) };
}

function nearPlace(text: Folded, wanted: string): Span | undefined {
  if (wanted.length < 4) return undefined;
  const shortest = Math.max(2, Math.floor(wanted.length / 4));
  // A few lengths are enough, and a quote may be as long as its author likes.
  const step = Math.ceil(wanted.length / 32);
  for (let edge = Math.floor(wanted.length / 2); edge >= shortest; edge -= step) {
    const fits = joined(
      occurrences(text, text.text, wanted.slice(0, edge)),
      occurrences(text, text.text, wanted.slice(-edge)),
      edge,
      wanted.length,
    );
    const [only] = fits;
    if (only) return fits.length === 1 ? only : undefined;
  }
  return undefined;
}

/**
 * The stretches from a head to a tail that are about as long as the quote: at most a quarter may have been added or taken
 * away. Stops at the second, since one alone decides.
 */
function joined(heads: readonly number[], tails: readonly number[], edge: number, length: number): readonly Span[] {
  const least = Math.max(2 * edge - 1, Math.ceil(length * 0.75));
  const most = Math.floor(length * 1.25);
  const fits: Span[] = [];
  let from = 0;
  for (const start of heads) {
    while (from < tails.length && (tails[from] as number) + edge - start < least) from++;
    for (let i = from; i < tails.length && fits.length < 2; i++) {
      const end = (tails[i] as number) + edge;
      if (end - start > most) break;
      fits.push({ start, end });
    }
  }
  return fits;
}

function decided(places: readonly Span[]): Anchor | undefined {
  const [first] = places;
  if (!first) return undefined;
  if (places.length === 1) return { state: 'found', span: first };
  return { state: 'ambiguous', candidates: places.slice(0, maxCandidates), count: places.length };
}
