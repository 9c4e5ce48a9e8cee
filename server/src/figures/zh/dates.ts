import { four, isInCalendar, isLikelyYear, two } from '../calendar.ts';
import { digitsEnd } from './arabic.ts';
import { afterSpaces, arabicDigit, Kind, kindAt } from './characters.ts';
import { numeralAt } from './numerals.ts';
import { timeAt } from './times.ts';

/** A date as far as it is stated. */
export interface DateParts {
  readonly end: number;
  /** `2017`, `199X`, `19XX`, `P0Y`; `XXXX` where no year is stated. */
  readonly head: string;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
  /** The first and last month of a quarter or a half. */
  readonly months?: readonly [number, number];
}

/** In the notation of docs/figures.md. */
export function dateText({ head, month, day, time, months }: DateParts): string {
  if (months) return months.map((each) => `${head}-${two(each)}`).join('/');
  if (month === undefined && day === undefined) return time && head === 'XXXX' ? time : head + (time ?? '');
  const middle = month === undefined ? (head.includes('M') ? '' : '-XX') : `-${two(month)}`;
  return head + middle + (day === undefined ? '' : `-${two(day)}`) + (time ?? '');
}

/** A whole number of a date, in Arabic digits or Chinese ones, with where it ends. */
export interface Whole {
  readonly value: number;
  readonly end: number;
  readonly isArabic: boolean;
  readonly length: number;
}

export function wholeAt(text: string, start: number, end: number): Whole | undefined {
  const kind = start < end ? kindAt(text, start) : Kind.other;
  if (kind === Kind.digit) {
    const after = digitsEnd(text, start, Math.min(end, start + 9));
    let value = 0;
    for (let i = start; i < after; i++) value = value * 10 + arabicDigit(text, i);
    return { value, end: after, isArabic: true, length: after - start };
  }
  const numeral = kind === Kind.numeral ? numeralAt(text, start, end) : undefined;
  if (numeral?.form !== 'exact' || numeral.value === null || !Number.isInteger(numeral.value)) return undefined;
  return { value: numeral.value, end: numeral.end, isArabic: false, length: numeral.end - start };
}

/** The date that begins with a number at an offset: 2017年9月26日, 2017/9/27, 7月, 20世纪90年代, 上午 9时 aside. */
export function dateAt(text: string, start: number, end: number): DateParts | undefined {
  const first = wholeAt(text, start, end);
  if (!first) return undefined;
  const written = first.isArabic && first.length === 4 ? separated(text, first, end) : undefined;
  if (written) return written;
  const at = afterSpaces(text, first.end, end);
  switch (text[at]) {
    case '年':
      return yearThen(text, first, at, end);
    case '月':
      return first.isArabic ? monthThen(text, 'XXXX', start, end) : undefined;
    case '日':
    case '号':
      return first.isArabic ? dayThen(text, { end: start, head: 'XXXX' }, end) : undefined;
    case '季': {
      const months = isQuarter(text, start) ? monthsOf(text, start, end) : undefined;
      return months && { head: 'XXXX', ...months };
    }
    case '世':
      return text[at + 1] === '纪' ? century(text, first, at + 2, end) : undefined;
    case '时':
    case '点':
    case ':':
    case '：': {
      const time = timeAt(text, start, end);
      return time && { end: time.end, head: 'XXXX', time: time.text };
    }
    default:
      return undefined;
  }
}

/** 一季度; 连续三季度 counts them. */
function isQuarter(text: string, at: number): boolean {
  return !/[续近隔逢每头]/u.test(text[at - 1] ?? '');
}

/** A year, as far as it is one and not a duration, with what follows it. */
function yearThen(text: string, { value, isArabic, length }: Whole, at: number, end: number): DateParts | undefined {
  if (text[at + 1] === '代')
    return length === 2 && value % 10 === 0 ? { end: at + 2, head: `XX${value / 10}X` } : undefined;
  if (!isLikelyYear(value) || length < 4) return undefined;
  // 二千年 is a duration; 二〇〇〇年 is a year. A history of 2000年 is no year either.
  if (!isArabic && /[千百十]/u.test(text.slice(at - length, at))) return undefined;
  if (/^(?:历史|来的历史|文明史|时间|之久)/u.test(text.slice(at + 1, at + 6))) return undefined;
  return partOfYear(text, four(value), at + 1, end);
}

/** What may stand after a year, whether stated or 今年: months, halves, quarters. */
export function partOfYear(text: string, head: string, from: number, end: number): DateParts {
  const at = afterSpaces(text, text[from] === '的' ? from + 1 : from, end);
  const months = monthsOf(text, at, end);
  if (months) return { head, ...months };
  const first = firstMonths(text, at, end);
  if (first) return { head, ...first };
  return monthThen(text, head, at, end) ?? { end: from, head };
}

interface Months {
  readonly end: number;
  readonly months: readonly [number, number];
}

/** 前9个月 of a year that is stated; without one they may as well be those before today. */
function firstMonths(text: string, at: number, end: number): Months | undefined {
  const number = text[at] === '前' ? wholeAt(text, at + 1, end) : undefined;
  if (!number || number.value < 1 || number.value > 12 || !text.startsWith('个月', number.end)) return undefined;
  return number.end + 2 > end ? undefined : { end: number.end + 2, months: [1, number.value] };
}

/** 上半年, 第三季度, 前三季度, 四季度: months of a year. */
export function monthsOf(text: string, at: number, end: number): Months | undefined {
  if (at + 3 > end) return undefined;
  if (text.startsWith('上半年', at)) return { end: at + 3, months: [1, 6] };
  if (text.startsWith('下半年', at)) return { end: at + 3, months: [7, 12] };
  const mark = text[at];
  const number = wholeAt(text, mark === '第' || mark === '前' ? at + 1 : at, end);
  if (!number || number.value < 1 || number.value > 4 || !text.startsWith('季度', number.end)) return undefined;
  if (number.end + 2 > end) return undefined;
  const last = number.value * 3;
  return { end: number.end + 2, months: [mark === '前' ? 1 : last - 2, last] };
}

function monthThen(text: string, head: string, start: number, end: number): DateParts | undefined {
  const number = wholeAt(text, start, end);
  if (!number || number.length > 2) return undefined;
  const at = afterSpaces(text, number.end, end);
  if (text[at] !== '月' || at >= end || number.value < 1 || number.value > 12) return undefined;
  const month = number.value;
  const day = dayThen(text, { end: afterSpaces(text, at + 1, end), head, month }, end);
  if (day) return day;
  return { end: text[at + 1] === '份' && at + 1 < end ? at + 2 : at + 1, head, month };
}

/** What stands after 号 where it numbers a house, a line or a paper and no day. */
const numbered = /[楼文线院公告令站机馆厅码决议店门厂井坑舱别召房]/u;

/** 三十日内, 十日以上, 提前三十日, 不得少于三十日: how many days, and not which; between the number's beginning and 日. */
export function countsDays(text: string, start: number, at: number): boolean {
  if (/^(?:内|[以之]内|以[上下])/u.test(text.slice(at + 1, at + 3))) return true;
  return /(?:提前|逾期|少于|多于|超过|低于|至少|[至最]多|不满|不足|为期|延长)$/u.test(
    text.slice(Math.max(0, start - 3), start),
  );
}

/** A day of the month after what is known of the date, whose end is where the day must begin. */
export function dayThen(text: string, before: DateParts, end: number): DateParts | undefined {
  const number = wholeAt(text, before.end, end);
  if (!number || number.length > 3) return undefined;
  const at = afterSpaces(text, number.end, end);
  if (at >= end || (text[at] !== '日' && text[at] !== '号')) return undefined;
  if (before.month === undefined && text[at] === '日' && countsDays(text, before.end, at)) return undefined;
  if (text[at] === '号' && before.month === undefined && numbered.test(text[at + 1] ?? '')) return undefined;
  if (text[at] === '号' && before.month === undefined && /[〕\]）)第]/u.test(text[before.end - 1] ?? ''))
    return undefined;
  const year = /^\d{4}$/u.test(before.head) ? Number(before.head) : undefined;
  if (!isInCalendar(year, before.month, number.value)) return undefined;
  const date = { ...before, day: number.value, end: at + 1 };
  const time = timeAt(text, afterSpaces(text, date.end, end), end);
  return time ? { ...date, time: time.text, end: time.end } : date;
}

/** 20世纪, 20世纪90年代. */
function century(text: string, { value, isArabic }: Whole, at: number, end: number): DateParts | undefined {
  if (value < 1 || value > 30 || (!isArabic && value < 10)) return undefined;
  const head = two(value - 1);
  const decade = wholeAt(text, at, end);
  const isDecade = decade && decade.value % 10 === 0 && decade.value < 100 && text.startsWith('年代', decade.end);
  return isDecade ? { end: decade.end + 2, head: `${head}${decade.value / 10}X` } : { end: at, head: `${head}XX` };
}

/** 2017/9/27, 2017-09-26, 2017.9.26 and with a time after T. */
function separated(text: string, year: Whole, end: number): DateParts | undefined {
  const mark = text[year.end];
  if (mark !== '/' && mark !== '-' && mark !== '.') return undefined;
  const month = wholeAt(text, year.end + 1, end);
  if (!month?.isArabic || month.length > 2 || !isLikelyYear(year.value)) return undefined;
  const day = text[month.end] === mark ? wholeAt(text, month.end + 1, end) : undefined;
  const head = four(year.value);
  if (!day) {
    const isMonth = mark !== '.' && month.length === 2 && isInCalendar(year.value, month.value, undefined);
    const goesOn = /[-/.\d年]/u.test(text[month.end] ?? '');
    return isMonth && mark === '-' && !goesOn && month.value <= 12
      ? { end: month.end, head, month: month.value }
      : undefined;
  }
  if (!day.isArabic || day.length > 2 || !isInCalendar(year.value, month.value, day.value)) return undefined;
  if (text[day.end] === mark) return undefined;
  const date = { end: day.end, head, month: month.value, day: day.value };
  const time = text[day.end] === 'T' ? timeAt(text, day.end + 1, end) : undefined;
  return time ? { ...date, time: time.text, end: time.end } : date;
}

/** What the second end of a period leaves to the first: 9月26日至28日, 2016年9月至11月. */
export function completed(first: DateParts, second: DateParts): DateParts | undefined {
  if (second.months || first.months) return second.head === 'XXXX' ? { ...second, head: first.head } : second;
  if (second.head !== 'XXXX') return second;
  if (second.month !== undefined) return first.month === undefined ? undefined : { ...second, head: first.head };
  if (second.day !== undefined && first.day !== undefined) return { ...second, head: first.head, month: first.month };
  return second.time && first.time ? { ...first, time: second.time, end: second.end } : undefined;
}
