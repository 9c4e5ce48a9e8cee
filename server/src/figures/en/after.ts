import type { Before } from './before.ts';
import { afterSpace } from './letters.ts';
import { each, type Match, phrases } from './phrases.ts';

/** The modifier that stands after a figure: “5,000 or more”. */
export function modifierAfter(text: string, at: number, limit: number): Match<Before> | undefined {
  if (text.charCodeAt(at) === 0x2b && at < limit) return { value: atLeast, start: at, end: at + 1 };
  const from = afterSpace(text, at, limit);
  return from === at ? undefined : wordsAfter(text, from, limit);
}

const atLeast: Before = { role: 'modifier', bound: 'at_least', dates: false, preposition: false };
const atMost: Before = { ...atLeast, bound: 'at_most' };
const about: Before = { ...atLeast, bound: 'about' };

const wordsAfter = phrases<Before>(
  each([
    ['or more, or over, or above, or older, and over, and above, or longer, or higher, or greater', atLeast],
    ['or less, or fewer, or under, or below, or younger, or lower', atMost],
    ['or so', about],
  ]),
);
