import { andAHalf } from './halves.ts';
import { afterSpace } from './letters.ts';
import { denominatorWords, type NumberWord, numberWords } from './numberWords.ts';
import { afterJoint, type Numeral } from './numerals.ts';
import type { Match } from './phrases.ts';
import { ofMillion, words } from './wordNumerals.ts';

/**
 * “two hundred and fifty thousand”: groups below a thousand, each with a smaller multiplier than the one before.
 * `next` is the word to go on with, `first` the same where the number begins with it and not with an article.
 */
export function cardinal(
  text: string,
  at: number,
  limit: number,
  next: Match<NumberWord>,
  first: Match<NumberWord> | undefined,
): Numeral | undefined {
  let total = 0;
  let group = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let scale = 1;
  let end = at;
  /** What the group can take: anything, only what is below a hundred, only ones, only a multiplier. */
  let room: 'any' | 'hundred' | 'ones' | 'none' = 'any';
  for (let found: Match<NumberWord> | undefined = next; found; ) {
    const { value } = found;
    if (value.role === 'small') {
      if (room === 'none' || (room === 'ones' && (value.value > 9 || value.value === 0))) break;
      if (value.value === 0 && end !== at) break;
      group += value.value;
      room = 'none';
    } else if (value.role === 'ten') {
      if (room === 'none' || room === 'ones') break;
      group += value.value;
      room = 'ones';
    } else if (value.role === 'hundred') {
      if (group >= 100 || (group === 0 && end !== at) || (group === 0 && first)) break;
      group = (group || 1) * 100;
      scale = 100;
      room = 'hundred';
    } else if (value.role === 'scale') {
      if (value.value >= smallest || (group === 0 && (end !== at || first))) break;
      total += (group || 1) * value.value;
      smallest = value.value;
      scale = value.value;
      group = 0;
      room = 'any';
    } else if (value.role === 'dozen') {
      if (total !== 0 || (group === 0 && first)) break;
      return words(at, found.end, (group || 1) * 12, 1, first ? 'grouped' : 'article');
    } else break;
    end = found.end;
    found = continued(text, end, limit, room, group >= 100 || (group === 0 && total > 0));
  }
  if (end === at) return undefined;
  const value = total + group;
  const part = first && total === 0 && value < 100 ? fraction(text, at, end, limit, value) : undefined;
  if (part) return part;
  const extended = andAHalf(text, end, limit);
  if (extended !== undefined && total === 0) {
    const found = word(text, afterSpace(text, extended, limit), limit);
    const scaled = found?.value.role === 'scale' ? found : undefined;
    const by = scaled && 'value' in scaled.value ? scaled.value.value : 1;
    return words(at, scaled?.end ?? extended, (value + 0.5) * by, by, 'decimal');
  }
  if (extended !== undefined && group === 0) return words(at, extended, total + smallest / 2, scale, 'decimal');
  if (!first) return words(at, end, value, scale, 'article');
  return words(at, end, value, scale, value === 1 ? 'one' : scale > 1 ? 'grouped' : 'plain');
}

/** The next word of a number; after a hundred or a multiplier with an “and” that does not begin another number. */
function continued(
  text: string,
  end: number,
  limit: number,
  room: 'any' | 'hundred' | 'ones' | 'none',
  mayTakeAnd: boolean,
): Match<NumberWord> | undefined {
  const from = room === 'ones' ? afterJoint(text, end, limit) : afterSpace(text, end, limit);
  if (from === end) return undefined;
  const next = word(text, from, limit);
  if (next || !mayTakeAnd || !text.startsWith('and', from)) return next;
  const after = afterSpace(text, from + 3, limit);
  const small = after > from + 3 ? word(text, after, limit) : undefined;
  if (!small || (small.value.role !== 'small' && small.value.role !== 'ten') || small.value.value === 0)
    return undefined;
  const following = word(text, afterSpace(text, small.end, limit), limit)?.value.role;
  return following === 'hundred' || (following === 'scale' && room === 'any') ? undefined : small;
}

/** “two-thirds”, “one fifth”: the denominator agrees with what stands before it. */
function fraction(text: string, at: number, end: number, limit: number, value: number): Numeral | undefined {
  const from = afterJoint(text, end, limit);
  const part = from > end ? denominatorWords(text, from, limit) : undefined;
  // Two quarters and five tenths are no fractions anybody writes; two quarters are six months.
  if (
    !part ||
    part.value.plural !== value > 1 ||
    value >= part.value.value ||
    (value > 1 && value * 2 === part.value.value)
  )
    return undefined;
  return ofMillion(text, words(at, part.end, value / part.value.value, 1, 'fraction'), limit);
}

/** The word of a number that begins at an offset. */
export function word(text: string, at: number, limit: number): Match<NumberWord> | undefined {
  return numberWords(text, at, limit);
}
