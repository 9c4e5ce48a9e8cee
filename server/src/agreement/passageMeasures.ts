import { alphaU, alphaUOf, layersOf } from '../coefficients/alphaU.ts';
import { bootstrapped, type Estimate } from '../coefficients/bootstrap.ts';
import { type Coefficient, reasons, undefinedBecause } from '../coefficients/coefficient.ts';
import { type Continuum, concatenated } from '../coefficients/continuum.ts';
import type { CoefficientName } from '../coefficients/explained.ts';
import { gamma } from '../coefficients/gamma.ts';
import { f1Of, type MatchKind, spanF1, spanMatches } from '../coefficients/spanF1.ts';
import {
  type Aspect,
  meetings,
  unitizingAlpha,
  unitizingAlphaFor,
  unitizingAlphaForOf,
  unitizingAlphaOf,
} from '../coefficients/unitizingAlpha.ts';
import type { Measure, Subject } from './measures.ts';
import { type CodedText, codedText, partAt, parts, tagOf } from './units.ts';

/** Where passages begin and end, and what tags they have, in the documents that all of these coders have coded. */
export function* passageMeasures(subject: Subject, tagged: 'one tag' | 'several tags'): Iterable<Measure> {
  const { coders, tag } = subject;
  const texts = tagTexts(subject, (name) => !tag || name === tag.name);
  const count = texts.reduce((sum, { units }) => sum + units.length, 0);
  const told = { on: 'passages', tag: tag?.name, attribute: undefined, word: undefined, coders, count } as const;
  for (const coefficient of tag ? ofOneTag : ofAllTags) {
    yield { ...told, coefficient, estimate: texts.length === 0 ? nothing : estimates[coefficient](texts) };
  }
  if (!tag || tagged === 'one tag') return;
  // A tag among the others is one value of several.
  const estimate =
    texts.length === 0
      ? nothing
      : singleValue(
          tagTexts(subject, () => true),
          tag.name,
        );
  yield { ...told, coefficient: 'uAlphaSingle', estimate };
}

/** With a single tag the values tell nothing beside the bounds. */
const ofOneTag = ['f1Exact', 'f1Overlapping', 'gamma', 'alphaU', 'uAlphaBounds'] as const;
const ofAllTags = ['f1Exact', 'f1Overlapping', 'gamma', 'alphaU', 'uAlpha'] as const;

function tagTexts({ all, coders }: Subject, isMeant: (tag: string) => boolean): readonly CodedText[] {
  return all
    .filter((each) => coders.every((coder) => each.coders.includes(coder)))
    .map((each) => codedText(each, coders, (coded) => (isMeant(tagOf(coded)) ? tagOf(coded) : undefined)));
}

const nothing: Estimate = { ...undefinedBecause(reasons.noTexts), interval: undefinedBecause(reasons.noTexts) };

const estimates = {
  f1Exact: (texts) => f1(texts, 'exact'),
  f1Overlapping: (texts) => f1(texts, 'overlapping'),
  gamma: (texts) => gamma(texts, (text, offset) => partAt(text as CodedText, offset)),
  alphaU: (texts) => ofParts(texts, alphaU, layersOf, alphaUOf),
  uAlpha: (texts) => unitized(texts, 'values'),
  uAlphaBounds: (texts) => unitized(texts, 'bounds'),
} as const satisfies Partial<Record<CoefficientName, (texts: readonly CodedText[]) => Estimate>>;

function f1(texts: readonly CodedText[], kind: MatchKind): Estimate {
  const matches = texts.flatMap(parts).map((part) => spanMatches(part, kind));
  return { ...spanF1(texts, kind), interval: bootstrapped(matches, f1Of) };
}

/** One of the ᵤα family. */
export function unitized(texts: readonly CodedText[], aspect: Aspect): Estimate {
  const meetingsOf = (part: Continuum) => meetings(part, aspect);
  return ofParts(texts, (text) => unitizingAlpha(text, aspect), meetingsOf, unitizingAlphaOf);
}

/** ₍ₖ₎ᵤα of one of the values. */
export function singleValue(texts: readonly CodedText[], value: string): Estimate {
  const meetingsOf = (part: Continuum) => meetings(part, 'coding');
  const coefficient = (text: Continuum) => unitizingAlphaFor(value, text);
  return ofParts(texts, coefficient, meetingsOf, (drawn) => unitizingAlphaForOf(value, drawn));
}

/**
 * The coefficient of whole documents; its interval from their paragraphs, drawn anew. What a paragraph brings to the
 * coefficient is found out once, and not for each draw.
 */
function ofParts<T>(
  texts: readonly CodedText[],
  coefficient: (text: Continuum) => Coefficient,
  made: (part: Continuum) => T,
  together: (drawn: readonly T[]) => Coefficient,
): Estimate {
  const value = coefficient(concatenated(texts));
  if (value.value === undefined) return { ...value, interval: value };
  return { ...value, interval: bootstrapped(texts.flatMap(parts).map(made), together) };
}
