import type { Change } from './source.ts';

/** How long the runs of characters are that an index can be asked for. */
export type GramLength = 2 | 3 | 5;

/**
 * Where short runs of characters stand in a text. The tables are those of an earlier version, its base; the pieces say what
 * of it still stands, and where, so that an edit costs no new table. Lengths that nobody asks for are never read.
 */
export interface Grams {
  readonly text: string;
  readonly base: Base;
  readonly pieces: readonly Piece[];
}

/** A stretch of the base that stands in the text unaltered. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

interface Base {
  readonly text: string;
  readonly tables: Map<GramLength, Table>;
}

/** The places of each bucket one after the other, in order: from `ends` of the bucket before to its own. */
interface Table {
  readonly shift: number;
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

/** More pieces, or more text that is in none, and a new base is cheaper. */
const maxPieces = 16;
const maxFresh = 2048;

export function gramsOf(text: string): Grams {
  return {
    text,
    base: { text, tables: new Map() },
    pieces: [{ at: 0, from: 0, length: text.length }],
  };
}

export function gramsAfter(before: Grams, text: string, { start, removed, inserted }: Change): Grams {
  if (before.base.tables.size === 0) return gramsOf(text);
  const by = inserted - removed;
  const pieces: Piece[] = [];
  let kept = 0;
  for (const { at, from, length } of before.pieces) {
    const head = Math.min(length, start - at);
    if (head > 0) pieces.push({ at, from, length: head });
    const cut = Math.max(0, start + removed - at);
    if (cut < length) pieces.push({ at: at + cut + by, from: from + cut, length: length - cut });
    kept += Math.max(0, head) + Math.max(0, length - cut);
  }
  if (pieces.length > maxPieces || text.length - kept > maxFresh) return gramsOf(text);
  return { text, base: before.base, pieces };
}

/**
 * The places where the run of `length` characters that stands at an offset of the words may stand: all where it does, in
 * order, and a few where it does not.
 */
export function placesOf(grams: Grams, length: GramLength, words: string, at: number): ArrayLike<number> {
  const { ends, places, shift } = tableOf(grams.base, length);
  const bucket = bucketAt(words, at, length) >>> shift;
  const found = places.subarray(bucket === 0 ? 0 : ends[bucket - 1], ends[bucket]);
  const [first] = grams.pieces;
  const isBase = grams.pieces.length === 1 && first?.length === grams.text.length;
  return isBase && first.length === grams.base.text.length ? found : moved(grams, found, length, words, at);
}

/** About how many places there are. */
export function countOf({ base }: Grams, length: GramLength, words: string, at: number): number {
  const { ends, shift } = tableOf(base, length);
  const bucket = bucketAt(words, at, length) >>> shift;
  return (ends[bucket] as number) - (bucket === 0 ? 0 : (ends[bucket - 1] as number));
}

/** The places of the base that still stand, and those in what is new, in order. */
function moved(
  { text, pieces }: Grams,
  found: Uint32Array,
  length: number,
  words: string,
  offset: number,
): readonly number[] {
  const result: number[] = [];
  let next = 0;
  let checked = 0;
  const search = (from: number, to: number) => {
    for (let at = Math.max(checked, from); at <= Math.min(to, text.length - length); at++) {
      if (isSame(text, at, words, offset, length)) result.push(at);
      checked = at + 1;
    }
  };
  let end = 0;
  for (const piece of pieces) {
    search(end - length + 1, piece.at - 1);
    const last = piece.from + piece.length - length;
    while (next < found.length && (found[next] as number) < piece.from) next++;
    for (; next < found.length && (found[next] as number) <= last; next++) {
      const at = (found[next] as number) + piece.at - piece.from;
      if (at >= checked) result.push(at);
    }
    end = piece.at + piece.length;
    checked = Math.max(checked, end - length + 1);
  }
  search(end - length + 1, text.length - length);
  return result;
}

function isSame(text: string, at: number, words: string, offset: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(offset + i)) return false;
  return true;
}

function tableOf(base: Base, length: GramLength): Table {
  let table = base.tables.get(length);
  if (!table) {
    table = builtTable(base.text, length);
    base.tables.set(length, table);
  }
  return table;
}

/** Counts each bucket, then puts the places where the counts say. */
function builtTable(text: string, length: GramLength): Table {
  const count = Math.max(0, text.length - length + 1);
  const bits = Math.min(length === 2 ? 16 : 18, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const buckets = new Uint32Array(count);
  const ends = new Uint32Array(1 << bits);
  for (let i = 0; i < count; i++) {
    const bucket = bucketAt(text, i, length) >>> shift;
    buckets[i] = bucket;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  for (let sum = 0, i = 0; i < ends.length; i++) {
    const size = ends[i] as number;
    ends[i] = sum;
    sum += size;
  }
  const places = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    const at = ends[bucket] as number;
    places[at] = i;
    ends[bucket] = at + 1;
  }
  return { shift, ends, places };
}

function bucketAt(text: string, at: number, length: number): number {
  let hash = text.charCodeAt(at);
  for (let i = 1; i < length; i++) hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(at + i);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}
