import type { Span } from '../text/span.ts';

/** A line above a place that says how much there is, and where. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** What a click shows; empty where there is nothing to show. */
  readonly targets: readonly LensTarget[];
}

export interface LensTarget {
  readonly uri: string;
  readonly span: Span;
}
