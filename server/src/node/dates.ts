import { isIsoDate } from '../text/isoDates.ts';

/** A year, a month or a day of the calendar, as ISO 8601 writes it. */
export function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/u.test(text) && isIsoDate(text);
}
