import { each, phrases } from './phrases.ts';

/** Months as they are written, and their number. “may” and “march” are verbs more often, when they stand alone. */
export const monthWords: readonly (readonly [string, number])[] = [
  ['january, jan., jan', 1],
  ['february, feb., feb', 2],
  ['march, mar., mar', 3],
  ['april, apr., apr', 4],
  ['may', 5],
  ['june, jun., jun', 6],
  ['july, jul., jul', 7],
  ['august, aug., aug', 8],
  ['september, sept., sept, sep., sep', 9],
  ['october, oct., oct', 10],
  ['november, nov., nov', 11],
  ['december, dec., dec', 12],
];

/** A month in any case; see `monthAt` for the capital that it needs. */
export const months = phrases<number>(each(monthWords));
