import type { Span } from '../../text/span.ts';
import type { Figure, FigureKind, Modifier, Reading } from '../figure.ts';
import { exact, ranged } from '../reading.ts';
import type { Before } from './before.ts';
import type { Match } from './phrases.ts';

/** A figure at a span, its keys always in the same order. */
export function figureOf(text: string, start: number, end: number, reading: Reading): Figure {
  const { kind, value, min, max, modifier, unit, currency, date } = reading;
  return { start, end, text: text.slice(start, end), kind, value, min, max, modifier, unit, currency, date };
}

/** A figure with no unit, of a number and what the words before it say of it. */
export function plainFigure(
  text: string,
  { start, end }: Span,
  kind: FigureKind,
  value: number,
  before: Match<Before> | undefined,
): Figure {
  const words = before?.value.role === 'modifier' ? before : undefined;
  const bound = words?.value.role === 'modifier' ? words.value.bound : undefined;
  return figureOf(text, words?.start ?? start, end, { ...noReading, kind, ...ranged(exact(value), bound, kind) });
}

/** A figure that is a date. */
export function dateFigure(text: string, start: number, end: number, modifier: Modifier, date: string): Figure {
  return figureOf(text, start, end, { ...noReading, kind: 'date', modifier, date });
}

/** A reading that says nothing yet. */
export const noReading: Reading = {
  kind: 'number',
  value: null,
  min: null,
  max: null,
  modifier: 'exact',
  unit: null,
  currency: null,
  date: null,
};

/** 0.01 of a whole number as it would be written. */
export function scaledBy(value: number, factor: number): number {
  return factor === 0.01 ? value / 100 : value * factor;
}
