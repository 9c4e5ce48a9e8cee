import type { Span } from '../../text/span.ts';
import { isDigit } from './letters.ts';

/** A run of digits with its separators, as it stands. */
export interface Digits extends Span {
  /** All digits without the separators, as one whole number. */
  readonly mantissa: number;
  /** How many of them stand after the point. */
  readonly decimals: number;
  /**
   * `grouped` has separators of thousands where they belong, `misgrouped` elsewhere. `dotted` is a version, an address or a
   * date. `long` has more digits than a number can hold.
   */
  readonly form: 'plain' | 'grouped' | 'misgrouped' | 'dotted' | 'long';
}

/** More digits than these are no quantity, and would not be exact. */
const mostDigits = 17;

/** The digits that begin at an offset, which must be one, to the end of their last group. */
export function readDigits(text: string, at: number, limit: number): Digits {
  let end = runEnd(text, at, limit);
  const first = end - at;
  let form: Digits['form'] = 'plain';
  const separator = end + 1 < limit ? text.charCodeAt(end) : 0;
  if (separator === 0x2c) {
    while (text.charCodeAt(end) === 0x2c && end + 1 < limit && isDigit(text.charCodeAt(end + 1))) {
      if (first > 3 && !threeDigitsAt(text, end + 1, limit)) break;
      const next = runEnd(text, end + 1, limit);
      form = form !== 'misgrouped' && first <= 3 && next - end === 4 ? 'grouped' : 'misgrouped';
      end = next;
    }
  } else if (isThinSpace(separator) && first <= 3) {
    while (end < limit && text.charCodeAt(end) === separator && threeDigitsAt(text, end + 1, limit)) {
      end += 4;
      form = 'grouped';
    }
  }
  const whole = end;
  if (isPointIn(text, end, limit)) end = runEnd(text, end + 1, limit);
  const decimals = end === whole ? 0 : end - whole - 1;
  const { mantissa, count } = digitsIn(text, at, end);
  if (decimals > 0 && isPointIn(text, end, limit)) {
    form = 'dotted';
    while (isPointIn(text, end, limit)) end = runEnd(text, end + 1, limit);
  }
  return { start: at, end, mantissa, decimals, form: count > mostDigits ? 'long' : form };
}

function runEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isDigit(text.charCodeAt(i))) i++;
  return i;
}

function isPointIn(text: string, at: number, limit: number): boolean {
  return text.charCodeAt(at) === 0x2e && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
}

/** The digits of a span as one number, and how many there are. */
function digitsIn(text: string, start: number, end: number): { readonly mantissa: number; readonly count: number } {
  let mantissa = 0;
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) continue;
    mantissa = mantissa * 10 + (code - 0x30);
    count++;
  }
  return { mantissa, count };
}

function isThinSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009;
}

function threeDigitsAt(text: string, at: number, limit: number): boolean {
  return (
    at + 3 <= limit &&
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !(at + 3 < limit && isDigit(text.charCodeAt(at + 3)))
  );
}

/** The number that digits say, times a power of ten; exact as JavaScript would read it written out. */
export function numberOf({ mantissa, decimals }: Digits, exponent = 0): number {
  return exponent >= decimals ? mantissa * 10 ** (exponent - decimals) : mantissa / 10 ** (decimals - exponent);
}
