import type { DamagedFigure, Figure } from '../figure.ts';
import { isMidnight, single } from './dateForms.ts';
import { dayAmong, daysOfMonth, hoursOfDay, withSecond } from './datePairs.ts';
import type { Digits } from './digits.ts';
import { afterSpace, isUpper } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { type Point, pointAt } from './points.ts';
import { eraYear, fromYear } from './years.ts';

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
  const era = digits.form === 'plain' && digits.decimals === 0 ? eraYear(text, digits, floor, limit) : undefined;
  if (era) return era;
  if (length === 4 && digits.decimals === 0) return fromYear(text, digits, floor, limit);
  if (length > 10) return undefined;
  const point = pointAt(text, digits.start, limit);
  if (point) {
    if (isMidnight(text, point)) return undefined;
    return withSecond(text, point, floor, limit) ?? single(text, point, floor);
  }
  if (length > 2) return undefined;
  return (
    daysOfMonth(text, digits, floor, limit) ?? hoursOfDay(text, digits, floor, limit) ?? dayAmong(text, digits, limit)
  );
}

/** A date, or one that is damaged; undefined where the digits or the month are none. */
export type DateFound = Figure | DamagedFigure;

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
