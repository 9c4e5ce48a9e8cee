import { countWhile } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import type { Relation } from './query.ts';

/** Whether a span stands in a relation to one of the others, itself not counted; each answer takes a search by halves. */
export function relatedTo(
  relation: Relation['relation'],
  spans: readonly Span[],
  others: readonly number[],
): (index: number) => boolean {
  const starts = others.toSorted((a, b) => spanAt(spans, a).start - spanAt(spans, b).start);
  if (relation.name === 'containing') {
    const least = twoBest(starts.toReversed(), (a, b) => spanAt(spans, a).end < spanAt(spans, b).end);
    return (index) => {
      const { start, end } = spanAt(spans, index);
      const at = starts.length - firstFrom(spans, starts, start);
      return at > 0 && best(least[at - 1], index, (each) => spanAt(spans, each).end <= end);
    };
  }
  const far = twoBest(starts, (a, b) => spanAt(spans, a).end > spanAt(spans, b).end);
  const reach = relation.name === 'near' ? relation.distance : 0;
  return (index) => {
    const { start, end } = spanAt(spans, index);
    // Near are those that begin no later than so far behind, and end no sooner than so far before.
    const [before, until] = relation.name === 'near' ? [end + reach, start - reach] : [start, end];
    const at = firstFrom(spans, starts, before + 1);
    return at > 0 && best(far[at - 1], index, (each) => spanAt(spans, each).end >= until);
  };
}

/** The best two so far, so that one is left where the other is the span itself. */
type Two = readonly [number, number | undefined];

function twoBest(order: readonly number[], isBetter: (a: number, b: number) => boolean): readonly Two[] {
  const all: Two[] = [];
  for (const each of order) {
    const [first, second] = all.at(-1) ?? [];
    if (first === undefined) all.push([each, undefined]);
    else if (isBetter(each, first)) all.push([each, first]);
    else if (second === undefined || isBetter(each, second)) all.push([first, each]);
    else all.push([first, second]);
  }
  return all;
}

function best(two: Two | undefined, itself: number, isEnough: (index: number) => boolean): boolean {
  return (two ?? []).some((each) => each !== undefined && each !== itself && isEnough(each));
}

function spanAt(spans: readonly Span[], index: number): Span {
  return spans[index] as Span;
}

/** How many of them begin before an offset. */
function firstFrom(spans: readonly Span[], starts: readonly number[], offset: number): number {
  return countWhile(starts.length, (i) => spanAt(spans, starts[i] as number).start < offset);
}
