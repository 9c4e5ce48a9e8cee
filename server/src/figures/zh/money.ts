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
  const at2 = connectorEnd(text, money.end, end);
  const again = at2 === undefined ? undefined : currencySigns.at(text, at2, end);
  const second = again && at2 !== undefined ? afterSpaces(text, at2 + again.word.length, end) : at2;
  const upper = second !== undefined && kindAt(text, second) === Kind.digit ? termAt(text, second, end) : undefined;
  if (upper && upper.amount.form === 'exact' && (upper.kind === undefined || upper.kind === 'money')) {
    const carries = upper.numeral.scale > 0 && money.numeral.scale === 0;
    const low = shiftedDecimal(money.amount.value ?? 0, carries ? upper.numeral.scale : 0);
    const amount = { form: 'range', value: null, low, high: upper.amount.value } as const;
    return pushTerm(place, { ...money, end: upper.end, amount }, { start: at });
  }
  return pushTerm(place, money, { start: at });
}
