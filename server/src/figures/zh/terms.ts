import type { FigureKind } from '../figure.ts';
import { type Amount, exact, mapped, shiftedDecimal } from '../reading.ts';
import { afterSpaces, isLetter, Kind, kindAt, powerAt } from './characters.ts';
import { countsDays } from './dates.ts';
import { isPartOfWord } from './longerWords.ts';
import { isMore, type Numeral, numeralAt } from './numerals.ts';
import { currencyNames, perUnits, type Unit, units } from './units.ts';

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
  const whole = halfAt(text, start, end) ?? fractionAt(text, start, end);
  if (whole) return whole;
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

/** A unit in letters that goes on in letters, or one in characters that is the beginning of another word. */
function isWrong(text: string, at: number, word: string): boolean {
  const after = at + word.length;
  if (isLetter(text, at) && (isLetter(text, after) || kindAt(text, after) === Kind.digit)) return true;
  return isPartOfWord(text, after);
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

const fraction = { kind: 'fraction', unit: null, currency: null, isSafe: true } as const;

/** 百分之三十, 千分之五, 三分之一, 百分百. */
function fractionAt(text: string, start: number, end: number): Term | undefined {
  if (text.startsWith('百分百', start)) {
    const numeral = made(start, start + 3, 100);
    return { ...numeral, amount: numeral, numeral, kind: 'percentage', unit: 'percent', currency: null, isSafe: true };
  }
  const slashed = slashedAt(text, start, end);
  if (slashed) return slashed;
  const isBare = text.startsWith('分之', start + 1) && powerAt(text, start) !== undefined;
  const under = isBare ? made(start, start + 1, 10 ** (powerAt(text, start) ?? 0)) : underAt(text, start, end);
  if (!under?.value || !text.startsWith('分之', under.end)) return undefined;
  const at = under.end + 2;
  const kind = kindAt(text, at);
  if (at >= end || (kind !== Kind.digit && kind !== Kind.numeral)) return undefined;
  const over = text.startsWith('百', at) ? made(at, at + 1, 100) : numeralAt(text, at, end);
  if (!over) return undefined;
  const { value } = under;
  const base = { start, end: over.end, numeral: over };
  if (isBare && value === 100) {
    return { ...base, amount: over, kind: 'percentage', unit: 'percent', currency: null, isSafe: true };
  }
  return { ...base, ...fraction, amount: mapped(over, (each) => each / value) };
}

/** 2/3; not 9/11, and no date. */
function slashedAt(text: string, start: number, end: number): Term | undefined {
  if (text[start + 1] !== '/' && text[start + 2] !== '/') return undefined;
  const match = /^(\d{1,2})\/(\d{1,3})(?![\d/.月年])/u.exec(text.slice(start, Math.min(end, start + 8)));
  const [whole = '', over, under] = match ?? [];
  if (whole === '' || Number(over) >= Number(under) || Number(over) === 0 || whole === '9/11') return undefined;
  const numeral = made(start, start + whole.length, Number(over) / Number(under));
  return { ...fraction, start, end: numeral.end, amount: numeral, numeral };
}

/** Only a numeral right before 分之 is worth reading. */
function underAt(text: string, start: number, end: number): Numeral | undefined {
  const near = start + text.slice(start, start + 10).indexOf('分之');
  return near > start && near - start <= 8 && near < end ? numeralAt(text, start, near) : undefined;
}

/** 半年, 半个世纪, 一半, 半数. */
function halfAt(text: string, start: number, end: number): Term | undefined {
  if (
    text.startsWith('一半', start) ||
    (text.startsWith('半数', start) && (text[start - 1] !== '过' || text[start - 2] === '超'))
  ) {
    const numeral = made(start, start + 2, 0.5);
    if (start + 2 > end) return undefined;
    return { ...fraction, start, end: start + 2, amount: numeral, numeral };
  }
  if (text[start] !== '半' || /[上下前后大小多一两三四五六七八九十0-9]/u.test(text[start - 1] ?? '')) return undefined;
  const at = start + 1;
  if (text.startsWith('个多世纪', at) && at + 4 <= end) {
    const amount: Amount = { form: 'over', value: 0.5, low: 0.5, high: 1 };
    const base = { start, end: at + 4, amount, numeral: made(start, at, 0.5) };
    return { ...base, kind: 'duration', unit: 'century', currency: null, isSafe: true };
  }
  const found = units.at(text, at, end);
  const unit: Unit | undefined = found?.value;
  if (!found || unit?.kind !== 'duration' || isWrong(text, at, found.word) || found.word === '周年') return undefined;
  const numeral = made(start, at, 0.5);
  const after = at + found.word.length;
  return {
    start,
    end: after,
    amount: numeral,
    numeral,
    kind: 'duration',
    unit: unit.unit,
    currency: null,
    isSafe: true,
  };
}

function made(start: number, end: number, value: number): Numeral {
  return { ...exact(value), start, end, arabic: undefined, scale: 0, isSpelled: false, place: 1 };
}
