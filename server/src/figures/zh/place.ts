import type { Span } from '../../text/span.ts';
import type { Found, Reading } from '../figure.ts';

/** Where the scanner is: a paragraph, and where the last figure in it ended. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly found: Found;
  last: number;
}

/** Adds a figure; gives its end, where to go on. */
export function push(place: Place, found: Reading & Span): number {
  const { start, end, kind, value, min, max, modifier, unit, currency, date } = found;
  const text = place.text.slice(start, end);
  place.found.figures.push({ start, end, text, kind, value, min, max, modifier, unit, currency, date });
  place.last = end;
  return end;
}
