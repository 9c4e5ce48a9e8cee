import { four } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import type { Before } from './before.ts';
import { connectorAt, isDash } from './connectors.ts';
import { aboutBefore, monthsOf, single } from './dateForms.ts';
import { until, withSecond } from './datePairs.ts';
import type { DateFound } from './dates.ts';
import type { Digits } from './digits.ts';
import { isYear } from './isYear.ts';
import { afterSpace, classOf, isDigit } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure } from './making.ts';
import type { Match } from './phrases.ts';
import { pointAt, yearAt } from './points.ts';

/** Four digits: a date in numbers, a decade, a period, a year, or none of these. */
export function fromYear(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  const { start, end, mantissa: year } = digits;
  const next = end < limit ? text.charCodeAt(end) : 0;
  if (next === 0x73 || ((next === 0x27 || next === 0x2019) && text.charCodeAt(end + 1) === 0x73 && year % 10 === 0))
    return decade(text, digits, floor, limit);
  const before = lookBack(text, start, floor);
  if (next === 0x2d || next === 0x2f || next === 0x2e) {
    const point = isDigit(text.charCodeAt(end + 1)) ? pointAt(text, start, limit) : undefined;
    if (point?.day !== undefined) return withSecond(text, point, floor, limit) ?? single(text, point, floor);
    const period = shortPeriod(text, digits, before, limit);
    if (period) return period;
    const second = text.slice(end + 1, end + 3);
    if (point && next === 0x2d && isMonthAsWell(text, end, second) && Number(second) > year % 100) return undefined;
    if (point) return point.impossible ? undefined : single(text, point, floor);
  }
  if (isDash(next)) {
    const period = shortPeriod(text, digits, before, limit);
    if (period) return period;
  }
  const quarter = yearQuarter(text, digits, limit);
  if (quarter) return quarter;
  // `2016/679` is a document's number.
  if (next === 0x2f && isDigit(text.charCodeAt(end + 1))) return undefined;
  if (!isYear(text, digits, before, limit)) return undefined;
  const opener = before?.value.role === 'opener' ? before : undefined;
  const connector =
    connectorAt(text, end, limit, opener?.value.role === 'opener' ? opener.value.connector : undefined) ??
    until(text, end, limit);
  const second = connector && yearAt(text, connector.end, limit);
  if (connector && second && Number(second.year) > year && !isDash(text.charCodeAt(second.end)))
    return dateFigure(text, opener?.start ?? start, second.end, 'range', `${four(year)}/${second.year}`);
  if (before?.value.role === 'fiscal') return dateFigure(text, before.start, end, 'exact', four(year));
  const about = before?.value.role === 'modifier' && before.value.dates ? before : undefined;
  return dateFigure(text, about?.start ?? start, end, about ? 'about' : 'exact', four(year));
}

function decade(text: string, { start, end, mantissa }: Digits, floor: number, limit: number): Figure | undefined {
  const to = text.charCodeAt(end) === 0x73 ? end + 1 : end + 2;
  if (mantissa % 10 !== 0 || mantissa < 1000 || mantissa > 2190) return undefined;
  if (to < limit && classOf(text.charCodeAt(to)) !== 0) return undefined;
  const about = aboutBefore(text, start, floor);
  return dateFigure(text, about?.start ?? start, to, about ? 'about' : 'exact', `${text.slice(start, start + 3)}X`);
}

/** “2023/24”, “2024–27”, “fiscal year 2023–24”: the second year with its last two digits. */
function shortPeriod(
  text: string,
  { start, end, mantissa: year }: Digits,
  before: Match<Before> | undefined,
  limit: number,
): Figure | undefined {
  if (year < 1000 || year > 2199) return undefined;
  const match = /(?:\d\d|\d{4})(?![/,.-]?\d|[-/]?[A-Za-z%])/y;
  match.lastIndex = end + 1;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit) return undefined;
  const to = found[0].length === 4 ? Number(found[0]) : Math.floor(year / 100) * 100 + Number(found[0]);
  const stroke = text.charCodeAt(end) === 0x2f;
  // `2008-09` may be a month as well; only a dash of typesetters or a stroke tells.
  if (isMonthAsWell(text, end, found[0])) return undefined;
  if (to <= year || (stroke && to !== year + 1)) return undefined;
  const opened = before?.value.role === 'fiscal' || (before?.value.role === 'opener' && found[0].length === 4);
  return dateFigure(text, opened ? before.start : start, match.lastIndex, 'range', `${four(year)}/${four(to)}`);
}

/** `2008-09` is a month and the year after 2008; `2017-09` can be only a month, and `2014-18` only years. */
function isMonthAsWell(text: string, at: number, second: string): boolean {
  return second.length === 2 && text.charCodeAt(at) === 0x2d && Number(second) <= 12;
}

/** “2027 Q3”. */
function yearQuarter(text: string, { start, end, mantissa }: Digits, limit: number): Figure | undefined {
  const from = afterSpace(text, end, limit);
  const code = text.charCodeAt(from);
  if ((code !== 0x51 && code !== 0x48) || from >= limit) return undefined;
  const match = /Q([1-4])\b|H([12])\b/y;
  match.lastIndex = from;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit) return undefined;
  const date = monthsOf(four(mantissa), found[1] ? 'quarter' : 'half', Number(found[1] ?? found[2]));
  return dateFigure(text, start, match.lastIndex, 'exact', date);
}

/** “221 BC” is the year -220, since ISO 8601 counts a year 0; “79 AD” is 79. */
export function eraYear(text: string, digits: Digits, floor: number, limit: number): Figure | undefined {
  const from = afterSpace(text, digits.end, limit);
  const code = from > digits.end && from < limit ? text.charCodeAt(from) : 0;
  if (code !== 0x42 && code !== 0x41 && code !== 0x43) return undefined;
  const era = /(?:BCE?\b|B\.C\.(?:E\.)?)|(?:AD|CE)\b|A\.D\./y;
  era.lastIndex = from;
  if (!era.test(text) || era.lastIndex > limit) return undefined;
  const year = code === 0x42 ? 1 - digits.mantissa : digits.mantissa;
  const about = aboutBefore(text, digits.start, floor);
  const start = about?.start ?? digits.start;
  return dateFigure(text, start, era.lastIndex, about ? 'about' : 'exact', four(year));
}
