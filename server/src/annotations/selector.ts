import { foldedWords } from '../text/folding.ts';
import type { Annotation } from './types.ts';

/** What anchors an annotation: the W3C TextQuoteSelector. */
export interface Selector {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function selectorOf(annotation: Pick<Annotation, 'quote' | 'prefix' | 'suffix'>): Selector | undefined {
  if (!annotation.quote || annotation.quote.value === '') return undefined;
  return {
    quote: annotation.quote.value,
    prefix: annotation.prefix?.value ?? '',
    suffix: annotation.suffix?.value ?? '',
  };
}

/** A selector's words as they are looked for in folded text. */
export interface FoldedSelector {
  /** Prefix, quote and suffix in one. */
  readonly whole: string;
  readonly quote: string;
  /** Where the quote begins in the whole. */
  readonly lead: number;
}

export function foldedSelector({ quote, prefix, suffix }: Selector): FoldedSelector {
  const inner = foldedWords(quote);
  if (prefix === '' && suffix === '') return { whole: inner, quote: inner, lead: 0 };
  const whole = foldedWords(prefix + quote + suffix);
  // A space may be kept where the parts meet; the quote itself never begins with one.
  return { whole, quote: inner, lead: Math.max(0, whole.indexOf(inner, foldedWords(prefix).length)) };
}
