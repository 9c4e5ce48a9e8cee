import { digitsEnd } from './arabic.ts';
import { arabicDigit, isLetter, Kind, kindAt } from './characters.ts';
import { units } from './units.ts';

/** Codes, names with digits in them, addresses: where the one ends that begins, or goes on, at a letter or digit. */
export function identifierEnd(text: string, at: number, start: number, end: number): number | undefined {
  if (isLetter(text, at)) return wordEnd(text, at, end);
  const before = at > start ? (text[at - 1] as string) : ' ';
  // G20, HLX-24T, A/RES/70/1: what stands before the digits was a word.
  if (at > start && isLetter(text, at - 1)) return tokenEnd(text, at, end);
  if (/[_@#＃№]/u.test(before)) return tokenEnd(text, at, end);
  if (/[〔［[]/u.test(before)) return inBrackets(text, at, before, end);
  if (/[-–]/u.test(before) && isJoined(text, at, start)) return tokenEnd(text, at, end);
  return codeEnd(text, at, end);
}

/** 东风-41, and not 增速-5%. */
function isJoined(text: string, at: number, start: number): boolean {
  if (at - 2 < start || !/\p{L}/u.test(text[at - 2] as string)) return false;
  return isLetter(text, at - 2) || !/^[\d.]+(?:[%％‰℃万亿]|个百分点|摄氏度)/u.test(text.slice(at, at + 14));
}

/** Footnotes, and the year in the number of a paper: [12], 国发〔2017〕12号. */
function inBrackets(text: string, at: number, before: string, end: number): number | undefined {
  const after = digitsEnd(text, at, end);
  return before === '〔' || /[\]］]/u.test(text[after] ?? '') ? after : undefined;
}

/** Words for numbers by which things are called up, and makes that are told apart by them. */
const called =
  /(?:邮编|邮政编码|电话|传真|热线|手机|编号|代码|号码|账号|卡号|证号|文号|车牌|序号|微信|版本|拨打|波音|空客|东风|长征|神舟|歼)[:：为是-]?\s?$/u;

/** Digits that go on as no number does. Each ends where the code does. */
const codes = new RegExp(
  [
    String.raw`9\/11(?!\d)`, // the day that became a name
    String.raw`\d{1,4}[·•]\d{1,4}`, // 9·11, 7·21
    String.raw`\d{1,9}\+\d{1,9}`, // 10+3
    String.raw`0\d{1,4}-[\d-]{1,20}`, // a telephone number
    String.raw`(?:\d{1,3}|\d{5,9})(?:\.\d{1,9}){2,9}`, // a version, an address, a section
    String.raw`(?:\d{1,3}|\d{5,9})(?:-\d{1,9}){2,9}`, // a number in parts
    '0{1,2}[:：]00[:：]00', // midnight to the second is what software prints for no time
    String.raw`(?!(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d))\d{1,9}(?:\.\d{1,9})?(?:[:：∶]\d{1,9}(?:\.\d{1,9})?){1,9}`, // a ratio or a score, and not 8:30
  ].join('|'),
  'uy',
);

function codeEnd(text: string, at: number, end: number): number | undefined {
  const after = digitsEnd(text, at, end);
  if (isLetter(text, after)) return isUnitAt(text, after, end) ? undefined : tokenEnd(text, after, end);
  if (called.test(text.slice(Math.max(0, at - 5), at))) return tokenEnd(text, at, end);
  codes.lastIndex = at;
  const code = codes.exec(text)?.[0].length;
  if (code !== undefined) return Math.min(end, at + code);
  // More digits than anybody writes without separators are no quantity.
  const isLong = after - at > 10 && text[after] !== '.' && units.at(text, after, end) === undefined;
  return isLong ? after : undefined;
}

/** 5km and 30GW, and not 5G or 24T. */
function isUnitAt(text: string, at: number, end: number): boolean {
  const unit = units.at(text, at, end);
  const after = at + (unit?.word.length ?? 0);
  return unit !== undefined && !isLetter(text, after) && kindAt(text, after) !== Kind.digit;
}

/** After a word in letters; where it goes on in digits or signs, after all of it. */
function wordEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && isLetter(text, after)) after++;
  const isCode =
    arabicDigit(text, after) >= 0 ||
    (/[-–_@/.:：+#]/u.test(text[after] ?? '') && /[A-Za-z0-9/]/u.test(text[after + 1] ?? ''));
  return isCode && after < end ? tokenEnd(text, after, end) : after;
}

function tokenEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && /[A-Za-z0-9_\-./@:%?=&#~+–]/u.test(text[after] as string)) after++;
  while (after > at && /[.:?]/u.test(text[after - 1] as string)) after--;
  return Math.max(after, at + 1);
}
