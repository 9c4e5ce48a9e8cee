import { countWhile } from './ordered.ts';
import { paragraphs } from './paragraphs.ts';
import { type Change, derived, type Source } from './source.ts';
import type { Span } from './span.ts';

/** A paragraph with what was read of it; offsets in that count from the paragraph's beginning. */
export interface ReadParagraph<T> extends Span {
  readonly read: T;
}

/**
 * Reads texts paragraph by paragraph, and after an edit only those it touched. What comes back gives the paragraphs that
 * reach into a span, in order.
 */
export function byParagraph<T>(read: (text: string) => T): (source: Source, within: Span) => ReadParagraph<T>[] {
  const readSpan = ({ text }: Source, { start, end }: Span): T => read(text.slice(start, end));
  const whole = derived(
    (source): ReadDocument<T> => {
      const spans = paragraphs(source);
      return { spans, read: spans.map((span) => readSpan(source, span)) };
    },
    (before, source, change): ReadDocument<T> => {
      const spans = paragraphs(source);
      const { first, next, nextBefore } = touched(before.spans, spans, change);
      const fresh = spans.slice(first, next).map((span) => readSpan(source, span));
      return { spans, read: [...before.read.slice(0, first), ...fresh, ...before.read.slice(nextBefore)] };
    },
  );
  return (source, within) => {
    const document = whole(source);
    const result: ReadParagraph<T>[] = [];
    for (let i = firstEndingAfter(document.spans, within.start); i < document.spans.length; i++) {
      const span = document.spans[i] as Span;
      if (span.start >= within.end) break;
      result.push({ ...span, read: document.read[i] as T });
    }
    return result;
  };
}

/** Two lists of the same length: where the paragraphs stand, which an edit moves, and what is in them, which it does not. */
interface ReadDocument<T> {
  readonly spans: readonly Span[];
  readonly read: readonly T[];
}

/** The paragraphs from `first` to `next` are not those that were there before; from `next` on they are those from `nextBefore`. */
function touched(before: readonly Span[], after: readonly Span[], { start, removed, inserted }: Change) {
  const by = inserted - removed;
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isMoved(before[first], after[first], 0) && (after[first] as Span).end <= start) first++;
  let last = 0;
  while (last < shorter - first) {
    const old = before[before.length - 1 - last] as Span;
    if (old.start < start + removed || !isMoved(old, after[after.length - 1 - last], by)) break;
    last++;
  }
  return { first, next: after.length - last, nextBefore: before.length - last };
}

function isMoved(old: Span | undefined, now: Span | undefined, by: number): boolean {
  return old !== undefined && now !== undefined && old.start + by === now.start && old.end + by === now.end;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, (i) => (spans[i] as Span).end <= offset);
}
