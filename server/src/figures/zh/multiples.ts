import { Kind, kindAt } from './characters.ts';
import { numeralAt } from './numerals.ts';
import { type Place, push } from './place.ts';

/** 翻一番 doubles, 翻两番 doubles twice; 翻番 is 翻一番. */
export function foldedAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (text[at] !== '翻') return undefined;
  const from = text[at + 1] === '了' ? at + 2 : at + 1;
  const kind = kindAt(text, from);
  const numeral = kind === Kind.digit || kind === Kind.numeral ? numeralAt(text, from, end) : undefined;
  const after = numeral?.end ?? from;
  // Nobody doubles a thing more often.
  if (text[after] !== '番' || after >= end || (numeral?.value ?? 1) > 20) return undefined;
  const value = 2 ** (numeral?.value ?? 1);
  const none = { min: null, max: null, unit: null, currency: null, date: null };
  return push(place, { start: at, end: after + 1, kind: 'multiple', value, modifier: 'exact', ...none });
}
