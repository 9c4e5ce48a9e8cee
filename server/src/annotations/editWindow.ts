import { nearEnds, patternOf } from '../text/distance.ts';
import { fold, foldedOffset } from '../text/folding.ts';
import type { Change, Source } from '../text/source.ts';
import { farthest } from './near.ts';
import { type FoldedSelector, foldedSelector, type Selector } from './selector.ts';
import { skeletonOf } from './skeleton.ts';

/** The folded text around an edit, before or after it, with where in it the edited stretch lies. */
export interface EditWindow {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text around an edit as it was and as it is. */
export interface EditWindows {
  readonly before: EditWindow;
  readonly after: EditWindow;
}

/** At least `reach` folded code units on either side, as far as there is text. */
export function windowsAround(before: Source, after: Source, change: Change, reach: number): EditWindows {
  const { start, removed, inserted } = change;
  return {
    before: windowAround(before.text, start, start + removed, reach),
    after: windowAround(after.text, start, start + inserted, reach),
  };
}

function windowAround(text: string, start: number, end: number, reach: number): EditWindow {
  for (let wide = 2 * reach + 64; ; wide *= 2) {
    const from = Math.max(0, start - wide);
    const to = Math.min(text.length, end + wide);
    const folded = fold(text.slice(from, to));
    const [first, last] = [foldedOffset(folded, start - from), foldedOffset(folded, end - from)];
    const isEnough =
      (from === 0 || first >= reach + 1) && (to === text.length || folded.text.length - last >= reach + 1);
    if (isEnough) return { text: folded.text, start: first, end: last };
  }
}

/**
 * True where the edit may have changed what a quote that is not found has in the text: something near it stood around the
 * edited stretch, or stands there now. Everything else that decides on it has only moved.
 */
export function isTouched(selector: Selector, { before, after }: EditWindows): boolean {
  const words = foldedSelector(selector);
  return touches(words, before) || touches(words, after);
}

function touches({ whole, quote }: FoldedSelector, window: EditWindow): boolean {
  return (
    isNear(whole, window) ||
    (quote !== whole && isNear(quote, window)) ||
    holdsSkeleton(whole, window) ||
    (quote !== whole && holdsSkeleton(quote, window))
  );
}

/** How much of the text around an edit may belong to something near a quote. */
export function reachOf(selector: Selector): number {
  const { whole } = foldedSelector(selector);
  return whole.length + farthest(whole.length) + skeletonSlack;
}

/** Numbers in a skeleton may be longer than those that were quoted. */
const skeletonSlack = 128;

function isNear(words: string, { text, start, end }: EditWindow): boolean {
  if (words === '') return false;
  const limit = farthest(words.length);
  const reach = words.length + limit + 1;
  let found = false;
  nearEnds(patternOf(words), text, Math.max(0, start - reach), Math.min(text.length, end + reach), limit, () => {
    found = true;
    return true;
  });
  return found;
}

function holdsSkeleton(words: string, { text, start, end }: EditWindow): boolean {
  const skeleton = skeletonOf(words);
  if (!skeleton) return false;
  const reach = words.length + skeletonSlack;
  return text.slice(Math.max(0, start - reach), end + reach).includes(skeleton.parts[skeleton.longest] as string);
}
