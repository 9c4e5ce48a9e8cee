import { countBelow } from '../text/ordered.ts';

/** What an offset counts. Inside Postil it is always UTF-16 code units. */
export type OffsetUnit = 'utf-16' | 'code-points';

/** For offsets of a text in UTF-16 code units the same places in another unit. */
export function offsetsIn(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf-16') return (offset) => offset;
  const pairs = pairsIn(text);
  return (offset) => offset - countBelow(pairs, offset);
}

/** Where the second halves of surrogate pairs stand, in order. */
function pairsIn(text: string): readonly number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
}
