import type { Grammar } from './figure.ts';
import { Kind, kindAt } from './zh/characters.ts';
import { damageAt } from './zh/damage.ts';
import { dateFigureAt, namedPeriod } from './zh/dateFigures.ts';
import { identifierEnd } from './zh/identifiers.ts';
import { listNumberEnd } from './zh/lists.ts';
import { openedAt } from './zh/openers.ts';
import { phraseEnd } from './zh/phrases.ts';
import type { Place } from './zh/place.ts';
import { quantityAt } from './zh/quantities.ts';
import { openedDateAt } from './zh/relativeDates.ts';

/** The figures of Chinese prose. */
export const zh: Grammar = {
  read(text, start, end, found) {
    const place: Place = { text: text.slice(start, end), start: 0, end: end - start, found, last: 0 };
    let at = start;
    while (at < end) {
      const kind = kindAt(text, at);
      at = kind === Kind.other ? at + 1 : Math.max(at + 1, start + readers[kind](place, at - start));
    }
  },
};

/** Each takes what begins at an offset, and gives where to go on. */
const readers: Readonly<Record<Exclude<Kind, typeof Kind.other>, (place: Place, at: number) => number>> = {
  [Kind.digit]: (place, at) =>
    damagedAt(place, at) ??
    identifierEnd(place.text, at, place.start, place.end) ??
    listNumberEnd(place.text, at, place.start, place.end) ??
    dateFigureAt(place, at) ??
    quantityAt(place, at),
  [Kind.numeral]: (place, at) =>
    namedPeriod(place, at) ??
    phraseEnd(place.text, at) ??
    listNumberEnd(place.text, at, place.start, place.end) ??
    dateFigureAt(place, at) ??
    quantityAt(place, at),
  [Kind.opener]: (place, at) => phraseEnd(place.text, at) ?? openedDateAt(place, at) ?? openedAt(place, at) ?? at + 1,
  [Kind.letter]: (place, at) =>
    damagedAt(place, at) ?? openedAt(place, at) ?? identifierEnd(place.text, at, place.start, place.end) ?? at + 1,
};

/** What is damaged is reported and is no figure. */
function damagedAt(place: Place, at: number): number | undefined {
  const damaged = damageAt(place.text, at, place.start, place.end);
  if (!damaged || damaged.start < place.last) return undefined;
  place.found.damaged.push(damaged);
  place.last = damaged.end;
  return damaged.end;
}
