import { countWhile } from './ordered.ts';
import { type Change, derived, lineAt, lineSpan, type Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * The paragraphs of a text, in order: runs of lines between blank ones. Policy texts come with a paragraph to a line as
 * well as with hard wraps; a line of a text without blank lines is a paragraph of its own.
 */
export const paragraphs = derived((source: Source): readonly Span[] => {
  const lines = trimmedLines(source);
  return isHardWrapped(lines) ? joinedRuns(lines) : filledLines(lines);
});

/** The paragraph that holds the offset; none where it stands in blank space between paragraphs. */
export function paragraphAt(source: Source, offset: number): Span | undefined {
  const number = paragraphNumber(source, offset);
  return number === undefined ? undefined : paragraphs(source)[number - 1];
}

/** The number of the paragraph that holds the offset, from one, as people count; nothing in blank space. */
export function paragraphNumber(source: Source, offset: number): number | undefined {
  const all = paragraphs(source);
  const before = countWhile(all.length, (i) => (all[i] as Span).end < offset);
  const found = all[before];
  return found && found.start <= offset ? before + 1 : undefined;
}

/** Where each line begins and ends without the white space around it; both at the same place for a blank line. */
interface Lines {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** After an edit only the lines in reach of it are read again; the others have moved. */
const trimmedLines = derived((source: Source): Lines => {
  const { length } = source.lineStarts;
  const lines = { starts: new Uint32Array(length), ends: new Uint32Array(length) };
  trimInto(lines, source, 0, length);
  return lines;
}, editedLines);

function editedLines(before: Lines, source: Source, { start, inserted, removed }: Change): Lines {
  const { length } = source.lineStarts;
  // A character more on either side: an edit can part or join the two halves of a line end.
  const first = lineAt(source, start - 1);
  const next = lineAt(source, start + inserted + 1) + 1;
  const by = inserted - removed;
  const lines = { starts: new Uint32Array(length), ends: new Uint32Array(length) };
  const shift = before.starts.length - length;
  for (const key of ['starts', 'ends'] as const) {
    const [old, now] = [before[key], lines[key]];
    now.set(old.subarray(0, first));
    for (let line = next; line < length; line++) now[line] = (old[line + shift] as number) + by;
  }
  trimInto(lines, source, first, next);
  return lines;
}

function trimInto({ starts, ends }: Lines, source: Source, from: number, to: number): void {
  const { text } = source;
  for (let line = from; line < to; line++) {
    let { start, end } = lineSpan(source, line);
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    starts[line] = start;
    ends[line] = end;
  }
}

/** A line wrapped by hand is about as long as its neighbours, and most are long; a line that is a paragraph is not. */
function isHardWrapped({ starts, ends }: Lines): boolean {
  let wrapped = 0;
  let filled = 0;
  let nextIsFilled = false;
  for (let line = starts.length - 1; line >= 0; line--) {
    const length = (ends[line] as number) - (starts[line] as number);
    if (length >= 40 && length <= 100 && nextIsFilled) wrapped++;
    nextIsFilled = length > 0;
    if (nextIsFilled) filled++;
  }
  return wrapped * 2 > filled;
}

function filledLines({ starts, ends }: Lines): Span[] {
  const filled: Span[] = [];
  for (let line = 0; line < starts.length; line++) {
    const [start, end] = [starts[line] as number, ends[line] as number];
    if (start < end) filled.push({ start, end });
  }
  return filled;
}

function joinedRuns({ starts, ends }: Lines): Span[] {
  const runs: Span[] = [];
  let first = -1;
  for (let line = 0; line <= starts.length; line++) {
    const isFilled = line < starts.length && (starts[line] as number) < (ends[line] as number);
    if (isFilled && first < 0) first = line;
    if (isFilled || first < 0) continue;
    runs.push({ start: starts[first] as number, end: ends[line - 1] as number });
    first = -1;
  }
  return runs;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/** The stretch of the edited text outside of which every paragraph is what it was before, if not where. */
export function rewrittenParagraphs(before: Source, after: Source, { start, removed, inserted }: Change): Span {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const by = inserted - removed;
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && isMoved(old[first], now[first], 0) && (now[first] as Span).end < start) first++;
  let last = 0;
  while (last < shorter - first) {
    const each = old[old.length - 1 - last] as Span;
    if (each.start <= start + removed || !isMoved(each, now[now.length - 1 - last], by)) break;
    last++;
  }
  return { start: now[first]?.start ?? after.text.length, end: now[now.length - 1 - last]?.end ?? 0 };
}

function isMoved(old: Span | undefined, now: Span | undefined, by: number): boolean {
  return old !== undefined && now !== undefined && old.start + by === now.start && old.end + by === now.end;
}
