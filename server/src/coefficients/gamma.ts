import { grouped } from '../grouped.ts';
import { type Aligned, bestAlignment, costOf, type Weights } from './alignment.ts';
import { bootstrapped, type Interval } from './bootstrap.ts';
import { type Coefficient, reasons, type Undefined, undefinedBecause } from './coefficient.ts';
import { type Continuum, coderNumbers, unitsOf } from './continuum.ts';
import { randomNumbers } from './random.ts';
import { shuffled } from './shuffled.ts';

export interface GammaOptions {
  readonly weights: Weights;
  /** How exact the disorder of chance is to be, relatively, 95 times of 100. */
  readonly precision: number;
}

export type Gamma = Coefficient & {
  readonly interval: Interval | Undefined;
  /** How many texts of chance have been made. */
  readonly samples: number;
};

/**
 * γ = 1 − δ_o / δ_e (Y. Mathet, A. Widlöcher and J.-P. Métivier, Computational Linguistics 41, 2015): the disorder of the
 * best alignment of the coders' passages against that of texts of chance, made of what the coders did. Of these there are
 * 30 at first, then as many as the precision asks for (section 5.3), but at most 300. Several texts are taken for one in
 * which no passage leaves its own. Passages may overlap. `partOf` says in which part of the text a passage begins; these
 * parts, and the texts of chance, are drawn anew for the interval.
 */
export function gamma(
  continua: readonly Continuum[],
  partOf: (continuum: Continuum, offset: number) => number,
  { weights, precision }: GammaOptions = usualOptions,
): Gamma {
  if ((continua[0]?.coders ?? 0) < 2) return without(reasons.twoCoders);
  const texts = inOneOrder(continua.filter(({ units }) => units.length > 0));
  if (texts.length === 0) return without(reasons.noPassages);
  const parts = texts.flatMap((text) => partsOf(text, bestAlignment(text, weights), partOf));
  const chance = chanceDisorders(texts, weights, precision);
  const expected = mean(chance);
  if (expected === 0) return without(reasons.noVariation);
  const interval = bootstrapped(parts, (drawn, random) => {
    const again = mean(chance.map(() => chance[Math.floor(random() * chance.length)] as number));
    return again === 0 ? undefinedBecause(reasons.noVariation) : { value: 1 - disorderOf(drawn) / again };
  });
  return { value: 1 - disorderOf(parts) / expected, interval, samples: chance.length };
}

/** The coders by where they have passages, so that chance does not depend on who is which. */
function inOneOrder(continua: readonly Continuum[]): readonly Continuum[] {
  const [first] = continua;
  if (!first) return continua;
  const places = coderNumbers(first).map((coder) => ({
    coder,
    place: JSON.stringify(continua.map((each) => unitsOf(each, coder).map(({ start, end }) => [start, end]))),
  }));
  places.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const numbers = new Map(places.map(({ coder }, number) => [coder, number]));
  return continua.map((each) => ({
    ...each,
    units: each.units.map((unit) => ({ ...unit, coder: numbers.get(unit.coder) ?? 0 })),
  }));
}

/** Both weigh the same, as in section 4.5 of the paper. */
export const usualOptions: GammaOptions = { weights: { position: 1, value: 1 }, precision: 0.02 };

function without(reason: Undefined['reason']): Gamma {
  return { ...undefinedBecause(reason), interval: undefinedBecause(reason), samples: 0 };
}

/** A part of a text with what its passages cost and how many there are for each coder. */
interface Part {
  readonly cost: number;
  readonly passages: number;
}

/** Disorder counts by passages of a coder on average (section 4.3), so that texts of any length compare. */
function disorderOf(parts: readonly Part[]): number {
  let cost = 0;
  let passages = 0;
  for (const each of parts) {
    cost += each.cost;
    passages += each.passages;
  }
  return passages === 0 ? 0 : cost / passages;
}

function partsOf(
  text: Continuum,
  alignment: readonly Aligned[],
  partOf: (continuum: Continuum, offset: number) => number,
): readonly Part[] {
  const groups = grouped(alignment, ({ units }) => partOf(text, Math.min(...units.map(({ start }) => start))));
  return [...groups.values()].map((group) => ({
    cost: costOf(group),
    passages: group.reduce((sum, { units }) => sum + units.length, 0) / text.coders,
  }));
}

function chanceDisorders(texts: readonly Continuum[], weights: Weights, precision: number): readonly number[] {
  const random = randomNumbers(texts.length);
  const disorders: number[] = [];
  const sample = () => {
    const parts = texts.map((text) => {
      const made = shuffled(text, random);
      return { cost: costOf(bestAlignment(made, weights)), passages: made.units.length / text.coders };
    });
    disorders.push(disorderOf(parts));
  };
  while (disorders.length < firstSamples) sample();
  const average = mean(disorders);
  const deviation = Math.sqrt(
    mean(disorders.map((each) => (each - average) ** 2)) * (firstSamples / (firstSamples - 1)),
  );
  const wanted = average === 0 ? 0 : Math.ceil(((deviation / average) * (1.96 / precision)) ** 2);
  while (disorders.length < Math.min(wanted, maxSamples)) sample();
  return disorders;
}

const firstSamples = 30;
const maxSamples = 300;

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
