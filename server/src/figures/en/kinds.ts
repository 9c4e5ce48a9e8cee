import type { FigureKind } from '../figure.ts';
import type { Amount } from './amounts.ts';
import type { Before } from './before.ts';
import { functionWords } from './functionWords.ts';
import { afterSpace, beforeSpace, classOf, isUpper, letter, other } from './letters.ts';
import { wordBefore } from './lookBack.ts';
import type { Numeral } from './numerals.ts';
import { afterOf } from './unitAfter.ts';

/** What an amount is; undefined for what only looks like one. */
export function kindOf(
  text: string,
  amount: Amount,
  end: number,
  before: Before | undefined,
  floor: number,
  limit: number,
): FigureKind | undefined {
  const { numeral, unit } = amount;
  if (unit) return numeral.sort === 'couple' || unit.kind !== 'number' ? unit.kind : undefined;
  if (numeral.sort === 'vague' || numeral.sort === 'couple')
    return numeral.sort === 'couple' || afterOf(text, numeral.end, limit) !== undefined ? 'count' : undefined;
  if (numeral.sort === 'half') return isHalfOf(text, numeral, before, floor, limit) ? 'fraction' : undefined;
  const mayBeName = numeral.form === 'digits' && numeral.sort !== 'grouped' && numeral.scale === 1;
  if (mayBeName && !before && isAfterName(text, amount, floor, limit)) return undefined;
  if (text.charCodeAt(numeral.end) === 0x2d && numeral.end < limit)
    return isMembers(text, numeral.end, limit) ? 'count' : undefined;
  if (numeral.sort === 'plain' && isDocumentNumber(text, amount, end, before, limit)) return undefined;
  return plainKind(text, end, limit);
}

/** What a number without a unit is, by the word after it. */
export function plainKind(text: string, end: number, limit: number): 'count' | 'number' {
  return isCounting(text, end, limit) ? 'count' : 'number';
}

/** True where a noun follows that is counted, as far as a list of the words that are none can tell. */
export function isCounting(text: string, end: number, limit: number): boolean {
  // “(9,300) children” counts them.
  const closed = text.charCodeAt(end) === 0x29 ? end + 1 : end;
  const from = afterSpace(text, closed, limit);
  if (from === closed || from >= limit || classOf(text.charCodeAt(from)) !== letter) return false;
  return !functionWords(text, from, limit);
}

/** Many digits without separators, with nothing counted and nothing said about them, and the hours of a clock. */
function isDocumentNumber(
  text: string,
  { numeral }: Amount,
  end: number,
  before: Before | undefined,
  limit: number,
): boolean {
  if (text.charCodeAt(end + 2) === 0x27 || text.charCodeAt(end + 2) === 0x2019)
    return text.startsWith('clock', end + 3);
  return numeral.form === 'digits' && numeral.end - numeral.start >= 7 && !before && !isCounting(text, end, limit);
}

/** “a 15-member committee”: what is counted stands behind a hyphen; of most words behind one nothing is counted. */
function isMembers(text: string, at: number, limit: number): boolean {
  const noun =
    /-(?:member|nation|country|state|point|person|man|woman|strong|page|seat|bed|storey|story|lane|room|judge|party|article|volume|item|stage|step|phase|part)\b/y;
  noun.lastIndex = at;
  return noun.test(text) && noun.lastIndex <= limit;
}

/** “half of”, “half the”, “more than half”, “by half”; not “the second half of”. */
function isHalfOf(
  text: string,
  { start, end }: Numeral,
  before: Before | undefined,
  floor: number,
  limit: number,
): boolean {
  const word = wordBefore(text, start, floor).toLowerCase();
  if (/^(?:first|second|latter|last|other|top|bottom|upper|lower|better)$/u.test(word)) return false;
  const next = /\s{1,3}(?:of|the|its|their|our|his|her|all|these|those|that|this|as)\b/iy;
  next.lastIndex = end;
  if (next.test(text) && next.lastIndex <= limit) return true;
  return (before?.role === 'modifier' || word === 'by') && !isCounting(text, end, limit);
}

/**
 * A number directly after a word with a capital is part of a name: Boeing 737, Web 2.0. At the head of a sentence every
 * word has one, and a plural after the number says that it counts.
 */
function isAfterName(text: string, { start: at, numeral }: Amount, floor: number, limit: number): boolean {
  const end = beforeSpace(text, at, floor);
  let start = end;
  while (start > floor && start > end - 24 && classOf(text.charCodeAt(start - 1)) !== other) start--;
  // The second letter for the iPhone.
  if (start === end || !(isUpper(text.charCodeAt(start)) || isUpper(text.charCodeAt(start + 1)))) return false;
  const head = beforeSpace(text, start, floor);
  const isHead = head === 0 || /[.!?:;“"\n]/u.test(text.charAt(head - 1));
  return !isHead || numeral.sort !== 'plain' || !isPluralAt(text, afterSpace(text, numeral.end, limit), limit);
}

/** True for a word that is likely a plural. */
export function isPluralAt(text: string, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && i < at + 24 && classOf(text.charCodeAt(i)) === letter) i++;
  return /(?:[^s]s|people|men|women|children|police|staff)$/u.test(text.slice(at, i));
}
