import { foldedWords, originOf, unfolded } from '../text/folding.ts';
import { exactPlaces, type Haystack, haystackOf, indexedLength, occurrences } from '../text/haystack.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { foldedSelector, type Selector } from './selector.ts';

/** Where the quote stands in its context, and how far both reach together. */
export interface EqualPlace extends Span {
  readonly reach: Span;
}

/** No more places than this are counted. */
const maxCounted = 1000;

/**
 * Where a quote stands in its context exactly as written, or else where it is equal after folding, in the order of the
 * text. Whatever stands exactly is equal after folding too, so one index does for both; a short text is not even folded
 * for quotes that stand in it.
 */
export function equalPlaces(source: Source, selector: Selector): readonly EqualPlace[] {
  const { quote, prefix, suffix } = selector;
  const written = prefix + quote + suffix;
  const exact = source.text.length >= indexedLength ? [] : exactPlaces(source.text, written, maxCounted);
  if (exact.length > 0) return placesAt(selector, exact);
  const { whole, quote: inner, lead } = foldedSelector(selector);
  if (whole === '') return written === '' ? [] : placesAt(selector, exactPlaces(source.text, written, maxCounted));
  const haystack = haystackOf(source);
  const found = occurrences(haystack, whole, maxCounted);
  const starts =
    found.length < maxCounted ? among(found, haystack, source, written) : exactPlaces(source.text, written, maxCounted);
  if (starts.length > 0) return placesAt(selector, starts);
  if (inner === '') return [];
  return found.map((at) => ({
    ...unfolded(haystack.folded, { start: at + lead, end: at + lead + inner.length }),
    reach: unfolded(haystack.folded, { start: at, end: at + whole.length }),
  }));
}

/** Every place where words stand exactly as written, in order: what `exactPlaces` finds, by the index of the text. */
export function placesAsWritten(source: Source, written: string): readonly number[] {
  const whole = foldedWords(written);
  const haystack = haystackOf(source);
  const found = occurrences(haystack, whole, maxCounted);
  return whole !== '' && found.length < maxCounted
    ? among(found, haystack, source, written)
    : exactPlaces(source.text, written, Number.POSITIVE_INFINITY);
}

/** Of places in the folded text those where the words stand as written, in the text itself. */
function among(found: readonly number[], { folded }: Haystack, { text }: Source, written: string): readonly number[] {
  const ends = written.length - written.trimStart().length;
  return found.map((at) => originOf(folded, at) - ends).filter((at) => text.startsWith(written, at));
}

function placesAt({ quote, prefix, suffix }: Selector, starts: readonly number[]): readonly EqualPlace[] {
  return starts.map((at) => ({
    start: at + prefix.length,
    end: at + prefix.length + quote.length,
    reach: { start: at, end: at + prefix.length + quote.length + suffix.length },
  }));
}
