import type { Span } from '../../text/span.ts';
import { isInCalendar, two } from '../calendar.ts';
import { afterSpace, classOf, digit, isDigit, isUpper, letter } from './letters.ts';
import { months } from './months.ts';
import { yearWords } from './periods.ts';

/** A day, a month, a year or a time of day as written; what is left out is undefined. */
export interface Point extends Span {
  /** Four digits, or a year relative to that of the text: `-P1Y`. */
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  /** `09:30`. */
  readonly time?: string;
  /** True for a date that no calendar has. */
  readonly impossible?: true;
  /** True for a year whose digits are split: `20 17`. */
  readonly split?: true;
}

/** The point that begins at an offset with a digit or a month; years alone are read elsewhere, since they may be numbers. */
export function pointAt(text: string, at: number, limit: number): Point | undefined {
  if (!isDigit(text.charCodeAt(at))) return monthFirst(text, at, limit);
  return numeric(text, at, limit) ?? timeAt(text, at, limit) ?? dayFirst(text, at, limit);
}

/** `2017-09-26`, `2017/09/26`, `26.09.2017`, with a time behind; day and month are read only where they cannot be exchanged. */
function numeric(text: string, at: number, limit: number): Point | undefined {
  const after = text.charCodeAt(at + 4);
  if (
    (after === 0x2d || after === 0x2f || after === 0x2e) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3))
  ) {
    const match = sticky(yearFirst, text, at, limit);
    if (!match) return undefined;
    const [whole, year, , month, day, time] = match;
    // 2263.1 is a decimal number.
    if (day === undefined && after === 0x2e) return undefined;
    return checked({
      start: at,
      end: at + whole.length,
      year: year as string,
      month: Number(month),
      ...(day === undefined ? {} : { day: Number(day) }),
      ...(time === undefined ? {} : { time }),
    });
  }
  const separator = text.charCodeAt(at + 2);
  if (
    separator !== 0x2e &&
    separator !== 0x2f &&
    separator !== 0x2d &&
    text.charCodeAt(at + 1) !== 0x2e &&
    text.charCodeAt(at + 1) !== 0x2f
  )
    return undefined;
  const match = sticky(dayMonthYear, text, at, limit);
  if (!match) return undefined;
  const [whole, first, , second, year] = match;
  const [a, b] = [Number(first), Number(second)];
  // A point is the German way, the day first; strokes are used both ways, and tell only where a number is no month.
  const dotted = text.charCodeAt(at + (first as string).length) === 0x2e;
  if (!dotted && a <= 12 && b <= 12 && a !== b) return undefined;
  const [day, month] = dotted || a > 12 || a === b ? [a, b] : [b, a];
  return checked({ start: at, end: at + whole.length, year: year as string, month, day });
}

const yearFirst = /(\d{4})([-/.])(\d\d?)(?:\2(\d\d?)(?:T(\d\d:\d\d)(?::\d\d)?)?)?(?![/-]?\d)/y;
const dayMonthYear = /(\d\d?)([-/.])(\d\d?)\2(\d{4})(?![/-]?\d)/y;

function sticky(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && pattern.lastIndex <= limit ? match : undefined;
}

function checked(point: Point): Point {
  const { year, month, day } = point;
  const number = year === undefined || year.includes('P') ? undefined : Number(year);
  return isInCalendar(number, month, month === undefined ? undefined : day) ? point : { ...point, impossible: true };
}

/** “9.30 a.m.”, “22:00”, “5 p.m.”. */
function timeAt(text: string, at: number, limit: number): Point | undefined {
  const next = text.charCodeAt(at + 1);
  const second = text.charCodeAt(at + 2);
  const colon = next === 0x3a || second === 0x3a;
  if (!colon && !mayBeTime(text, at, limit)) return undefined;
  const match = sticky(clock, text, at, limit);
  if (!match || (colon && isRatio(text, at))) return undefined;
  const [whole, hours, minutes, seconds, half] = match;
  let hour = Number(hours);
  if ((minutes === undefined || text.charCodeAt(at + (hours as string).length) === 0x2e) && half === undefined)
    return undefined;
  if (half !== undefined) {
    if (hour > 12 || hour === 0) return undefined;
    hour = (hour % 12) + (/p/iu.test(half) ? 12 : 0);
  }
  // “20:20:20 targets” are three numbers.
  if (hour > 24 || Number(minutes ?? 0) > 59 || (seconds !== undefined && seconds === minutes && minutes === hours))
    return undefined;
  const time = [two(hour), ...(minutes ? [minutes] : []), ...(seconds ? [seconds] : [])].join(':');
  return { start: at, end: at + whole.length, time };
}

/** “a ratio of 1:10” is no time of day. */
function isRatio(text: string, at: number): boolean {
  return /(?:ratio|scale|odds)\b[^.]*$/iu.test(text.slice(Math.max(0, at - 24), at));
}

const clock = /(\d\d?)(?:[:.](\d\d)(?::(\d\d))?)?(?:\s?([ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\.))?(?![:.,]?\d)/y;

/** A cheap look at what follows one or two digits: an `a` or a `p`, after minutes or not. */
function mayBeTime(text: string, at: number, limit: number): boolean {
  let i = at + 1;
  if (isDigit(text.charCodeAt(i))) i++;
  if (text.charCodeAt(i) === 0x2e && isDigit(text.charCodeAt(i + 1))) i += 3;
  i = afterSpace(text, i, limit);
  const code = text.charCodeAt(i) | 0x20;
  const next = text.charCodeAt(i + 1) | 0x20;
  return i < limit && (code === 0x61 || code === 0x70) && (next === 0x6d || next === 0x2e);
}

/** “26 September 2017”, “26th of September”. */
function dayFirst(text: string, at: number, limit: number): Point | undefined {
  const day = dayAt(text, at, limit);
  if (!day) return undefined;
  let from = afterSpace(text, day.end, limit);
  if (text.startsWith('of', from) && day.ordinal) from = afterSpace(text, from + 2, limit);
  const month = monthAt(text, from, limit);
  if (!month || (from === day.end && day.value > 31)) return undefined;
  return withYear(text, { start: at, end: month.end, month: month.value, day: day.value }, limit);
}

function dayAt(
  text: string,
  at: number,
  limit: number,
): { readonly value: number; readonly end: number; readonly ordinal: boolean } | undefined {
  let i = at;
  let value = 0;
  while (i < limit && i < at + 3 && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 0x30;
  if (i === at || i === at + 3 || value > 39) return undefined;
  if (i >= limit) return { value, end: i, ordinal: false };
  const kind = classOf(text.charCodeAt(i));
  if (kind !== letter) return { value, end: i, ordinal: false };
  const suffix = text.slice(i, i + 2);
  if (/^(?:st|nd|rd|th)$/u.test(suffix) && classOf(text.charCodeAt(i + 2)) !== letter)
    return { value, end: i + 2, ordinal: true };
  return undefined;
}

/** A month with a capital; “may” is a verb and “august” an adjective. */
export function monthAt(text: string, at: number, limit: number) {
  if (at >= limit || !isUpper(text.charCodeAt(at))) return undefined;
  return months(text, at, limit);
}

/** “September 26, 2017”, “September 2017”, “September”. */
function monthFirst(text: string, at: number, limit: number): Point | undefined {
  const month = monthAt(text, at, limit);
  if (!month) return undefined;
  const start = at;
  const from = afterSpace(text, month.end, limit);
  const day = from > month.end ? dayAt(text, from, limit) : undefined;
  if (day && !isPartOfNumber(text, day.end, limit) && day.value > 0 && splitYear(text, from, limit) === undefined)
    return withYear(text, { start, end: day.end, month: month.value, day: day.value }, limit);
  return withYear(text, { start, end: month.end, month: month.value }, limit);
}

function isPartOfNumber(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const code = text.charCodeAt(at);
  if (code === 0x25 || code === 0x3a || code === 0x2f) return true;
  return (code === 0x2e || code === 0x2c) && at + 1 < limit && classOf(text.charCodeAt(at + 1)) === digit;
}

/** The year after a day or a month, and after the day a time. */
export function withYear(text: string, point: Point, limit: number): Point {
  let from = point.end;
  if (text.charCodeAt(from) === 0x2c && from < limit) from++;
  const gap = afterSpace(text, from, limit);
  if (gap === from && from === point.end) return checked(point);
  const split = splitYear(text, gap, limit);
  if (split) return { ...point, end: split.end, year: split.year, split: true };
  const year = yearAt(text, gap, limit);
  if (year) return withTime(text, checked({ ...point, end: year.end, year: year.year }), limit);
  const relative = from === point.end ? yearWords(text, gap, limit) : undefined;
  return relative
    ? checked({ ...point, end: relative.end, year: relative.value })
    : withTime(text, checked(point), limit);
}

/** Four digits that stand alone. */
export function yearAt(
  text: string,
  at: number,
  limit: number,
): { readonly year: string; readonly end: number } | undefined {
  const end = at + 4;
  if (end > limit) return undefined;
  for (let i = at; i < end; i++) if (!isDigit(text.charCodeAt(i))) return undefined;
  if (end < limit && (classOf(text.charCodeAt(end)) !== 0 || isPartOfNumber(text, end, limit))) return undefined;
  return { year: text.slice(at, end), end };
}

function splitYear(
  text: string,
  at: number,
  limit: number,
): { readonly year: string; readonly end: number } | undefined {
  const code = text.charCodeAt(at);
  if (
    (code !== 0x31 && code !== 0x32) ||
    at + 5 > limit ||
    !isDigit(text.charCodeAt(at + 1)) ||
    isDigit(text.charCodeAt(at + 2))
  )
    return undefined;
  const match = sticky(/(19|20)\s(\d\d)(?![,.:%]?\d|%)/y, text, at, limit);
  return match ? { year: `${match[1]}${match[2]}`, end: at + match[0].length } : undefined;
}

/** “26 September 2017 at 9.30 a.m.”; only a day has times. */
function withTime(text: string, point: Point, limit: number): Point {
  if (point.day === undefined || point.impossible) return point;
  let from = point.end;
  if (text.charCodeAt(from) === 0x2c) from++;
  from = afterSpace(text, from, limit);
  if (from === point.end) return point;
  if (text.startsWith('at ', from)) from += 3;
  if (from >= limit || !isDigit(text.charCodeAt(from))) return point;
  const time = timeAt(text, from, limit);
  return time && !/^00?:00:00/u.test(time.time as string)
    ? { ...point, end: time.end, time: time.time as string }
    : point;
}
