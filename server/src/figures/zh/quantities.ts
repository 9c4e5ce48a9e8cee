import { type Bound, mapped, ranged } from '../reading.ts';
import { afterSpaces } from './characters.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { isName } from './names.ts';
import { type Place, push } from './place.ts';
import { rangeAfter } from './ranges.ts';
import { relativeDate } from './relativeDates.ts';
import { type Term, termAt } from './terms.ts';
import { currencyNames } from './units.ts';

/** A number with its unit, a range, or nothing; where to go on in any case. */
export function quantityAt(place: Place, at: number): number {
  const { text, end } = place;
  const term = termAt(text, at, end);
  if (!term) return at + 1;
  const range = rangeAfter(text, term, end);
  const whole = range ?? term;
  const relative = range ? undefined : relativeDate(place, term);
  if (relative) return push(place, relative);
  return pushTerm(place, signed(place, named(place, whole)), undefined);
}

/** 人民币500万元, 港币3亿元: the name of the currency before the number says which 元 it is. */
function named({ text, last }: Place, term: Term): Term {
  const name = term.currency === 'CNY' ? currencyNames.before(text, term.start, last) : undefined;
  return name ? { ...term, start: term.start - name.word.length, currency: name.value } : term;
}

/** −5%, 负三十五: a sign before a number that is none of a range, of a code or of 胜负. */
function signed({ text, last }: Place, term: Term): Term {
  const { start, amount } = term;
  if (start === last || amount.form !== 'exact') return term;
  const isNegative = /[-−－]/u.test(text[start - 1] as string)
    ? start - 1 === last || !/[\p{L}\p{N}%％]/u.test(text[start - 2] ?? '') || term.kind === 'percentage'
    : text[start - 1] === '负' && !/[胜肩担自抱欺背]/u.test(text[start - 2] ?? '');
  return isNegative ? { ...term, start: start - 1, amount: mapped(amount, (each) => -each) } : term;
}

/** Adds the figure of a term with the modifiers around it, where it is one. */
export function pushTerm(place: Place, term: Term, opener: { readonly start: number } | undefined): number {
  const { text, end, last } = place;
  const begins = opener?.start ?? term.start;
  const before = modifierBefore(text, begins, last);
  const after = modifierAfter(text, afterSpaces(text, term.end, end), end);
  const bound: Bound | undefined = before?.bound ?? after?.bound;
  if (!isFigure(text, term, bound, opener !== undefined)) return term.end;
  const kind = term.unit === '届' && isNumbered(text, term.end) ? 'ordinal' : (term.kind ?? 'number');
  const from = before?.at ?? begins;
  return push(place, {
    start: from,
    end: after?.at ?? term.end,
    kind,
    ...ranged(term.amount, bound, kind),
    unit: term.unit,
    currency: term.currency,
    date: null,
  });
}

/** Whether the words are a quantity and not an article, a name or the number of something. */
function isFigure(text: string, term: Term, bound: Bound | undefined, isOpened: boolean): boolean {
  const { numeral, kind, amount } = term;
  if (isName(text, term)) return false;
  if (numeral.arabic || isOpened) return true;
  const length = numeral.end - numeral.start;
  const isOne = amount.form === 'exact' && text[numeral.start] === '一' && length === 1;
  // 一 with a classifier is an article, unless something says how many.
  if (isOne && kind === 'count') return bound !== undefined && bound !== 'about';
  if (kind === undefined) return length >= 3 || /[百千万亿]/u.test(text.slice(numeral.start + 1, numeral.end));
  return term.isSafe || length > 1;
}

/** 十八届三中全会: which session, and not how many. */
function isNumbered(text: string, at: number): boolean {
  return /^(?:[一二三四五六七八九]中全会|中央|全国|中纪委|人大|政协|联合国)/u.test(text.slice(at, at + 4));
}
