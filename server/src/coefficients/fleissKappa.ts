import { type Coefficient, type Ratings, reasons, type Times, undefinedBecause } from './coefficient.ts';
import { add, agreeingPairs } from './observedAgreement.ts';

/**
 * Fleiss' κ, over the units of which all coders say something (J. L. Fleiss, Measuring Nominal Scale Agreement Among Many
 * Raters, Psychological Bulletin 76, 1971). Chance is what all coders together do, so with two of them it is Scott's π
 * and not Cohen's κ.
 */
export function fleissKappa<T>(ratings: Ratings<T>, times?: Times): Coefficient {
  const counts = new Map<T | undefined, number>();
  let agreeing = 0;
  let units = 0;
  let given = 0;
  for (const [i, unit] of ratings.entries()) {
    const often = times?.[i] ?? 1;
    if (often === 0 || unit.length < 2 || unit.includes(undefined)) continue;
    agreeing += (often * agreeingPairs(unit)) / (unit.length * (unit.length - 1));
    units += often;
    given += often * unit.length;
    for (const value of unit) add(counts, value, often);
  }
  if (units === 0) return undefinedBecause(reasons.notAllCoded);
  const observed = agreeing / units;
  let chance = 0;
  for (const count of counts.values()) chance += (count / given) ** 2;
  return chance === 1 ? undefinedBecause(reasons.noVariation) : { value: (observed - chance) / (1 - chance) };
}
