import { readAt } from './en/candidates.ts';
import { classOf, digit, other } from './en/letters.ts';
import type { Grammar } from './figure.ts';

/**
 * The figures of English prose. The text is walked once, by its characters; something is read only where a word or a digit
 * can begin a figure, and what stands before it is looked back at no further than the last figure.
 */
export const en: Grammar = {
  read(text, start, end, found) {
    const reader = { text, start, limit: end, floor: start, found };
    for (let i = start; i < end; ) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === other) i++;
      else {
        const next = readAt(reader, i, kind === digit ? 'digit' : 'word');
        if (next > i) i = next;
        else i = afterWord(text, i, end);
      }
    }
  },
};

/** Digits and letters together, so that G20 and CO2 are one word and hold no number. */
function afterWord(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && classOf(text.charCodeAt(i)) !== other) i++;
  return i;
}
