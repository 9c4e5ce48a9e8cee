import type { Span } from '../../text/span.ts';
import { inDigits } from './digitNumerals.ts';
import { afterSpace, isDigit, isSpace } from './letters.ts';
import { inWords } from './wordNumerals.ts';

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
  const isInDigits = isDigit(code) || isMinus(text, at, limit);
  const found = isInDigits ? inDigits(text, at, limit) : inWords(text, at, limit);
  return found && text.charCodeAt(found.end + 1) === 0x28 ? withRepetition(text, found, limit) : found;
}

/** “ten (10) days”, “5 (five) members”: contracts state a number in words and digits. */
function withRepetition(text: string, found: Numeral, limit: number): Numeral {
  const at = found.end + 2;
  const again = found.form === 'words' ? inDigits : inWords;
  const isNumeral =
    found.end + 3 < limit &&
    isSpace(text.charCodeAt(found.end)) &&
    isDigit(text.charCodeAt(at)) === (found.form === 'words');
  const repeated = isNumeral ? again(text, at, limit) : undefined;
  const isSame = repeated && repeated.value === found.value && found.value !== null;
  return isSame && text.charCodeAt(repeated.end) === 0x29 && repeated.end < limit
    ? { ...found, end: repeated.end + 1 }
    : found;
}

function isMinus(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2212 || code === 0x2d || code === 0x2013) && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
}

/** “–0.3%”, “–$5”: a dash that stands apart from what is before it and touches what follows; after a number it may be one of a range. */
export function isDashAsMinus(text: string, at: number): boolean {
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  return before === 0x28 || (isSpace(before) && !/[\d%]/u.test(text.charAt(at - 2)));
}

/** White space or one hyphen, as in “five-year” and “$5-million”. */
export function afterJoint(text: string, at: number, limit: number): number {
  const code = at < limit ? text.charCodeAt(at) : 0;
  return code === 0x2d || code === 0x2011 || code === 0x2010 ? at + 1 : afterSpace(text, at, limit);
}
