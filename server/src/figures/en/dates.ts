import type { DamagedFigure, Figure } from '../figure.ts';
import type { Before } from './before.ts';
import type { Digits } from './digits.ts';
import { afterSpace, classOf, isDigit, isUpper, letter } from './letters.ts';
import { multipliers } from './numberWords.ts';
import type { Match } from './phrases.ts';
import { type Point, pointAt, yearAt } from './points.ts';
import { connectorAt, dateFigure, isCounting, isDash, isPluralAt, lookBack } from './quantities.ts';
import { unitSigns, unitWords } from './units.ts';

/** A date, or one that is damaged; undefined where the digits or the month are none. */
export type DateFound = Figure | DamagedFigure;

/** The date that begins with a month. */
export function dateFromMonth(text: string, at: number, floor: number, limit: number): DateFound | undefined {
  const point = pointAt(text, at, limit);
  if (!point) return undefined;
  const found = withSecond(text, point, floor, limit);
  if (found) return found;
  return isAlone(point) && !isCertainMonth(text, point, floor, limit) ? undefined : single(text, point, floor);
}

/** The date that begins with digits. */
export function dateFromDigits(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  const length = digits.end - digits.start;
  if (digits.form === 'grouped' || digits.form === 'misgrouped' || digits.form === 'long') return undefined;
  const era = digits.form === 'plain' && digits.decimals === 0 ? beforeChrist(text, digits, limit) : undefined;
  if (era) return era;
  if (length === 4 && digits.decimals === 0) return fromYear(text, digits, floor, limit);
  if (length > 10) return undefined;
  const point = pointAt(text, digits.start, limit);
  if (point) {
    if (isMidnight(text, point)) return undefined;
    return withSecond(text, point, floor, limit) ?? single(text, point, floor);
  }
  return length <= 2 ? daysOfMonth(text, digits, floor, limit) : undefined;
}

/** Software prints a date without a time with this one. */
export function isMidnight(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start >= 7 && end - start <= 8 && /^00?:00:00$/u.test(text.slice(start, end));
}

function isAlone(point: Point): boolean {
  return point.year === undefined && point.day === undefined;
}

/** Months alone: not “May” and “March”, where a sentence may begin with the verb, unless a preposition says so. */
function isCertainMonth(text: string, point: Point, floor: number, limit: number): boolean {
  const before = lookBack(text, point.start, floor)?.value;
  // “last September” may be of this year or of the one before.
  if (before?.role === 'period') return false;
  if (point.month === 3 || point.month === 5)
    return before?.role === 'when' && !text.startsWith('the', point.start - 4);
  if (text.charCodeAt(point.end) === 0x2d && point.end < limit) return false;
  const from = afterSpace(text, point.end, limit);
  return before?.role === 'when' || !(from < limit && from > point.end && isUpper(text.charCodeAt(from)));
}

function single(text: string, point: Point, floor: number): DateFound {
  if (point.impossible) return damagedDate(text, point, 'impossible-date', []);
  if (point.split)
    return damagedDate(text, point, 'split', [
      text.slice(point.start, point.end - 3) + text.slice(point.end - 2, point.end),
    ]);
  const about = aboutBefore(text, point.start, floor);
  return dateFigure(text, about?.start ?? point.start, point.end, about ? 'about' : 'exact', formatted(point));
}

export function damagedDate(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  damage: DamagedFigure['damage'],
  readings: readonly string[],
): DamagedFigure {
  return { start, end, text: text.slice(start, end), damage, readings };
}

function aboutBefore(text: string, at: number, floor: number): Match<Before> | undefined {
  const before = lookBack(text, at, floor);
  return before?.value.role === 'modifier' && before.value.dates ? before : undefined;
}

function formatted({ year, month, day, time }: Point): string {
  if (month === undefined && year === undefined) return `T${time}`;
  const two = (value: number) => `-${String(value).padStart(2, '0')}`;
  return `${year ?? 'XXXX'}${month === undefined ? '' : two(month)}${day === undefined ? '' : two(day)}${time === undefined ? '' : `T${time}`}`;
}

/** Two points with what joins them; the first takes from the second the year and the month that it leaves out. */
function withSecond(text: string, first: Point, floor: number, limit: number): DateFound | undefined {
  if (first.impossible || first.split) return undefined;
  const opener = openerOf(text, first.start, floor);
  const connector = connectorAt(text, first.end, limit, opener?.connector) ?? until(text, first.end, limit);
  if (!connector) return undefined;
  const at = connector.end;
  const code = text.charCodeAt(at);
  if (at >= limit || (!isDigit(code) && !isUpper(code))) return undefined;
  const point = pointAt(text, at, limit) ?? dayAlone(text, at, first, limit);
  if (!point || (point.time === undefined) !== (first.time === undefined)) return undefined;
  if (point.impossible) return undefined;
  const second: Point = point.year === undefined && first.year !== undefined ? { ...point, year: first.year } : point;
  const from: Point = {
    ...first,
    ...(first.year === undefined && second.year !== undefined ? { year: second.year } : {}),
  };
  return dateFigure(text, opener?.start ?? first.start, second.end, 'range', `${formatted(from)}/${formatted(second)}`);
}

/** “May 1–3, 2017”: a day alone after a day of a month that stands before it. */
function dayAlone(text: string, at: number, first: Point, limit: number): Point | undefined {
  if (first.month === undefined || first.day === undefined || first.year !== undefined) return undefined;
  const match = /(\d\d?)(?!\d)(?:,?\s(\d{4})(?!\d))?/y;
  match.lastIndex = at;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit || Number(found[1]) <= first.day || Number(found[1]) > 31) return undefined;
  const year = found[2] === undefined ? {} : { year: found[2] };
  return { start: at, end: match.lastIndex, month: first.month, day: Number(found[1]), ...year };
}

function until(text: string, at: number, limit: number) {
  const from = afterSpace(text, at, limit);
  for (const word of ['until ', 'till ', 'through '])
    if (text.startsWith(word, from)) return { end: from + word.length, words: true };
  return undefined;
}

interface Opener {
  readonly start: number;
  readonly connector: 'to' | 'and';
}

function openerOf(text: string, at: number, floor: number): Opener | undefined {
  const before = lookBack(text, at, floor);
  return before?.value.role === 'opener' ? { start: before.start, connector: before.value.connector } : undefined;
}

/** “1–5 June 2026”, “from 3 to 7 November 2025”: a day whose month stands after the second. */
function daysOfMonth(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  if (digits.decimals > 0 || digits.mantissa < 1 || digits.mantissa > 31) return undefined;
  const opener = openerOf(text, digits.start, floor);
  const connector = connectorAt(text, digits.end, limit, opener?.connector);
  if (!connector || !isDigit(text.charCodeAt(connector.end))) return undefined;
  const point = pointAt(text, connector.end, limit);
  if (
    !point ||
    point.month === undefined ||
    point.day === undefined ||
    point.impossible ||
    point.day <= digits.mantissa
  )
    return undefined;
  const first: Point = { ...point, start: digits.start, day: digits.mantissa };
  return dateFigure(text, opener?.start ?? digits.start, point.end, 'range', `${formatted(first)}/${formatted(point)}`);
}

/** “221 BC” is the year -220, since ISO 8601 counts a year 0. */
function beforeChrist(text: string, digits: Digits, limit: number): Figure | undefined {
  const from = afterSpace(text, digits.end, limit);
  if (from === digits.end || text.charCodeAt(from) !== 0x42) return undefined;
  const match = /BCE?\b/y;
  match.lastIndex = from;
  if (!match.test(text) || match.lastIndex > limit) return undefined;
  const year = digits.mantissa - 1;
  return dateFigure(
    text,
    digits.start,
    match.lastIndex,
    'exact',
    `${year === 0 ? '' : '-'}${String(year).padStart(4, '0')}`,
  );
}

/** Four digits: a date in numbers, a decade, a period, a year, or none of these. */
function fromYear(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  const { start, end, mantissa: year } = digits;
  const next = end < limit ? text.charCodeAt(end) : 0;
  if (next === 0x73 || ((next === 0x27 || next === 0x2019) && text.charCodeAt(end + 1) === 0x73 && year % 10 === 0))
    return decade(text, digits, floor, limit);
  const before = lookBack(text, start, floor);
  if (next === 0x2d || next === 0x2f || next === 0x2e) {
    const point = isDigit(text.charCodeAt(end + 1)) ? pointAt(text, start, limit) : undefined;
    if (point?.day !== undefined) return withSecond(text, point, floor, limit) ?? single(text, point, floor);
    const period = shortPeriod(text, digits, before, limit);
    if (period) return period;
    if (point) return point.impossible ? undefined : single(text, point, floor);
  }
  if (isDash(next)) {
    const period = shortPeriod(text, digits, before, limit);
    if (period) return period;
  }
  const quarter = yearQuarter(text, digits, limit);
  if (quarter) return quarter;
  if (!isYear(text, digits, before, limit)) return undefined;
  const opener = before?.value.role === 'opener' ? before : undefined;
  const connector =
    connectorAt(text, end, limit, opener?.value.role === 'opener' ? opener.value.connector : undefined) ??
    until(text, end, limit);
  const second = connector && yearAt(text, connector.end, limit);
  if (connector && second && Number(second.year) > year && !isDash(text.charCodeAt(second.end)))
    return dateFigure(text, opener?.start ?? start, second.end, 'range', `${yearText(year)}/${second.year}`);
  if (before?.value.role === 'fiscal') return dateFigure(text, before.start, end, 'exact', yearText(year));
  const about = before?.value.role === 'modifier' && before.value.dates ? before : undefined;
  return dateFigure(text, about?.start ?? start, end, about ? 'about' : 'exact', yearText(year));
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function decade(text: string, { start, end, mantissa }: Digits, floor: number, limit: number): Figure | undefined {
  const to = text.charCodeAt(end) === 0x73 ? end + 1 : end + 2;
  if (mantissa % 10 !== 0 || mantissa < 1000 || mantissa > 2190) return undefined;
  if (to < limit && classOf(text.charCodeAt(to)) !== 0) return undefined;
  const about = aboutBefore(text, start, floor);
  return dateFigure(text, about?.start ?? start, to, about ? 'about' : 'exact', `${text.slice(start, start + 3)}X`);
}

/** “2023/24”, “2024–27”, “fiscal year 2023–24”: the second year with its last two digits. */
function shortPeriod(
  text: string,
  { start, end, mantissa: year }: Digits,
  before: Match<Before> | undefined,
  limit: number,
): Figure | undefined {
  if (year < 1000 || year > 2199) return undefined;
  const match = /(?:\d\d|\d{4})(?![/,.-]?\d|[-/]?[A-Za-z%])/y;
  match.lastIndex = end + 1;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit) return undefined;
  const to = found[0].length === 4 ? Number(found[0]) : Math.floor(year / 100) * 100 + Number(found[0]);
  const stroke = text.charCodeAt(end) === 0x2f;
  // `2008-09` may be a month as well; only a dash of typesetters or a stroke tells.
  if (found[0].length === 2 && text.charCodeAt(end) === 0x2d && Number(found[0]) <= 12) return undefined;
  if (to <= year || (stroke && to !== year + 1)) return undefined;
  const opened = before?.value.role === 'fiscal' || (before?.value.role === 'opener' && found[0].length === 4);
  return dateFigure(text, opened ? before.start : start, match.lastIndex, 'range', `${yearText(year)}/${yearText(to)}`);
}

/** “2027 Q3”. */
function yearQuarter(text: string, { start, end, mantissa }: Digits, limit: number): Figure | undefined {
  const from = afterSpace(text, end, limit);
  const code = text.charCodeAt(from);
  if ((code !== 0x51 && code !== 0x48) || from >= limit) return undefined;
  const match = /Q([1-4])\b|H([12])\b/y;
  match.lastIndex = from;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit) return undefined;
  const date = monthsOf(yearText(mantissa), found[1] ? 'quarter' : 'half', Number(found[1] ?? found[2]));
  return dateFigure(text, start, match.lastIndex, 'exact', date);
}

/** A quarter or a half of a year as a period of months. */
export function monthsOf(year: string, part: 'quarter' | 'half', nth: number): string {
  const length = part === 'quarter' ? 3 : 6;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two((nth - 1) * length + 1)}/${year}-${two(nth * length)}`;
}

/** Whether a number of four digits is a year: by what it is, what stands before it, and what follows. */
function isYear(
  text: string,
  { start, end, mantissa: year }: Digits,
  before: Match<Before> | undefined,
  limit: number,
): boolean {
  const role = before?.value.role;
  if (role === 'fiscal') return true;
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
  return year > 2100
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
