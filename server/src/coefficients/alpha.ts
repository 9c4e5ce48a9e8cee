import { type Coefficient, type Ratings, reasons, type Times, undefinedBecause } from './coefficient.ts';
import { add } from './observedAgreement.ts';

/** What may be done with the values: tell them apart, put them in order, subtract them, divide them. */
export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Level = (typeof levels)[number];

/**
 * Krippendorff's α, for any number of coders and with values missing (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011): 1 − D_o / D_e, the differences within units against those between any two values that were
 * given. Units with fewer than two values tell nothing and are left out. Values that are not nominal are numbers, those
 * of an ordinal scale numbers that say their order.
 */
export function alpha<T extends string | number | boolean>(
  ratings: Ratings<T>,
  level: Level = 'nominal',
  times?: Times,
): Coefficient {
  const counts = new Map<T, number>();
  const units: { readonly given: readonly T[]; readonly often: number }[] = [];
  let total = 0;
  for (const [i, unit] of ratings.entries()) {
    const given = unit.filter((value) => value !== undefined) as readonly T[];
    const often = times?.[i] ?? 1;
    if (often === 0 || given.length < 2) continue;
    units.push({ given, often });
    for (const value of given) add(counts, value, often);
    total += often * given.length;
  }
  if (units.length === 0) return undefinedBecause(reasons.noUnits);
  if (level !== 'nominal') {
    for (const value of counts.keys()) {
      if (typeof value !== 'number') return undefinedBecause(reasons.notNumbers);
      if (level === 'ratio' && value < 0) return undefinedBecause(reasons.notRatios);
    }
  }
  if (counts.size < 2) return undefinedBecause(reasons.noVariation);
  const difference = differences[level](
    counts as ReadonlyMap<unknown, number> as ReadonlyMap<never, number>,
  ) as Difference<T>;
  let observed = 0;
  for (const { given, often } of units) observed += (often * amongThemselves(given, difference)) / (given.length - 1);
  const expected = (level === 'nominal' ? summedNominal(counts, total) : summed(counts, difference)) / (total - 1);
  return { value: 1 - observed / expected };
}

/** The squared difference of two values. */
type Difference<T> = (a: T, b: T) => number;

/** The difference functions of the paper's section D; an ordinal one depends on how often the values between two are given. */
const differences = {
  nominal: () => (a: unknown, b: unknown) => (a === b ? 0 : 1),
  ordinal: (counts) => {
    const middles = new Map<number, number>();
    let below = 0;
    for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
      middles.set(value, below + count / 2);
      below += count;
    }
    return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2;
  },
  interval: () => (a: number, b: number) => (a - b) ** 2,
  ratio: () => (a: number, b: number) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
} as const satisfies Record<Level, (counts: ReadonlyMap<number, number>) => Difference<number>>;

/** Over all ordered pairs of the values of a unit. */
function amongThemselves<T>(values: readonly T[], difference: Difference<T>): number {
  let sum = 0;
  for (const [i, a] of values.entries()) {
    for (let j = i + 1; j < values.length; j++) sum += difference(a, values[j] as T);
  }
  return 2 * sum;
}

/** Over all ordered pairs of any two values that were given. */
function summed<T>(counts: ReadonlyMap<T, number>, difference: Difference<T>): number {
  const values = [...counts.keys()];
  const often = Float64Array.from(counts.values());
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    let own = 0;
    for (let j = i + 1; j < values.length; j++)
      own += (often[j] as number) * difference(values[i] as T, values[j] as T);
    sum += (often[i] as number) * own;
  }
  return 2 * sum;
}

/** The same in one go, for texts of which there are as many as annotations. */
function summedNominal<T>(counts: ReadonlyMap<T, number>, total: number): number {
  let same = 0;
  for (const count of counts.values()) same += count ** 2;
  return total ** 2 - same;
}
