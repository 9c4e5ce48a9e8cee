import type { FigureKind } from '../figure.ts';
import { currencySigns, currencyWords } from './currencies.ts';
import { each, phrases, signs } from './phrases.ts';
import { measureSigns, measureWords, timeSigns, timeWords } from './unitNames.ts';

/** What follows a numeral and says what it is a number of. */
export interface Unit {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly currency: string | null;
  /** What the number is multiplied by to be in the unit; 0.01 for pence. */
  readonly factor: number;
}

/** Words after a numeral: units, percentages, currencies. */
export const unitWords = phrases<Unit>([
  ...each([
    ['per cent, percent, pct, per-cent', unitOf('percentage', 'percent')],
    ['per mille, per mil', unitOf('percentage', 'permille')],
    ['percentage point, percentage points, percentage-point', unitOf('percentage_point', null)],
  ]),
  ...each(timeWords().map(([words, id]) => [words, unitOf('duration', id)] as const)),
  ...each(measureWords().map(([words, id]) => [words, unitOf('measure', id)] as const)),
  ...each(currencyWords.map(([words, code, factor]) => [words, money(code, factor)] as const)),
]);

/** Signs and abbreviations after a numeral; the case of their letters tells. */
export const unitSigns = signs<Unit>([
  ...each([
    ['%, ％', unitOf('percentage', 'percent')],
    ['‰', unitOf('percentage', 'permille')],
  ]),
  ...each(measureSigns().map(([words, id]) => [words, unitOf('measure', id)] as const)),
  ...each(timeSigns.map(([words, id]) => [words, unitOf('duration', id)] as const)),
  ...each(currencySigns.map(([words, code]) => [words, money(code, 1)] as const)),
]);

/** What stands after “per”, and after a stroke, in the name of a unit. */
export const perWords = phrases<string>(each([...timeWords(), ...measureWords()]));
/** The same after a stroke: `km/h`. */
export const perSigns = signs<string>(
  each([
    ...measureSigns(),
    ...timeSigns,
    ['s', 'second'] as const,
    ['l, L', 'liter'] as const,
    ['year', 'year'] as const,
  ]),
);

/** How many of the smaller unit make one of the larger, where that is always the same number. */
export const parts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  century: { decade: 10, year: 100 },
  decade: { year: 10, month: 120 },
  year: { month: 12 },
  week: { day: 7, hour: 168 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
};

/** A unit that is no money. */
export function unitOf(kind: FigureKind, unit: string | null): Unit {
  return { kind, unit, currency: null, factor: 1 };
}

/** A currency, and what one of the words is in its main unit. */
export function money(currency: string, factor: number): Unit {
  return { kind: 'money', unit: null, currency, factor };
}
