import { type Coefficient, reasons, type Undefined, undefinedBecause } from './coefficient.ts';
import { randomNumbers } from './random.ts';

/** Where the middle 95 of 100 values lie that come out when the data are drawn again from themselves. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Estimate = Coefficient & { readonly interval: Interval | Undefined };

/**
 * A coefficient of some data with its percentile bootstrap interval (B. Efron, Bootstrap Methods, Annals of Statistics 7,
 * 1979): as many items as there are, drawn at random with some drawn again, many times over. The same data in the same
 * order give the same interval. Draws in which the coefficient is undefined are left out; where these are more than one
 * in ten, there is no interval.
 */
export function estimated<T>(items: readonly T[], coefficient: (items: readonly T[]) => Coefficient): Estimate {
  return { ...coefficient(items), interval: bootstrapped(items, coefficient) };
}

export function bootstrapped<T>(
  items: readonly T[],
  coefficient: (items: readonly T[], random: () => number) => Coefficient,
): Interval | Undefined {
  if (items.length < minItems) return undefinedBecause(reasons.fewBlocks);
  const random = randomNumbers(items.length);
  const values: number[] = [];
  const draws = Math.min(mostDraws, Math.max(fewestDraws, Math.round(workload / items.length)));
  for (let i = 0; i < draws; i++) {
    const drawn = items.map(() => items[Math.floor(random() * items.length)] as T);
    const { value } = coefficient(drawn, random);
    if (value !== undefined) values.push(value);
  }
  if (values.length < draws * 0.9) return undefinedBecause(reasons.fewBlocks);
  values.sort((a, b) => a - b);
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** Fewer than these say nothing about what else could have come. */
const minItems = 5;
/** Many items take long to draw and need fewer draws. */
const mostDraws = 1000;
const fewestDraws = 200;
const workload = 300_000;

function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}
