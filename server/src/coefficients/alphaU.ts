import { grouped } from '../grouped.ts';
import { type Coefficient, reasons, undefinedBecause } from './coefficient.ts';
import { type Continuum, coderNumbers, hasOverlaps, type Unit, unitsOf } from './continuum.ts';

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
  return alphaUOf([layersOf(continuum)]);
}

/** A text, or a part of one, as the coefficient sees it. */
export interface Layers {
  readonly length: number;
  readonly coders: number;
  /** By value; values that nobody gives in it are missing. */
  readonly layers: ReadonlyMap<string, Layer>;
}

interface Layer {
  /** The sum of `differences`. */
  readonly apart: number;
  /** The lengths of all passages, in any order. */
  readonly lengths: readonly number[];
  /** What each coder leaves between passages; nothing of a coder who has none. */
  readonly spaces: readonly (Spaces | undefined)[];
}

/** Where the first passage begins and the last one ends, and the lengths of the gaps between. */
interface Spaces {
  readonly first: number;
  readonly last: number;
  readonly between: readonly number[];
}

export function layersOf({ length, coders, units }: Continuum): Layers {
  const byValue = grouped(units, ({ value }) => value);
  const layers = new Map([...byValue].map(([value, own]) => [value, layerOf({ length, coders, units: own })]));
  return { length, coders, layers };
}

/** The coefficient of texts, or parts of them, one after the other. */
export function alphaUOf(all: readonly Layers[]): Coefficient {
  let observed = 0;
  let expected = 0;
  for (const each of disagreementsIn(all).values()) {
    observed += each.observed;
    expected += each.expected;
  }
  return expected === 0 ? undefinedBecause(reasons.noVariation) : { value: 1 - observed / expected };
}

/** D_o and D_e of each value. */
export function disagreementsIn(all: readonly Layers[]) {
  const coders = all[0]?.coders ?? 0;
  const sums = new Map<string, Sum>();
  let length = 0;
  for (const part of all) {
    for (const [value, layer] of part.layers) {
      const sum = sums.get(value) ?? { apart: 0, lengths: [], gaps: [], ends: new Array(coders).fill(0) };
      addTo(sum, layer, length);
      sums.set(value, sum);
    }
    length += part.length;
  }
  const disagreements = new Map<string, { readonly observed: number; readonly expected: number }>();
  for (const [value, sum] of sums) {
    for (const end of sum.ends) if (end < length) sum.gaps.push(length - end);
    // 2004's equation 4: for each coder's passage what the others have there.
    const observed = sum.apart / (coders * (coders - 1) * length ** 2);
    disagreements.set(value, { observed, expected: expectedDisagreement(sum, length, coders) });
  }
  return disagreements;
}

/** A layer of several parts, as far as they have been put one after the other. */
interface Sum {
  apart: number;
  readonly lengths: number[];
  readonly gaps: number[];
  /** Where each coder's last passage ends. */
  readonly ends: number[];
}

function addTo(sum: Sum, { apart, lengths, spaces }: Layer, offset: number): void {
  sum.apart += apart;
  for (const length of lengths) sum.lengths.push(length);
  for (let coder = 0; coder < spaces.length; coder++) {
    const own = spaces[coder];
    if (!own) continue;
    const gap = offset + own.first - (sum.ends[coder] as number);
    if (gap > 0) sum.gaps.push(gap);
    for (const between of own.between) sum.gaps.push(between);
    sum.ends[coder] = offset + own.last;
  }
}

/** 2004's equation 5: each passage put at every place of what all coders have made of the text. */
function expectedDisagreement({ lengths, gaps }: Sum, length: number, coders: number): number {
  let longest = 0;
  for (const l of lengths) longest = Math.max(longest, l);
  // What is longer than all passages can take each of them alike.
  const passages = new Float64Array(longest + 1);
  const gapCounts = new Float64Array(longest + 1);
  const gapLengths = new Float64Array(longest + 1);
  for (const l of lengths) passages[l] = (passages[l] as number) + 1;
  for (const gap of gaps) {
    const at = Math.min(gap, longest);
    gapCounts[at] = (gapCounts[at] as number) + 1;
    gapLengths[at] = (gapLengths[at] as number) + gap;
  }
  let sum = 0;
  let same = 0;
  let count = 0;
  let room = 0;
  for (let l = longest; l > 0; l--) {
    count += gapCounts[l] as number;
    room += gapLengths[l] as number;
    const often = passages[l] as number;
    if (often === 0) continue;
    const places = room - count * (l - 1);
    // A whole number, six times the sum of the squares below l, so that the order of passages does not matter.
    const overlapping = ((lengths.length - 1) * (2 * l ** 3 - 3 * l ** 2 + l)) / 3;
    sum += often * (overlapping + l ** 2 * places);
    same += often * l * (l - 1);
  }
  const total = coders * length;
  return (2 * sum) / length / (total * (total - 1) - same);
}

function layerOf(layer: Continuum): Layer {
  const coders = coderNumbers(layer).map((coder) => unitsOf(layer, coder));
  let apart = 0;
  for (const [i, own] of coders.entries()) {
    for (const [j, other] of coders.entries()) if (i !== j) apart += differences(own, other);
  }
  return {
    apart,
    lengths: layer.units.map(({ start, end }) => end - start),
    spaces: coders.map(spacesOf),
  };
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

function spacesOf(own: readonly Unit[]): Spaces | undefined {
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return undefined;
  const between = own.slice(1).flatMap(({ start }, i) => {
    const { end } = own[i] as Unit;
    return start > end ? [start - end] : [];
  });
  return { first: first.start, last: last.end, between };
}
