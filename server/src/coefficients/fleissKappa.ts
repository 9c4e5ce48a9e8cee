import { type Coefficient, type Ratings, reasons, undefinedBecause } from './coefficient.ts';
import { countsOf, observedAgreement } from './observedAgreement.ts';

/**
 * Fleiss' κ, over the units of which all coders say something (J. L. Fleiss, Measuring Nominal Scale Agreement Among Many
 * Raters, Psychological Bulletin 76, 1971). Chance is what all coders together do, so with two of them it is Scott's π
 * and not Cohen's κ.
 */
export function fleissKappa<T>(ratings: Ratings<T>): Coefficient {
  const full = ratings.filter((unit) => unit.length > 1 && unit.every((value) => value !== undefined));
  const observed = observedAgreement(full).value;
  if (observed === undefined) return undefinedBecause(reasons.notAllCoded);
  const values = full.flat();
  let chance = 0;
  for (const count of countsOf(values).values()) chance += (count / values.length) ** 2;
  return chance === 1 ? undefinedBecause(reasons.noVariation) : { value: (observed - chance) / (1 - chance) };
}
