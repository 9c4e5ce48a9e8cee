import type { Params } from '../findings.ts';
import { differenceBetween } from './difference.ts';

/** Which message tells what became of a quote, and what goes into it. */
export interface QuoteChange {
  readonly variant: 'default' | 'figure' | 'negation' | 'month' | 'context';
  readonly params: Params;
}

/** Longer words are shown by their beginning and end, in UTF-16 code units. */
const maxWords = 160;

export function quoteChange(quote: string, now: string): QuoteChange {
  if (now === quote) return { variant: 'context', params: {} };
  const { kind, before, after, summary } = differenceBetween(quote, now);
  const words = { quote: shortened(quote), now: shortened(now), difference: summary };
  return kind === 'words'
    ? { variant: 'default', params: words }
    : { variant: kind, params: { ...words, before: before || '–', after: after || '–' } };
}

function shortened(words: string): string {
  return words.length <= maxWords ? words : `${words.slice(0, maxWords / 2)}…${words.slice(-maxWords / 2)}`;
}
