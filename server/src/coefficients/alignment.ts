import { countWhile } from '../text/ordered.ts';
import { assigned, type Gain } from './assignment.ts';
import { type Continuum, coderNumbers, type Unit, unitsOf } from './continuum.ts';

/** How much position and value count in γ; the cost of a passage that others do not have is 1. */
export interface Weights {
  readonly position: number;
  readonly value: number;
}

/** Passages of different coders that are taken for each other's, at most one from each; what it costs to take them so. */
export interface Aligned {
  readonly units: readonly Unit[];
  readonly cost: number;
}

/**
 * The alignment of least disorder (Y. Mathet, A. Widlöcher and J.-P. Métivier, The Unified and Holistic Method Gamma (γ)
 * for Inter-Annotator Agreement Measure and Alignment, Computational Linguistics 41, 2015, sections 4.2 to 4.4). For two
 * coders it is the best there is. For more, where the paper has an integer program, one coder after another is assigned
 * anew to the groups of all others as long as that helps, beginning with each of them in turn; a better one may exist.
 */
export function bestAlignment(continuum: Continuum, weights: Weights): readonly Aligned[] {
  const coders = coderNumbers(continuum).map((coder) => unitsOf(continuum, coder));
  const begun =
    coders.length > 2 ? coders.map((_, first) => [...coders.slice(first), ...coders.slice(0, first)]) : [coders];
  const found = begun.map((order) => improved(order, continuum, weights));
  return found.reduce((best, each) => (costOf(each) < costOf(best) - 1e-9 ? each : best));
}

function improved(order: readonly (readonly Unit[])[], continuum: Continuum, weights: Weights): readonly Aligned[] {
  let groups: readonly (readonly Unit[])[] = [];
  for (const own of order) groups = withCoder(groups, own, continuum, weights);
  let best = aligned(groups, continuum, weights);
  for (let round = 0; order.length > 2 && round < maxRounds; round++) {
    let next: readonly (readonly Unit[])[] = best.map(({ units }) => units);
    for (const own of order) {
      const others = next
        .map((group) => group.filter((unit) => unit.coder !== own[0]?.coder))
        .filter(({ length }) => length > 0);
      next = withCoder(others, own, continuum, weights);
    }
    const again = aligned(next, continuum, weights);
    if (costOf(again) >= costOf(best) - 1e-9) break;
    best = again;
  }
  return best;
}

export function costOf(alignment: readonly Aligned[]): number {
  return alignment.reduce((sum, { cost }) => sum + cost, 0);
}

const maxRounds = 10;

function aligned(groups: readonly (readonly Unit[])[], { coders }: Continuum, weights: Weights): readonly Aligned[] {
  return groups.map((units) => ({ units, cost: groupCost(units, coders, weights) }));
}

/** The groups with the passages of one more coder, in the way that costs least. */
function withCoder(
  groups: readonly (readonly Unit[])[],
  units: readonly Unit[],
  { coders }: Continuum,
  weights: Weights,
): readonly (readonly Unit[])[] {
  const pairs = (coders * (coders - 1)) / 2;
  const savings = near(units, groups, Math.sqrt((1 + pairs) / weights.position)).map(({ unit, candidates }) =>
    gains(unit, candidates, groups, pairs, weights),
  );
  const joined = groups.map((group) => [...group]);
  const alone: Unit[][] = [];
  for (const [i, column] of assigned(savings, groups.length).entries()) {
    const unit = units[i] as Unit;
    if (column === undefined) alone.push([unit]);
    else joined[column]?.push(unit);
  }
  return [...joined, ...alone];
}

/** What it saves to put a passage into each of some groups, where it does. */
function gains(
  unit: Unit,
  candidates: readonly number[],
  groups: readonly (readonly Unit[])[],
  pairs: number,
  weights: Weights,
): readonly Gain[] {
  const found: Gain[] = [];
  for (const column of candidates) {
    const group = groups[column] as readonly Unit[];
    // Alone it costs 1; in a group it takes, for each who is there, the place of nothing, which costs 1 as well.
    let saved = pairs + group.length;
    for (let i = 0; i < group.length && saved > 0; i++) saved -= dissimilarity(group[i] as Unit, unit, weights);
    if (saved > 0) found.push({ column, gain: saved / pairs });
  }
  return found;
}

/**
 * For each passage the groups that it could belong to. Nothing is gained by joining two that are further apart than
 * so many times the longer of them.
 */
function near(units: readonly Unit[], groups: readonly (readonly Unit[])[], times: number) {
  const spans = groups.map((group, at) => ({
    at,
    start: Math.min(...group.map(({ start }) => start)),
    end: Math.max(...group.map(({ end }) => end)),
  }));
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const longest = Math.max(0, ...spans.map(({ start, end }) => end - start));
  return units.map((unit) => {
    const reach = times * Math.max(unit.end - unit.start, longest);
    const candidates: number[] = [];
    const from = unit.start - reach - longest;
    const before = countWhile(sorted.length, (i) => (sorted[i]?.start ?? 0) < from);
    for (let i = before; i < sorted.length; i++) {
      const { at, start, end } = sorted[i] as (typeof sorted)[number];
      if (start > unit.end + reach) break;
      if (end >= unit.start - reach) candidates.push(at);
    }
    return { unit, candidates };
  });
}

/** The mean dissimilarity of all pairs of coders in a group; 1 where either has nothing there, or both. */
function groupCost(group: readonly Unit[], coders: number, weights: Weights): number {
  const pairs = (coders * (coders - 1)) / 2;
  let sum = pairs - (group.length * (group.length - 1)) / 2;
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) sum += dissimilarity(group[i] as Unit, group[j] as Unit, weights);
  }
  return sum / pairs;
}

function dissimilarity(a: Unit, b: Unit, { position, value }: Weights): number {
  const lengths = a.end - a.start + (b.end - b.start);
  const apart = (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / lengths;
  return position * apart ** 2 + (a.value === b.value ? 0 : value);
}
