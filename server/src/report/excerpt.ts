import stringWidth from 'string-width';
import { terminalText } from '../escape/terminal.ts';
import { lazy } from '../lazy.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A line of a text as a terminal shows it, and the carets that go under it. */
export interface Excerpt {
  /** From one, as people count. */
  readonly line: number;
  readonly text: string;
  /** Spaces up to the place, then a caret for every column it takes on this line; at least one. */
  readonly carets: string;
}

/** The line on which a span begins, cut to so many columns around that place where it is longer. */
export function excerpt(source: Source, span: Span, columns: number): Excerpt {
  const line = lineAt(source, span.start);
  const { start, end } = lineSpan(source, line);
  const at = Math.min(span.start, end);
  const before = cells(source.text.slice(backTo(source.text, start, at - reach(columns)), at));
  const after = cells(source.text.slice(at, Math.min(end, at + reach(columns))));
  const marked = cells(source.text.slice(at, Math.max(at, Math.min(end, span.end, at + reach(columns)))));

  const whole = width(before) + width(after);
  const left =
    whole <= columns ? before : lastOf(before, Math.max(Math.floor(columns / 3), columns - width(after)) - 1);
  const isCutLeft = left.length < before.length || start < at - reach(columns);
  const room = columns - width(left) - (isCutLeft ? 1 : 0);
  const fits = width(after) <= room && end <= at + reach(columns);
  const right = fits ? after : firstOf(after, room - 1);

  const indent = width(left) + (isCutLeft ? 1 : 0);
  const under = Math.min(width(marked), width(right) + (fits ? 0 : 1));
  return {
    line: line + 1,
    text: terminalText(`${isCutLeft ? '…' : ''}${written(left)}${written(right)}${fits ? '' : '…'}`),
    carets: ' '.repeat(indent) + '^'.repeat(Math.max(1, under)),
  };
}

/** A piece that a terminal shows as one, with the columns it takes: two for a Chinese character. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

const segmenter = lazy(() => new Intl.Segmenter());

function cells(text: string): readonly Cell[] {
  return [...segmenter().segment(text)].map(({ segment }) => {
    const shown = terminalText(segment);
    return { text: shown, width: stringWidth(shown) };
  });
}

function width(list: readonly Cell[]): number {
  return list.reduce((sum, cell) => sum + cell.width, 0);
}

function written(list: readonly Cell[]): string {
  return list.map((cell) => cell.text).join('');
}

function firstOf(list: readonly Cell[], columns: number): readonly Cell[] {
  let taken = 0;
  const tooFar = list.findIndex((cell) => {
    taken += cell.width;
    return taken > columns;
  });
  return tooFar < 0 ? list : list.slice(0, tooFar);
}

function lastOf(list: readonly Cell[], columns: number): readonly Cell[] {
  return firstOf(list.toReversed(), columns).toReversed();
}

/** How many code units on either side can matter: text of which each takes less than half a column is cut early. */
function reach(columns: number): number {
  return columns * 2;
}

/** An offset not before the line's start and not between the halves of a surrogate pair. */
function backTo(text: string, start: number, offset: number): number {
  if (offset <= start) return start;
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
