import type { Grammar } from './figure.ts';
import { Kind, kindAt } from './zh/characters.ts';
import { damageAt } from './zh/damage.ts';
import { dateFigureAt, openedDateAt } from './zh/dateFigures.ts';
import { identifierEnd, isListNumber } from './zh/identifiers.ts';
import { openedAt } from './zh/openers.ts';
import { phraseEnd } from './zh/phrases.ts';
import type { Place } from './zh/place.ts';
import { quantityAt } from './zh/quantities.ts';

/** The figures of Chinese prose. */
export const zh: Grammar = {
  read(text, start, end, found) {
    const place: Place = { text, start, end, found, last: start };
    let at = start;
    while (at < end) {
      const kind = kindAt(text, at);
      at = kind === Kind.other ? at + 1 : Math.max(at + 1, readers[kind](place, at));
    }
  },
};

/** Each takes what begins at an offset, and gives where to go on. */
const readers: Readonly<Record<1 | 2 | 3 | 4, (place: Place, at: number) => number>> = {
  [Kind.digit](place, at) {
    const { text, start, end } = place;
    const skipped = identifierEnd(text, at, start, end) ?? listNumberEnd(place, at);
    if (skipped !== undefined) return skipped;
    const damage = damageAt(text, at, end);
    if (damage) {
      if (damage.reading) place.found.damaged.push(damage.reading);
      place.last = damage.end;
      return damage.end;
    }
    return dateFigureAt(place, at) ?? quantityAt(place, at);
  },
  [Kind.numeral](place, at) {
    const { text } = place;
    const phrase = text.startsWith('分之', at + 1) ? undefined : phraseEnd(text, at);
    if (phrase !== undefined) return phrase;
    return listNumberEnd(place, at) ?? dateFigureAt(place, at) ?? quantityAt(place, at);
  },
  [Kind.opener](place, at) {
    const phrase = phraseEnd(place.text, at);
    return phrase ?? openedDateAt(place, at) ?? openedAt(place, at) ?? at + 1;
  },
  [Kind.letter]: (place, at) => openedAt(place, at) ?? identifierEnd(place.text, at, place.start, place.end) ?? at + 1,
};

function listNumberEnd({ text, start, end }: Place, at: number): number | undefined {
  return isListNumber(text, at, start, end);
}
