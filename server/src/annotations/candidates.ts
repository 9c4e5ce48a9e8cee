import { unfolded } from '../text/folding.ts';
import { haystackOf } from '../text/haystack.ts';
import type { Source } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { equalPlaces } from './equal.ts';
import { nearestFew } from './near.ts';
import { inWholeWords } from './passage.ts';
import { foldedSelector, type Selector } from './selector.ts';
import { skeletonOf, skeletonPlaces } from './skeleton.ts';

/**
 * Places that a person may choose for a quote that is in trouble, the likeliest first: where the quote stands in other
 * words around it, where everything but its numbers does, and where something near does.
 */
export function candidatesFor(source: Source, selector: Selector, count: number): readonly Span[] {
  const haystack = haystackOf(source);
  const { whole, quote, lead } = foldedSelector(selector);
  if (quote === '') return [];
  const inOriginal = (span: Span) =>
    inWholeWords(source.text, unfolded(haystack.folded, span), { ...selector, prefix: '', suffix: '' });
  const skeleton = skeletonOf(quote);
  const places = [
    ...equalPlaces(source, { quote: selector.quote, prefix: '', suffix: '' }),
    ...(whole === quote ? [] : nearestFew(haystack, whole, count)).map(({ places }) =>
      inOriginal({ start: places[lead] as number, end: places[lead + quote.length] as number }),
    ),
    ...(skeleton ? skeletonPlaces(haystack, skeleton) : []).map(inOriginal),
    ...nearestFew(haystack, quote, count).map(inOriginal),
  ];
  const chosen: Span[] = [];
  for (const { start, end } of places) {
    if (chosen.length === count) break;
    if (start < end && chosen.every((each) => !overlaps(each, { start, end }))) chosen.push({ start, end });
  }
  return chosen;
}
