import { type Alignment, alignedAt } from '../text/alignment.ts';
import type { Haystack } from '../text/haystack.ts';
import { neighbours } from '../text/neighbours.ts';

/** Longer quotes, in folded UTF-16 code units, are found as they are or not at all. */
const longestNear = 4096;
/** Below this length one edit is all there may be, and only in a number. */
export const shortest = 8;

/** How many edits a match may be away: a quarter of a short quote, of what is longer a sixth. */
export function mostEdits(length: number): number {
  if (length > longestNear) return 0;
  if (length < shortest) return 1;
  return length <= 24 ? Math.floor(length / 4) : 6 + Math.floor((length - 24) / 6);
}

/** How many edits more every other place must be away. */
function lead(edits: number): number {
  return 2 + Math.floor(edits / 6);
}

/** Nothing that is more edits away than this has a say in where a quote of the length stands. */
export function farthest(length: number): number {
  const most = mostEdits(length);
  return most === 0 ? 0 : most + lead(most) - 1;
}

/**
 * The one place that is near the folded words, laid along them: of all places the nearest, by a clear lead. Nothing where
 * none is near, or where two contend.
 */
export function nearest(haystack: Haystack, words: string): Alignment | undefined {
  const most = mostEdits(words.length);
  for (let limit = Math.min(most, 3); limit > 0; limit = Math.min(most, limit * 2)) {
    const ends = endsWithin(haystack, words, limit);
    const best = bestOf(ends, words, haystack.grams.text);
    if (best) return isClear(haystack, words, ends, best, limit) ? laid(haystack, words, best) : undefined;
    if (limit === most) return undefined;
  }
  return undefined;
}

/** The nearest places, whether or not they are clear, at most `count`, best first; farther off than a match may be. */
export function nearestFew(haystack: Haystack, words: string, count: number): readonly Alignment[] {
  const limit = words.length < shortest ? Math.floor(words.length / 2) : farthest(words.length);
  if (limit === 0) return [];
  const ends = endsWithin(haystack, words, limit).sort((a, b) => a.edits - b.edits || a.end - b.end);
  const chosen: NearEnd[] = [];
  for (const each of ends) {
    if (chosen.length === count) break;
    if (chosen.every((other) => !isSamePlace(each, other, words))) chosen.push(each);
  }
  return chosen.map((each) => laid(haystack, words, each)).filter((each) => each !== undefined);
}

interface NearEnd {
  readonly end: number;
  readonly edits: number;
}

function endsWithin(haystack: Haystack, words: string, limit: number): NearEnd[] {
  const ends: NearEnd[] = [];
  neighbours(haystack, words, limit, (end, edits) => {
    ends.push({ end, edits });
    return false;
  });
  return ends;
}

/** Of the nearest ends the first; of those right behind it that are as near, one that ends as the words do, or the last. */
function bestOf(ends: readonly NearEnd[], words: string, text: string): NearEnd | undefined {
  let best: NearEnd | undefined;
  for (const each of ends) if (!best || each.edits < best.edits) best = each;
  if (!best) return undefined;
  const { end, edits } = best;
  const alike = ends.filter((each) => each.edits === edits && each.end >= end && each.end <= end + edits);
  const last = words.at(-1);
  return alike.find((each) => text[each.end - 1] === last) ?? alike.at(-1);
}

/** True where no other place comes close to being as near. */
function isClear(
  haystack: Haystack,
  words: string,
  ends: readonly NearEnd[],
  best: NearEnd,
  searched: number,
): boolean {
  const rival = best.edits + lead(best.edits) - 1;
  if (rival <= searched) return ends.every((each) => each.edits > rival || isSamePlace(each, best, words));
  let isClear = true;
  neighbours(haystack, words, rival, (end, edits) => {
    isClear = isSamePlace({ end, edits }, best, words);
    return !isClear;
  });
  return isClear;
}

function isSamePlace(a: NearEnd, b: NearEnd, words: string): boolean {
  return Math.abs(a.end - b.end) * 2 <= words.length;
}

function laid({ grams }: Haystack, words: string, { end, edits }: NearEnd): Alignment | undefined {
  return alignedAt(words, grams.text, end, edits);
}
