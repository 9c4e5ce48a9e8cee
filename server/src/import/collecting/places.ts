import type { Selector } from '../../annotations/selector.ts';
import type { OffsetUnit } from '../../export/offsets.ts';
import { derived, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { offsetsFrom } from './offsets.ts';

/** A place as an annotation has it, and whether the words and the offsets of the source say the same. */
export interface Located {
  readonly place: Span | Selector;
  readonly agrees: boolean;
}

/** How a source counts: in which unit, and whether `\r\n` is one or two of them. */
export interface Counting {
  readonly unit: OffsetUnit;
  readonly lines: 'as one' | 'as they are';
}

/**
 * Where a passage stands of which a source gives offsets, words, or both. Offsets count, the first way of counting by
 * which the words stand there; where they do by none, the words do. Nothing where the source gives neither.
 */
export function located(
  text: Source | undefined,
  offsets: Span | undefined,
  selector: Selector | undefined,
  countings: readonly Counting[],
): Located | undefined {
  if (offsets === undefined || text === undefined) {
    const place = selector ?? offsets;
    return place && { place, agrees: true };
  }
  const spans = countings.map((counting) => spanFrom(text, offsets, counting));
  const [first] = spans;
  if (!selector) return first && { place: first, agrees: true };
  const fitting = spans.find(({ start, end }) => sameWords(text.text.slice(start, end), selector.quote));
  return fitting ? { place: fitting, agrees: true } : { place: selector, agrees: false };
}

/** Whether two passages differ at most in their line ends. */
export function sameWords(a: string, b: string): boolean {
  return a.replace(/\r\n?/gu, '\n') === b.replace(/\r\n?/gu, '\n');
}

function spanFrom(text: Source, { start, end }: Span, { unit, lines }: Counting): Span {
  // What is before the beginning of a text is no place of it.
  if (start < 0) return { start, end };
  const offset = lines === 'as one' ? inLineFeeds[unit](text) : asTheyAre[unit](text);
  return { start: offset(start), end: offset(end) };
}

const inLineFeeds = {
  'utf-16': derived(({ text }) => offsetsFrom(text, 'utf-16')),
  'code-points': derived(({ text }) => offsetsFrom(text, 'code-points')),
};

const asTheyAre = {
  'utf-16': () => (offset: number) => offset,
  // Nothing is one line end in a text of which none is left.
  'code-points': derived(({ text }) => offsetsFrom(text.replaceAll('\r', ' '), 'code-points')),
};
