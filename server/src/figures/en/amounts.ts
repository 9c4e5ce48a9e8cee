import type { Span } from '../../text/span.ts';
import { shiftedDecimal } from '../reading.ts';
import { currencyBefore } from './currencies.ts';
import { beforeSpace, classOf, isDigit, other } from './letters.ts';
import { isDashAsMinus, type Numeral, readNumeral } from './numerals.ts';
import { type UnitAfter, unitAfter } from './unitAfter.ts';
import { money, type Unit } from './units.ts';

/** A numeral with its currency or unit: a figure without the words before it, or one end of a range. */
export interface Amount extends Span {
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  /** Where the currency stands, or where a unit's word does: what a range carries back. */
  readonly side: 'before' | 'after' | 'none';
}

/** The amount whose numeral begins at an offset; the currency before it is looked for back to `floor`. */
export function amountAt(text: string, at: number, floor: number, limit: number): Amount | undefined {
  const numeral = readNumeral(text, at, limit);
  if (!numeral) return undefined;
  const currency = currencyOf(text, at, floor);
  if (currency) return inCurrency(text, currency.start, numeral, money(currency.value, 1), floor, limit);
  const unit: UnitAfter | undefined = unitAfter(text, numeral, limit);
  return { start: at, end: unit?.end ?? numeral.end, numeral, unit: unit?.unit, side: unit ? 'after' : 'none' };
}

function inCurrency(text: string, start: number, numeral: Numeral, unit: Unit, floor: number, limit: number): Amount {
  const positive = millionSign(text, numeral, limit) ?? numeral;
  const isNegative = start > floor && isSign(text.charCodeAt(start - 1)) && isDashAsMinus(text, start - 1);
  if (isNegative && positive.value !== null) {
    const read = { ...positive, value: -positive.value };
    return { start: start - 1, end: read.end, numeral: read, unit, side: 'before' };
  }
  const read = positive;
  return { start, end: read.end, numeral: read, unit, side: 'before' };
}

function isSign(code: number): boolean {
  return code === 0x2212 || code === 0x2d || code === 0x2013;
}

/** The second end of a range, which may begin with its currency, or takes that of the first: `$5–10m`. */
export function amountAfter(text: string, at: number, first: Amount, limit: number): Amount | undefined {
  if (first.side !== 'before' || !first.unit) return amountFrom(text, at, limit);
  const numeral = isDigit(text.charCodeAt(at)) ? readNumeral(text, at, limit) : undefined;
  return numeral ? inCurrency(text, at, numeral, first.unit, at, limit) : amountFrom(text, at, limit);
}

function amountFrom(text: string, at: number, limit: number): Amount | undefined {
  let i = at;
  const last = Math.min(limit, at + 5);
  // Signs and codes have at most four characters and a space; a word is left to be a numeral.
  while (i < last && !isDigit(text.charCodeAt(i)) && !(classOf(text.charCodeAt(i)) === other && i > at + 4)) i++;
  if (i < last && i > at && isDigit(text.charCodeAt(i))) {
    const amount = amountAt(text, i, at, limit);
    if (amount?.start === at) return amount;
  }
  return amountAt(text, at, at, limit);
}

function currencyOf(text: string, at: number, floor: number) {
  if (at === floor) return undefined;
  const from = beforeSpace(text, at, floor);
  return currencyBefore(text, from, floor);
}

/** After a currency “m” is a million and never a metre. */
function millionSign(text: string, numeral: Numeral, limit: number): Numeral | undefined {
  if (numeral.scale !== 1 || numeral.value === null || numeral.end >= limit) return undefined;
  const at = text.charCodeAt(numeral.end) === 0x6d || text.charCodeAt(numeral.end) === 0x4d ? numeral.end : undefined;
  if (at === undefined) return undefined;
  if (at + 1 < limit && classOf(text.charCodeAt(at + 1)) !== other) return undefined;
  return { ...numeral, end: at + 1, value: shiftedDecimal(numeral.value, 6), scale: 1e6, sort: 'grouped' };
}
