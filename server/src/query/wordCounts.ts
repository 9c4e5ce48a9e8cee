import { lazy } from '../lazy.ts';
import { countBelow } from '../text/ordered.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { derived, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** Spans counted in words from the beginning of a text: between the end of one and the start of the next are so many words. */
export function inWords(document: Source, spans: readonly Span[]): readonly Span[] {
  const starts = wordStarts(document);
  return spans.map(({ start, end }) => ({ start: countBelow(starts, start), end: countBelow(starts, end) }));
}

/** Where each word begins, by Unicode's rules and, for Chinese, the dictionary of the engine. */
const wordStarts = derived((document: Source): readonly number[] => {
  const starts: number[] = [];
  for (const { start, end } of paragraphs(document)) {
    for (let from = start; from < end; from += stretch) {
      for (const { index, isWordLike } of segmenter().segment(
        document.text.slice(from, Math.min(end, from + stretch)),
      )) {
        if (isWordLike) starts.push(from + index);
      }
    }
  }
  return starts;
});

const segmenter = lazy(() => new Intl.Segmenter('zh', { granularity: 'word' }));
/** Old engines take seconds for a long text; a word that is cut counts twice. */
const stretch = 4096;
