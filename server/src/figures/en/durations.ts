import { type Amount, amountAt } from './amounts.ts';
import type { Before } from './before.ts';
import { afterSpace, classOf, isDigit, letter } from './letters.ts';
import { wordBefore } from './lookBack.ts';
import type { Match } from './phrases.ts';
import { parts, unitOf } from './units.ts';

/** “two years and six months” in the smaller unit; any other amount as it is. */
export function joined(text: string, amount: Amount, limit: number): Amount {
  const larger = amount.unit?.kind === 'duration' && amount.numeral.value !== null ? amount.unit.unit : null;
  const sizes = larger === null ? undefined : parts[larger];
  if (!sizes || amount.numeral.sort === 'several') return amount;
  if (text.charCodeAt(amount.numeral.end) === 0x2d) return amount;
  const gap = afterSpace(text, amount.end, limit);
  if (gap === amount.end) return withAHalf(text, amount, limit);
  const and = text.startsWith('and', gap) ? afterSpace(text, gap + 3, limit) : gap;
  const code = text.charCodeAt(and);
  if (and === gap + 3 || (!isDigit(code) && classOf(code) !== letter)) return amount;
  if (and === gap && !isDigit(code)) return amount;
  const smaller = amountAt(text, and, and, limit);
  const size = smaller?.unit?.kind === 'duration' ? sizes[smaller.unit.unit as string] : undefined;
  if (!smaller || size === undefined || smaller.numeral.value === null) return withAHalf(text, amount, limit);
  const value = (amount.numeral.value as number) * size + smaller.numeral.value;
  return { ...amount, end: smaller.end, unit: smaller.unit, numeral: { ...amount.numeral, end: smaller.end, value } };
}

/** “the first three quarters of 2017” are nine months. */
export function quartersOfYear(text: string, amount: Amount, before: Match<Before> | undefined, floor: number): Amount {
  if (amount.numeral.sort !== 'fraction' || amount.numeral.value !== 0.75) return amount;
  if (before?.value.role !== 'period' && wordBefore(text, amount.start, floor) !== 'first') return amount;
  return { ...amount, unit: unitOf('duration', 'quarter'), numeral: { ...amount.numeral, value: 3, sort: 'plain' } };
}

/** “one hour and a half”. */
function withAHalf(text: string, amount: Amount, limit: number): Amount {
  const half = /\s{1,3}and\s{1,3}a\s{1,3}half\b/y;
  half.lastIndex = amount.end;
  if (!half.test(text) || half.lastIndex > limit) return amount;
  const value = (amount.numeral.value as number) + 0.5;
  return { ...amount, end: half.lastIndex, numeral: { ...amount.numeral, end: half.lastIndex, value } };
}
