import { type Coefficient, type Ratings, reasons, type Times, undefinedBecause } from './coefficient.ts';
import { add } from './observedAgreement.ts';

/**
 * Cohen's κ of the first two coders, over the units of which both say something (J. Cohen, A Coefficient of Agreement for
 * Nominal Scales, Educational and Psychological Measurement 20, 1960): agreement beyond what two coders with these habits
 * would reach by chance, as a share of what is possible beyond it. Up to 1; below 0 where they agree less than by chance.
 */
export function cohenKappa<T>(ratings: Ratings<T>, times?: Times): Coefficient {
  const first = new Map<T, number>();
  const second = new Map<T, number>();
  let units = 0;
  let same = 0;
  for (const [i, [a, b]] of ratings.entries()) {
    if (a === undefined || b === undefined) continue;
    const often = times?.[i] ?? 1;
    units += often;
    if (a === b) same += often;
    add(first, a, often);
    add(second, b, often);
  }
  if (units === 0) return undefinedBecause(reasons.noUnits);
  let chance = 0;
  for (const [value, count] of first) chance += count * (second.get(value) ?? 0);
  chance /= units ** 2;
  return chance === 1 ? undefinedBecause(reasons.noVariation) : { value: (same / units - chance) / (1 - chance) };
}
