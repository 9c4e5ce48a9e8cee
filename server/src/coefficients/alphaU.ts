import { type Coefficient, reasons, undefinedBecause } from './coefficient.ts';
import { type Continuum, coderNumbers, hasOverlaps, type Unit, unitsOf } from './continuum.ts';
import { grouped } from './grouped.ts';

/**
 * Krippendorff's α_U of 1995 and 2004: how far the bounds of passages are apart, squared, against what passages of these
 * lengths would give anywhere else in the text (K. Krippendorff, On the Reliability of Unitizing Contiguous Data,
 * Sociological Methodology 25, 1995; Measuring the Reliability of Qualitative Text Analysis Data, Quality & Quantity 38,
 * 2004). Each value is a layer of its own, where passages of one coder may touch and not overlap; with several values
 * it is 1 − ΣD_o / ΣD_e. Not the family of 2016, which `unitizingAlpha` has.
 */
export function alphaU(continuum: Continuum): Coefficient {
  if (continuum.coders < 2) return undefinedBecause(reasons.twoCoders);
  if (continuum.units.length === 0) return undefinedBecause(reasons.noPassages);
  if (hasOverlaps(continuum, 'sameValue')) return undefinedBecause(reasons.overlapping);
  let observed = 0;
  let expected = 0;
  for (const units of grouped(continuum.units, ({ value }) => value).values()) {
    const layer = { ...continuum, units };
    observed += observedDisagreement(layer);
    expected += expectedDisagreement(layer);
  }
  return expected === 0 ? undefinedBecause(reasons.noVariation) : { value: 1 - observed / expected };
}

/** D_o of one value: for each coder's passage what the others have there, 2004's equation 4. */
export function observedDisagreement(layer: Continuum): number {
  const all = coderNumbers(layer).map((coder) => unitsOf(layer, coder));
  let sum = 0;
  for (const [i, own] of all.entries()) {
    for (const [j, other] of all.entries()) if (i !== j) sum += differences(own, other);
  }
  return sum / (layer.coders * (layer.coders - 1) * layer.length ** 2);
}

/**
 * Half of what the differences between two coders come to: passages that overlap differ by both distances of their bounds, squared, and
 * count once from each side; one that lies in a gap of the other differs by its length, squared, seen from it and from the gap.
 */
function differences(own: readonly Unit[], other: readonly Unit[]): number {
  let sum = 0;
  let from = 0;
  for (const a of own) {
    while (from < other.length && (other[from] as Unit).end <= a.start) from++;
    let isInGap = true;
    for (let at = from; at < other.length && (other[at] as Unit).start < a.end; at++) {
      const b = other[at] as Unit;
      isInGap = false;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    }
    if (isInGap) sum += 2 * (a.end - a.start) ** 2;
  }
  return sum;
}

/** D_e of one value, 2004's equation 5: each passage put at every place of what all coders have made of the text. */
export function expectedDisagreement(layer: Continuum): number {
  const { length, coders, units } = layer;
  const gaps = gapLengths(layer).sort((a, b) => b - a);
  const sums = [0];
  for (const gap of gaps) sums.push((sums.at(-1) as number) + gap);
  let sum = 0;
  let same = 0;
  for (const { start, end } of units) {
    const l = end - start;
    const longer = firstShorter(gaps, l);
    const places = (sums[longer] as number) - longer * (l - 1);
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places;
    same += l * (l - 1);
  }
  const total = coders * length;
  return (2 * sum) / length / (total * (total - 1) - same);
}

function gapLengths(layer: Continuum): number[] {
  return coderNumbers(layer).flatMap((coder) => {
    const gaps: number[] = [];
    let at = 0;
    for (const { start, end } of unitsOf(layer, coder)) {
      if (start > at) gaps.push(start - at);
      at = end;
    }
    if (at < layer.length) gaps.push(layer.length - at);
    return gaps;
  });
}

/** How many of the lengths, longest first, are not shorter than one. */
function firstShorter(lengths: readonly number[], length: number): number {
  let low = 0;
  let high = lengths.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lengths[middle] as number) >= length) low = middle + 1;
    else high = middle;
  }
  return low;
}
