import { cardinal, word } from './cardinals.ts';
import { afterSpace } from './letters.ts';
import { denominatorWords } from './numberWords.ts';
import type { Numeral } from './numerals.ts';

/** A number in words; undefined where the word begins none. */
export function inWords(text: string, at: number, limit: number): Numeral | undefined {
  const first = word(text, at, limit);
  if (!first) return undefined;
  switch (first.value.role) {
    case 'small':
    case 'ten':
    case 'hundred':
    case 'scale':
    case 'dozen':
      return cardinal(text, at, limit, first, first);
    case 'vague':
      return words(at, first.end, null, 1, 'vague', first.value.low, first.value.high);
    case 'several':
      return several(text, at, first.end, limit);
    case 'half':
      return half(text, at, first.end, limit);
    case 'article':
      return afterArticle(text, at, first.end, limit);
    default:
      return undefined;
  }
}

/** “a hundred”, “a few”, “a couple of”, “a third”. */
function afterArticle(text: string, at: number, end: number, limit: number): Numeral | undefined {
  const from = afterSpace(text, end, limit);
  const next = word(text, from, limit);
  switch (next?.value.role) {
    case 'hundred':
    case 'scale':
    case 'dozen':
      return cardinal(text, at, limit, next, undefined);
    case 'few':
      return several(text, at, next.end, limit);
    case 'couple':
      return words(at, next.end, 2, 1, 'couple');
    case 'half':
      return words(at, next.end, 0.5, 1, 'half');
    default: {
      const part = denominatorWords(text, from, limit);
      return part && !part.value.plural
        ? ofMillion(text, words(at, part.end, 1 / part.value.value, 1, 'fraction'), limit)
        : words(at, end, 1, 1, 'rate');
    }
  }
}

/** “several”, “several hundred”, “a few thousand”. */
function several(text: string, at: number, end: number, limit: number): Numeral {
  let to = end;
  let scale = 1;
  for (let steps = 0; steps < 2; steps++) {
    const next = word(text, afterSpace(text, to, limit), limit);
    if (!next) break;
    if (next.value.role === 'hundred' || next.value.role === 'scale') scale *= next.value.value;
    else if (next.value.role === 'dozen') scale *= 12;
    else break;
    to = next.end;
  }
  return words(at, to, null, scale, 'several', 3 * scale, scale === 1 ? 9 : 10 * scale - 1);
}

/** “half a million”, “half a dozen”; else a half, of which the words after it tell whether it is a figure. */
function half(text: string, at: number, end: number, limit: number): Numeral {
  const article = word(text, afterSpace(text, end, limit), limit);
  if (article?.value.role === 'article') {
    const next = word(text, afterSpace(text, article.end, limit), limit);
    if (next?.value.role === 'hundred' || next?.value.role === 'scale')
      return words(at, next.end, next.value.value / 2, next.value.value, 'grouped');
    if (next?.value.role === 'dozen') return words(at, next.end, 6, 1, 'plain');
  }
  return words(at, end, 0.5, 1, 'half');
}

/** “a quarter of a million” is a number, as half a million is. */
export function ofMillion(text: string, part: Numeral, limit: number): Numeral {
  const of = /\s{1,3}of\s{1,3}an?\s{1,3}(?=[mbt])/y;
  of.lastIndex = part.end;
  const found = of.test(text) && of.lastIndex < limit ? word(text, of.lastIndex, limit) : undefined;
  if (found?.value.role !== 'scale' || part.value === null) return part;
  return words(part.start, found.end, part.value * found.value.value, found.value.value, 'grouped');
}

/** A numeral in words; `low` and `high` for those that have no single number. */
export function words(
  start: number,
  end: number,
  value: number | null,
  scale: number,
  sort: Numeral['sort'],
  low: number | null = null,
  high: number | null = null,
): Numeral {
  return { start, end, value, low, high, form: 'words', scale, sort };
}
