import { alpha, type Level } from '../coefficients/alpha.ts';
import { type Estimate, estimated } from '../coefficients/bootstrap.ts';
import type { Ratings } from '../coefficients/coefficient.ts';
import { countsOf } from '../coefficients/observedAgreement.ts';
import type { Attribute } from '../schema/types.ts';
import type { Measure, Subject } from './measures.ts';
import { singleValue, unitized } from './passageMeasures.ts';
import { ratingEstimates } from './sentenceMeasures.ts';
import { type CodedText, codedText, sharedPassages, tagOf } from './units.ts';
import { comparableValue } from './values.ts';

/**
 * What coders say in an attribute, of the passages that they share. A coder who says nothing there is missing, since an
 * attribute may be left out.
 */
export function* attributeMeasures(
  { all, coders, tag }: Subject,
  attribute: Attribute,
  level: Level | undefined,
): Iterable<Measure> {
  const ofTag = all.map((each) => codedText(each, coders, (coded) => (tagOf(coded) === tag?.name ? 'x' : undefined)));
  const ratings = ofTag
    .flatMap(sharedPassages)
    .map((group) => group.map((unit) => unit && comparableValue(unit.coded.annotation, attribute)));
  const rated = ratings.filter((unit) => unit.filter((value) => value !== undefined).length > 1);
  const texts = valueTexts({ all, coders, tag }, attribute);
  const estimates = [
    ...ratingEstimates(rated, coders.length),
    ...levelsOf(attribute, level).map((each) => [each, scaled(rated, attribute, each)] as const),
    ...(isOfWords(attribute) ? [['uAlphaCoding', unitized(texts, 'coding')] as const] : []),
  ];
  const told = { tag: tag?.name, attribute: attribute.name, word: undefined, coders } as const;
  for (const [coefficient, estimate] of estimates) {
    yield { ...told, on: 'attributes', count: rated.length, coefficient, estimate };
  }
  if (!isOfWords(attribute)) return;
  for (const [word, count] of usedWords(texts)) {
    yield { ...told, on: 'values', word, count, coefficient: 'uAlphaSingle', estimate: singleValue(texts, word) };
  }
}

/** Of such attributes a stretch of text has one of a few values. */
function isOfWords({ type }: Attribute): boolean {
  return type === 'enum' || type === 'boolean';
}

/** Numbers are measured; that the words of an enum have an order has to be said. */
function levelsOf({ type }: Attribute, level: Level | undefined): readonly Exclude<Level, 'nominal'>[] {
  if (level) return level === 'nominal' ? [] : [level];
  return type === 'number' || type === 'integer' ? ['interval', 'ratio'] : [];
}

/** Words of an enum are numbered as the schema has them. */
function scaled(ratings: Ratings<string | number>, { values }: Attribute, level: Level): Estimate {
  const order = new Map([...values.keys()].map((word, i) => [word, i + 1]));
  const numbered = ratings.map((unit) =>
    unit.map((value) => (typeof value === 'string' ? (order.get(value) ?? value) : value)),
  );
  return estimated(numbered, (units, times) => alpha(units, level, times));
}

/** The passages of the tag with what the attribute says of them, in the texts that all coders have coded. */
function valueTexts({ all, coders, tag }: Subject, attribute: Attribute): readonly CodedText[] {
  return all
    .filter((each) => coders.every((coder) => each.coders.includes(coder)))
    .map((each) =>
      codedText(each, coders, (coded) => {
        const value = tagOf(coded) === tag?.name ? comparableValue(coded.annotation, attribute) : undefined;
        return value === undefined ? undefined : String(value);
      }),
    );
}

/** The values that anybody gives, and to how many passages, in the order of the alphabet. */
function usedWords(texts: readonly CodedText[]): readonly (readonly [string, number])[] {
  const counts = countsOf(texts.flatMap(({ units }) => units.map(({ value }) => value)));
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
