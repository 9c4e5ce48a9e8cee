import { classOf, digit, letter, other } from './en/letters.ts';
import { readDigit } from './en/numbers.ts';
import { mayBegin } from './en/triggers.ts';
import { readWord } from './en/words.ts';
import type { Grammar } from './figure.ts';

/**
 * The figures of English prose. The text is walked once, by its characters; something is read only at a digit or at a word
 * that can begin a figure, and what stands before it is looked back at no further than the last figure.
 */
export const en: Grammar = {
  read(text, start, end, found) {
    const reader = { text: text.slice(start, end), start: 0, limit: end - start, floor: 0, found };
    for (let i = start; i < end; ) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === digit) i = start + readDigit(reader, i - start);
      else if (kind === letter) {
        const next = mayBegin(text, i) ? start + readWord(reader, i - start) : i;
        if (next > i) i = next;
        // Digits and letters together, so that G20 and CO2 are one word and hold no number.
        else
          do i++;
          while (i < end && classOf(text.charCodeAt(i)) !== other);
      } else i++;
    }
  },
};
