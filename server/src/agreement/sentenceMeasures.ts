import { alpha } from '../coefficients/alpha.ts';
import { type Estimate, estimated } from '../coefficients/bootstrap.ts';
import type { Ratings } from '../coefficients/coefficient.ts';
import { cohenKappa } from '../coefficients/cohenKappa.ts';
import type { CoefficientName } from '../coefficients/explained.ts';
import { fleissKappa } from '../coefficients/fleissKappa.ts';
import { observedAgreement } from '../coefficients/observedAgreement.ts';
import type { Measure, Subject } from './measures.ts';
import { codedText, sentenceRatings, tagOf } from './units.ts';

/** Whether a sentence has anything of a tag in it, which is a question that κ can ask of passages. */
export function* sentenceMeasures({ all, coders, tag }: Subject): Iterable<Measure> {
  const ratings = all.flatMap((each) =>
    sentenceRatings(
      codedText(each, coders, (coded) => (tagOf(coded) === tag?.name ? tagOf(coded) : undefined)),
      coders.map((coder) => each.coders.includes(coder)),
    ),
  );
  const rated = ratings.filter((unit) => unit.filter((value) => value !== undefined).length > 1);
  const told = {
    on: 'sentences',
    tag: tag?.name,
    attribute: undefined,
    word: undefined,
    coders,
    count: rated.length,
  } as const;
  for (const [coefficient, estimate] of ratingEstimates(rated, coders.length)) {
    yield { ...told, coefficient, estimate };
  }
}

/** Observed agreement, the κ for so many coders, and nominal α. */
export function ratingEstimates<T extends string | number | boolean>(
  ratings: Ratings<T>,
  coders: number,
): readonly (readonly [CoefficientName, Estimate])[] {
  return [
    ['observed', estimated(ratings, observedAgreement<T>)],
    coders === 2 ? ['cohen', estimated(ratings, cohenKappa)] : ['fleiss', estimated(ratings, fleissKappa)],
    ['nominal', estimated(ratings, (units, times) => alpha(units, 'nominal', times))],
  ];
}
