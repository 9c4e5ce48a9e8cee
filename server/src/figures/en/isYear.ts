import type { Before } from './before.ts';
import type { Digits } from './digits.ts';
import { isCounting, isPluralAt } from './kinds.ts';
import { afterSpace, classOf, isUpper, letter } from './letters.ts';
import { multipliers } from './numberWords.ts';
import type { Match } from './phrases.ts';
import { unitSigns, unitWords } from './units.ts';

/** Whether a number of four digits is a year: by what it is, what stands before it, and what follows. */
export function isYear(
  text: string,
  { start, end, mantissa: year }: Digits,
  before: Match<Before> | undefined,
  limit: number,
): boolean {
  const role = before?.value.role;
  if (role === 'fiscal') return true;
  if (start > 1 && text.charCodeAt(start - 1) === 0x2d && classOf(text.charCodeAt(start - 2)) === letter)
    return year >= 1900 && year < 2100;
  if (role === 'name' || role === 'amount' || role === 'reference' || role === 'age') return false;
  const from = afterSpace(text, end, limit);
  if (multipliers(text, from, limit) || unitSigns(text, from, limit) || unitWords(text, from, limit)) return false;
  if (end < limit && classOf(text.charCodeAt(end)) !== 0) return false;
  const followed = isCounting(text, end, limit);
  if (before?.value.role === 'modifier') {
    if (before.value.dates) return !followed && year >= 1000 && year < 2200;
    if (/^(?:below|above|under|over)$/iu.test(text.slice(before.start, before.end))) return isYearly(text, from, limit);
    return text.startsWith('up to', before.start) && !followed && year >= 1900 && year < 2100;
  }
  if (year >= 1900 && year < 2100)
    return role === 'when' || role === 'opener' || !followed || !isPlural(text, from, limit);
  if (year < 1000 || year >= 2200 || (followed && isPlural(text, from, limit))) return false;
  const word = before ? text.slice(before.start, before.end).toLowerCase() : '';
  return year >= 2100
    ? /^(?:in|by|until|to|since|from)$/u.test(word)
    : /^(?:in|since|until|year|before|after|early|late|between|from|of)$/u.test(word) &&
        !isNumberContext(text, before, start);
}

/** “of 1500” and “from 1500” are numbers more often than years. */
function isNumberContext(text: string, before: Match<Before> | undefined, start: number): boolean {
  return before !== undefined && /^(?:of|from|between)$/iu.test(text.slice(before.start, before.end)) && start > 0;
}

/** A plural is counted, unless it is a thing that years have: “1990 levels”, “2020 targets”, “2008 crisis”. */
function isPlural(text: string, at: number, limit: number): boolean {
  if (isUpper(text.charCodeAt(at)) || !isPluralAt(text, at, limit)) return false;
  return !/[iu]s$/u.test(wordAt(text, at, limit)) && !isYearly(text, at, limit);
}

function isYearly(text: string, at: number, limit: number): boolean {
  return yearly.has(wordAt(text, at, limit));
}

function wordAt(text: string, at: number, limit: number): string {
  let i = at;
  while (i < limit && i < at + 24 && classOf(text.charCodeAt(i)) === letter) i++;
  return text.slice(at, i);
}

const yearly = new Set(
  'levels targets goals objectives figures elections estimates prices results negotiations olympics games budgets rules guidelines accounts talks reforms protests riots floods regulations projections commitments emissions values terms amendments revisions elections hostilities events'.split(
    ' ',
  ),
);
