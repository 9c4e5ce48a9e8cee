import { alpha, type Level } from '../coefficients/alpha.ts';
import { bootstrapped, type Estimate, estimated } from '../coefficients/bootstrap.ts';
import type { Ratings } from '../coefficients/coefficient.ts';
import { type Continuum, concatenated } from '../coefficients/continuum.ts';
import type { CoefficientName } from '../coefficients/explained.ts';
import { unitizingAlpha } from '../coefficients/unitizingAlpha.ts';
import type { Attribute } from '../schema/types.ts';
import type { Measure, Subject } from './measures.ts';
import { ratingEstimates } from './sentenceMeasures.ts';
import { codedText, parts, sharedPassages, tagOf } from './units.ts';
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
  const estimates = [
    ...ratingEstimates(rated, coders.length),
    ...levelsOf(attribute, level).map((each) => [each, scaled(rated, attribute, each)] as const),
    ...(attribute.type === 'enum' || attribute.type === 'boolean' ? [codingOf({ all, coders, tag }, attribute)] : []),
  ];
  for (const [coefficient, estimate] of estimates) {
    yield {
      on: 'attributes',
      tag: tag?.name,
      attribute: attribute.name,
      coders,
      count: rated.length,
      coefficient,
      estimate,
    };
  }
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
  return estimated(numbered, (drawn) => alpha(drawn, level));
}

function codingOf({ all, coders, tag }: Subject, attribute: Attribute): readonly [CoefficientName, Estimate] {
  const texts = all
    .filter((each) => coders.every((coder) => each.coders.includes(coder)))
    .map((each) =>
      codedText(each, coders, (coded) => {
        const value = tagOf(coded) === tag?.name ? comparableValue(coded.annotation, attribute) : undefined;
        return value === undefined ? undefined : String(value);
      }),
    );
  const coefficient = (continua: readonly Continuum[]) => unitizingAlpha(concatenated(continua), 'coding');
  const value = coefficient(texts);
  const interval = value.value === undefined ? value : bootstrapped(texts.flatMap(parts), coefficient);
  return ['uAlphaCoding', { ...value, interval }];
}
