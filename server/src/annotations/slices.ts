import { countBelow } from '../text/ordered.ts';
import { type Change, lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** How a file falls into parts that can be read on their own. */
export interface Slices {
  /** From the beginning through the line `annotations:`, or the whole file where it is not laid out in lines. */
  readonly head: Span;
  /** Where the first line of each item of `annotations:` begins. An item's slice ends where the next slice begins. */
  readonly starts: Uint32Array;
  /** Where the last item's slice ends. */
  readonly end: number;
  /** How far the items' dashes are indented. */
  readonly indent: number;
  /** What follows the list; empty for most files. */
  readonly tail: Span;
}

/**
 * Cuts a file of annotations at the items of its list. A list written in flow style, or none, leaves everything in the
 * head. The cut is by lines alone, so a mistake in one item, an open quotation mark say, does not reach the next.
 */
export function sliceFile(source: Source): Slices {
  const length = source.text.length;
  const listLine = findListLine(source);
  const first = listLine < 0 ? -1 : firstContentLine(source, listLine + 1);
  const indent = first < 0 ? -1 : itemIndent(source, first);
  if (indent < 0) {
    return { head: { start: 0, end: length }, starts: new Uint32Array(0), end: length, indent: 0, tail: empty(length) };
  }
  const { starts, topLevel } = itemsInLines(source, first, source.lineStarts.length, indent);
  const end = topLevel ?? length;
  return {
    head: { start: 0, end: starts[0] ?? end },
    starts: Uint32Array.from(starts),
    end,
    indent,
    tail: { start: end, end: length },
  };
}

/** The span of an item's slice in the file. */
export function itemSpan(slices: Slices, index: number): Span {
  return { start: slices.starts[index] ?? slices.end, end: slices.starts[index + 1] ?? slices.end };
}

/** Slices after an edit, and which items it reached: `removed` ones from `first` on gave way to `added` ones. */
export interface EditedSlices {
  readonly slices: Slices;
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

/** The slices after an edit that stays within the list, from those before it; nothing where the file has to be cut anew. */
export function slicesAfter(before: Slices, source: Source, change: Change): EditedSlices | undefined {
  const by = change.inserted - change.removed;
  // A line more on either side: an edit can part or join the two halves of a line end.
  const firstLine = lineAt(source, Math.max(0, change.start - 1));
  const nextLine = lineAt(source, Math.min(source.text.length, change.start + change.inserted + 1)) + 1;
  const from = source.lineStarts[firstLine] ?? 0;
  const to = source.lineStarts[nextLine] ?? source.text.length;
  const listStart = before.starts[0];
  if (listStart === undefined || from <= listStart || to - by > before.end) return undefined;
  const { starts: fresh, topLevel } = itemsInLines(source, firstLine, nextLine, before.indent);
  if (topLevel !== undefined) return undefined;
  const kept = countBelow(before.starts, from);
  const resumed = countBelow(before.starts, to - by);
  const starts = new Uint32Array(kept + fresh.length + before.starts.length - resumed);
  starts.set(before.starts.subarray(0, kept));
  starts.set(fresh, kept);
  for (let i = resumed, at = kept + fresh.length; i < before.starts.length; i++, at++) {
    starts[at] = (before.starts[i] as number) + by;
  }
  const end = before.end + by;
  const slices = { ...before, starts, end, tail: { start: end, end: source.text.length } };
  // The item before the first that is cut anew reaches into the edited lines.
  return { slices, first: kept - 1, removed: resumed - kept + 1, added: fresh.length + 1 };
}

/** The items that begin in a run of lines, up to a line that belongs to no list, and where that begins. */
function itemsInLines(
  source: Source,
  from: number,
  to: number,
  indent: number,
): { starts: number[]; topLevel?: number } {
  const starts: number[] = [];
  for (let line = from; line < to && line < source.lineStarts.length; line++) {
    const start = source.lineStarts[line] as number;
    if (isItem(source.text, start, indent)) starts.push(start);
    else if (isTopLevel(source.text, start)) return { starts, topLevel: start };
  }
  return { starts };
}

function findListLine(source: Source): number {
  const text = source.text;
  for (let at = text.indexOf('annotations:'); at >= 0; at = text.indexOf('annotations:', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (at > 0 && before !== 10 && before !== 13 && before !== 0xfeff) continue;
    const line = lineAt(source, at);
    const rest = text.slice(at + 'annotations:'.length, lineSpan(source, line).end);
    return /^\s*(#.*)?$/u.test(rest) ? line : -1;
  }
  return -1;
}

function firstContentLine(source: Source, from: number): number {
  for (let line = from; line < source.lineStarts.length; line++) {
    const { start, end } = lineSpan(source, line);
    if (!/^\s*(#.*)?$/u.test(source.text.slice(start, end))) return line;
  }
  return -1;
}

/** How far the dash of the list's first item is indented; -1 where the line begins no item. */
function itemIndent(source: Source, line: number): number {
  const { start, end } = lineSpan(source, line);
  const match = /^( *)-(?:\s|$)/u.exec(source.text.slice(start, end));
  return match ? (match[1] ?? '').length : -1;
}

function isItem(text: string, lineStart: number, indent: number): boolean {
  if (text.charCodeAt(lineStart + indent) !== 0x2d) return false;
  for (let i = 0; i < indent; i++) if (text.charCodeAt(lineStart + i) !== 0x20) return false;
  const after = text.charCodeAt(lineStart + indent + 1);
  return Number.isNaN(after) || after === 0x20 || after === 0x0a || after === 0x0d || after === 0x09;
}

function isTopLevel(text: string, lineStart: number): boolean {
  const code = text.charCodeAt(lineStart);
  if (Number.isNaN(code)) return false;
  return (
    code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x23 && !isItem(text, lineStart, 0)
  );
}

function empty(at: number): Span {
  return { start: at, end: at };
}
