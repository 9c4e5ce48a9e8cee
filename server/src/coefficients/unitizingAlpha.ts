import { type Coefficient, reasons, undefinedBecause } from './coefficient.ts';
import { type Continuum, coderNumbers, hasOverlaps, unitsOf } from './continuum.ts';

/**
 * What a coefficient of the family looks at:
 *
 * - `values`, ᵤα: bounds and values together;
 * - `bounds`, |ᵤα: marked or not, whatever the value;
 * - `coding`, ᶜᵤα: the values alone, where two coders have marked something.
 */
export type Aspect = 'values' | 'bounds' | 'coding';

/**
 * Three of the unitizing α family of 2016 (K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, On the Reliability of
 * Unitizing Textual Continua: Further Developments, Quality & Quantity 50, 2016; the equations are those of Krippendorff,
 * Content Analysis, 4th edition, 2019, section 12.6). What two coders make of each stretch of text is compared by its
 * length, what nobody marked included. Passages of one coder may touch and not overlap.
 */
export function unitizingAlpha(continuum: Continuum, aspect: Aspect): Coefficient {
  return refusal(continuum) ?? unitizingAlphaOf([meetings(continuum, aspect)]);
}

/**
 * ₍ₖ₎ᵤα, the fourth of the family (2019, equation 38): of the text that two coders have marked, and to which either of them
 * gives one value, how far both do, beyond chance. 1 where all of it has that value from both; it takes other values beside.
 */
export function unitizingAlphaFor(value: string, continuum: Continuum): Coefficient {
  return refusal(continuum) ?? unitizingAlphaForOf(value, [meetings(continuum, 'coding')]);
}

function refusal(continuum: Continuum): Coefficient | undefined {
  if (continuum.coders < 2) return undefinedBecause(reasons.twoCoders);
  if (continuum.units.length === 0) return undefinedBecause(reasons.noPassages);
  return hasOverlaps(continuum, 'all') ? undefinedBecause(reasons.overlapping) : undefined;
}

/** What all coders make of a text, for each value; those of several texts add up. No value of the coders' is the gap. */
export type Meetings = ReadonlyMap<string, Meeting>;

/** Seen from all coders, each with each of the others; whole numbers, so that sums do not depend on their order. */
export interface Meeting {
  /** The length to which a coder gives the value, whatever the other does. */
  readonly length: number;
  /** The part of it to which the other does, too. */
  readonly agreed: number;
  /** What chance may not pair with itself: the square of each passage, and each character of a gap. */
  readonly own: number;
}

const gap = '\0';

/** Equation 32, and what equations 33 and 36 take out. */
export function meetings(continuum: Continuum, aspect: Aspect): Meetings {
  const stretches = coderNumbers(continuum).map((coder) => stretchesOf(continuum, coder, aspect));
  const others = continuum.coders - 1;
  const sums = new Map<string, Meeting>();
  const add = (value: string, length: number, agreed: number, own: number) => {
    const sum = sums.get(value);
    sums.set(value, {
      length: length + (sum?.length ?? 0),
      agreed: agreed + (sum?.agreed ?? 0),
      own: own + (sum?.own ?? 0),
    });
  };
  for (const [i, mine] of stretches.entries()) {
    const covered = new Map<Stretch, number>();
    for (const [j, theirs] of stretches.entries()) {
      if (i === j) continue;
      for (const { a, b, length } of crossed(mine, theirs)) {
        if (aspect === 'coding' && (a.value === gap || b.value === gap)) continue;
        add(a.value, length, a.value === b.value ? length : 0, 0);
        covered.set(a, (covered.get(a) ?? 0) + length);
      }
    }
    // Of a passage only as much may meet itself as the others on average have met of it.
    for (const [{ value }, length] of covered) add(value, 0, 0, value === gap ? length * others : length ** 2);
  }
  return sums;
}

/** The coefficient of several texts, or parts of one. */
export function unitizingAlphaOf(all: readonly Meetings[]): Coefficient {
  let total = 0;
  let agreed = 0;
  let own = 0;
  let alike = 0;
  for (const each of added(all).values()) {
    total += each.length;
    agreed += each.agreed;
    own += each.own;
    alike += each.length ** 2;
  }
  if (total === 0) return undefinedBecause(reasons.onlyGaps);
  const possible = total - own / total;
  const expected = possible <= 0 ? 0 : (total ** 2 - alike) / possible;
  return expected === 0 ? undefinedBecause(reasons.noVariation) : { value: 1 - (total - agreed) / expected };
}

export function unitizingAlphaForOf(value: string, all: readonly Meetings[]): Coefficient {
  const sums = added(all);
  const { length, agreed, own } = sums.get(value) ?? { length: 0, agreed: 0, own: 0 };
  if (length === 0) return undefinedBecause(reasons.notMet);
  let total = 0;
  for (const each of sums.values()) total += each.length;
  if (total === length) return undefinedBecause(reasons.oneValue);
  // What chance pairs with the value, and of it what is another value.
  const expected = length * total - own;
  const differing = length * (total - length);
  return { value: 1 - (expected / length) * ((length - agreed) / differing) };
}

function added(all: readonly Meetings[]): Meetings {
  const [only] = all;
  if (only && all.length === 1) return only;
  const sums = new Map<string, { length: number; agreed: number; own: number }>();
  for (const each of all) {
    for (const [value, { length, agreed, own }] of each) {
      const sum = sums.get(value);
      if (sum) {
        sum.length += length;
        sum.agreed += agreed;
        sum.own += own;
      } else sums.set(value, { length, agreed, own });
    }
  }
  return sums;
}

/** What a coder makes of the text from one place on; gaps are stretches, too. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function stretchesOf(continuum: Continuum, coder: number, aspect: Aspect): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const between = (end: number) => at < end && stretches.push({ start: at, end, value: gap });
  for (const { start, end, value } of unitsOf(continuum, coder)) {
    between(start);
    stretches.push({ start, end, value: aspect === 'bounds' ? 'marked' : value });
    at = end;
  }
  between(continuum.length);
  return stretches;
}

interface Crossing {
  readonly a: Stretch;
  readonly b: Stretch;
  readonly length: number;
}

/** Where stretches of two coders lie on each other. */
function* crossed(own: readonly Stretch[], other: readonly Stretch[]): Iterable<Crossing> {
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    const [a, b] = [own[i] as Stretch, other[j] as Stretch];
    const length = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (length > 0) yield { a, b, length };
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
}
