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
    const reader = { text, start, limit: end, floor: start, found };
    for (let i = start; i < end; ) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === digit) i = readDigit(reader, i);
      else if (kind === letter) {
        const next = mayBegin(text, i) ? readWord(reader, i) : i;
        if (next > i) i = next;
        // Digits and letters together, so that G20 and CO2 are one word and hold no number.
        else
          do i++;
          while (i < end && classOf(text.charCodeAt(i)) !== other);
      } else i++;
    }
  },
};
