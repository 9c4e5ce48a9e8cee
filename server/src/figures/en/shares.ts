import type { Figure } from '../figure.ts';
import { type Amount, amountAt } from './amounts.ts';
import type { Before } from './before.ts';
import { plainFigure } from './making.ts';
import type { Match } from './phrases.ts';

/** “one in ten”, “one in every five”, “nine out of ten”: a share that is named by two small numbers. */
export function shareOf(
  text: string,
  { start, end, numeral, unit }: Amount,
  before: Match<Before> | undefined,
  limit: number,
): Figure | undefined {
  if (unit || numeral.value === null || numeral.value > 9 || numeral.value < 1) return undefined;
  const joint = /\s{1,3}(?:in(?:\s{1,3}every)?|out\s{1,3}of)\s{1,3}(?!a)/y;
  joint.lastIndex = end;
  if (!joint.test(text) || joint.lastIndex >= limit) return undefined;
  const whole = amountAt(text, joint.lastIndex, joint.lastIndex, limit);
  const value = whole?.unit ? null : (whole?.numeral.value ?? null);
  if (!whole || value === null || value <= numeral.value || !shares.has(value)) return undefined;
  if (whole.numeral.form !== numeral.form) return undefined;
  return plainFigure(text, { start, end: whole.end }, 'fraction', numeral.value / value, before);
}

/** The wholes that shares are named by. */
const shares = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000]);
