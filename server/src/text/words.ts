import { lazy } from '../lazy.ts';
import type { Span } from './span.ts';

/** In UTF-16 code units: the segmenter of old engines takes seconds for a long text. */
const reach = 64;

const segmenter = lazy(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/**
 * The word at an offset within a stretch of text, by Unicode's rules and, for Chinese, the dictionary of the engine; at its
 * end where no word begins. Nothing between words. A word is looked for in a window of 128 units around the offset.
 */
export function wordIn(text: string, within: Span, offset: number): Span | undefined {
  const start = wholeAt(text, Math.max(within.start, offset - reach));
  const end = wholeAt(text, Math.min(within.end, offset + reach));
  let before: Span | undefined;
  for (const { segment, index, isWordLike } of segmenter().segment(text.slice(start, end))) {
    const span = { start: start + index, end: start + index + segment.length };
    if (!isWordLike || span.end < offset) continue;
    if (span.start > offset) break;
    if (offset < span.end) return span;
    before = span;
  }
  return before;
}

/** Not between the two halves of a character. */
function wholeAt(text: string, offset: number): number {
  return /[\udc00-\udfff]/u.test(text[offset] ?? '') ? offset - 1 : offset;
}
