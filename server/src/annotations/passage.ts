import { alignedAt } from '../text/alignment.ts';
import { unfolded } from '../text/folding.ts';
import type { Haystack } from '../text/haystack.ts';
import { withWholeNumbers } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import { mostEdits, nearest, shortest } from './near.ts';
import { type FoldedSelector, foldedSelector, type Selector } from './selector.ts';
import { differInAllNumbers, differInNumbers, skeletonOf, skeletonPlaces } from './skeleton.ts';

/** Words of a text that a quote may have become. */
export interface NearPassage {
  /** True where all of the prefix and suffix stands around it, and enough of it to mean something. */
  readonly keepsContext: boolean;
  /** Where it stands, in whole words and numbers. */
  readonly spanIn: (text: string) => Span;
}

/**
 * The one passage that the quote may have become: with its context where it has one, else by itself. First where everything
 * but the numbers stands as quoted, then by the number of edits.
 */
export function nearPassage(
  haystack: Haystack,
  selector: Selector,
  where: 'in context' | 'anywhere',
): NearPassage | undefined {
  const words = foldedSelector(selector);
  if (words.quote === '') return undefined;
  const whole = nearWords(haystack, words);
  if (whole || where === 'in context' || words.whole === words.quote)
    return whole && passage(haystack, selector, words, whole);
  const own = { whole: words.quote, quote: words.quote, lead: 0 };
  const alone = nearWords(haystack, own);
  return alone && passage(haystack, { ...selector, prefix: '', suffix: '' }, own, alone);
}

/** The stretches of the folded text for the quote, and for the quote in its context. */
interface Stretch {
  readonly quote: Span;
  readonly whole: Span;
}

function nearWords(haystack: Haystack, words: FoldedSelector): Stretch | undefined {
  return byNumbers(haystack, words) ?? byEdits(haystack, words);
}

function byNumbers(haystack: Haystack, { whole, quote, lead }: FoldedSelector): Stretch | undefined {
  const skeleton = skeletonOf(whole);
  const [place, other] = skeleton ? skeletonPlaces(haystack, skeleton) : [];
  if (!skeleton || !place || other) return undefined;
  // An offset in a part moves with the part; one within a number, to the number's beginning or end.
  const moved = (offset: number, isEnd: boolean) => {
    const i = skeleton.starts.findLastIndex((start) => start <= offset);
    const start = skeleton.starts[i] as number;
    const within = offset - start;
    const length = (skeleton.parts[i] as string).length;
    if (within <= length) return (place.starts[i] as number) + within;
    return isEnd ? (place.starts[i + 1] as number) : (place.starts[i] as number) + length;
  };
  const span = { start: moved(lead, false), end: moved(lead + quote.length, true) };
  return { quote: span, whole: { start: place.start, end: place.end } };
}

function byEdits(haystack: Haystack, { whole, quote, lead }: FoldedSelector): Stretch | undefined {
  const { text } = haystack.grams;
  const found = nearest(haystack, whole);
  if (!found) return undefined;
  const start = found.places[lead] as number;
  const end = found.places[lead + quote.length] as number;
  const now = text.slice(start, end);
  const stretch = { quote: { start, end }, whole: { start: found.start, end: found.end } };
  if (now === quote) return stretch;
  if (now.trim() === '') return undefined;
  const numbersOnly = differInNumbers(quote, now);
  if (whole.length < shortest) return numbersOnly ? stretch : undefined;
  // A unit is no evidence: millions of one thing are not millions of another.
  if (numbersOnly && found.edits > 1 && !skeletonOf(whole)) return undefined;
  if (differInAllNumbers(quote, now)) return undefined;
  const most = Math.max(mostEdits(quote.length), Math.floor(quote.length / 2));
  const isNear = numbersOnly || found.edits <= most || editsBetween(quote, now, most) !== undefined;
  return isNear ? stretch : undefined;
}

function editsBetween(quote: string, now: string, limit: number): number | undefined {
  if (Math.abs(quote.length - now.length) > limit) return undefined;
  const laid = alignedAt(quote, now, now.length, limit);
  if (!laid) return undefined;
  const edits = laid.edits + laid.start;
  return edits <= limit ? edits : undefined;
}

/** Fewer characters around a quote may stand anywhere. */
const leastContext = 4;

function passage(haystack: Haystack, selector: Selector, words: FoldedSelector, stretch: Stretch): NearPassage {
  const { text } = haystack.grams;
  const before = words.whole.slice(0, words.lead);
  const after = words.whole.slice(words.lead + words.quote.length);
  const keepsContext =
    before.length + after.length >= leastContext &&
    text.slice(stretch.whole.start, stretch.quote.start) === before &&
    text.slice(stretch.quote.end, stretch.whole.end) === after;
  return {
    keepsContext,
    spanIn: (original) => inWholeWords(original, unfolded(haystack.folded, stretch.quote), selector),
  };
}

/** Without white space and punctuation that the quote has not at its ends, and with all of the words and numbers that it cuts. */
export function inWholeWords(text: string, { start, end }: Span, { quote, prefix, suffix }: Selector): Span {
  let from = start;
  let to = end;
  if (!isMark(quote[0])) while (from < to - 1 && isMark(text[from])) from++;
  if (!isMark(quote.at(-1))) while (to > from + 1 && isMark(text[to - 1])) to--;
  const whole = withWholeNumbers(text, { start: from, end: to });
  if (prefix === '') from = whole.start;
  if (suffix === '') to = whole.end;
  for (let i = 0; i < longestWord && isLetter(text[from - 1]) && isLetter(text[from]); i++) from--;
  for (let i = 0; i < longestWord && isLetter(text[to]) && isLetter(text[to - 1]); i++) to++;
  return { start: from, end: to };
}

const longestWord = 32;

function isMark(character: string | undefined): boolean {
  return character === undefined || /[\s，。、；：！？,.;:!?]/u.test(character);
}

/** Of a script that parts its words. */
function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character);
}
