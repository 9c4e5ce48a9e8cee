import { paragraphs } from '../text/paragraphs.ts';
import { type Change, derived, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Found } from './figure.ts';
import { type FigureLanguage, readParagraph } from './recognise.ts';

/** Counted for tests and benchmarks: how many paragraphs one question made a grammar read. */
export const figureWork = { paragraphs: 0 };

/** A paragraph with what was found in it, whose offsets count from the paragraph's beginning. */
export interface FiguredParagraph extends Span, Found {}

/** The paragraphs of a document that reach into a span, with their figures. After an edit only those it touched are read again. */
export function figuredParagraphs(source: Source, language: FigureLanguage, within: Span): FiguredParagraph[] {
  const { spans, found } = byLanguage[language](source);
  const result: FiguredParagraph[] = [];
  for (let i = firstEndingAfter(spans, within.start); i < spans.length; i++) {
    const span = spans[i] as Span;
    if (span.start >= within.end) break;
    result.push({ ...span, ...(found[i] as Found) });
  }
  return result;
}

/** Two lists of the same length: where the paragraphs stand, which an edit moves, and what is in them, which it does not. */
interface ReadDocument {
  readonly spans: readonly Span[];
  readonly found: readonly Found[];
}

const byLanguage = {
  zh: reader('zh'),
  en: reader('en'),
} satisfies Record<FigureLanguage, unknown>;

function reader(language: FigureLanguage): (source: Source) => ReadDocument {
  const read = (source: Source, span: Span): Found => {
    figureWork.paragraphs += 1;
    return readParagraph(source.text, span, language);
  };
  return derived(
    (source): ReadDocument => {
      const spans = paragraphs(source);
      return { spans, found: spans.map((span) => read(source, span)) };
    },
    (before, source, change): ReadDocument => {
      const spans = paragraphs(source);
      const { first, next, nextBefore } = touched(before.spans, spans, change);
      const fresh = spans.slice(first, next).map((span) => read(source, span));
      return { spans, found: [...before.found.slice(0, first), ...fresh, ...before.found.slice(nextBefore)] };
    },
  );
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
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
