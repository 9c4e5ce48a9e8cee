import type { Figure } from '../../server/src/figures/figure.ts';

/** A figure as a grammar would make it, of what matters to a test. */
export function figure(text: string, reading: Partial<Figure>): Figure {
  return {
    start: 0,
    end: text.length,
    text,
    kind: 'count',
    value: null,
    min: null,
    max: null,
    modifier: 'exact',
    unit: null,
    currency: null,
    date: null,
    ...reading,
  };
}
