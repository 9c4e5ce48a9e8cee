import { moneyAt } from './money.ts';
import { foldedAt } from './multiples.ts';
import { ordinalAt } from './ordinals.ts';
import type { Place } from './place.ts';
import { severalAt } from './several.ts';

/** Figures that begin with something else than a numeral: 第86届, 上百, 翻两番, 成千上万, $30亿; where to go on. */
export function openedAt(place: Place, at: number): number | undefined {
  return ordinalAt(place, at) ?? severalAt(place, at) ?? foldedAt(place, at) ?? moneyAt(place, at);
}
