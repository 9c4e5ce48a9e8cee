import type { Span } from '../../text/span.ts';
import type { Reading } from '../figure.ts';
import { dateReading, namedPeriod, pushDate, pushPeriod } from './dateFigures.ts';
import { dayThen, monthsOf, partOfYear, wholeAt } from './dates.ts';
import type { Place } from './place.ts';
import type { Term } from './terms.ts';

interface RelativeYear {
  readonly head: string;
  /** Characters before and after which the two are parts of other words: 目前年产, 今后年均. */
  readonly notAfter: string;
  readonly notBefore: string;
}

const relativeYears = new Map<string, RelativeYear>([
  ['今', { head: 'P0Y', notAfter: '', notBefore: '均' }],
  ['去', { head: '-P1Y', notAfter: '过', notBefore: '均' }],
  ['前', { head: '-P2Y', notAfter: '目以之当年空提', notBefore: '均度产限轻龄' }],
  ['明', { head: 'P1Y', notAfter: '文', notBefore: '' }],
  ['后', { head: 'P2Y', notAfter: '今之以此然先最往战成建工产运', notBefore: '均度产限轻龄发销营利增节减处' }],
]);
const relativeMonths: readonly (readonly [word: string, head: string])[] = [
  ['本月', 'P0M'],
  ['上个月', '-P1M'],
  ['上月', '-P1M'],
  ['下个月', 'P1M'],
  ['下月', 'P1M'],
];

/** 今年7月, 去年, 上个月, 上世纪90年代, 上半年, 第三季度, “十三五”时期; where to go on. */
export function openedDateAt(place: Place, at: number): number | undefined {
  switch (place.text[at + 1]) {
    case '年':
      return yearAt(place, at);
    case '月':
    case '个':
      return monthAt(place, at);
    case '世':
      return lastCentury(place, at);
    default:
      return namedPeriod(place, at) ?? partAt(place, at);
  }
}

function yearAt(place: Place, at: number): number | undefined {
  const { text, start, end } = place;
  const year = relativeYears.get(text[at] as string);
  if (!year || at + 2 > end || (at > start && year.notAfter.includes(text[at - 1] as string))) return undefined;
  if (at + 2 < end && year.notBefore.includes(text[at + 2] as string)) return undefined;
  return pushPeriod(place, at, at, partOfYear(text, year.head, at + 2, end));
}

function monthAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const found = relativeMonths.find(([word]) => text.startsWith(word, at) && at + word.length <= end);
  if (!found || /[以至及]/u.test(text[at - 1] ?? '')) return undefined;
  const [word, head] = found;
  const month = { end: at + word.length, head };
  return pushPeriod(place, at, at, dayThen(text, month, end) ?? month);
}

/** A half or a quarter of a year that is not stated. */
function partAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (!/[第前上下]/u.test(text[at] as string) || (text[at] === '前' && /[目以之]/u.test(text[at - 1] ?? ''))) {
    return undefined;
  }
  const months = monthsOf(text, at, end);
  return months && pushPeriod(place, at, at, { head: 'XXXX', ...months });
}

/** 上世纪90年代. */
function lastCentury(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (!text.startsWith('上世纪', at)) return undefined;
  const from = at + 3;
  const decade = wholeAt(text, from, end);
  if (!decade || decade.value % 10 !== 0 || decade.value > 90 || !text.startsWith('年代', decade.end)) return at + 3;
  return pushDate(place, at, decade.end + 2, `XX${decade.value / 10}X`, 'exact');
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
  // 会议召开十五日前: days in law are counted from what is named before them.
  if (letter === undefined || amount.value === null || text[end - 1] === '日') return undefined;
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
