import type { Span } from '../text/span.ts';

export const figureKinds = [
  'count',
  'percentage',
  'percentage_point',
  'money',
  'measure',
  'ordinal',
  'date',
  'duration',
  'fraction',
  'multiple',
  'number',
] as const;
export type FigureKind = (typeof figureKinds)[number];

export const modifiers = ['exact', 'about', 'nearly', 'over', 'at_least', 'at_most', 'range', 'several'] as const;
export type Modifier = (typeof modifiers)[number];

/** What the words of a quantity say. docs/figures.md has the conventions. */
export interface Reading {
  readonly kind: FigureKind;
  /** The number as stated, its multiplier resolved; null where no single number is stated. */
  readonly value: number | null;
  /** The closed range that the words allow where they say more or less than a number; null where it is open. */
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Modifier;
  /** A CLDR unit identifier, or the classifier as written. */
  readonly unit: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** ISO 8601; with `X` for what is left out, or as a signed duration from the document's date, until resolved. */
  readonly date: string | null;
}

/** A quantity in a text; offsets in UTF-16 code units. */
export interface Figure extends Span, Reading {
  readonly text: string;
}

/** A figure that lost or changed characters on its way into the text. */
export interface DamagedFigure extends Span {
  readonly text: string;
  readonly damage: 'lost-character' | 'lookalike' | 'split' | 'half-range' | 'separator' | 'impossible-date';
  /** What it may have been, best first; empty where nothing is consistent. */
  readonly readings: readonly string[];
}

/** The figures of a stretch of text, in its order, and what is damaged beyond reading. */
export interface Found {
  readonly figures: Figure[];
  readonly damaged: DamagedFigure[];
}

/**
 * A language's grammar: finds the figures of one paragraph, the text from `start` to `end`, in time linear in its length.
 * What it finds counts from the beginning of the paragraph. It only walks over the text itself, which is faster than a slice
 * of it, and reads in the slice, so that nothing around the paragraph is seen.
 */
export interface Grammar {
  readonly read: (text: string, start: number, end: number, found: Found) => void;
}
