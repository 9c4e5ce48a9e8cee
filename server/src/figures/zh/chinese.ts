import { type Amount, shiftedDecimal } from '../reading.ts';
import { chineseDigit, powerAt } from './characters.ts';
import { isBig, isMore, isUnitPrefix, type Numeral } from './numerals.ts';

/**
 * A numeral in Chinese characters at an offset: positional notation, with 几 and 数 as digits that are not known. Two digits
 * beside each other are a range; three or more without a multiplier are spelled out, as years are. Nothing where the
 * characters are no numeral by themselves, as 万 and 百 alone.
 */
export function chineseAt(text: string, start: number, limit: number): Numeral | undefined {
  const end = Math.min(limit, start + longest);
  const spelled = spelledOut(text, start, end);
  if (spelled) return spelled;
  const made: Made = { ...nothing };
  let at = start;
  while (at < end && takes(made, text, at, start)) at++;
  return at === start || made.isNone ? undefined : finished(made, text, start, at, end);
}

/** The longest numeral that anybody writes in words, in UTF-16 code units. */
const longest = 40;

/** A number between two ends: equal for a number that is known; for 几 and 数 the upper one is left out. */
interface Between {
  readonly low: number;
  readonly high: number;
}

/** A numeral in the making. */
interface Made {
  /** What 万 and 亿 have closed. */
  total: Between;
  /** What stands since the last of them. */
  section: Between;
  /** The digit that no multiplier has taken yet. */
  digit: Between | undefined;
  form: Amount['form'];
  /** The last multipliers: each must be smaller than the one before it in its section. */
  power: number;
  bigPower: number;
  place: number;
  scale: number;
  /** A 零 stands before what follows: 一百零五 is not 一百五. */
  hasZero: boolean;
  isNone: boolean;
}

const zero: Between = { low: 0, high: 0 };
const none = 99;
const nothing: Made = {
  total: zero,
  section: zero,
  digit: undefined,
  form: 'exact',
  power: none,
  bigPower: none,
  place: 1,
  scale: 0,
  hasZero: false,
  isNone: false,
};

/** Takes the character at an offset into the numeral; false where it is no part of it. */
function takes(made: Made, text: string, at: number, start: number): boolean {
  const digit = digitAt(text, at, start);
  if (digit) return takesDigit(made, digit);
  const power = powerAt(text, at);
  if (power === undefined || isUnitPrefix(text, at)) return takesMore(made, text, at);
  return power < 4 ? takesSmall(made, power, text, at, start) : takesBig(made, power, text, at, start);
}

interface Digit extends Between {
  readonly isSeveral: boolean;
}

/** 几 and 数 stand for 2 to 9, 几 after 十 for 1 to 9. */
function digitAt(text: string, at: number, start: number): Digit | undefined {
  const value = chineseDigit(text, at);
  if (value !== undefined) return { low: value, high: value, isSeveral: false };
  if (text[at] === '几') return { low: at > start && powerAt(text, at - 1) === 1 ? 1 : 2, high: 10, isSeveral: true };
  const isFree = powerAt(text, at + 1) !== undefined || !endsNoun.test(text[at - 1] ?? '');
  const isSeveral = text[at] === '数' && at === start && isFree;
  return isSeveral ? { low: 2, high: 10, isSeveral } : undefined;
}

/** 人数, 总数, 系数, 少数: 数 is the end of a word. */
const endsNoun =
  /[人次户件岁总多少半系指倍函参个基级分票份天年例度页字代位无复众变常乘除余质整小算奇偶计点序术读如为充劫辆台套座均额层名]/u;

function takesDigit(made: Made, digit: Digit): boolean {
  if (made.digit) {
    if (made.form !== 'exact' || !isPair(made.digit, digit)) return false;
    made.digit = { low: made.digit.low, high: digit.low };
    made.form = 'range';
    return true;
  }
  if (digit.high === 0) {
    made.hasZero = true;
    return true;
  }
  made.digit = digit;
  if (digit.isSeveral) made.form = 'several';
  return true;
}

/** 三四, 七八, and 三五, which people say for three to five. */
function isPair(first: Between, { low, isSeveral }: Digit): boolean {
  if (isSeveral || first.low !== first.high || first.low === 0) return false;
  return low === first.low + 1 || (first.low === 3 && low === 5);
}

/** 三万多亿: what says more stands before the last multiplier. */
function takesMore(made: Made, text: string, at: number): boolean {
  const isHere = isMore(text, at) && isBig(text, at + 1) && made.form === 'exact';
  if (!isHere || (!made.digit && made.section.low === 0)) return false;
  made.form = 'over';
  return true;
}

/** 十, 百 or 千. */
function takesSmall(made: Made, power: number, text: string, at: number, start: number): boolean {
  if (power >= made.power) return false;
  if (!made.digit) {
    // 十 alone is ten; 百 and 千 alone are numerals only before 万 and 亿: 百万, 千亿.
    if (at > start && power !== 1) return false;
    if (power !== 1 && !isBig(text, at + 1) && !standsAlone(text, at)) {
      made.isNone = true;
      return false;
    }
  }
  const { low, high } = made.digit ?? { low: 1, high: 1 };
  made.section = { low: made.section.low + low * 10 ** power, high: made.section.high + high * 10 ** power };
  made.digit = undefined;
  made.power = power;
  made.place = 10 ** power;
  made.hasZero = false;
  return true;
}

/** 百余名, 近千件: a multiplier is a numeral by itself where a modifier says so. */
function standsAlone(text: string, at: number): boolean {
  return isMore(text, at + 1) || /[近约逾超过]/u.test(text[at - 1] ?? '');
}

/** 万 or 亿, which multiply everything since the last of them; 亿 also what 万 made. */
function takesBig(made: Made, power: number, text: string, at: number, start: number): boolean {
  if (power >= made.bigPower && power !== 8) return false;
  const { total, section, digit } = made;
  const since = { low: section.low + (digit?.low ?? 0), high: section.high + (digit?.high ?? 0) };
  const isTrillion = at === start && power === 4 && powerAt(text, at + 1) === 8;
  const isAlone = at === start && !isTrillion && standsAlone(text, at);
  if (since.low === 0 && total.low === 0 && !isTrillion && !isAlone) {
    made.isNone = true;
    return false;
  }
  if (isTrillion) made.total = { low: 1e4, high: 1e4 };
  else if (isAlone) made.total = { low: 10 ** power, high: 10 ** power };
  else if (power === 4) made.total = { low: total.low + since.low * 1e4, high: total.high + since.high * 1e4 };
  else made.total = { low: shiftedDecimal(total.low + since.low, 8), high: shiftedDecimal(total.high + since.high, 8) };
  made.scale = since.low === 0 && made.scale === 4 ? 12 : power;
  made.place = (digit || isAlone ? 1 : made.place) * 10 ** power;
  made.section = zero;
  made.digit = undefined;
  made.power = none;
  made.bigPower = power;
  made.hasZero = false;
  return true;
}

function finished(made: Made, text: string, start: number, at: number, limit: number): Numeral | undefined {
  const { total, section, digit, form } = made;
  const worth = digit ? worthOf(made, text, start, at) : 0;
  const low = total.low + section.low + (digit?.low ?? 0) * worth;
  const high = total.high + section.high + (digit?.high ?? 0) * worth;
  if (low === 0 && !made.hasZero) return undefined;
  const hasRest = digit !== undefined || section.low > 0;
  const place = digit ? worth : made.place;
  const base = { start, end: at, arabic: undefined, scale: hasRest ? 0 : made.scale, isSpelled: false, place };
  switch (form) {
    case 'over':
      return { ...base, form, value: low, low, high: low + place };
    case 'range':
    case 'several':
      return { ...base, form, value: null, low, high };
    default:
      return decimal(text, { ...base, form: 'exact', value: low, low: null, high: null }, limit);
  }
}

/** 一百五 is 150 and 两万八 28000: a last digit is a tenth of the multiplier before it, unless it counts something. */
function worthOf({ form, hasZero, power, bigPower }: Made, text: string, start: number, at: number): number {
  const before = power < none ? power : bigPower < none ? bigPower : 0;
  const isShort = form === 'exact' && !hasZero && at - start > 1 && before > 1;
  return isShort && !isCounted(text, at) ? 10 ** (before - 1) : 1;
}

function isCounted(text: string, at: number): boolean {
  return /[个名位人年月日天岁次项条家米元公千亩吨度%]/u.test(text[at] ?? '');
}

/** 三点五, 零点零八: 点 between digits, and no time of day. */
function decimal(text: string, whole: Numeral, end: number): Numeral | undefined {
  const { end: at, value } = whole;
  if (value === null || text[at] !== '点' || at + 1 >= end || chineseDigit(text, at + 1) === undefined) {
    return value === 0 && at - whole.start > 1 ? undefined : whole;
  }
  let after = at + 1;
  let digits = '';
  for (let each = chineseDigit(text, after); each !== undefined && after < end; each = chineseDigit(text, after)) {
    digits += each;
    after++;
  }
  if (/[十分钟刻]/u.test(text[after] ?? '')) return whole;
  let power = 0;
  for (let each = powerAt(text, after); each !== undefined && each >= 4 && after < end; each = powerAt(text, after)) {
    power += each;
    after++;
  }
  const read = Number(`${value}.${digits}e${power}`);
  return { ...whole, end: after, value: read, place: 10 ** (power - digits.length), scale: power };
}

/** 二〇一七, 一九九八: three digits or more without a multiplier. */
function spelledOut(text: string, start: number, end: number): Numeral | undefined {
  let at = start;
  let digits = '';
  for (let each = chineseDigit(text, at); each !== undefined && at < end; each = chineseDigit(text, at)) {
    if (text[at] === '两') break;
    digits += each;
    at++;
  }
  if (digits.length < 3 || powerAt(text, at) !== undefined) return undefined;
  const base = { start, end: at, arabic: undefined, scale: 0, isSpelled: true, place: 1 };
  return { ...base, form: 'exact', value: Number(digits), low: null, high: null };
}
