import { afterSpace } from './letters.ts';

/** What joins two ends, and where the second begins; `words` is false for a dash. */
export function connectorAt(
  text: string,
  at: number,
  limit: number,
  opened: 'to' | 'and' | undefined,
): { readonly end: number; readonly words: boolean } | undefined {
  const code = at < limit ? text.charCodeAt(at) : 0;
  if (code === 0x2d) {
    // “five- to ten-year terms”, “a 15-to-20-minute ride”.
    const to = /-\s?to[\s-]/y;
    to.lastIndex = at;
    if (to.test(text) && to.lastIndex <= limit) return { end: to.lastIndex, words: true };
  }
  if (isDash(code)) return { end: at + 1, words: false };
  const gap = afterSpace(text, at, limit);
  if (gap === at) return undefined;
  const next = text.charCodeAt(gap);
  if (next === 0x2013) {
    const end = afterSpace(text, gap + 1, limit);
    return end > gap + 1 ? { end, words: false } : undefined;
  }
  const word = opened === 'and' ? 'and' : 'to';
  if (next !== word.charCodeAt(0) || !text.startsWith(word, gap)) return undefined;
  const end = afterSpace(text, gap + word.length, limit);
  return end > gap + word.length ? { end, words: true } : undefined;
}

/** A cheap look at what follows, which most often joins nothing: a dash, or a word like “to”, “and”, “until”. */
export function mayConnect(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  if (isDash(text.charCodeAt(at))) return true;
  const code = text.charCodeAt(afterSpace(text, at, limit));
  return code === 0x74 || code === 0x61 || code === 0x75 || code === 0x2013;
}

/** The dashes and hyphens that stand in ranges. */
export function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2d || code === 0x2014 || code === 0x2012 || code === 0x2011 || code === 0x2010;
}
