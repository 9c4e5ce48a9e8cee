// Whether Microsoft's recognisers mean the date that a figure states.
import { resolved } from '../server/src/figures/dates.ts';
import type { Figure } from '../server/src/figures/figure.ts';
import type { DateTimeValue } from './microsoft.ts';

const day = 86_400_000;

/**
 * The same date as they write it, or the same days. Where the text counts from today they are more precise: a day, or the week
 * around it, where the figure says a year, a month or a day.
 */
export function isSameDate(stated: DateTimeValue, figure: Figure, today: string): boolean {
  const { timex, value } = stated;
  // Where a word such as “since” opens the period, only this has both ends.
  const [, first, last] = /^\((.+),(.+),/.exec(timex ?? '') ?? [];
  const { start = first, end = last } = stated;
  const date = resolved(figure.date ?? '', today);
  if (timex !== undefined && (timex === figure.date || isWrittenSo(date, timex))) return true;
  const [from = '', to] = date.split('/');
  const isRelative = !/\d{4}/.test(figure.text);
  if (value !== undefined) return to === undefined && isSameMoment(value.replace(' ', 'T'), from, isRelative);
  if (!start || !end) return false;
  if (to === undefined) return isSamePeriod(daysOf(start)[0], daysOf(end)[0], from, isRelative);
  // One year alone is no period of two.
  if (/^\d{4}$/.test(timex ?? '')) return false;
  return isSameEnd(start, from) && isSameEnd(end, to);
}

/** XXXX-07 is any July to them, whatever the year of the document. */
function isWrittenSo(date: string, timex: string): boolean {
  return timex.length === date.length && [...timex].every((character, i) => character === 'X' || character === date[i]);
}

function isSameMoment(moment: string, date: string, isRelative: boolean): boolean {
  const isTime = date.includes('T');
  return moment === date || `T${moment}`.startsWith(date) || ((isRelative || isTime) && moment.startsWith(date));
}

function isSamePeriod(start: number, end: number, date: string, isRelative: boolean): boolean {
  const [first, next] = daysOf(date);
  if (start === first && end === next) return true;
  return isRelative && end - start <= 7 * day && start <= first && first < end;
}

/** Their periods end before their last day or with it, and may begin tomorrow where ours begin today. */
function isSameEnd(theirs: string, ours: string): boolean {
  if (theirs.startsWith(ours) || `T${theirs}`.startsWith(ours)) return true;
  const [moment] = daysOf(theirs);
  return daysOf(ours).some((each) => Math.abs(each - moment) <= day);
}

/** The first day of a date, and the first day after it, in milliseconds; an X stands for any digit. */
function daysOf(date: string): readonly [number, number] {
  const [year = '', month, dayOfMonth] = date.split(/[T ]/)[0]?.split('-') ?? [];
  const years = 10 ** (year.match(/X/g)?.length ?? 0);
  const from = Number(year.replaceAll('X', '0'));
  const start = Date.UTC(from, Number(month ?? 1) - 1, Number(dayOfMonth ?? 1));
  if (dayOfMonth !== undefined) return [start, start + day];
  return [start, month === undefined ? Date.UTC(from + years, 0, 1) : Date.UTC(from, Number(month), 1)];
}
