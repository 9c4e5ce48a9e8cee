import { exactPlaces } from '../text/haystack.ts';
import { withWholeNumbers } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';

/** No passage needs more than this to be told from others, in UTF-16 code units on either side. */
export const maxContext = 200;

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The shortest words before or after a passage that tell it from every other place where the same words stand: a prefix
 * or a suffix alone where one does, within the line where that does, since context in YAML reads best in one piece. Both
 * come back empty where the passage is unique by itself, and as long as may be where nothing tells it from others.
 * `places` are all where its words stand, for who has an index of them.
 */
export function shortestContext(
  text: string,
  place: Span,
  places: readonly number[] = exactPlaces(text, text.slice(place.start, place.end), Number.POSITIVE_INFINITY),
): Context {
  const needed = suffixesNeeded(text, place, places);
  const whole = withWholeNumbers(text, place);
  // A number that was cut needs words on that side, or the quote would be taken for the whole number.
  const leastBefore = whole.start < place.start ? 1 : 0;
  const leastAfter = whole.end > place.end ? 1 : 0;
  let best: Context | undefined;
  for (let before = leastBefore; before < needed.length; before++) {
    const context = contextOf(text, place, before, Math.max(leastAfter, needed[before] ?? 0));
    if (context && (!best || cost(context) < cost(best))) best = context;
  }
  return best ?? widest(text, place);
}

/**
 * For each length of prefix, how long a suffix it takes beside it: at every other place where the quote stands, the words
 * before it or the words after it must differ.
 */
function suffixesNeeded(text: string, { start, end }: Span, places: readonly number[]): readonly number[] {
  const needed = new Array<number>(maxContext + 1).fill(0);
  if (start === end) return needed;
  for (const at of places) {
    if (at === start) continue;
    let before = 0;
    while (before < maxContext && at - before > 0 && text[start - before - 1] === text[at - before - 1]) before++;
    let after = 0;
    const other = at + end - start;
    while (after < maxContext && other + after < text.length && text[end + after] === text[other + after]) after++;
    needed[before] = Math.max(needed[before] ?? 0, after + 1);
  }
  for (let before = maxContext - 1; before >= 0; before--) {
    needed[before] = Math.max(needed[before] ?? 0, needed[before + 1] ?? 0);
  }
  return needed;
}

/** Nothing where the text or the longest context ends before. */
function contextOf(text: string, { start, end }: Span, before: number, after: number): Context | undefined {
  if (before > start || end + after > text.length || after > maxContext) return undefined;
  const from = isWithinPair(text, start - before) ? start - before - 1 : start - before;
  const to = isWithinPair(text, end + after) ? end + after + 1 : end + after;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function widest(text: string, { start, end }: Span): Context {
  const before = Math.min(maxContext, start);
  const after = Math.min(maxContext, text.length - end);
  return contextOf(text, { start, end }, before, after) ?? { prefix: '', suffix: '' };
}

/** Of two contexts that do, people take the one with the lower cost: on the line, then in words, then on one side, then shorter. */
function cost({ prefix, suffix }: Context): number {
  const isBlank = [prefix, suffix].some((words) => words !== '' && words.trim() === '') ? 5000 : 0;
  const crossesLines = /[\r\n]/u.test(prefix + suffix) ? 10_000 : 0;
  const twoSides = prefix !== '' && suffix !== '' ? 1000 : 0;
  return crossesLines + isBlank + twoSides + prefix.length + suffix.length;
}

/** True between the halves of a surrogate pair. */
function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
