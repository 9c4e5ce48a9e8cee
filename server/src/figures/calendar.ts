/** Whether the calendar has the day; a month or day that is not given is not asked about. */
export function isInCalendar(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  // Without a month any of 31 days may be; without a year, 29 February may.
  return day >= 1 && day <= (month === undefined ? 31 : daysIn(year ?? 2000, month));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** A year that policy texts speak of, told from other numbers of four digits. */
export function isLikelyYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 2999;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

export function four(number: number): string {
  return number < 0 ? `-${four(-number)}` : String(number).padStart(4, '0');
}
