import { OwnValues } from './ownValues.ts';
import type { Span } from './span.ts';

/** A place as editors count: both numbers from zero, `character` in UTF-16 code units from the line's beginning. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replaced stretch: `removed` of the old text gave way to `inserted` code units of the new one. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A text at one moment. Never altered: an edit makes a new one that remembers what it came from. */
export interface Source {
  readonly uri: string;
  /** The editor's version number; 0 for a file as it stands on disk. */
  readonly version: number;
  readonly text: string;
  /** Where each line begins. Lines end as LSP says: `\n`, `\r\n` or `\r`, and nothing else. */
  readonly lineStarts: Uint32Array;
}

export function createSource(uri: string, text: string, version = 0): Source {
  return { uri, version, text, lineStarts: Uint32Array.from(lineStartsIn(text, 0, text.length, [0])) };
}

/**
 * The source after one edit. Offsets beyond the text are taken as its end, a span that runs backwards as an empty one,
 * because clients do send both.
 */
export function editSource(source: Source, span: Span, newText: string, version: number): Source {
  const start = clamp(span.start, 0, source.text.length);
  const end = clamp(span.end, start, source.text.length);
  const text = source.text.slice(0, start) + newText + source.text.slice(end);
  const edited: Source = {
    uri: source.uri,
    version,
    text,
    lineStarts: editedLineStarts(source, start, end, newText, text),
  };
  remember(edited, source, { start, removed: end - start, inserted: newText.length });
  return edited;
}

/** An offset within a line's terminator counts as the line's end: no editor has a place between `\r` and `\n`. */
export function positionAt(source: Source, offset: number): Position {
  const at = clamp(offset, 0, source.text.length);
  const line = lineAt(source, at);
  return { line, character: Math.min(at, lineEnd(source, line)) - lineStart(source, line) };
}

/** A position past the line's end means the line's end (before its terminator); a line past the last, the text's end. */
export function offsetAt(source: Source, position: Position): number {
  if (position.line >= source.lineStarts.length) return source.text.length;
  if (position.line < 0) return 0;
  const start = lineStart(source, position.line);
  return clamp(start + position.character, start, lineEnd(source, position.line));
}

/** The line, from zero, on which an offset stands. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if (lineStart(source, middle) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** A line's span without its terminator. */
export function lineSpan(source: Source, line: number): Span {
  return { start: lineStart(source, line), end: lineEnd(source, line) };
}

function lineStart(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length;
}

function lineEnd(source: Source, line: number): number {
  let end = lineStart(source, line + 1);
  const start = lineStart(source, line);
  while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end--;
  return end;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function lineStartsIn(text: string, from: number, to: number, starts: number[]): number[] {
  // A whole text is worth a search for line ends of other kinds first; an edit is not.
  if (from === 0 && to === text.length && !text.includes('\r')) return startsAfterLineFeeds(text, starts);
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (isLineEnd(code)) starts.push(i + 1);
  }
  return starts;
}

/** The engine finds a character quicker than a loop does. */
function startsAfterLineFeeds(text: string, starts: number[]): number[] {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Only lines in reach of the edit are read again: one character more on either side, so that `\r` and `\n` may join or part. */
function editedLineStarts(before: Source, start: number, end: number, newText: string, text: string): Uint32Array {
  const from = Math.max(0, start - 1);
  const by = newText.length - (end - start);
  const to = Math.min(text.length, start + newText.length + 1);
  const old = before.lineStarts;
  const keepBefore = firstAbove(old, from);
  const keepAfter = firstAbove(old, to - by);
  const fresh = lineStartsIn(text, from, to, []);
  const result = new Uint32Array(keepBefore + fresh.length + (old.length - keepAfter));
  result.set(old.subarray(0, keepBefore));
  result.set(fresh, keepBefore);
  const rest = keepBefore + fresh.length;
  for (let i = keepAfter; i < old.length; i++) result[rest + i - keepAfter] = (old[i] ?? 0) + by;
  return result;
}

/** The index of the first line start greater than the offset. */
function firstAbove(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** How far back a source knows its ancestors. Edits rarely come more than a few between two questions. */
const maxAncestors = 4;

interface Origin {
  readonly from: Source;
  readonly change: Change;
}

const origins = new WeakMap<Source, Origin>();

function remember(edited: Source, from: Source, change: Change): void {
  origins.set(edited, { from, change });
  let oldest: Source | undefined = edited;
  for (let i = 0; i < maxAncestors && oldest; i++) oldest = origins.get(oldest)?.from;
  if (oldest) origins.delete(oldest);
}

/**
 * A value derived from a source: computed once, kept as long as the source lives. Where the value of an ancestor is at
 * hand, `update` may make the new one from it; its answer must be the one `compute` would give.
 */
export function derived<T>(
  compute: (source: Source) => T,
  update?: (before: T, source: Source, change: Change) => T,
): (source: Source) => T {
  const values = new OwnValues<Source, { readonly value: T }>();
  return (source) => {
    const known = values.get(source);
    if (known) return known.value;
    const value = (update && updatedFromAncestor(source, values, update)) ?? { value: compute(source) };
    values.set(source, value);
    return value.value;
  };
}

function updatedFromAncestor<T>(
  source: Source,
  values: OwnValues<Source, { readonly value: T }>,
  update: (before: T, source: Source, change: Change) => T,
): { readonly value: T } | undefined {
  let origin = origins.get(source);
  let change = origin?.change;
  while (origin && change) {
    const before = values.get(origin.from);
    if (before) return { value: update(before.value, source, change) };
    origin = origins.get(origin.from);
    if (origin) change = composed(origin.change, change);
  }
  return undefined;
}

/** How a source came from an earlier one, as one change; nothing where it did not, or too long ago. */
export function changeSince(before: Source, after: Source): Change | undefined {
  if (before === after) return { start: 0, removed: 0, inserted: 0 };
  let origin = origins.get(after);
  let change = origin?.change;
  while (origin && change) {
    if (origin.from === before) return change;
    origin = origins.get(origin.from);
    if (origin) change = composed(origin.change, change);
  }
  return undefined;
}

/** Two changes in turn as one: the smallest stretch that holds both. */
export function composed(first: Change, second: Change): Change {
  const start = Math.min(first.start, second.start);
  const firstEnd = first.start + first.inserted;
  const secondEnd = second.start + second.removed;
  const middleEnd = Math.max(firstEnd, secondEnd);
  const removed = first.start + first.removed + (middleEnd - firstEnd) - start;
  const inserted = second.start + second.inserted + (middleEnd - secondEnd) - start;
  return { start, removed, inserted };
}
