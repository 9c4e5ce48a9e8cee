import { foldedSelector, type Selector } from './selector.ts';
import type { Annotation } from './types.ts';

/** The folded words of many quotes, by how they begin, so that one look at a stretch of text tells which of them stand in it. */
export interface QuoteIndex {
  readonly byBeginning: Map<string, Map<Annotation, string>>;
  /** Those that quote nothing but white space, of which a look at folded text tells nothing. */
  readonly blank: Set<Annotation>;
  /** The length of the longest words there have been. */
  longest: number;
}

/** So much of the words is looked up at once; shorter ones are listed by what there is of them. */
const beginning = 4;

export function emptyQuoteIndex(): QuoteIndex {
  return { byBeginning: new Map(), blank: new Set(), longest: 0 };
}

export function addQuote(index: QuoteIndex, annotation: Annotation, selector: Selector): void {
  const { whole: words, quote } = foldedSelector(selector);
  if (quote === '') index.blank.add(annotation);
  if (words === '') return;
  const key = words.slice(0, beginning);
  const list = index.byBeginning.get(key);
  if (list) list.set(annotation, words);
  else index.byBeginning.set(key, new Map([[annotation, words]]));
  index.longest = Math.max(index.longest, words.length);
}

export function removeQuote(index: QuoteIndex, annotation: Annotation, selector: Selector): void {
  index.blank.delete(annotation);
  const key = foldedSelector(selector).whole.slice(0, beginning);
  const list = index.byBeginning.get(key);
  list?.delete(annotation);
  if (list?.size === 0) index.byBeginning.delete(key);
}

/** The annotations whose words stand in the text and reach over what begins at one offset and ends at the other, or over that seam. */
export function quotesOver(index: QuoteIndex, text: string, start: number, end: number): ReadonlySet<Annotation> {
  const found = new Set<Annotation>();
  for (let at = Math.max(0, start - index.longest); at < Math.min(text.length, Math.max(end, start)); at++) {
    for (let length = 1; length <= beginning; length++) {
      const list = index.byBeginning.get(text.slice(at, at + length));
      if (!list) continue;
      for (const [annotation, words] of list) {
        const isOver = at + words.length > start && (at < end || at < start);
        // Shorter words are listed in full, longer ones by their beginning.
        if (isOver && (words.length === length || length === beginning) && text.startsWith(words, at))
          found.add(annotation);
      }
    }
  }
  return found;
}
