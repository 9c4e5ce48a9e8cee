import { type Amount, shiftedDecimal } from '../reading.ts';
import { type Arabic, arabicAt } from './arabic.ts';
import { afterSpaces, arabicDigit, chineseDigit, powerAt } from './characters.ts';

/** A numeral in Arabic digits, Chinese ones or both, with its multipliers: 1.5万, 三百二十, 1亿2千万, 数十, 三四百, 10多. */
export interface Numeral extends Amount {
  readonly start: number;
  readonly end: number;
  /** Set where it begins with Arabic digits. */
  readonly arabic: Arabic | undefined;
  /** The power of ten of 万, 亿 or 万亿 at its end; 0 for none. A range carries it from its second end to its first. */
  readonly scale: number;
  /** Chinese digits in a row without multipliers, as in 二〇一七: a year or a number read out. */
  readonly isSpelled: boolean;
  /** What its last digit that is not zero is worth. */
  readonly place: number;
}

/** The numeral at an offset, which must be a digit, a Chinese numeral, 几, 数 or 半; nothing where it is a part of a word. */
export function numeralAt(text: string, start: number, end: number): Numeral | undefined {
  const found = arabicDigit(text, start) >= 0 ? mixed(text, start, end) : chinese(text, start, end);
  return found && withMore(text, found, end);
}

/** A number between two ends, the upper one left out; a single number is as wide as nothing. */
interface Between {
  low: number;
  high: number;
}

function mixed(text: string, start: number, end: number): Numeral {
  const arabic = arabicAt(text, start, end);
  // 10多万, 3000余亿: the words that say more stand before the multiplier.
  const more = isMore(text, arabic.end) && isBig(text, arabic.end + 1) ? 1 : 0;
  let at = afterSpaces(text, arabic.end + more, end);
  let power = 0;
  let scale = 0;
  for (let next = multiplierAt(text, at, end); next !== undefined; next = multiplierAt(text, at, end)) {
    if (power > 0 && next < 4) break;
    power += next;
    if (next >= 4) scale += next;
    at++;
  }
  if (power === 0) at = arabic.end + more;
  const value = Number(power === 0 ? arabic.digits : `${arabic.digits}e${power}`);
  const place = placeOf(arabic) * 10 ** power;
  const exact = { start, end: at, arabic, scale, isSpelled: false, place, value, low: null, high: null };
  if (more) return { ...exact, form: 'over', low: value, high: value + place };
  return power === 0 ? { ...exact, form: 'exact' } : goneOn(text, { ...exact, form: 'exact' }, end);
}

/** 3千5百, 1亿2千万: further digits, each with a smaller multiplier. */
function goneOn(text: string, first: Numeral, end: number): Numeral {
  let { value, end: at, scale } = first;
  let place = first.place;
  let last = Math.round(Math.log10(first.place)) + 1;
  while (value !== null && at < end && arabicDigit(text, at) >= 0) {
    const next = arabicAt(text, at, end);
    let power = 0;
    let after = next.end;
    for (let each = multiplierAt(text, after, end); each !== undefined; each = multiplierAt(text, after, end)) {
      power += each;
      after++;
    }
    if (power === 0 || power >= last || next.decimals > 0) break;
    value += Number(`${next.digits}e${power}`);
    place = placeOf(next) * 10 ** power;
    last = power;
    at = after;
    scale = power >= 4 ? power : 0;
  }
  return { ...first, value, end: at, scale, place };
}

/** What the last digit that is not zero is worth: 100 of 300, 0.1 of 1.5. */
function placeOf({ digits, decimals }: Arabic): number {
  if (decimals > 0) return 10 ** -decimals;
  let zeros = 0;
  while (zeros < digits.length - 1 && digits.charCodeAt(digits.length - 1 - zeros) === 0x30) zeros++;
  return 10 ** zeros;
}

function multiplierAt(text: string, at: number, end: number): number | undefined {
  if (at >= end) return undefined;
  const power = powerAt(text, at);
  if (power === undefined || power === 1) return undefined;
  return isUnitPrefix(text, at) ? undefined : power;
}

/** 千瓦, 千米, 千克, 百帕: a part of the unit and not of the number. */
export function isUnitPrefix(text: string, at: number): boolean {
  const each = text[at];
  if (each === '千') return /[瓦米克卡伏赫帕焦牛安吨]/u.test(text[at + 1] ?? '') && !text.startsWith('千吨级', at);
  return each === '百' && text[at + 1] === '帕';
}

/** 多 and 余 after a numeral say that it goes on. */
export function isMore(text: string, at: number): boolean {
  const each = text[at];
  return each === '多' || each === '余' || each === '餘';
}

function isBig(text: string, at: number): boolean {
  const power = powerAt(text, at);
  return power !== undefined && power >= 4;
}

/** The longest numeral that anybody writes in words, in UTF-16 code units. */
const maxChinese = 40;

/**
 * A numeral in Chinese characters. Positional notation, with 几 and 数 as digits that are not known; two digits beside
 * each other are a range, three or more are spelled out.
 */
function chinese(text: string, start: number, limit: number): Numeral | undefined {
  const end = Math.min(limit, start + maxChinese);
  const spelled = spelledOut(text, start, end);
  if (spelled) return spelled;
  let total = 0;
  let totalHigh = 0;
  let section: Between = { low: 0, high: 0 };
  let digit: (Between & { isSeveral: boolean }) | undefined;
  let form: Amount['form'] = 'exact';
  let lastPower = 99;
  let bigPower = 99;
  let place = 1;
  let scale = 0;
  let wasZero = false;
  let isOpen = false;
  let at = start;
  while (at < end) {
    const value = digitAt(text, at, at > start);
    if (value) {
      if (digit) {
        if (!isPairOf(digit, value) || form !== 'exact') break;
        digit = { low: digit.low, high: value.low, isSeveral: false };
        form = 'range';
        at++;
        continue;
      }
      if (value.low === 0 && value.high === 0) {
        wasZero = true;
        at++;
        continue;
      }
      digit = value;
      if (value.isSeveral) form = 'several';
      at++;
      continue;
    }
    const power = powerAt(text, at);
    if (power === undefined || isUnitPrefix(text, at)) {
      const isMoreHere = isMore(text, at) && isBig(text, at + 1) && form === 'exact' && (digit || section.low > 0);
      if (!isMoreHere) break;
      form = 'over';
      isOpen = true;
      at++;
      continue;
    }
    if (power < 4) {
      if (power >= lastPower) break;
      if (!digit) {
        // 十 alone is ten; 百 and 千 alone only before 万 and 亿, and after nothing.
        if (at > start && power !== 1) break;
        if (power !== 1 && !isBig(text, at + 1)) return undefined;
        digit = { low: 1, high: 1, isSeveral: false };
      }
      if (digit.isSeveral) {
        section = { low: section.low + digit.low * 10 ** power, high: section.high + digit.high * 10 ** power };
      } else {
        section = { low: section.low + digit.low * 10 ** power, high: section.high + digit.high * 10 ** power };
      }
      digit = undefined;
      lastPower = power;
      place = 10 ** power;
      wasZero = false;
      at++;
      continue;
    }
    // 万 and 亿 multiply everything since the last of them; 亿 also what 万 made.
    if (power > bigPower && power !== 8) break;
    const low = section.low + (digit?.low ?? 0);
    const high = section.high + (digit?.high ?? 0);
    if (low === 0 && total === 0) {
      if (!(at === start && powerAt(text, at + 1) === 8 && power === 4)) return undefined;
      total = 1e4;
      totalHigh = 1e4;
    } else if (power === 8) {
      total = shiftedDecimal(total + low, 8);
      totalHigh = shiftedDecimal(totalHigh + high, 8);
    } else {
      total += low * 1e4;
      totalHigh += high * 1e4;
    }
    place = (digit ? 1 : place) * 10 ** power;
    scale = low === 0 && scale === 4 ? 12 : power;
    section = { low: 0, high: 0 };
    digit = undefined;
    lastPower = 99;
    bigPower = power;
    wasZero = false;
    at++;
    if (isOpen && !isBig(text, at)) break;
  }
  if (digit) {
    const isShort = !wasZero && form === 'exact' && at - start > 1 && (lastPower < 99 || bigPower < 99);
    const power = lastPower < 99 ? lastPower : bigPower;
    // 一百五 is 150 and 两万八 28000, where no unit makes the digit stand for itself.
    const worth = isShort && power > 1 && !isFollowedByUnit(text, at) ? 10 ** (power - 1) : 1;
    total += section.low + digit.low * worth;
    totalHigh += section.high + digit.high * worth;
    place = worth;
    scale = 0;
  } else {
    total += section.low;
    totalHigh += section.high;
    if (section.low > 0) scale = 0;
  }
  if (at === start || (total === 0 && !wasZero)) return undefined;
  const base = { start, end: at, arabic: undefined, scale, isSpelled: false, place };
  if (form === 'exact') return decimal(text, { ...base, form, value: total, low: null, high: null }, end, wasZero);
  if (form === 'over') return { ...base, form, value: total, low: total, high: total + place };
  if (form === 'range') return { ...base, form, value: null, low: total, high: totalHigh };
  return { ...base, form, value: null, low: total, high: totalHigh };
}

interface Digit extends Between {
  readonly isSeveral: boolean;
}

/** 几 and 数 stand for 2 to 9, after 十 for 1 to 9; the upper end is left out. */
function digitAt(text: string, at: number, isInside: boolean): Digit | undefined {
  const value = chineseDigit(text, at);
  if (value !== undefined) return { low: value, high: value, isSeveral: false };
  const each = text[at];
  if (each === '几') return { low: isInside && powerAt(text, at - 1) === 1 ? 1 : 2, high: 10, isSeveral: true };
  return each === '数' && !isInside ? { low: 2, high: 10, isSeveral: true } : undefined;
}

/** 三四, 七八, and 三五, which people say for three to five. */
function isPairOf(first: Digit, second: Digit): boolean {
  if (first.isSeveral || second.isSeveral || first.low !== first.high) return false;
  return second.low === first.low + 1 ? first.low > 0 : first.low === 3 && second.low === 5;
}

/** 三点五, 零点零八: 点 between digits, and no time of day. */
function decimal(text: string, whole: Numeral, end: number, isZero: boolean): Numeral | undefined {
  const { end: at, value } = whole;
  if (value === null || text[at] !== '点' || chineseDigit(text, at + 1) === undefined) {
    return isZero && value === 0 && at - whole.start > 1 ? undefined : whole;
  }
  let after = at + 1;
  let digits = '';
  for (let each = chineseDigit(text, after); each !== undefined && after < end; each = chineseDigit(text, after)) {
    digits += each;
    after++;
  }
  if (/^[十分钟刻]/u.test(text.slice(after, after + 1))) return whole;
  let power = 0;
  for (let each = powerAt(text, after); each !== undefined && each >= 4; each = powerAt(text, after)) {
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

function isFollowedByUnit(text: string, at: number): boolean {
  return /[个名位人年月日天岁次项条家米元公千亩吨度%]/u.test(text[at] ?? '');
}

/** 300多, 十余, 三百来: the words after a numeral that belong to it. */
function withMore(text: string, numeral: Numeral, end: number): Numeral {
  const { end: at, form, value, place } = numeral;
  if (at >= end || form !== 'exact' || value === null) return numeral;
  if (isMore(text, at) && place >= 10) {
    return { ...numeral, end: at + 1, form: 'over', low: value, high: value + place };
  }
  if (text[at] === '来' && (place >= 10 || text[at - 1] === '十') && !numeral.isSpelled) {
    return { ...numeral, end: at + 1, form: 'about' };
  }
  return numeral;
}
