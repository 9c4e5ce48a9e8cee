/** True for a date that can be told only by the day of its document, or that leaves something out. */
export function isUnresolved(date: string): boolean {
  return /P|^X/u.test(date);
}

/**
 * A date with its relative parts counted from the document's date, at the precision that both have; unchanged where there
 * is nothing to count or the document's date is not precise enough. The notation is that of docs/figures.md.
 */
export function resolved(date: string, documentDate: string): string {
  const parts = date.split('/').map((part) => resolvedPart(part, documentDate));
  return parts.includes(undefined) ? date : parts.join('/');
}

const offsetForm = /^(-?)P(\d+(?:\.\d+)?)([YMWD])(.*)$/u;

function resolvedPart(part: string, documentDate: string): string | undefined {
  const offset = offsetForm.exec(part);
  if (offset) {
    const [, sign, count, unit, rest = ''] = offset;
    const base = shiftedDate(documentDate, Number(count) * (sign === '-' ? -1 : 1), unit as 'Y' | 'M' | 'W' | 'D');
    return base === undefined ? undefined : base + rest;
  }
  if (!part.startsWith('X')) return part;
  if (/^XX\dX$/u.test(part)) return `${String(Number(documentDate.slice(0, 2)) - 1).padStart(2, '0')}${part.slice(2)}`;
  const [year, month] = documentDate.split('-');
  if (part.startsWith('XXXX-XX')) return month === undefined ? undefined : `${year}-${month}${part.slice(7)}`;
  return part.startsWith('XXXX') ? `${year}${part.slice(4)}` : undefined;
}

/** Years at the precision of years, months at that of months, weeks and days at that of days. */
function shiftedDate(from: string, by: number, unit: 'Y' | 'M' | 'W' | 'D'): string | undefined {
  if (!Number.isSafeInteger(by)) return undefined;
  const [year, month, day] = from.split('-').map(Number);
  if (year === undefined) return undefined;
  if (unit === 'Y') return yearText(year + by);
  if (month === undefined) return undefined;
  if (unit === 'M') {
    const months = year * 12 + (month - 1) + by;
    return `${yearText(Math.floor(months / 12))}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  }
  if (day === undefined) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day + by * (unit === 'W' ? 7 : 1)));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, 10);
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
