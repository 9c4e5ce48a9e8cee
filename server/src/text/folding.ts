import type { Change, Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * A text without what carries no meaning, and the way back to the text as it stands: the pieces in which both run in step,
 * by where each begins in the folded text and in the original.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly origins: Uint32Array;
}

/**
 * Folds full-width and half-width forms, the shapes of quotation marks, and white space: beside a Chinese character it is
 * left out, since a line may break within any Chinese word, and elsewhere any run of it is one space. Digits, letters,
 * case and all other punctuation are kept, because they carry meaning.
 */
export function fold(text: string): Folded {
  return folded(text, 0, text.length, true, undefined);
}

/** What the text folds to after an edit, and the edit as the folded text sees it. */
export function foldedAfter(
  before: Folded,
  { text }: Source,
  { start, removed, inserted }: Change,
): { readonly folded: Folded; readonly change: Change } {
  // White space depends on what stands on either side of it, so the stretch reaches from one character to another.
  let left = start;
  while (left > 0 && isSpace(text.charCodeAt(left - 1))) left--;
  let right = start + inserted;
  while (right < text.length && isSpace(text.charCodeAt(right))) right++;
  const by = inserted - removed;
  const from = foldedOffset(before, left);
  const to = foldedOffset(before, right - by);
  const isWide = left === 0 || isWideAt(text, left - 1);
  const fresh = folded(text, left, right, isWide, right < text.length ? isWideAt(text, right) : undefined);
  const change = { start: from, removed: to - from, inserted: fresh.text.length };
  return { folded: spliced(before, fresh, change, by), change };
}

/** Where a match in the folded text stands in the original. */
export function unfolded(folded: Folded, span: Span): Span {
  const start = originOf(folded, span.start);
  return { start, end: span.end > span.start ? originOf(folded, span.end - 1) + 1 : start };
}

/** The first place of the folded text that came from the original's offset or from behind it. */
export function foldedOffset({ text, starts, origins }: Folded, offset: number): number {
  const piece = lastUpTo(origins, offset);
  const next = piece + 1 < starts.length ? (starts[piece + 1] as number) : text.length;
  return piece < 0 ? 0 : Math.min(next, (starts[piece] as number) + offset - (origins[piece] as number));
}

export function originOf({ starts, origins }: Folded, at: number): number {
  const piece = lastUpTo(starts, at);
  return piece < 0 ? 0 : (origins[piece] as number) + at - (starts[piece] as number);
}

/** The index of the last number that is not greater; -1 where all are. */
function lastUpTo(numbers: Uint32Array, limit: number): number {
  let low = -1;
  let high = numbers.length;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** Folds a stretch. `wide` says what stands before it, `wideAfter` what stands behind it, where anything does. */
function folded(text: string, from: number, to: number, wideBefore: boolean, wideAfter: boolean | undefined): Folded {
  const units = new Uint16Array(to - from + 1);
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  let expected = -1;
  let space = -1;
  let last: number = wideBefore ? Kind.wide : 0;
  const startPiece = (origin: number) => {
    starts.push(length);
    origins.push(origin);
  };
  const putSpace = () => {
    if (space !== expected) startPiece(space);
    units[length++] = 0x20;
    expected = space + 1;
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] as number;
    if (kind === Kind.space) {
      if (space < 0) space = i;
      continue;
    }
    if (space >= 0) {
      if (last !== Kind.wide && kind !== Kind.wide) putSpace();
      space = -1;
    }
    last = kind;
    if (i !== expected) startPiece(i);
    units[length++] = foldedUnits[code] as number;
    expected = i + 1;
  }
  if (space >= 0 && last !== Kind.wide && wideAfter === false) putSpace();
  return { text: textOf(units, length), starts: Uint32Array.from(starts), origins: Uint32Array.from(origins) };
}

function spliced(before: Folded, fresh: Folded, { start, removed, inserted }: Change, by: number): Folded {
  const text = before.text.slice(0, start) + fresh.text + before.text.slice(start + removed);
  const first = lastUpTo(before.starts, start - 1) + 1;
  const last = lastUpTo(before.starts, start + removed) + 1;
  const shift = inserted - removed;
  const most = before.starts.length + fresh.starts.length + 1;
  const starts = new Uint32Array(most);
  const origins = new Uint32Array(most);
  starts.set(before.starts.subarray(0, first));
  origins.set(before.origins.subarray(0, first));
  let length = first;
  const put = (at: number, origin: number) => {
    const runsOn =
      length > 0 && origin - (origins[length - 1] as number) === at - (starts[length - 1] as number) && at > 0;
    if (runsOn) return;
    starts[length] = at;
    origins[length++] = origin;
  };
  for (let i = 0; i < fresh.starts.length; i++) put((fresh.starts[i] as number) + start, fresh.origins[i] as number);
  if (start + removed < before.text.length) put(start + inserted, originOf(before, start + removed) + by);
  for (let i = last; i < before.starts.length; i++) {
    starts[length] = (before.starts[i] as number) + shift;
    origins[length++] = (before.origins[i] as number) + by;
  }
  return { text, starts: starts.slice(0, length), origins: origins.slice(0, length) };
}

/** More arguments to one call than this, and an engine may refuse them. */
const chunk = 8192;

function textOf(units: Uint16Array, length: number): string {
  if (length <= chunk) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    const part = units.subarray(at, Math.min(length, at + chunk));
    parts.push(String.fromCharCode.apply(null, part as unknown as number[]));
  }
  return parts.join('');
}

function isWideAt(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === Kind.wide;
}

export function isSpace(code: number): boolean {
  return kinds[code] === Kind.space;
}

const Kind = { space: 1, wide: 2 } as const;

const marks = [
  ['"', '“”„‟«»「」『』｢｣〝〞＂'],
  ["'", '‘’‚‛＇'],
  ['。', '｡'],
  ['、', '､'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¥', '￥'],
  ['₩', '￦'],
] as const;

/** By code unit, what it folds to. */
const foldedUnits = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) foldedUnits[code] = code;
for (let code = 0xff01; code <= 0xff5e; code++) foldedUnits[code] = code - 0xfee0;
for (const [mark, shapes] of marks) for (const shape of shapes) foldedUnits[shape.charCodeAt(0)] = mark.charCodeAt(0);

/** By code unit: white space; or, once folded, Chinese characters and their punctuation. Halves of surrogate pairs count as Chinese. */
const kinds = new Uint8Array(0x10000);
kinds.fill(Kind.wide, 0x2e80, 0xd7a4).fill(Kind.wide, 0xd800, 0xe000).fill(Kind.wide, 0xf900, 0xfff0);
for (let code = 0; code < 0x10000; code++) {
  if (foldedUnits[code] !== code) kinds[code] = kinds[foldedUnits[code] as number] as number;
}
kinds.fill(Kind.space, 0x09, 0x0e).fill(Kind.space, 0x2000, 0x200c);
for (const code of [0x20, 0xa0, 0x2028, 0x2029, 0x202f, 0x3000, 0xfeff]) kinds[code] = Kind.space;

/** The folded text alone; the same string where nothing folds. */
export function foldedWords(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (kinds[code] === Kind.space || foldedUnits[code] !== code) return fold(text).text;
  }
  return text;
}
