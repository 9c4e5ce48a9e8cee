import { type Coefficient, type Ratings, reasons, undefinedBecause } from './coefficient.ts';
import { countsOf } from './observedAgreement.ts';

/**
 * Cohen's κ of the first two coders, over the units of which both say something (J. Cohen, A Coefficient of Agreement for
 * Nominal Scales, Educational and Psychological Measurement 20, 1960): agreement beyond what two coders with these habits
 * would reach by chance, as a share of what is possible beyond it. Up to 1; below 0 where they agree less than by chance.
 */
export function cohenKappa<T>(ratings: Ratings<T>): Coefficient {
  const pairs = ratings.filter(([a, b]) => a !== undefined && b !== undefined);
  if (pairs.length === 0) return undefinedBecause(reasons.noUnits);
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  const first = countsOf(pairs.map(([a]) => a));
  const second = countsOf(pairs.map(([, b]) => b));
  let chance = 0;
  for (const [value, count] of first) chance += count * (second.get(value) ?? 0);
  chance /= pairs.length ** 2;
  return chance === 1 ? undefinedBecause(reasons.noVariation) : { value: (observed - chance) / (1 - chance) };
}
