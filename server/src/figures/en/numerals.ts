import type { Span } from '../../text/span.ts';
import { numberOf, readDigits } from './digits.ts';
import { afterSpace, classOf, isDigit, isUpper, other } from './letters.ts';
import { denominatorWords, multipliers, type NumberWord, numberWords } from './numberWords.ts';
import type { Match } from './phrases.ts';

/** A number as written, in digits or words, with its multiplier. */
export interface Numeral extends Span {
  /** Null for what has no single number: “several”, “tens of thousands”. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly form: 'digits' | 'words';
  /** The multiplier that a second end of a range gives to the first; 1 where there is none. */
  readonly scale: number;
  /**
   * What has to be known of the words to take them for a figure: `one` and `article` are so only with what follows or goes
   * before, `rate` is the “a” of “a year”, `half` is 0.5 of something, `vague` wants an “of”, `couple` is about two.
   */
  readonly sort:
    | 'plain'
    | 'grouped'
    | 'decimal'
    | 'one'
    | 'article'
    | 'rate'
    | 'half'
    | 'fraction'
    | 'several'
    | 'vague'
    | 'couple';
}

/** The numeral that begins at an offset; undefined where none does, or where its digits are no number. */
export function readNumeral(text: string, at: number, limit: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  return isDigit(code) || isMinus(text, at, limit) ? inDigits(text, at, limit) : inWords(text, at, limit);
}

function isMinus(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2212 || code === 0x2d) && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
}

function inDigits(text: string, at: number, limit: number): Numeral | undefined {
  const sign = isDigit(text.charCodeAt(at)) ? 1 : -1;
  const digits = readDigits(text, sign === 1 ? at : at + 1, limit);
  if (digits.form === 'misgrouped' || digits.form === 'dotted' || digits.form === 'long') return undefined;
  if (digits.decimals === 0 && isLeadingZero(text, digits)) return undefined;
  const { end } = digits;
  const half = andAHalf(text, end, limit);
  if (half !== undefined && digits.decimals === 0) {
    const { end: to, exponent } = scaleAfter(text, half, limit);
    const value = (digits.mantissa + 0.5) * 10 ** exponent;
    return { start: at, end: to, value, low: null, high: null, form: 'digits', scale: 10 ** exponent, sort: 'decimal' };
  }
  const vulgar = vulgarFraction(text.charCodeAt(end));
  if (vulgar !== 0 && end < limit)
    return {
      start: at,
      end: end + 1,
      value: digits.mantissa + vulgar,
      low: null,
      high: null,
      form: 'digits',
      scale: 1,
      sort: 'decimal',
    };
  const scaled = scaleAfter(text, end, limit);
  return {
    start: at,
    end: scaled.end,
    value: sign * numberOf(digits, scaled.exponent),
    low: null,
    high: null,
    form: 'digits',
    scale: 10 ** scaled.exponent,
    sort: digits.decimals > 0 ? 'decimal' : digits.form === 'grouped' || scaled.exponent > 0 ? 'grouped' : 'plain',
  };
}

function isLeadingZero(text: string, { start, end }: Span): boolean {
  return end - start > 1 && text.charCodeAt(start) === 0x30;
}

function vulgarFraction(code: number): number {
  return code === 0xbd ? 1 / 2 : code === 0xbc ? 1 / 4 : code === 0xbe ? 3 / 4 : 0;
}

/** A multiplier after digits, with the space or the hyphen before it; `m` and `k` only where they touch the digits. */
function scaleAfter(text: string, at: number, limit: number): { readonly end: number; readonly exponent: number } {
  const from = afterJoint(text, at, limit);
  const found = multipliers(text, from, limit);
  if (!found || (found.end - from === 1 && (from !== at || !isMillion(text, from, limit))))
    return { end: at, exponent: 0 };
  return { end: found.end, exponent: found.value };
}

/** “5m people” is millions and “a 30m tower” metres: what is counted stands in the plural. `k` is always a thousand. */
function isMillion(text: string, at: number, limit: number): boolean {
  if (text.charCodeAt(at) === 0x6b) return true;
  let i = afterSpace(text, at + 1, limit);
  if (i === at + 1) return false;
  while (i < limit && i < at + 24 && classOf(text.charCodeAt(i)) !== other) i++;
  return text.charCodeAt(i - 1) === 0x73 || text.startsWith('people', i - 6);
}

/** White space or one hyphen, as in “five-year” and “$5-million”. */
export function afterJoint(text: string, at: number, limit: number): number {
  const code = at < limit ? text.charCodeAt(at) : 0;
  return code === 0x2d || code === 0x2011 || code === 0x2010 ? at + 1 : afterSpace(text, at, limit);
}

function word(text: string, at: number, limit: number): Match<NumberWord> | undefined {
  return numberWords(text, at, limit);
}

/** The offset after “and a half”. */
function andAHalf(text: string, at: number, limit: number): number | undefined {
  const from = afterJoint(text, at, limit);
  if (from === at || text.charCodeAt(from) !== 0x61) return undefined;
  const match = /and[\s-]\s{0,2}a[\s-]\s{0,2}half\b/y;
  match.lastIndex = from;
  return match.test(text) && match.lastIndex <= limit ? match.lastIndex : undefined;
}

function inWords(text: string, at: number, limit: number): Numeral | undefined {
  const first = word(text, at, limit);
  if (!first) return undefined;
  switch (first.value.role) {
    case 'small':
    case 'ten':
    case 'hundred':
    case 'scale':
    case 'dozen':
      return cardinal(text, at, limit, first, first);
    case 'vague':
      return words(at, first.end, null, 1, 'vague', first.value.low, first.value.high);
    case 'several':
      return several(text, at, first.end, limit);
    case 'half':
      return half(text, at, first.end, limit);
    case 'article':
      return afterArticle(text, at, first.end, limit);
    default:
      return undefined;
  }
}

/** “a hundred”, “a few”, “a couple of”, “a third”. */
function afterArticle(text: string, at: number, end: number, limit: number): Numeral | undefined {
  const from = afterSpace(text, end, limit);
  const next = word(text, from, limit);
  switch (next?.value.role) {
    case 'hundred':
    case 'scale':
    case 'dozen':
      return cardinal(text, at, limit, next, undefined);
    case 'few':
      return several(text, at, next.end, limit);
    case 'couple':
      return words(at, next.end, 2, 1, 'couple');
    case 'half':
      return words(at, next.end, 0.5, 1, 'half');
    default: {
      const part = denominatorWords(text, from, limit);
      return part && !part.value.plural
        ? words(at, part.end, 1 / part.value.value, 1, 'fraction')
        : words(at, end, 1, 1, 'rate');
    }
  }
}

/** “several”, “several hundred”, “a few thousand”. */
function several(text: string, at: number, end: number, limit: number): Numeral {
  let to = end;
  let scale = 1;
  for (let steps = 0; steps < 2; steps++) {
    const next = word(text, afterSpace(text, to, limit), limit);
    if (!next) break;
    if (next.value.role === 'hundred' || next.value.role === 'scale') scale *= next.value.value;
    else if (next.value.role === 'dozen') scale *= 12;
    else break;
    to = next.end;
  }
  return words(at, to, null, scale, 'several', 3 * scale, scale === 1 ? 9 : 10 * scale - 1);
}

/** “half a million”, “half a dozen”; else a half, of which the words after it tell whether it is a figure. */
function half(text: string, at: number, end: number, limit: number): Numeral {
  const article = word(text, afterSpace(text, end, limit), limit);
  if (article?.value.role === 'article') {
    const next = word(text, afterSpace(text, article.end, limit), limit);
    if (next?.value.role === 'hundred' || next?.value.role === 'scale')
      return words(at, next.end, next.value.value / 2, next.value.value, 'grouped');
    if (next?.value.role === 'dozen') return words(at, next.end, 6, 1, 'plain');
  }
  return words(at, end, 0.5, 1, 'half');
}

/**
 * “two hundred and fifty thousand”: groups below a thousand, each with a smaller multiplier than the one before.
 * `next` is the word to go on with, `first` the same where the number begins with it and not with an article.
 */
function cardinal(
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
  return words(at, part.end, value / part.value.value, 1, 'fraction');
}

function words(
  start: number,
  end: number,
  value: number | null,
  scale: number,
  sort: Numeral['sort'],
  low: number | null = null,
  high: number | null = null,
): Numeral {
  return { start, end, value, low, high, form: 'words', scale, sort };
}

/** True where the word at an offset begins with a capital. */
export function isCapital(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at));
}
