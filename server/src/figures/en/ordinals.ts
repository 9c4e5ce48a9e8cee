import type { Figure } from '../figure.ts';
import { monthsOf } from './dates.ts';
import { afterSpace, beforeSpace, classOf, letter } from './letters.ts';
import { yearWords } from './periods.ts';
import { each, phrases } from './phrases.ts';
import { yearAt } from './points.ts';
import { dateFigure, figureOf, isCounting, lookBack, noReading } from './quantities.ts';

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
    century(text, start, end, value, limit) ??
    periodOfYear(text, start, end, value, limit) ??
    plain(text, start, end, value, floor, limit)
  );
}

/** “20th century”, “19th-century”. */
function century(text: string, start: number, end: number, value: number, limit: number): Figure | undefined {
  const match = /[-\s]\s?(?:century|centuries)\b/iy;
  match.lastIndex = end;
  if (value < 1 || value > 30 || !match.test(text) || match.lastIndex > limit) return undefined;
  return dateFigure(text, start, match.lastIndex, 'exact', `${String(value - 1).padStart(2, '0')}XX`);
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
  if (!digits && value <= 2 && !isNumbered(text, end, limit)) return undefined;
  if (!digits && isAdverb(text, start, end, floor, limit)) return undefined;
  if (text.charCodeAt(end) === 0x2d && end < limit && !isRank(text, end, limit)) return undefined;
  return figureOf(text, start, end, { ...noReading, kind: 'ordinal', value });
}

/** “third-largest” is a rank; “third-party” and “fifth-floor” are words of their own. */
function isRank(text: string, at: number, limit: number): boolean {
  const superlative = /-[a-z]{2,12}est\b|-most\b/y;
  superlative.lastIndex = at;
  return superlative.test(text) && superlative.lastIndex <= limit;
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
      'session, sessions, meeting, meetings, phase, phases, stage, stages, round, rounds, edition, editions, term, terms, anniversary, plenary, summit, summits, congress, conference, assembly, reading, quarter, half, volume, chapter, part, annual, five-year plan, plenary session, cycle, tranche, report, review conference, review cycle, committee, protocol, amendment, international conference, world conference, plenum, general assembly, instalment, installment, reporting period, commitment period, generation, semester, trimester, extraordinary session, special session, regular session, ordinary session, resumed session, periodic report, biennium, article, paragraph, section, sentence, subparagraph',
      true,
    ],
  ] as const),
);
