import {
  type Coefficient,
  type Ratings,
  reasons,
  type Times,
  type Undefined,
  undefinedBecause,
} from './coefficient.ts';
import { randomNumbers } from './random.ts';

/** Where the middle 95 of 100 values lie that come out when the data are drawn again from themselves. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Estimate = Coefficient & { readonly interval: Interval | Undefined };

/**
 * A coefficient of ratings with its percentile bootstrap interval (B. Efron, Bootstrap Methods, Annals of Statistics 7,
 * 1979): as many units as there are, drawn at random with some drawn again, many times over. Of a draw it is only told
 * how often it has each kind of unit, of which there are few.
 */
export function estimated<T>(
  ratings: Ratings<T>,
  coefficient: (ratings: Ratings<T>, times?: Times) => Coefficient,
): Estimate {
  const { kinds, kindOf } = kindsOf(ratings);
  const times = new Float64Array(kinds.length);
  const interval = bootstrapped(kindOf, (drawn) => {
    times.fill(0);
    for (const kind of drawn) times[kind] = (times[kind] as number) + 1;
    return coefficient(kinds, times);
  });
  return { ...coefficient(ratings), interval };
}

/** Units with the same values are of a kind. */
function kindsOf<T>(ratings: Ratings<T>): { readonly kinds: Ratings<T>; readonly kindOf: readonly number[] } {
  const numbers = new Map<string, number>();
  const kinds: (readonly (T | undefined)[])[] = [];
  const kindOf = ratings.map((unit) => {
    const key = JSON.stringify(unit);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    return kinds.push(unit) - 1;
  });
  return { kinds, kindOf };
}

/**
 * The interval of any coefficient of any items; what they are is to make it quick to compute. The same items in the same
 * order give the same interval. Draws in which the coefficient is undefined are left out; where these are more than one
 * in ten, there is no interval. The list of what is drawn is the same list, filled anew each time.
 */
export function bootstrapped<T>(
  items: readonly T[],
  coefficient: (drawn: readonly T[], random: () => number) => Coefficient,
): Interval | Undefined {
  if (items.length < minItems) return undefinedBecause(reasons.fewBlocks);
  const random = randomNumbers(items.length);
  const values: number[] = [];
  const draws = Math.min(mostDraws, Math.max(fewestDraws, Math.round(workload / items.length)));
  const drawn = [...items];
  for (let i = 0; i < draws; i++) {
    for (let at = 0; at < drawn.length; at++) drawn[at] = items[Math.floor(random() * items.length)] as T;
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
