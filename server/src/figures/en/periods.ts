import type { Reading } from '../figure.ts';
import type { Amount } from './amounts.ts';
import type { Before } from './before.ts';
import { afterSpace } from './letters.ts';
import { each, type Match, phrases } from './phrases.ts';

/** A duration that is counted from the day of the text, with the words that make it so: its span and its date. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly reading: Pick<Reading, 'kind' | 'date' | 'modifier'>;
}

/** “ten years ago”, “past five years”; undefined for any other duration. */
export function periodOf(
  text: string,
  amount: Amount,
  before: Match<Before> | undefined,
  limit: number,
): Period | undefined {
  const { numeral, unit } = amount;
  const letter = unit?.kind === 'duration' ? letters[unit.unit as string] : undefined;
  if (!letter || numeral.value === null) return undefined;
  const length = `P${numeral.value * letter[1]}${letter[0]}`;
  const side = before?.value;
  const after = sideAfter(text, amount.end, limit);
  if (after) {
    const dated = side?.role === 'modifier' && side.bound === 'about' ? before : undefined;
    return {
      start: dated?.start ?? amount.start,
      end: after.end,
      reading: {
        kind: 'date',
        date: after.value === 'past' ? `-${length}` : length,
        modifier: dated ? 'about' : 'exact',
      },
    };
  }
  if (side?.role !== 'period' || !before || isOfSomething(text, amount.end, limit)) return undefined;
  const date = side.sign === 'past' ? `-${length}/P0${letter[0]}` : `P0${letter[0]}/${length}`;
  return { start: before.start, end: amount.end, reading: { kind: 'date', date, modifier: 'exact' } };
}

/** The letters of ISO 8601, and how many of them a unit is. */
const letters: Readonly<Record<string, readonly ['Y' | 'M' | 'W' | 'D', number]>> = {
  century: ['Y', 100],
  decade: ['Y', 10],
  year: ['Y', 1],
  month: ['M', 1],
  week: ['W', 1],
  day: ['D', 1],
};

/** Words after a duration that make it a point in time. */
function sideAfter(text: string, at: number, limit: number): Match<'past' | 'future'> | undefined {
  const from = afterSpace(text, at, limit);
  return from === at ? undefined : sides(text, from, limit);
}

const sides = phrases<'past' | 'future'>(
  each([
    ['ago', 'past'],
    ['from now, hence', 'future'],
  ]),
);

/** “the last two years of the programme” end with the programme and not today. */
function isOfSomething(text: string, at: number, limit: number): boolean {
  const from = afterSpace(text, at, limit);
  return from > at && text.startsWith('of ', from);
}

/** “last year”, “this month”: a trigger's own words and the date that they are. */
export const relativeWords: readonly (readonly [string, string])[] = [
  ['last year', '-P1Y'],
  ['this year', 'P0Y'],
  ['next year', 'P1Y'],
  ['last month', '-P1M'],
  ['this month', 'P0M'],
  ['next month', 'P1M'],
  ['last week', '-P1W'],
  ['this week', 'P0W'],
  ['next week', 'P1W'],
  ['year before last', '-P2Y'],
  ['year after next', 'P2Y'],
];

/** The year that stands after a month or a day: “in July last year”. */
export const yearWords = phrases<string>(
  each([
    ['this year, of this year', 'P0Y'],
    ['last year, of last year', '-P1Y'],
    ['next year, of next year', 'P1Y'],
  ]),
);
