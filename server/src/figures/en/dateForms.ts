import { two } from '../calendar.ts';
import type { DamagedFigure } from '../figure.ts';
import type { Before } from './before.ts';
import type { DateFound } from './dates.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure } from './making.ts';
import type { Match } from './phrases.ts';
import type { Point } from './points.ts';

/** A point alone as a figure, with “about” before it, or as a damaged one. */
export function single(text: string, point: Point, floor: number): DateFound {
  if (point.impossible) return damagedDate(text, point, 'impossible-date', []);
  if (point.split)
    return damagedDate(text, point, 'split', [
      text.slice(point.start, point.end - 3) + text.slice(point.end - 2, point.end),
    ]);
  const about = aboutBefore(text, point.start, floor);
  return dateFigure(text, about?.start ?? point.start, point.end, about ? 'about' : 'exact', formatted(point));
}

/** ISO 8601, with `X` for what is left out. */
export function formatted({ year, month, day, time }: Point): string {
  if (month === undefined && year === undefined) return `T${time}`;
  return `${year ?? 'XXXX'}${month === undefined ? '' : `-${two(month)}`}${day === undefined ? '' : `-${two(day)}`}${time === undefined ? '' : `T${time}`}`;
}

/** What is damaged at a span, with what it may have been. */
export function damagedDate(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  damage: DamagedFigure['damage'],
  readings: readonly string[],
): DamagedFigure {
  return { start, end, text: text.slice(start, end), damage, readings };
}

/** “around” and its like before a date. */
export function aboutBefore(text: string, at: number, floor: number): Match<Before> | undefined {
  const before = lookBack(text, at, floor);
  return before?.value.role === 'modifier' && before.value.dates ? before : undefined;
}

/** A quarter or a half of a year as a period of months. */
export function monthsOf(year: string, part: 'quarter' | 'half', nth: number): string {
  const length = part === 'quarter' ? 3 : 6;
  return `${year}-${two((nth - 1) * length + 1)}/${year}-${two(nth * length)}`;
}

/** Software prints a date without a time with this one. */
export function isMidnight(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start >= 7 && end - start <= 8 && /^00?:00:00$/u.test(text.slice(start, end));
}
