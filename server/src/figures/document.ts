import { byParagraph } from '../text/byParagraph.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Found } from './figure.ts';
import { type FigureLanguage, readParagraph } from './recognise.ts';

/** Counted for tests and benchmarks: how many paragraphs one question made a grammar read. */
export const figureWork = { paragraphs: 0 };

/** A paragraph with what was found in it, whose offsets count from the paragraph's beginning. */
export interface FiguredParagraph extends Span, Found {}

/** The paragraphs of a document that reach into a span, with their figures. After an edit only those it touched are read again. */
export function figuredParagraphs(source: Source, language: FigureLanguage, within: Span): FiguredParagraph[] {
  return byLanguage[language](source, within).map(({ start, end, read }) => ({ start, end, ...read }));
}

const byLanguage = {
  zh: reader('zh'),
  en: reader('en'),
} satisfies Record<FigureLanguage, unknown>;

function reader(language: FigureLanguage) {
  return byParagraph((text): Found => {
    figureWork.paragraphs += 1;
    return readParagraph(text, { start: 0, end: text.length }, language);
  });
}
