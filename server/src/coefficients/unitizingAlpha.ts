import { type Coefficient, reasons, undefinedBecause } from './coefficient.ts';
import { type Continuum, coderNumbers, hasOverlaps, type Unit, unitsOf } from './continuum.ts';

/**
 * Two of the unitizing α family of 2016 (K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, On the Reliability of
 * Unitizing Textual Continua: Further Developments, Quality & Quantity 50, 2016; the equations are those of Krippendorff,
 * Content Analysis, 4th edition, 2019, section 12.6). What two coders make of each stretch of text is compared by its
 * length, what nobody marked included:
 *
 * - `values`, ᵤα: bounds and values together;
 * - `bounds`, |ᵤα: marked or not, whatever the value;
 * - `coding`, ᶜᵤα: the values alone, where two coders have marked something.
 *
 * Passages of one coder may touch and not overlap.
 */
export function unitizingAlpha(continuum: Continuum, kind: 'values' | 'bounds' | 'coding'): Coefficient {
  if (continuum.coders < 2) return undefinedBecause(reasons.twoCoders);
  if (continuum.units.length === 0) return undefinedBecause(reasons.noPassages);
  if (hasOverlaps(continuum, 'all')) return undefinedBecause(reasons.overlapping);
  const stretches = coderNumbers(continuum).map((coder) => stretchesOf(continuum, coder));
  const meeting = meetings(stretches).filter(({ a, b }) => kind !== 'coding' || (a.value !== gap && b.value !== gap));
  const paired = kind === 'coding' ? stretches.map((own, i) => pairable(own, stretches, i)) : stretches;
  const name = (value: string) => (kind === 'bounds' && value !== gap ? 'marked' : value);
  let total = 0;
  let differing = 0;
  const totals = new Map<string, number>();
  for (const { a, b, length } of meeting) {
    const weight = length / (continuum.coders - 1);
    total += weight;
    if (name(a.value) !== name(b.value)) differing += weight;
    totals.set(a.value, (totals.get(a.value) ?? 0) + weight);
  }
  if (total === 0) return undefinedBecause(reasons.onlyGaps);
  const expected = expectedDifference(totals, total, paired.flat(), name);
  return expected === 0 ? undefinedBecause(reasons.noVariation) : { value: 1 - differing / expected };
}

/** What a coder makes of the text from one place on; gaps are stretches, too. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** No value of the coders' begins so. */
const gap = '\0';

function stretchesOf(continuum: Continuum, coder: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const between = (end: number) => at < end && stretches.push({ start: at, end, value: gap });
  for (const unit of unitsOf(continuum, coder)) {
    between(unit.start);
    stretches.push(stretchOf(unit));
    at = unit.end;
  }
  between(continuum.length);
  return stretches;
}

function stretchOf({ start, end, value }: Unit): Stretch {
  return { start, end, value };
}

interface Meeting {
  readonly a: Stretch;
  readonly b: Stretch;
  readonly length: number;
}

/** Equation 32: where stretches of two coders lie on each other, seen from both. */
function meetings(all: readonly (readonly Stretch[])[]): readonly Meeting[] {
  return all.flatMap((own, i) => all.flatMap((other, j) => (i === j ? [] : [...crossed(own, other)])));
}

function* crossed(own: readonly Stretch[], other: readonly Stretch[]): Iterable<Meeting> {
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    const [a, b] = [own[i] as Stretch, other[j] as Stretch];
    const length = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (length > 0) yield { a, b, length };
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
}

/** Equation 36: the passages of a coder, as long as the others on average have marked something on them. */
function pairable(own: readonly Stretch[], all: readonly (readonly Stretch[])[], coder: number): readonly Stretch[] {
  const others = all.filter((_, i) => i !== coder);
  const covered = new Map<Stretch, number>();
  for (const other of others) {
    for (const { a, b, length } of crossed(own, other)) {
      if (b.value !== gap) covered.set(a, (covered.get(a) ?? 0) + length / others.length);
    }
  }
  return own
    .filter(({ value }) => value !== gap)
    .map((stretch) => ({ ...stretch, end: stretch.start + (covered.get(stretch) ?? 0) }));
}

/**
 * Equations 33 and 34, without the common denominator of the observed: any stretch may meet any other, but a passage
 * not itself, and no character of a gap itself.
 */
function expectedDifference(
  totals: ReadonlyMap<string, number>,
  total: number,
  stretches: readonly Stretch[],
  name: (value: string) => string,
): number {
  let same = 0;
  for (const { start, end, value } of stretches) same += value === gap ? end - start : (end - start) ** 2;
  const byName = new Map<string, number>();
  for (const [value, length] of totals) byName.set(name(value), (byName.get(name(value)) ?? 0) + length);
  let alike = 0;
  for (const length of byName.values()) alike += length ** 2;
  const possible = total - same / total;
  return possible <= 0 ? 0 : (total ** 2 - alike) / possible;
}
