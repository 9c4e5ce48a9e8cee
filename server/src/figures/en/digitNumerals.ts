import type { Span } from '../../text/span.ts';
import { numberOf, readDigits } from './digits.ts';
import { andAHalf } from './halves.ts';
import { afterSpace, classOf, isDigit, other } from './letters.ts';
import { multipliers } from './numberWords.ts';
import { afterJoint, type Numeral } from './numerals.ts';

/** Digits with their multiplier: “2.5 million”, “1.2bn”, “2½”; undefined where they are no number. */
export function inDigits(text: string, at: number, limit: number): Numeral | undefined {
  const sign = isDigit(text.charCodeAt(at)) ? 1 : -1;
  const digits = readDigits(text, sign === 1 ? at : at + 1, limit);
  if (digits.form === 'misgrouped' || digits.form === 'dotted' || digits.form === 'long') return undefined;
  if (digits.decimals === 0 && isLeadingZero(text, digits)) return undefined;
  const { end } = digits;
  const half = andAHalf(text, end, limit);
  if (half !== undefined && digits.decimals === 0) {
    const { end: to, exponent } = scaleAfter(text, half, limit);
    const value = (digits.mantissa + 0.5) * 10 ** exponent;
    return numeral(at, to, value, 10 ** exponent, 'decimal');
  }
  const vulgar = end < limit ? vulgarFraction(text.charCodeAt(end)) : 0;
  if (vulgar !== 0) return numeral(at, end + 1, digits.mantissa + vulgar, 1, 'decimal');
  const scaled = scaleAfter(text, end, limit);
  const value = sign * numberOf(digits, scaled.exponent);
  const written = digits.form === 'grouped' || scaled.exponent > 0 ? 'grouped' : 'plain';
  return numeral(at, scaled.end, value, 10 ** scaled.exponent, digits.decimals > 0 ? 'decimal' : written);
}

function numeral(start: number, end: number, value: number, scale: number, sort: Numeral['sort']): Numeral {
  return { start, end, value, low: null, high: null, form: 'digits', scale, sort };
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
