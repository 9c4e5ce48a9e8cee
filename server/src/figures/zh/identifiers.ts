import { digitsEnd } from './arabic.ts';
import { arabicDigit, chineseDigit, isLetter, isSpace, Kind, kindAt } from './characters.ts';
import type { Term } from './terms.ts';
import { units } from './units.ts';

/** Codes, names with numbers in them, addresses: where the one ends that begins, or goes on, at a letter or digit. */
export function identifierEnd(text: string, at: number, start: number, end: number): number | undefined {
  if (isLetter(text, at)) return wordEnd(text, at, end);
  const before = at > start ? (text[at - 1] as string) : ' ';
  // G20, HLX-24T, A/RES/70/1: the part before the digits was a word.
  if (isLetter(text, at - 1) && at > start) return tokenEnd(text, at, end);
  if (/[_@#＃№〔［[·•]/u.test(before)) return bracketed(text, at, before, end);
  if ((before === '-' || before === '–') && at - 2 >= start && /[\p{L}]/u.test(text[at - 2] as string)) {
    return isLetter(text, at - 2) || !/^[\d.]+[%％℃]/u.test(text.slice(at, at + 12))
      ? tokenEnd(text, at, end)
      : undefined;
  }
  return digitToken(text, at, end);
}

/** Words for numbers by which things are called up. */
const numbered =
  /(?:邮编|邮政编码|电话|传真|热线|手机|编号|代码|号码|账号|卡号|证号|文号|车牌|序号|微信|版本|拨打|波音|空客|东风|长征|神舟|歼)[:：为是-]?\s?$/u;

/** A number that goes on like none: 5G, 3D, 010-12345678, 1.2.3, 9·11, 3:2, 192.168.0.1. */
function digitToken(text: string, at: number, end: number): number | undefined {
  const after = digitsEnd(text, at, end);
  const mark = text[after];
  const length = after - at;
  if (isLetter(text, after)) {
    const unit = units.at(text, after, end);
    const isUnit =
      unit && !isLetter(text, after + unit.word.length) && kindAt(text, after + unit.word.length) !== Kind.digit;
    return isUnit || (text[after] === 'T' && length === 2) ? undefined : tokenEnd(text, after, end);
  }
  const isPlain = /[0-9]/u.test(text[at] as string);
  if (!isPlain) return undefined;
  if (text.startsWith('9/11', at) && arabicDigit(text, at + 4) < 0) return at + 4;
  if (mark === '+' && arabicDigit(text, after + 1) >= 0) return tokenEnd(text, after, end);
  if (numbered.test(text.slice(Math.max(0, at - 5), at))) return tokenEnd(text, at, end);
  if ((mark === '·' || mark === '•' || mark === '．') && arabicDigit(text, after + 1) >= 0 && mark !== '．') {
    return digitsEnd(text, after + 1, end);
  }
  if (length > 10 && mark !== '.' && !isBigUnit(text, after)) return after;
  if (mark === '-' && text[at] === '0' && length > 1) return tokenEnd(text, after, end);
  if (mark === '.' && arabicDigit(text, after + 1) >= 0) {
    const second = digitsEnd(text, after + 1, end);
    if (text[second] === '.' && arabicDigit(text, second + 1) >= 0 && length !== 4) return tokenEnd(text, after, end);
  }
  if (mark === '-' && arabicDigit(text, after + 1) >= 0 && length !== 4) {
    const second = digitsEnd(text, after + 1, end);
    if (text[second] === '-' && arabicDigit(text, second + 1) >= 0) return tokenEnd(text, after, end);
  }
  return (mark === ':' || mark === '：') && arabicDigit(text, after + 1) >= 0 ? ratio(text, at, after, end) : undefined;
}

/** 3:2 is a ratio or a score; 8:30 is a time, 0:00:00 what software prints for none. */
function ratio(text: string, at: number, colon: number, end: number): number | undefined {
  const second = digitsEnd(text, colon + 1, end);
  const hasSeconds = /^[:：]\d\d/u.test(text.slice(second, second + 3));
  const isMidnight = hasSeconds && /^0{1,2}[:：]00[:：]00/u.test(text.slice(at, at + 8));
  if (isMidnight) return second + 3;
  return second - colon === 3 && colon - at <= 2 && Number(text.slice(at, colon)) <= 24 ? undefined : second;
}

function isBigUnit(text: string, at: number): boolean {
  return units.at(text, at, text.length) !== undefined;
}

/** Footnotes, the years and numbers of papers. */
function bracketed(text: string, at: number, before: string, end: number): number | undefined {
  if (before === '·' || before === '•') return undefined;
  const after = digitsEnd(text, at, end);
  if (before === '[' || before === '［') return /[\]］]/u.test(text[after] ?? '') ? after : undefined;
  return before === '〔' ? after : tokenEnd(text, at, end);
}

/** After a word in letters: where it goes on in digits or signs, all of it. */
function wordEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && isLetter(text, after)) after++;
  const next = text[after] ?? '';
  if (arabicDigit(text, after) >= 0 && after < end) return tokenEnd(text, after, end);
  const isJoined = /[-–_@/.:：+#]/u.test(next) && /[A-Za-z0-9/]/u.test(text[after + 1] ?? '');
  if (isJoined) return tokenEnd(text, after, end);
  return after;
}

function tokenEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && /[A-Za-z0-9_\-./@:%?=&#~+–]/u.test(text[after] as string)) after++;
  while (after > at && /[.:?,]/u.test(text[after - 1] as string)) after--;
  return Math.max(after, at + 1);
}

/** Where the number of a list's item ends: 1. 2、（三） 一、 一是 at the beginning of a line, ②. */
export function isListNumber(text: string, at: number, start: number, end: number): number | undefined {
  const after = numberEnd(text, at, end);
  const before = at > start ? (text[at - 1] as string) : '\n';
  const next = text[after] ?? '';
  if (/[（(；;。，,：:\s]/u.test(before) && /[）)]/u.test(next) && after - at <= 2) return after;
  if (/[（(]/u.test(before) && /[）)]/u.test(next)) return after;
  if (isEnumerated(text, at, before, next, after)) return after;
  let from = at;
  while (from > start && at - from < 4 && isSpace(text, from - 1)) from--;
  const isAtLineStart = from <= start || text[from - 1] === '\n' || text[from - 1] === '\r';
  if (!isAtLineStart || after - at > 4) return undefined;
  return /[、．.)）]/u.test(next) && !/[0-9]/u.test(text[after + 1] ?? '') ? after : undefined;
}

/** 一是…二是…, 一要…二要…: a single Chinese numeral as a heading within the sentence. */
function isEnumerated(text: string, at: number, before: string, next: string, after: number): boolean {
  if (after - at !== 1 || chineseDigit(text, at) === undefined) return false;
  return /[是要]/u.test(next) && /[\s，,。；;：:、！!\n—]/u.test(before);
}

function numberEnd(text: string, at: number, end: number): number {
  let after = at;
  while (
    after < end &&
    after - at < 8 &&
    (kindAt(text, after) === Kind.digit || chineseDigit(text, after) !== undefined || text[after] === '十')
  ) {
    after++;
  }
  return after;
}

/** Longest slogan in quotation marks, in UTF-16 code units. */
const maxSlogan = 14;

/** What stands behind a number that is a name: 985工程, 119火警. */
const namedAfter = /^(?:工程|事件|火警|报警|急救|热线|电话|国道|省道|公交|专案|客机|型|系列|号)/u;

/** “三大攻坚战”, a name in quotation marks that begins with a number; 12号文, ISO 9001, a case's 01. */
export function isName(text: string, { start, end, kind, numeral }: Term): boolean {
  const isBare = kind === undefined;
  if (/[“‘「『《"]/u.test(text[start - 1] ?? '') && (isBare || numeral.arabic === undefined)) {
    const inside = text.slice(end, end + maxSlogan);
    const closer = inside.search(/[”’」』》"]/u);
    if (closer > 0 && !/[，。；,;：:]/u.test(inside.slice(0, closer))) return true;
  }
  if (!isBare) return false;
  if (namedAfter.test(text.slice(end, end + 2))) return true;
  const { arabic } = numeral;
  if (!arabic) return numeral.isSpelled;
  const isPadded = arabic.decimals === 0 && arabic.whole > 1 && arabic.digits.startsWith('0');
  return isPadded || (isSpace(text, start - 1) && isLetter(text, start - 2));
}
