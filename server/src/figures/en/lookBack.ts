import { type Before, wordsBefore } from './before.ts';
import { beforeSpace, classOf, letter } from './letters.ts';
import type { Match } from './phrases.ts';

/** The words directly before an offset, with the space between. */
export function lookBack(text: string, at: number, floor: number): Match<Before> | undefined {
  const from = beforeSpace(text, at, floor);
  return from > floor ? wordsBefore(text, from, floor) : undefined;
}

/** The word before an offset; empty where there is none. */
export function wordBefore(text: string, at: number, floor: number): string {
  const end = beforeSpace(text, at, floor);
  let start = end;
  while (start > floor && start > end - 12 && classOf(text.charCodeAt(start - 1)) === letter) start--;
  return text.slice(start, end);
}
