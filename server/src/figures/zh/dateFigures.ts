import type { Span } from '../../text/span.ts';
import type { Reading } from '../figure.ts';
import { afterSpaces, Kind, kindAt } from './characters.ts';
import { completed, type DateParts, dateAt, dateText, dayThen, monthsOf, partOfYear, wholeAt } from './dates.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { type Place, push } from './place.ts';
import { connectorEnd } from './ranges.ts';
import type { Term } from './terms.ts';
import { dayParts, timeAt } from './times.ts';

/** A date or a period that begins with a number; where to go on. */
export function dateFigureAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const named = namedPeriod(place, at);
  if (named) return named;
  const short = shortPeriod(text, at, end);
  const first = short ? undefined : dateAt(text, at, end);
  if (short) return pushDate(place, at, short.end, short.text, true);
  return first && withEnd(place, dayPartBefore(place, at), at, first);
}

/** 上午9时: the part of the day before a time belongs to it, and moves it. */
function dayPartBefore({ text, last }: Place, at: number): number {
  const part = dayParts.before(text, at, last);
  return part ? at - part.word.length : at;
}

function withEnd(place: Place, start: number, at: number, first: DateParts): number {
  const { text, end } = place;
  const timed = start < at ? timeAt(text, start, end) : undefined;
  const date = timed ? { ...first, time: timed.text, end: timed.end } : first;
  const second = secondAt(text, date, end);
  if (!second) return pushDate(place, start, date.end, dateText(date), false);
  return pushDate(place, start, second.end, `${dateText(date)}/${dateText(second)}`, true);
}

function secondAt(text: string, first: DateParts, end: number): DateParts | undefined {
  const at = connectorEnd(text, first.end, end);
  if (at === undefined || at >= end) return undefined;
  const second = dateAt(text, at, end) ?? (first.head.startsWith('P') ? undefined : monthsOf2(text, at, end));
  return second && completed(first, second);
}

function monthsOf2(text: string, at: number, end: number): DateParts | undefined {
  const months = monthsOf(text, at, end);
  return months && { head: 'XXXX', ...months };
}

/** 2016—2020年, 1—9月, 9月26—28日, 20世纪60至70年代: the unit stands only once. */
function shortPeriod(
  text: string,
  start: number,
  end: number,
): { readonly end: number; readonly text: string } | undefined {
  const first = wholeAt(text, start, end);
  if (!first?.isArabic || first.length > 4) return undefined;
  const connector = connectorEnd(text, first.end, end);
  if (connector === undefined) return monthWithDays(text, start, end);
  const second = dateAt(text, connector, end);
  const number = wholeAt(text, connector, end);
  if (!second || !number?.isArabic) return undefined;
  const mark = text[afterSpaces(text, number.end, end)];
  const isOrdered = number.value > first.value;
  if (mark === '年' && first.length === 4 && isOrdered)
    return { end: second.end, text: `${first.value}/${dateText(second)}` };
  if (mark === '月' && first.value <= 12 && first.value >= 1 && second.month !== undefined) {
    return {
      end: second.end,
      text: `${dateText({ ...second, day: undefined, time: undefined, month: first.value })}/${dateText(second)}`,
    };
  }
  if ((mark === '日' || mark === '号') && first.value <= 31 && first.value >= 1) {
    return { end: second.end, text: `${dateText({ ...second, day: first.value })}/${dateText(second)}` };
  }
  return undefined;
}

/** 9月26—28日, 2017年9月26至28日. */
function monthWithDays(
  text: string,
  start: number,
  end: number,
): { readonly end: number; readonly text: string } | undefined {
  const date = dateAt(text, start, end);
  if (!date || date.month === undefined || date.day !== undefined || text[date.end - 1] !== '月') return undefined;
  const from = afterSpaces(text, date.end, end);
  const first = wholeAt(text, from, end);
  const connector = first?.isArabic ? connectorEnd(text, first.end, end) : undefined;
  if (!first || connector === undefined) return undefined;
  const second = dayThen(text, { ...date, end: connector }, end);
  if (!second || second.day === undefined || first.value < 1 || first.value >= second.day) return undefined;
  return { end: second.end, text: `${dateText({ ...date, day: first.value })}/${dateText(second)}` };
}

function pushDate(place: Place, start: number, end: number, date: string, isRange: boolean): number {
  const { text, last } = place;
  const before = modifierBefore(text, start, last);
  const after = text.startsWith('左右', end) || text.startsWith('前后', end) ? { at: end + 2 } : undefined;
  const isAbout = before?.bound === 'about' || after !== undefined;
  const from = before?.bound === 'about' ? before.at : start;
  return push(place, {
    start: from,
    end: after?.at ?? end,
    ...dateReading(date, isRange ? 'range' : isAbout ? 'about' : 'exact'),
  });
}

export function dateReading(date: string, modifier: Reading['modifier']): Reading {
  return { kind: 'date', value: null, min: null, max: null, modifier, unit: null, currency: null, date };
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

const planForm = /^([“"「]?)([一二三四五六七八九十]{2,3})[”"」]?(时期|期间|以来|末|初|开局之年|收官之年)/u;

/** “十三五”时期: the years of a five-year plan. Without such a word behind it, the name of the plan. */
function namedPeriod(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const match = planForm.exec(text.slice(at, Math.min(end, at + 14)));
  const [whole, opener = '', name = '', tail = ''] = match ?? [];
  const years = plans.get(name);
  if (whole === undefined || years === undefined) return undefined;
  const isWord = tail === '时期' || tail === '期间';
  if (!isWord && opener === '') return undefined;
  const span: Span = { start: at, end: at + whole.length - (isWord ? 0 : tail.length) };
  return push(place, { ...span, ...dateReading(years, 'exact') });
}

const relativeYears: readonly (readonly [word: string, head: string, notAfter: string, notBefore: string])[] = [
  ['今年', 'P0Y', '', '均'],
  ['去年', '-P1Y', '过', '均'],
  ['前年', '-P2Y', '目以之当年空提此', '均度产限轻龄'],
  ['明年', 'P1Y', '文', ''],
  ['后年', 'P2Y', '今之以此然先最往战', '均度产限轻龄'],
];
const relativeMonths: readonly (readonly [word: string, head: string])[] = [
  ['本月', 'P0M'],
  ['上个月', '-P1M'],
  ['上月', '-P1M'],
  ['下个月', 'P1M'],
  ['下月', 'P1M'],
];

/** 今年7月, 去年, 上个月, 上世纪90年代, 上半年, 第三季度, “十三五”时期, 公元前221年; where to go on. */
export function openedDateAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const named = /[“"]/u.test(text[at] as string) ? namedPeriod(place, at) : undefined;
  if (named) return named;
  for (const [word, head, notAfter, notBefore] of relativeYears) {
    if (!text.startsWith(word, at) || at + 2 > end) continue;
    if (at > place.start && notAfter.includes(text[at - 1] as string)) return undefined;
    if (notBefore !== '' && notBefore.includes(text[at + 2] ?? ' ')) return undefined;
    return withEnd(place, at, at, partOfYear(text, head, at + 2, end));
  }
  for (const [word, head] of relativeMonths) {
    if (!text.startsWith(word, at) || at + word.length > end || /[以至及]/u.test(text[at - 1] ?? '')) continue;
    const month = { end: at + word.length, head };
    return withEnd(place, at, at, dayThen(text, month, end) ?? month);
  }
  if (text.startsWith('上世纪', at)) return lastCentury(place, at);
  const months =
    text[at] === '第' || text[at] === '前' || text[at] === '上' || text[at] === '下'
      ? monthsOf(text, at, end)
      : undefined;
  if (months && !(text[at] === '前' && /[目以之]/u.test(text[at - 1] ?? ''))) {
    return withEnd(place, at, at, { head: 'XXXX', ...months });
  }
  return undefined;
}

function lastCentury(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const from = at + 3;
  const decade = wholeAt(text, from, end);
  if (!decade || decade.value % 10 !== 0 || decade.value > 90 || !text.startsWith('年代', decade.end)) return at + 3;
  return pushDate(place, at, decade.end + 2, `XX${decade.value / 10}X`, false);
}

const offsets = new Map([
  ['year', 'Y'],
  ['month', 'M'],
  ['week', 'W'],
  ['day', 'D'],
]);

const since = /^(?:以来|来)/u;
const ago = /^(?:之前|以前|前)/u;
const hence = /^(?:之后|以后|后)/u;
const past = /(?:过去的?|最近|近)$/u;
const coming = /(?:未来的?|今后|接下来的?)$/u;

/** 15年前, 过去五年, 五年来, 两周后: a duration that is counted from the day of the text. */
export function relativeDate(place: Place, { start, end, kind, unit, amount }: Term): (Reading & Span) | undefined {
  const { text, last } = place;
  const letter = kind === 'duration' && amount.form === 'exact' ? offsets.get(unit ?? '') : undefined;
  if (letter === undefined || amount.value === null) return undefined;
  const [value, by] = amount.value === 0.5 && letter === 'Y' ? [6, 'M'] : [amount.value, letter];
  if (!Number.isInteger(value)) return undefined;
  const before = text.slice(Math.max(last, start - 5), start);
  const after = text.slice(end, Math.min(place.end, end + 3));
  const comesAfter = since.exec(after)?.[0].length ?? 0;
  const isLong = /(?:历时|耗时|为期|长达|用了|经过|历经|持续)$/u.test(before);
  const from = start - (past.exec(before)?.[0].length ?? 0);
  if (
    from < start &&
    !isOther(text, from) &&
    !/(?:历时|耗时|为期|长达|用了)$/u.test(text.slice(Math.max(last, from - 3), from))
  ) {
    return { start: from, end: end + comesAfter, ...dateReading(`-P${value}${by}/P0${by}`, 'exact') };
  }
  const next = start - (coming.exec(before)?.[0].length ?? 0);
  if (next < start) return { start: next, end, ...dateReading(`P0${by}/P${value}${by}`, 'exact') };
  if (isLong) return undefined;
  if (comesAfter > 0 && !/[自]/u.test(before.slice(-1))) {
    return { start, end: end + comesAfter, ...dateReading(`-P${value}${by}/P0${by}`, 'exact') };
  }
  const back = ago.exec(after)?.[0].length ?? 0;
  if (back > 0 && !/[景提列往期瞻所后线端身三几]/u.test(text[end + back] ?? '')) {
    return { start, end: end + back, ...dateReading(`-P${value}${by}`, 'exact') };
  }
  const on = hence.exec(after)?.[0].length ?? 0;
  if (on > 0 && !/[续期果备者勤方来台代人世]/u.test(text[end + on] ?? '')) {
    return { start, end: end + on, ...dateReading(`P${value}${by}`, 'exact') };
  }
  return undefined;
}

/** 附近, 靠近, and other words that end like 近. */
function isOther(text: string, from: number): boolean {
  return text[from] === '近' && /[附靠临邻亲贴接将]/u.test(text[from - 1] ?? '');
}

export { Kind, kindAt, modifierAfter };
