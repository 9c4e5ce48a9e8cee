import type { Before } from './before.ts';
import { lookBack } from './lookBack.ts';
import type { Match } from './phrases.ts';
import { unitOf } from './units.ts';

/** “aged 30”, “aged over 60”. */
export function isAged(text: string, before: Match<Before> | undefined, floor: number): boolean {
  if (before?.value.role === 'age' || (before?.value.role === 'opener' && before.value.aged)) return true;
  if (before?.value.role !== 'modifier' && before?.value.role !== 'opener') return false;
  return lookBack(text, before.start, floor)?.value.role === 'age';
}

/** An age is a length of life. */
export const age = unitOf('measure', 'year');
