import { shiftedDecimal } from '../reading.ts';
import { afterSpaces, Kind, kindAt } from './characters.ts';
import type { Place } from './place.ts';
import { pushTerm } from './quantities.ts';
import { connectorEnd } from './ranges.ts';
import { type Term, termAt } from './terms.ts';
import { currencySigns } from './units.ts';

/** $30亿, 人民币 30亿元, US$1.5万: the currency before the number. */
export function moneyAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const sign = currencySigns.at(text, at, end);
  if (!sign) return undefined;
  const from = afterSpaces(text, at + sign.word.length, end);
  if (kindAt(text, from) !== Kind.digit || from >= end) return undefined;
  const term = termAt(text, from, end);
  if (!term || (term.kind !== undefined && term.kind !== 'money')) return undefined;
  const money: Term = { ...term, kind: 'money', unit: null, currency: sign.value, isSafe: true };
  return pushTerm(place, upTo(text, money, end) ?? money, { start: at });
}

/** $3亿—$5亿, US$3—5亿: the second end with the sign again or without. */
function upTo(text: string, first: Term, end: number): Term | undefined {
  const at = connectorEnd(text, first.end, end);
  if (at === undefined || first.amount.value === null) return undefined;
  const sign = currencySigns.at(text, at, end);
  const from = sign ? afterSpaces(text, at + sign.word.length, end) : at;
  const second = from < end && kindAt(text, from) === Kind.digit ? termAt(text, from, end) : undefined;
  if (second?.amount.form !== 'exact' || (second.kind !== undefined && second.kind !== 'money')) return undefined;
  const { scale } = second.numeral;
  const low = first.numeral.scale === 0 ? shiftedDecimal(first.amount.value, scale) : first.amount.value;
  return { ...first, end: second.end, amount: { form: 'range', value: null, low, high: second.amount.value } };
}
