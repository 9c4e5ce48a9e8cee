import type { Figure } from '../figures/figure.ts';
import { paragraphNumber } from '../text/paragraphs.ts';
import type { Source } from '../text/source.ts';
import type { Layout, Row } from './row.ts';

const reading = [
  'start',
  'end',
  'text',
  'kind',
  'value',
  'min',
  'max',
  'modifier',
  'unit',
  'currency',
  'date',
] as const;

/** The keys of docs/figures.md, then the document; tables begin with the document and the paragraph. */
export const figureLayout: Layout = {
  keys: [...reading, 'document'],
  columns: ['document', 'paragraph', ...reading],
};

/** A row for each figure of a document, whose path is null where it has none. */
export function figureRows(source: Source, figures: readonly Figure[], document: string | null): readonly Row[] {
  return figures.map((figure) => ({
    ...Object.fromEntries(reading.map((key) => [key, figure[key]])),
    document,
    paragraph: paragraphNumber(source, figure.start) ?? null,
  }));
}
