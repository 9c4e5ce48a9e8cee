import type { Figure, FigureKind, Modifier, Reading } from '../figure.ts';

/** A figure at a span, its keys always in the same order. */
export function figureOf(text: string, start: number, end: number, reading: Reading): Figure {
  const { kind, value, min, max, modifier, unit, currency, date } = reading;
  return { start, end, text: text.slice(start, end), kind, value, min, max, modifier, unit, currency, date };
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

/** The ends that a modifier sets. What is counted comes in whole pieces: “more than 30 people” are 31 at least. */
export function limits(
  kind: FigureKind,
  value: number,
  modifier: Modifier,
  included: boolean,
): { readonly min: number | null; readonly max: number | null } {
  const step = !included && (kind === 'count' || kind === 'number') && Number.isInteger(value) ? 1 : 0;
  switch (modifier) {
    case 'over':
    case 'at_least':
      return { min: value + step, max: null };
    case 'nearly':
    case 'at_most':
      return { min: null, max: value - step };
    default:
      return { min: null, max: null };
  }
}

/** 0.01 of a whole number as it would be written. */
export function scaledBy(value: number, factor: number): number {
  return factor === 0.01 ? value / 100 : value * factor;
}
