import { type Amount, shiftedDecimal } from '../reading.ts';
import { type Arabic, arabicAt } from './arabic.ts';
import { afterSpaces, arabicDigit, powerAt } from './characters.ts';
import { chineseAt } from './chinese.ts';

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
  const found = arabicDigit(text, start) >= 0 ? mixed(text, start, end) : chineseAt(text, start, end);
  return found && withMore(text, found, end);
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

/** 3千5百, 1亿2千万, 2万3千亿: further digits, each with a smaller multiplier; 万 and 亿 at the end multiply them all. */
function goneOn(text: string, first: Numeral, end: number): Numeral {
  let { value, end: at, scale, place } = first;
  let big = scale;
  let last = Math.round(Math.log10(first.place)) + 1;
  while (value !== null && at < end && arabicDigit(text, at) >= 0) {
    const next = arabicAt(text, at, end);
    if (next.decimals > 0) break;
    let after = next.end;
    let small = 0;
    let bigHere = 0;
    for (let each = multiplierAt(text, after, end); each !== undefined; each = multiplierAt(text, after, end)) {
      if (each < 4) small += each;
      else bigHere += each;
      after++;
    }
    const number = Number(`${next.digits}e${small}`);
    if (bigHere > big) {
      value = shiftedDecimal(value + number, bigHere);
    } else {
      if (small + bigHere === 0 || small + bigHere >= last) break;
      value += shiftedDecimal(number, bigHere);
    }
    place = placeOf(next) * 10 ** (small + bigHere);
    last = small + bigHere;
    big = Math.max(big, bigHere);
    at = after;
    scale = bigHere;
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
  if (each === '千') return /[瓦米克卡伏赫帕焦牛安]/u.test(text[at + 1] ?? '');
  return each === '百' && text[at + 1] === '帕';
}

/** 多 and 余 after a numeral say that it goes on. */
export function isMore(text: string, at: number): boolean {
  const each = text[at];
  return each === '多' || each === '余' || each === '餘';
}

export function isBig(text: string, at: number): boolean {
  const power = powerAt(text, at);
  return power !== undefined && power >= 4;
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
