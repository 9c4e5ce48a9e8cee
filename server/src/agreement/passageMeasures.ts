import { alphaU } from '../coefficients/alphaU.ts';
import { bootstrapped, type Estimate } from '../coefficients/bootstrap.ts';
import { type Coefficient, reasons, undefinedBecause } from '../coefficients/coefficient.ts';
import { type Continuum, concatenated } from '../coefficients/continuum.ts';
import type { CoefficientName } from '../coefficients/explained.ts';
import { gamma } from '../coefficients/gamma.ts';
import { f1Of, type MatchKind, spanF1, spanMatches } from '../coefficients/spanF1.ts';
import { unitizingAlpha } from '../coefficients/unitizingAlpha.ts';
import type { Measure, Subject } from './measures.ts';
import { type CodedText, codedText, partAt, parts, tagOf } from './units.ts';

/** Where passages begin and end, and what tags they have, in the documents that all of these coders have coded. */
export function* passageMeasures({ all, coders, tag }: Subject): Iterable<Measure> {
  const texts = all
    .filter((each) => coders.every((coder) => each.coders.includes(coder)))
    .map((each) => codedText(each, coders, (coded) => (!tag || tagOf(coded) === tag.name ? tagOf(coded) : undefined)));
  const count = texts.reduce((sum, { units }) => sum + units.length, 0);
  for (const coefficient of coefficientsFor(tag === undefined)) {
    const estimate = texts.length === 0 ? nothing : estimates[coefficient](texts);
    yield { on: 'passages', tag: tag?.name, attribute: undefined, coders, count, coefficient, estimate };
  }
}

/** With a single tag the values tell nothing beside the bounds. */
function coefficientsFor(isAll: boolean): readonly (keyof typeof estimates)[] {
  return ['f1Exact', 'f1Overlapping', 'gamma', 'alphaU', isAll ? 'uAlpha' : 'uAlphaBounds'];
}

const nothing: Estimate = { ...undefinedBecause(reasons.noTexts), interval: undefinedBecause(reasons.noTexts) };

const estimates = {
  f1Exact: (texts) => f1(texts, 'exact'),
  f1Overlapping: (texts) => f1(texts, 'overlapping'),
  gamma: (texts) => gamma(texts, (text, offset) => partAt(text as CodedText, offset)),
  alphaU: (texts) => ofParts(texts, (continua) => alphaU(concatenated(continua))),
  uAlpha: (texts) => ofParts(texts, (continua) => unitizingAlpha(concatenated(continua), 'values')),
  uAlphaBounds: (texts) => ofParts(texts, (continua) => unitizingAlpha(concatenated(continua), 'bounds')),
} as const satisfies Partial<Record<CoefficientName, (texts: readonly CodedText[]) => Estimate>>;

/** Paragraphs need not be matched again for each draw. */
function f1(texts: readonly CodedText[], kind: MatchKind): Estimate {
  const matches = texts.flatMap(parts).map((part) => spanMatches(part, kind));
  return { ...spanF1(texts, kind), interval: bootstrapped(matches, f1Of) };
}

/** The coefficient of whole documents; its interval from their paragraphs, drawn anew. */
function ofParts(texts: readonly CodedText[], coefficient: (continua: readonly Continuum[]) => Coefficient): Estimate {
  const value = coefficient(texts);
  if (value.value === undefined) return { ...value, interval: value };
  return { ...value, interval: bootstrapped(texts.flatMap(parts), coefficient) };
}
