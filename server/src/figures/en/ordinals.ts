import { two } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { formatted, monthsOf } from './dateForms.ts';
import { isCounting } from './kinds.ts';
import { afterSpace, beforeSpace, classOf, letter } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure, figureOf, noReading } from './making.ts';
import { yearWords } from './periods.ts';
import { each, phrases } from './phrases.ts';
import { monthAt, withYear, yearAt } from './points.ts';

/** The ordinal that stands at a span, or the period or century that it numbers; undefined where it is an adverb. */
export function ordinalAt(
  text: string,
  start: number,
  end: number,
  value: number,
  floor: number,
  limit: number,
): Figure | undefined {
  return (
    dayOfMonth(text, start, end, value, limit) ??
    century(text, start, end, value, limit) ??
    periodOfYear(text, start, end, value, limit) ??
    plain(text, start, end, value, floor, limit)
  );
}

/** “the third of May”; in digits it is read with the days. */
function dayOfMonth(text: string, start: number, end: number, value: number, limit: number): Figure | undefined {
  const of = afterSpace(text, end, limit);
  if (value > 31 || text.charCodeAt(of) !== 0x6f || !text.startsWith('of ', of)) return undefined;
  const month = monthAt(text, of + 3, limit);
  if (!month) return undefined;
  const point = withYear(text, { start, end: month.end, month: month.value, day: value }, limit);
  return point.impossible || point.split ? undefined : dateFigure(text, start, point.end, 'exact', formatted(point));
}

/** “20th century”, “19th-century”. */
function century(text: string, start: number, end: number, value: number, limit: number): Figure | undefined {
  const match = /[-\s]\s?(?:century|centuries)\b/iy;
  match.lastIndex = end;
  if (value < 1 || value > 30 || !match.test(text) || match.lastIndex > limit) return undefined;
  return dateFigure(text, start, match.lastIndex, 'exact', `${two(value - 1)}XX`);
}

/** “third quarter of 2027”, “first half of this year”. */
function periodOfYear(text: string, start: number, end: number, value: number, limit: number): Figure | undefined {
  if (value > 4) return undefined;
  const from = afterSpace(text, end, limit);
  if (text.charCodeAt(from) !== 0x71 && text.charCodeAt(from) !== 0x68) return undefined;
  const match = /(quarter|half)(?:\s{1,3}(?:of\s{1,3}(?:the\s{1,3}year\s{1,3})?)?(?=\S))?/y;
  match.lastIndex = from;
  const found = match.exec(text);
  if (!found || match.lastIndex > limit) return undefined;
  const part = found[1] as 'quarter' | 'half';
  if (part === 'half' && value > 2) return undefined;
  const at = match.lastIndex;
  const year = yearAt(text, at, limit) ?? relativeYear(text, at, limit);
  if (year) return dateFigure(text, start, year.end, 'exact', monthsOf(year.year, part, value));
  // Without a year a half is one of a game, and a quarter one of a town, unless it is the year’s.
  const ofTheYear = /of\s{1,3}the\s{1,3}year\b/y;
  ofTheYear.lastIndex = afterSpace(text, from + part.length, limit);
  if (!ofTheYear.test(text) || ofTheYear.lastIndex > limit) return undefined;
  return dateFigure(text, start, ofTheYear.lastIndex, 'exact', monthsOf('XXXX', part, value));
}

function relativeYear(text: string, at: number, limit: number) {
  const found = yearWords(text, at, limit);
  return found && { year: found.value, end: found.end };
}

function plain(
  text: string,
  start: number,
  end: number,
  value: number,
  floor: number,
  limit: number,
): Figure | undefined {
  const digits = classOf(text.charCodeAt(start)) !== letter;
  if (digits && isDayAlone(text, start, end, value, floor, limit))
    return dateFigure(text, start, end, 'exact', `XXXX-XX-${two(value)}`);
  if (!digits && value <= 2 && !isNumbered(text, end, limit) && !isSecondRank(text, end, value, limit))
    return undefined;
  if (!digits && isAdverb(text, start, end, floor, limit)) return undefined;
  if (text.charCodeAt(end) === 0x2d && end < limit && !isRank(text, end, limit)) return undefined;
  return figureOf(text, start, end, { ...noReading, kind: 'ordinal', value });
}

/** “on the 14th” says a day of the month. */
function isDayAlone(text: string, start: number, end: number, value: number, floor: number, limit: number): boolean {
  if (value > 31 || isCounting(text, end, limit)) return false;
  return /\bon\s{1,3}the\s{1,3}$/iu.test(text.slice(Math.max(floor, start - 10), start));
}

/** “third-largest” is a rank; “third-party” and “fifth-floor” are words of their own. */
function isRank(text: string, at: number, limit: number): boolean {
  const superlative = /-[a-z]{2,12}est\b|-most\b/y;
  superlative.lastIndex = at;
  return superlative.test(text) && superlative.lastIndex <= limit;
}

/** “second-largest”: nobody says first-largest. */
function isSecondRank(text: string, at: number, value: number, limit: number): boolean {
  return value === 2 && text.charCodeAt(at) === 0x2d && isRank(text, at, limit);
}

/** “Third, …” at the head of a sentence, and “by a third” before no noun, which is a fraction. */
function isAdverb(text: string, start: number, end: number, floor: number, limit: number): boolean {
  if (text.charCodeAt(end) === 0x2c && end < limit) {
    const before = beforeSpace(text, start, floor);
    const code = before > floor ? text.charCodeAt(before - 1) : 0;
    return classOf(code) !== letter;
  }
  const before = lookBack(text, start, floor);
  return before !== undefined && /\ba$/iu.test(text.slice(before.start, before.end)) && !isCounting(text, end, limit);
}

function isNumbered(text: string, at: number, limit: number): boolean {
  const from = afterSpace(text, at, limit);
  return from > at && numbered(text, from, limit) !== undefined;
}

/** What is counted off: the only words before which “first” and “second” are numbers. */
const numbered = phrases<true>(
  each([
    [
      'session, sessions, meeting, meetings, phase, phases, stage, stages, round, rounds, edition, editions, term, terms, anniversary, plenary, summit, summits, congress, conference, assembly, reading, quarter, volume, chapter, five-year plan, plenary session, cycle, tranche, review conference, review cycle, committee, protocol, amendment, international conference, world conference, plenum, general assembly, instalment, installment, reporting period, commitment period, generation, semester, trimester, extraordinary session, special session, regular session, ordinary session, resumed session, periodic report, biennium, article, paragraph, section, sentence, subparagraph',
      true,
    ],
  ] as const),
);
