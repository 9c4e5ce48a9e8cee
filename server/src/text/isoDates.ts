/**
 * Dates in ISO 8601 as annotations and readings write them: a date of the calendar at the precision known (`2017`,
 * `2017-07`, `2017-09-26`, `-0220`), a decade `199X` and a century `19XX` (ISO 8601-2), a time of day `T08:30`, a date with
 * a time `2017-09-26T09:30`, and an interval of two of them, in order: `2016/2020`.
 */
export function isIsoDate(text: string): boolean {
  const ends = text.split('/').map(stretchOf);
  const [first, second] = ends;
  if (!first || ends.length > 2) return false;
  if (ends.length === 1) return true;
  return second !== undefined && first.isTime === second.isTime && (first.isTime || first.start < second.end);
}

/** Whether two dates cannot be said of the same thing. One that is only less precise, or a part of the other, can. */
export function contradicts(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.split('/').map(stretchOf));
  if (!one || !other || [...one, ...other].includes(undefined)) return false;
  if (one.length === other.length) return one.some((end, i) => !isNested(end, other[i]));
  // A lone date beside an interval may be coarser than it, or be its beginning alone, as older schemas took.
  const [lone] = one.length === 1 ? one : other;
  const [start, end] = one.length === 1 ? other : one;
  if (!lone || !start || !end || lone.isTime !== start.isTime) return true;
  return !(lone.start <= start.start && end.end <= lone.end) && !isNested(lone, start);
}

/** From its first moment to the one after its last, in milliseconds; times of day count from midnight. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isTime: boolean;
}

function isNested(a: Stretch | undefined, b: Stretch | undefined): boolean {
  if (!a || !b || a.isTime !== b.isTime) return false;
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}

const form = /^(?:(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{3})X|(\d{2})XX)?(?:T(\d{2})(?::(\d{2})(?::(\d{2}))?)?)?$/u;

function stretchOf(text: string): Stretch | undefined {
  const match = text === '' ? null : form.exec(text);
  if (!match) return undefined;
  const [, year, month, day, decade, century, hour, minute, second] = match;
  const time = hour === undefined ? undefined : timeStretch(hour, minute, second);
  if (hour !== undefined && !time) return undefined;
  if (decade !== undefined || century !== undefined) {
    if (time) return undefined;
    const from = decade !== undefined ? Number(decade) * 10 : Number(century) * 100;
    return { start: moment(from), end: moment(from + (decade !== undefined ? 10 : 100)), isTime: false };
  }
  if (year === undefined) return time && { ...time, isTime: true };
  const date = dateStretch(Number(year), month, day);
  if (!time || !date) return time ? undefined : date;
  return day === undefined ? undefined : { start: date.start + time.start, end: date.start + time.end, isTime: false };
}

function dateStretch(year: number, month: string | undefined, day: string | undefined): Stretch | undefined {
  if (month === undefined) return { start: moment(year), end: moment(year + 1), isTime: false };
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return { start: moment(year, m), end: moment(year, m + 1), isTime: false };
  const start = moment(year, m, Number(day));
  // A day that the month does not have falls into another.
  if (start < moment(year, m) || start >= moment(year, m + 1)) return undefined;
  return { start, end: start + 86_400_000, isTime: false };
}

function timeStretch(hour: string, minute = '', second = ''): Omit<Stretch, 'isTime'> | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const start = ((h * 60 + m) * 60 + s) * 1000;
  // The end of a day may be written 24:00, and nothing beyond.
  if (m > 59 || s > 59 || start > 86_400_000) return undefined;
  return { start, end: start + (second ? 1000 : minute ? 60_000 : 3_600_000) };
}

/** Dates before the year 100 would be taken for those of the twentieth century. */
function moment(year: number, month = 1, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
