import { four } from '../calendar.ts';
import type { Reading } from '../figure.ts';
import { afterSpaces, Kind, kindAt } from './characters.ts';
import { completed, type DateParts, dateAt, dateText, dayThen, monthsOf, wholeAt } from './dates.ts';
import { modifierBefore } from './modifiers.ts';
import { type Place, push } from './place.ts';
import { connectorEnd } from './ranges.ts';
import { dayParts, timeAt } from './times.ts';

/** A date or a period that begins with a number; where to go on. */
export function dateFigureAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (!mayBeDate(text, at, end)) return undefined;
  const early = ancientYear(place, at);
  if (early) return early;
  const short = shortPeriod(text, at, end);
  if (short) return pushDate(place, at, short.end, short.text, 'range');
  const start = dayPartBefore(place, at);
  const first = dateAt(text, at, end) ?? (start < at ? timeOfDay(text, start, end) : undefined);
  return first && pushPeriod(place, start, at, inSameMonth(place, at, first));
}

/** 晚上8点: 点 alone may count points, but not after a part of the day. */
function timeOfDay(text: string, start: number, end: number): DateParts | undefined {
  const time = timeAt(text, start, end);
  return time && { head: 'XXXX', end: time.end, time: time.text };
}

/** 5月3日和4日: a day right after another is of the same month. */
function inSameMonth({ text, last, found }: Place, at: number, date: DateParts): DateParts {
  if (date.day === undefined || date.month !== undefined || date.head !== 'XXXX') return date;
  const before = at === last + 1 && /[、和及与]/u.test(text[last] as string) ? found.figures.at(-1)?.date : undefined;
  const [, head, month] = /([^/]+)-(\d\d)-\d\d$/u.exec(before ?? '') ?? [];
  return head === undefined ? date : { ...date, head, month: Number(month) };
}

/** What stands behind the first number of a date, or between the two of a period. */
const dateMarks = new Set('年月日号世季时点:：/-.—–－~～〜至到');

/** Most numbers are told from dates by what stands behind their digits, before anything is read. */
function mayBeDate(text: string, at: number, end: number): boolean {
  let after = at;
  while (after < end && after - at < 12 && isNumeral(text, after)) after++;
  return dateMarks.has(text[afterSpaces(text, after, end)] ?? '');
}

function isNumeral(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === Kind.digit || kind === Kind.numeral;
}

/** 上午9时: the part of the day before a time belongs to it, and moves it. */
function dayPartBefore({ text, last }: Place, at: number): number {
  const part = dayParts.before(text, at, last);
  return part ? at - part.word.length : at;
}

/** The date with the second end of a period, where one follows; where to go on. */
export function pushPeriod(place: Place, start: number, at: number, first: DateParts): number {
  const { text, end } = place;
  const timed = start < at ? timeAt(text, start, end) : undefined;
  const date = timed ? { ...first, time: timed.text, end: timed.end } : first;
  const short = date.head.includes('P') && date.month === undefined ? monthsOrDays(text, date, end) : undefined;
  if (short) return pushDate(place, start, short.end, short.text, 'range');
  const second = secondAt(text, date, end);
  if (!second) return pushDate(place, start, date.end, dateText(date), 'exact');
  return pushDate(place, start, second.end, `${dateText(date)}/${dateText(second)}`, 'range');
}

function secondAt(text: string, first: DateParts, end: number): DateParts | undefined {
  const at = connectorEnd(text, first.end, end);
  if (at === undefined || at >= end) return undefined;
  const second = dateAt(text, at, end) ?? (first.head.startsWith('P') ? undefined : partAt(text, at, end));
  return second && completed(first, second);
}

function partAt(text: string, at: number, end: number): DateParts | undefined {
  const months = monthsOf(text, at, end);
  return months && { head: 'XXXX', ...months };
}

interface Period {
  readonly end: number;
  readonly text: string;
}

/** 2016—2020年, 1—9月, 9月26—28日, 2018年1—9月: the unit of both ends stands only once. */
function shortPeriod(text: string, start: number, end: number): Period | undefined {
  const first = wholeAt(text, start, end);
  if (!first?.isArabic || first.length > 4) return undefined;
  const connector = connectorEnd(text, first.end, end);
  if (connector === undefined) return afterFirstUnit(text, start, end);
  const number = wholeAt(text, connector, end);
  const isYears = number && text[afterSpaces(text, number.end, end)] === '年';
  if (!isYears) return monthsOrDays(text, { head: 'XXXX', end: start }, end);
  const second = dateAt(text, connector, end);
  const isPeriod = second && first.length === 4 && number.value > first.value;
  return isPeriod ? { end: second.end, text: `${first.value}/${dateText(second)}` } : undefined;
}

/** What stands in a year or a month that is stated before: 2018年1—9月, 9月26—28日. */
function afterFirstUnit(text: string, start: number, end: number): Period | undefined {
  const date = dateAt(text, start, end);
  if (!date) return undefined;
  const next = { ...date, end: afterSpaces(text, date.end, end) };
  const isYear = date.month === undefined && date.day === undefined && !date.months && text[date.end - 1] === '年';
  const isMonth = date.month !== undefined && date.day === undefined && text[date.end - 1] === '月';
  return isYear || isMonth ? monthsOrDays(text, next, end) : undefined;
}

/** 1—9月 or 26—28日, after what is known of the date, whose end is where they must begin. */
function monthsOrDays(text: string, known: DateParts, end: number): Period | undefined {
  const first = wholeAt(text, known.end, end);
  const connector = first?.isArabic ? connectorEnd(text, first.end, end) : undefined;
  const number = connector === undefined ? undefined : wholeAt(text, connector, end);
  if (!first || first.value < 1 || first.length > 2 || connector === undefined || !number?.isArabic) return undefined;
  if (text[afterSpaces(text, number.end, end)] === '月') {
    if (known.month !== undefined) return undefined;
    const second = dateAt(text, connector, end);
    if (second?.month === undefined || second.day !== undefined || first.value > 12) return undefined;
    const [from, to] = [first.value, second.month].map((month) => dateText({ ...known, month, end }));
    return { end: second.end, text: `${from}/${to}` };
  }
  const second = dayThen(text, { ...known, end: connector }, end);
  if (second?.day === undefined || first.value >= second.day) return undefined;
  return { end: second.end, text: `${dateText({ ...known, day: first.value })}/${dateText(second)}` };
}

export function pushDate(place: Place, start: number, end: number, date: string, ends: 'exact' | 'range'): number {
  const { text, last } = place;
  const before = modifierBefore(text, start, last);
  const after = text.startsWith('左右', end) || text.startsWith('前后', end) ? { at: end + 2 } : undefined;
  const isAbout = before?.bound === 'about' || after !== undefined;
  const from = before?.bound === 'about' ? before.at : start;
  return push(place, {
    start: from,
    end: after?.at ?? end,
    ...dateReading(date, ends === 'exact' && isAbout ? 'about' : ends),
  });
}

export function dateReading(date: string, modifier: Reading['modifier']): Reading {
  return { kind: 'date', value: null, min: null, max: null, modifier, unit: null, currency: null, date };
}

/** 公元前221年, 公元618年: years that need their era to be told from durations. ISO 8601 counts a year 0. */
function ancientYear(place: Place, at: number): number | undefined {
  const { text, start, end } = place;
  if (at === start || !/[前元]/u.test(text[at - 1] as string)) return undefined;
  const era = text.slice(Math.max(start, at - 3), at);
  const year = era.endsWith('公元前') || era.endsWith('公元') ? wholeAt(text, at, end) : undefined;
  if (!year || text[year.end] !== '年' || year.end >= end) return undefined;
  const isBefore = era.endsWith('前');
  return pushDate(place, at - (isBefore ? 3 : 2), year.end + 1, four(isBefore ? 1 - year.value : year.value), 'exact');
}

const plans = new Map([
  ['一五', '1953/1957'],
  ['二五', '1958/1962'],
  ['三五', '1966/1970'],
  ['四五', '1971/1975'],
  ['五五', '1976/1980'],
  ['六五', '1981/1985'],
  ['七五', '1986/1990'],
  ['八五', '1991/1995'],
  ['九五', '1996/2000'],
  ['十五', '2001/2005'],
  ['十一五', '2006/2010'],
  ['十二五', '2011/2015'],
  ['十三五', '2016/2020'],
  ['十四五', '2021/2025'],
  ['十五五', '2026/2030'],
]);

function isPlanLike(text: string, at: number): boolean {
  return text[at + 1] === '五' || text[at + 2] === '五' || text[at + 3] === '五';
}

const planForm = /^([“"「]?)([一二三四五六七八九十]{2,3})[”"」]?(时期|期间|末|初)/u;

/** “十三五”时期: the years of a five-year plan; “十四五”末, its last one. Without such a word, the name of the plan. */
export function namedPeriod(place: Place, at: number): number | undefined {
  const { text, end } = place;
  // Most numerals are told from names of plans by their third character, or the second.
  if (!isPlanLike(text, at)) return undefined;
  const match = planForm.exec(text.slice(at, Math.min(end, at + 9)));
  const [whole, opener, name = '', tail] = match ?? [];
  const years = plans.get(name);
  if (whole === undefined || years === undefined) return undefined;
  const isYear = tail === '末' || tail === '初';
  if (isYear && opener === '') return undefined;
  const [first, last] = years.split('/');
  const date = isYear ? ((tail === '末' ? last : first) ?? years) : years;
  return push(place, { start: at, end: at + whole.length, ...dateReading(date, 'exact') });
}
