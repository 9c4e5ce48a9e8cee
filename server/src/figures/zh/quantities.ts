import { type Amount, type Bound, mapped, ranged } from '../reading.ts';
import { afterSpaces } from './characters.ts';
import { isEndOfWord } from './longerWords.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { isName } from './names.ts';
import { type Place, push } from './place.ts';
import { isSign, rangeAfter, upwards } from './ranges.ts';
import { relativeDate } from './relativeDates.ts';
import { type Term, termAt } from './terms.ts';
import { currencyNames, perUnits } from './units.ts';

/** A number with its unit, a range, or nothing; where to go on in any case. */
export function quantityAt(place: Place, at: number): number {
  const { text, end } = place;
  const term = termAt(text, at, end);
  if (!term) return at + 1;
  const range = rangeAfter(text, term, end);
  const whole = range ?? term;
  const relative = range ? undefined : relativeDate(place, term);
  if (relative) return push(place, relative);
  return pushTerm(place, signed(place, rated(place, named(place, whole))), undefined);
}

/** 人民币500万元, 港币3亿元: the name of the currency before the number says which 元 it is. */
function named({ text, last }: Place, term: Term): Term {
  const name = term.currency === 'CNY' ? currencyNames.before(text, term.start, last) : undefined;
  return name ? { ...term, start: term.start - name.word.length, currency: name.value } : term;
}

/** 每小时120公里, 每公顷6吨: what a measure is counted by may stand before it. */
function rated({ text, last }: Place, term: Term): Term {
  const by = term.kind === 'measure' ? perUnits.before(text, term.start, last) : undefined;
  const start = term.start - (by?.word.length ?? 0) - 1;
  if (!by || start < last || text[start] !== '每' || term.unit?.includes('-per-')) return term;
  return { ...term, start, unit: `${term.unit}-per-${by.value}` };
}

/** −5%, 负三十五, 零下20摄氏度: a sign before a number that is none of a range, of a code or of 胜负. */
function signed({ text, last }: Place, term: Term): Term {
  const { start, amount } = term;
  const isBelowZero = term.kind === 'measure' && start - 2 >= last && text.startsWith('零下', start - 2);
  if (isBelowZero) return { ...term, start: start - 2, amount: belowZero(text, term) };
  if (start === last || (amount.form !== 'exact' && amount.form !== 'range')) return term;
  const isNegative = isSign(text, start - 1)
    ? start - 1 === last || !/[\p{L}\p{N}%％]/u.test(text[start - 2] ?? '') || mayBeNegative.has(term.kind)
    : text[start - 1] === '负' && !/[胜肩担自抱欺背]/u.test(text[start - 2] ?? '');
  if (!isNegative) return term;
  // The sign of a range is that of its first end.
  return { ...term, start: start - 1, amount: amount.form === 'range' ? firstNegative(amount) : negative(amount) };
}

/** What changes or a thermometer shows: after a word a hyphen before these is a sign, and one before others joins a name. */
const mayBeNegative: ReadonlySet<Term['kind']> = new Set(['percentage', 'percentage_point', 'money', 'measure']);

/** 零下10至5℃ is below zero at both ends, 零下5℃至3℃ at the first. */
function belowZero(text: string, { start, amount }: Term): Amount {
  const isShared = /^[\d.]+\s?[-—–～~至到]/u.test(text.slice(start, start + 12));
  return amount.form === 'range' && !isShared ? firstNegative(amount) : negative(amount);
}

function firstNegative(amount: Amount): Amount {
  return amount.low === null ? amount : { ...amount, low: -amount.low };
}

function negative(amount: Amount): Amount {
  const { form, value, low, high } = mapped(amount, (each) => -each);
  return { form, value, low: high, high: low };
}

/** Adds the figure of a term with the modifiers around it, where it is one. */
export function pushTerm(place: Place, term: Term, opener: { readonly start: number } | undefined): number {
  const { text, end, last } = place;
  const begins = opener?.start ?? term.start;
  const before = modifierBefore(text, begins, last);
  const after = modifierAfter(text, afterSpaces(text, term.end, end), end);
  const bound: Bound | undefined = before?.bound ?? after?.bound;
  if (!isFigure(text, term, bound, opener !== undefined)) return term.end;
  const kind = isNumbered(text, term) ? 'ordinal' : (term.kind ?? 'number');
  const from = before?.at ?? begins;
  return push(place, {
    start: from,
    end: after?.at ?? term.end,
    kind,
    ...ranged(upwards(text, term), bound, kind),
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
  if (length === 1 && isEndOfWord(text, numeral.start)) return false;
  const isOne = amount.form === 'exact' && text[numeral.start] === '一' && length === 1;
  // 一 with a classifier is an article, unless something says how many.
  // 二期 is the second phase; two phases are 两期.
  if (kind === 'count' && length === 1 && text[numeral.start] === '二' && /[期级层班类组段代]/u.test(term.unit ?? ''))
    return false;
  if (isOne && kind === 'count') return bound !== undefined && bound !== 'about';
  if (kind === undefined) return length >= 3 || /[百千万亿]/u.test(text.slice(numeral.start + 1, numeral.end));
  return term.isSafe || length > 1;
}

/** 十八届三中全会, 全国人大三次会议: which session, and not how many. */
function isNumbered(text: string, { start, end, unit }: Term): boolean {
  if (unit === '届')
    return /^(?:[一二三四五六七八九]中全会|中央|全国|中纪委|人大|政协|联合国)/u.test(text.slice(end, end + 4));
  return (
    unit === '次' &&
    text.startsWith('会议', end) &&
    /(?:人大|政协|委员会)$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}
