import { grouped } from '../grouped.ts';
import { type Coefficient, reasons, undefinedBecause } from './coefficient.ts';
import type { Continuum, Unit } from './continuum.ts';
import { matchedUnits } from './matches.ts';
import { countsOf } from './observedAgreement.ts';

/**
 * F1 of spans: of all passages of two coders, the share that the other has, too, with the same value (C. J. van
 * Rijsbergen, Information Retrieval, 1979; as an agreement of coders: G. Hripcsak and A. Rothschild, Agreement, the
 * F-Measure, and Reliability in Information Retrieval, JAMIA 12, 2005). It is 2 m / (a + b), where m passages of a and b
 * match one to one; of more than two coders, over all pairs of them together. `exact` matches have the same bounds,
 * `overlapping` ones share a character.
 */
export function spanF1(continua: readonly Continuum[], kind: MatchKind): Coefficient {
  if ((continua[0]?.coders ?? 0) < 2) return undefinedBecause(reasons.twoCoders);
  return f1Of(continua.map((each) => spanMatches(each, kind)));
}

export type MatchKind = 'exact' | 'overlapping';

/** What F1 is made of; those of several texts add up. */
export interface SpanMatches {
  readonly matches: number;
  readonly passages: number;
}

export function f1Of(all: readonly SpanMatches[]): Coefficient {
  let matches = 0;
  let passages = 0;
  for (const each of all) {
    matches += each.matches;
    passages += each.passages;
  }
  return passages === 0 ? undefinedBecause(reasons.noPassages) : { value: (2 * matches) / passages };
}

/** The matches of each two coders in a text, and how many passages they have. */
export function spanMatches({ units, coders }: Continuum, kind: MatchKind): SpanMatches {
  let matches = 0;
  for (let a = 0; a < coders; a++) {
    for (let b = a + 1; b < coders; b++) {
      const pair = units.filter(({ coder }) => coder === a || coder === b);
      matches += kind === 'exact' ? exactMatches(pair) : matchedUnits(pair).filter(({ length }) => length > 1).length;
    }
  }
  return { matches, passages: units.length * (coders - 1) };
}

function exactMatches(units: readonly Unit[]): number {
  const byCoder = grouped(units, ({ coder }) => coder);
  const [first, second] = [...byCoder.values()].map((own) => countsOf(own.map(keyOf)));
  let matches = 0;
  for (const [key, count] of first ?? []) matches += Math.min(count, second?.get(key) ?? 0);
  return matches;
}

function keyOf({ start, end, value }: Unit): string {
  return `${start} ${end} ${value}`;
}
