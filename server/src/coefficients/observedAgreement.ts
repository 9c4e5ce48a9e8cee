import { type Coefficient, type Ratings, reasons, undefinedBecause } from './coefficient.ts';

/**
 * The share of pairs of coders that say the same of a unit, on average over the units of which two coders or more say
 * something. Fleiss 1971 calls it P̄. From 0 to 1; what chance alone would give is not taken out.
 */
export function observedAgreement<T>(ratings: Ratings<T>): Coefficient {
  let sum = 0;
  let units = 0;
  for (const unit of ratings) {
    const given = unit.filter((value) => value !== undefined);
    if (given.length < 2) continue;
    sum += agreeingPairs(given) / (given.length * (given.length - 1));
    units++;
  }
  return units === 0 ? undefinedBecause(reasons.noUnits) : { value: sum / units };
}

/** Ordered pairs of coders with the same value. */
export function agreeingPairs<T>(values: readonly T[]): number {
  let pairs = 0;
  for (const count of countsOf(values).values()) pairs += count * (count - 1);
  return pairs;
}

export function countsOf<T>(values: Iterable<T>): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
