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
  let mantissa = 0;
  let count = 0;
  let i = at;
  const run = (): number => {
    const from = i;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (!isDigit(code)) break;
      mantissa = mantissa * 10 + (code - 0x30);
    }
    count += i - from;
    return i - from;
  };
  const first = run();
  let form: Digits['form'] = 'plain';
  const separator = i + 1 < limit ? text.charCodeAt(i) : 0;
  if (separator === 0x2c) {
    while (text.charCodeAt(i) === 0x2c && i + 1 < limit && isDigit(text.charCodeAt(i + 1))) {
      if (first > 3 && !threeDigitsAt(text, i + 1, limit)) break;
      i++;
      const length = run();
      form = form !== 'misgrouped' && first <= 3 && length === 3 ? 'grouped' : 'misgrouped';
    }
  } else if (isThinSpace(separator) && first <= 3) {
    while (i < limit && text.charCodeAt(i) === separator && threeDigitsAt(text, i + 1, limit)) {
      i++;
      run();
      form = 'grouped';
    }
  }
  let decimals = 0;
  if (text.charCodeAt(i) === 0x2e && i + 1 < limit && isDigit(text.charCodeAt(i + 1))) {
    i++;
    decimals = run();
    if (i + 1 < limit && text.charCodeAt(i) === 0x2e && isDigit(text.charCodeAt(i + 1))) {
      form = 'dotted';
      while (
        i < limit &&
        (isDigit(text.charCodeAt(i)) || (text.charCodeAt(i) === 0x2e && isDigit(text.charCodeAt(i + 1))))
      )
        i++;
    }
  }
  return { start: at, end: i, mantissa, decimals, form: count > mostDigits ? 'long' : form };
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
