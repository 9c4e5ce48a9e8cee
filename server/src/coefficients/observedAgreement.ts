import { type Coefficient, type Ratings, reasons, type Times, undefinedBecause } from './coefficient.ts';

/**
 * The share of pairs of coders that say the same of a unit, on average over the units of which two coders or more say
 * something. Fleiss 1971 calls it P̄. From 0 to 1; what chance alone would give is not taken out.
 */
export function observedAgreement<T>(ratings: Ratings<T>, times?: Times): Coefficient {
  let sum = 0;
  let units = 0;
  for (const [i, unit] of ratings.entries()) {
    const given = unit.filter((value) => value !== undefined);
    if (given.length < 2) continue;
    const often = times?.[i] ?? 1;
    sum += (often * agreeingPairs(given)) / (given.length * (given.length - 1));
    units += often;
  }
  return units === 0 ? undefinedBecause(reasons.noUnits) : { value: sum / units };
}

/** Ordered pairs of coders with the same value. */
export function agreeingPairs<T>(values: readonly T[]): number {
  let pairs = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) if (values[i] === values[j]) pairs += 2;
  }
  return pairs;
}

export function countsOf<T>(values: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) add(counts, value, 1);
  return counts;
}

export function add<T>(counts: Map<T, number>, value: T, often: number): void {
  counts.set(value, (counts.get(value) ?? 0) + often);
}
