import { two } from '../calendar.ts';
import { connectorAt, mayConnect } from './connectors.ts';
import { formatted } from './dateForms.ts';
import type { DateFound } from './dates.ts';
import type { Digits } from './digits.ts';
import { afterSpace, isDigit, isUpper } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure } from './making.ts';
import { type Point, pointAt } from './points.ts';

/** Two points with what joins them; the first takes from the second the year and the month that it leaves out. */
export function withSecond(text: string, first: Point, floor: number, limit: number): DateFound | undefined {
  if (first.impossible || first.split || !mayConnect(text, first.end, limit)) return undefined;
  const opener = openerOf(text, first.start, floor);
  const connector = connectorAt(text, first.end, limit, opener?.connector) ?? until(text, first.end, limit);
  if (!connector) return undefined;
  const at = connector.end;
  const code = text.charCodeAt(at);
  if (at >= limit || (!isDigit(code) && !isUpper(code))) return undefined;
  const point = pointAt(text, at, limit) ?? dayAlone(text, at, first, limit);
  if (!point || (point.time === undefined) !== (first.time === undefined)) return undefined;
  if (point.impossible) return undefined;
  const second: Point = point.year === undefined && first.year !== undefined ? { ...point, year: first.year } : point;
  const from: Point = {
    ...first,
    ...(first.year === undefined && second.year !== undefined ? { year: second.year } : {}),
  };
  return dateFigure(text, opener?.start ?? first.start, second.end, 'range', `${formatted(from)}/${formatted(second)}`);
}

/** “May 1–3, 2017”: a day alone after a day of a month that stands before it. */
function dayAlone(text: string, at: number, first: Point, limit: number): Point | undefined {
  if (first.month === undefined || first.day === undefined || first.year !== undefined) return undefined;
  const match = /(\d\d?)(?!\d)(?:,?\s(\d{4})(?!\d))?/y;
  match.lastIndex = at;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit || Number(found[1]) <= first.day || Number(found[1]) > 31) return undefined;
  const year = found[2] === undefined ? {} : { year: found[2] };
  return { start: at, end: match.lastIndex, month: first.month, day: Number(found[1]), ...year };
}

/** What joins two dates besides “to” and a dash. */
export function until(text: string, at: number, limit: number) {
  const from = afterSpace(text, at, limit);
  for (const word of ['until ', 'till ', 'through '])
    if (text.startsWith(word, from)) return { end: from + word.length, words: true };
  return undefined;
}

interface Opener {
  readonly start: number;
  readonly connector: 'to' | 'and';
}

function openerOf(text: string, at: number, floor: number): Opener | undefined {
  const before = lookBack(text, at, floor);
  return before?.value.role === 'opener' ? { start: before.start, connector: before.value.connector } : undefined;
}

/** “1–5 June 2026”, “from 3 to 7 November 2025”: a day whose month stands after the second. */
export function daysOfMonth(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  if (digits.decimals > 0 || digits.mantissa < 1 || digits.mantissa > 31) return undefined;
  if (!mayConnect(text, digits.end, limit)) return undefined;
  const opener = openerOf(text, digits.start, floor);
  const connector = connectorAt(text, digits.end, limit, opener?.connector);
  if (!connector || !isDigit(text.charCodeAt(connector.end))) return undefined;
  const point = pointAt(text, connector.end, limit);
  if (
    !point ||
    point.month === undefined ||
    point.day === undefined ||
    point.impossible ||
    point.day <= digits.mantissa
  )
    return undefined;
  const first: Point = { ...point, start: digits.start, day: digits.mantissa };
  return dateFigure(text, opener?.start ?? digits.start, point.end, 'range', `${formatted(first)}/${formatted(point)}`);
}

/** “3 and 4 May 2021”, “3, 4 and 5 May”: a day of which month and year stand after a later one. */
export function dayAmong(text: string, digits: Digits, limit: number): DateFound | undefined {
  if (digits.decimals > 0 || digits.mantissa < 1 || digits.mantissa > 31) return undefined;
  const next = text.charCodeAt(digits.end);
  if (next !== 0x2c && text.charCodeAt(digits.end + 1) !== 0x61 && text.charCodeAt(digits.end + 1) !== 0x6f)
    return undefined;
  const rest = /(?:,\s\d\d?){0,6},?\s(?:and|or)\s(?=\d\d?\s[A-Z])/y;
  rest.lastIndex = digits.end;
  if (!rest.test(text) || rest.lastIndex >= limit) return undefined;
  const last = pointAt(text, rest.lastIndex, limit);
  if (last?.month === undefined || last.day === undefined || last.impossible || last.day <= digits.mantissa)
    return undefined;
  const { year, month } = last;
  const day = {
    start: digits.start,
    end: digits.end,
    month,
    day: digits.mantissa,
    ...(year === undefined ? {} : { year }),
  };
  return dateFigure(text, day.start, day.end, 'exact', formatted(day));
}

/** “10–12 a.m.”, “from 9 to 5 p.m.”: an hour whose half of the day stands after the second. */
export function hoursOfDay(text: string, digits: Digits, floor: number, limit: number): DateFound | undefined {
  const hour = digits.mantissa;
  if (digits.decimals > 0 || hour < 1 || hour > 12 || !mayConnect(text, digits.end, limit)) return undefined;
  const opener = openerOf(text, digits.start, floor);
  const connector = connectorAt(text, digits.end, limit, opener?.connector);
  if (!connector || !isDigit(text.charCodeAt(connector.end))) return undefined;
  const second = pointAt(text, connector.end, limit);
  if (second?.time === undefined || second.day !== undefined) return undefined;
  const last = Number(second.time.slice(0, 2));
  const first = last >= 12 && (hour % 12) + 12 < last ? (hour % 12) + 12 : hour;
  const date = `T${two(first)}/T${second.time}`;
  return dateFigure(text, opener?.start ?? digits.start, second.end, 'range', date);
}
