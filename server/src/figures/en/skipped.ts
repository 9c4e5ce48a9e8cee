import { isMidnight } from './dateForms.ts';
import type { Digits } from './digits.ts';
import { afterSpace, beforeSpace, classOf, isDigit, isSpace, isUpper, other } from './letters.ts';
import { monthAt } from './points.ts';
import type { Reader } from './reader.ts';

/** Numbers of lists, footnotes, telephones, documents; the offset behind them, or undefined for a number that may be a figure. */
export function skipped({ text, start, limit }: Reader, digits: Digits): number | undefined {
  const { end } = digits;
  const at = digits.start;
  const before = at > start ? text.charCodeAt(at - 1) : 0x0a;
  const after = end < limit ? text.charCodeAt(end) : 0;
  if (before === 0x5b) {
    const note = /[\d,\s–-]{1,24}\]/y;
    note.lastIndex = end - 1;
    if (note.test(text)) return end;
  }
  if (before === 0x28 && after === 0x29 && end - at <= 3) return end;
  if (after === 0x29 && end - at <= 2 && isUnopened(text, at, start)) return end;
  if (isListNumber(text, digits, start, limit) || isHeading(text, digits, start, limit)) return end;
  if (isMidnightAt(text, at, limit)) return at + 7;
  if (after !== 0x2e && text.charCodeAt(at) === 0x30 && end - at > 1 && digits.decimals === 0 && after !== 0x3a)
    return afterSerial(text, end, limit);
  if (after === 0x20 && end - at <= 3 && digits.decimals === 0) return afterGroups(text, end, limit);
  return undefined;
}

/** `1 500`: two numbers, or one whose separator was a space; nobody can tell. What begins with a zero is damaged for certain. */
function afterGroups(text: string, at: number, limit: number): number | undefined {
  const groups = /(?: [1-9]\d\d(?![\d.,:/–-]|%)| \d\/\d){1,4}/y;
  groups.lastIndex = at;
  return groups.test(text) && groups.lastIndex <= limit ? groups.lastIndex : undefined;
}

function isMidnightAt(text: string, at: number, limit: number): boolean {
  const match = /00?:00:00/y;
  if (text.charCodeAt(at) !== 0x30) return false;
  match.lastIndex = at;
  return match.test(text) && match.lastIndex <= limit && isMidnight(text, { start: at, end: match.lastIndex });
}

/** A parenthesis that closes and was not opened: `1) … 2) …`. */
function isUnopened(text: string, at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i > at - 80; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x28) return false;
    if (code === 0x29) return true;
  }
  return true;
}

/** `1.` and `2.1` at the head of a line. */
function isListNumber(text: string, { start: at, end }: Digits, start: number, limit: number): boolean {
  const from = beforeSpace(text, at, start);
  if (from > start && !text.slice(from, at).includes('\n')) return false;
  if (from > start && !/[.:;!?]/u.test(text.charAt(from - 1))) return false;
  if (text.charCodeAt(end) === 0x2e) return end + 1 >= limit || isSpace(text.charCodeAt(end + 1));
  const written = text.slice(at, end);
  return /^\d{1,2}(?:\.\d{1,2})+$/u.test(written) && isUpper(text.charCodeAt(afterSpace(text, end, limit)));
}

/** `2 Methods`: a number and a few words, the first in capitals, with no stop at their end. */
function isHeading(text: string, { start: at, end }: Digits, start: number, limit: number): boolean {
  if (at !== start || end - at > 2 || limit - at > 80 || text.charCodeAt(limit - 1) === 0x2e) return false;
  const from = afterSpace(text, end, limit);
  return from > end && from < limit && isUpper(text.charCodeAt(from)) && !monthAt(text, from, limit);
}

/** `+44 20 7946 0958`. */
export function isTelephone(text: string, at: number, limit: number): boolean {
  if (at === 0 || text.charCodeAt(at - 1) !== 0x2b) return false;
  const number = /\d{1,3}[ (-]{1,2}\d|\d{7}/y;
  number.lastIndex = at;
  return number.test(text) && number.lastIndex <= limit;
}

/** Over the groups of a telephone number. */
export function afterSerial(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isSerial(text.charCodeAt(i))) i++;
  return i;
}

function isSerial(code: number): boolean {
  return isDigit(code) || code === 0x20 || code === 0x2d || code === 0x28 || code === 0x29 || code === 0x2f;
}

/** `COM(2021) 550`, `5(2)`: a parenthesis that touches the word before it. */
export function isOfDocument(text: string, at: number, floor: number): boolean {
  return at - 1 > floor && text.charCodeAt(at - 1) === 0x28 && classOf(text.charCodeAt(at - 2)) !== other;
}

/** The offset after the parenthesis and the number behind it. */
export function afterDocument(text: string, at: number, limit: number): number {
  const rest = /\)\s\d{1,5}/y;
  rest.lastIndex = at;
  return rest.test(text) && rest.lastIndex <= limit ? rest.lastIndex : at;
}
