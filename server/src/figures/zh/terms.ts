import type { FigureKind } from '../figure.ts';
import { type Amount, exact, mapped, shiftedDecimal } from '../reading.ts';
import { afterSpaces, Kind, kindAt } from './characters.ts';
import { countsDays } from './dates.ts';
import { partAt } from './fractions.ts';
import { isWrong } from './longerWords.ts';
import { isMore, type Numeral, numeralAt } from './numerals.ts';
import { currencyNames, perUnits, units } from './units.ts';

/** A numeral with what it counts or measures: 1.5万名, 百分之三十, 30亿元, 三分之一. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly numeral: Numeral;
  /** Nothing where no unit follows. */
  readonly kind: FigureKind | undefined;
  readonly unit: string | null;
  readonly currency: string | null;
  /** May stand with one Chinese character for a number. */
  readonly isSafe: boolean;
}

/** The term that begins with a digit or a numeral at an offset; nothing where that is a part of a word. */
export function termAt(text: string, start: number, end: number): Term | undefined {
  const part = partAt(text, start, end);
  if (part) return part;
  const numeral = numeralAt(text, start, end);
  return numeral && withUnit(text, numeral, end);
}

const plain = { kind: undefined, unit: null, currency: null, isSafe: false } as const;

export function withUnit(text: string, numeral: Numeral, end: number): Term {
  const special = piecesAt(text, numeral, end) ?? daysAt(text, numeral, end);
  if (special) return special;
  const term = directly(text, numeral, end);
  switch (term.kind) {
    case 'money':
      return withChange(text, term, end);
    case 'measure':
      return goneOn(text, withRate(text, term, end), end);
    case undefined:
      return term;
    default:
      return goneOn(text, term, end);
  }
}

/** The numeral with the unit right behind it, whatever comes after. */
function directly(text: string, numeral: Numeral, end: number): Term {
  const { start } = numeral;
  const at = afterSpaces(text, numeral.end, end);
  const found = units.at(text, at, end);
  if (!found || isWrong(text, at, found.word)) return { ...plain, start, end: numeral.end, amount: numeral, numeral };
  const { kind, unit, power, currency = null, isSafe } = found.value;
  const amount = power ? mapped(numeral, (each) => shiftedDecimal(each, power)) : numeral;
  return { start, end: at + found.word.length, amount, numeral, kind, unit, currency, isSafe };
}

const pieceUnits: readonly (readonly [word: string, kind: 'duration' | 'percentage_point', unit: string | null])[] = [
  ['月', 'duration', 'month'],
  ['小时', 'duration', 'hour'],
  ['世纪', 'duration', 'century'],
  ['星期', 'duration', 'week'],
  ['季度', 'duration', 'quarter'],
  ['百分点', 'percentage_point', null],
];

/** 一个多月, 两个半小时: what is more than the number stands between the classifier and the unit. */
function piecesAt(text: string, numeral: Numeral, end: number): Term | undefined {
  const { end: at, start, value } = numeral;
  if (text[at] !== '个' || value === null) return undefined;
  const isHalf = text[at + 1] === '半';
  if (!isHalf && !isMore(text, at + 1)) return undefined;
  const found = pieceUnits.find(([word]) => text.startsWith(word, at + 2));
  if (!found) return undefined;
  const [word, kind, unit] = found;
  const after = at + 2 + word.length;
  if (after > end) return undefined;
  const amount: Amount = isHalf ? exact(value + 0.5) : { form: 'over', value, low: value, high: value + 1 };
  return { start, end: after, amount, numeral, kind, unit, currency: null, isSafe: true };
}

/** 十五日前通知: in characters these are days that are counted, since the 15th of a month is written in digits. */
function isBeforehand(text: string, { end, arabic }: Numeral): boolean {
  return arabic === undefined && text[end + 1] === '前';
}

/** 三十日内, 数月, 数日: what elsewhere is a part of a date. */
function daysAt(text: string, numeral: Numeral, end: number): Term | undefined {
  const { end: at, start } = numeral;
  const isDays =
    text[at] === '日' && (text[start] === '数' || countsDays(text, start, at) || isBeforehand(text, numeral));
  const isMonths = text[at] === '月' && at === start + 1 && text[start] === '数';
  if ((!isDays && !isMonths) || at >= end) return undefined;
  const unit = isDays ? 'day' : 'month';
  return { start, end: at + 1, amount: numeral, numeral, kind: 'duration', unit, currency: null, isSafe: true };
}

/** 5年多, 两年半: the same after the unit. */
function goneOn(text: string, term: Term, end: number): Term {
  const { end: at, amount, kind } = term;
  const { value } = amount;
  if (value === null || amount.form !== 'exact' || at >= end) return term;
  if (text[at] === '半' && (kind === 'duration' || kind === 'multiple') && text[at + 1] !== '数') {
    return { ...term, end: at + 1, amount: exact(value + 0.5) };
  }
  const mayGoOn = kind === 'duration' || kind === 'measure' || kind === 'multiple' || kind === 'percentage';
  if (mayGoOn && isMore(text, at) && text[at + 1] !== '个' && text[at + 1] !== '次') {
    const step = kind === 'percentage' && term.numeral.arabic === undefined ? 10 : 1;
    return { ...term, end: at + 1, amount: { form: 'over', value, low: value, high: value + step } };
  }
  return kind === 'duration' ? withSmaller(text, term, end) : term;
}

/** How many of each unit the one before it holds. */
const smaller = new Map<string, ReadonlyMap<string, number>>([
  ['year', new Map([['month', 12]])],
  ['hour', new Map([['minute', 60]])],
  ['minute', new Map([['second', 60]])],
  ['day', new Map([['hour', 24]])],
  ['month', new Map()],
]);

/** 3年6个月, 2小时30分钟: in the smaller unit. */
function withSmaller(text: string, term: Term, end: number): Term {
  const at = text[term.end] === '零' || text[term.end] === '又' ? term.end + 1 : term.end;
  const units = smaller.get(term.unit ?? '');
  if (!units || at >= end || kindAt(text, at) === Kind.other) return term;
  if (kindAt(text, at) !== Kind.digit && kindAt(text, at) !== Kind.numeral) return term;
  const numeral = numeralAt(text, at, end);
  const next = numeral && directly(text, numeral, end);
  const times = units.get(next?.unit ?? '');
  if (next?.kind !== 'duration' || next.amount.form !== 'exact' || times === undefined) return term;
  const value = (term.amount.value ?? 0) * times + (next.amount.value ?? 0);
  return { ...term, end: next.end, unit: next.unit, amount: exact(value) };
}

/** 公里/小时, 微克/立方米, 米每秒. */
function withRate(text: string, term: Term, end: number): Term {
  const mark = text[term.end];
  if (mark !== '/' && mark !== '／' && mark !== '每') return term;
  const found = perUnits.at(text, term.end + 1, end);
  if (!found || isWrong(text, term.end + 1, found.word)) return term;
  return { ...term, end: term.end + 1 + found.word.length, unit: `${term.unit}-per-${found.value}` };
}

/** 5元3角, 3元5角2分; and the name of the currency behind it all. */
function withChange(text: string, term: Term, end: number): Term {
  let { end: at, amount } = term;
  for (const [word, power] of [
    ['角', -1],
    ['分', -2],
  ] as const) {
    const kind = kindAt(text, at);
    const numeral = kind === Kind.digit || kind === Kind.numeral ? numeralAt(text, at, end) : undefined;
    if (numeral?.value == null || amount.value === null || text[numeral.end] !== word) continue;
    amount = exact(Number((amount.value + shiftedDecimal(numeral.value, power)).toFixed(2)));
    at = numeral.end + 1;
  }
  const name = term.currency === 'CNY' ? currencyNames.at(text, at, end) : undefined;
  return { ...term, end: at + (name?.word.length ?? 0), amount };
}
