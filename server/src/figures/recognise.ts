import { paragraphs } from '../text/paragraphs.ts';
import { createSource } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { resolved } from './dates.ts';
import { en } from './en.ts';
import type { Figure, Found, Grammar } from './figure.ts';
import { zh } from './zh.ts';

/** The languages whose figures are read, by the primary subtag of BCP 47. */
export const grammars = { zh, en } satisfies Readonly<Record<string, Grammar>>;
export type FigureLanguage = keyof typeof grammars;

/**
 * The figures of a text, in its order, none overlapping another; relative dates are resolved against the date of the
 * document (ISO 8601) where one is given. Takes time linear in the text.
 */
export function recognise(text: string, language: FigureLanguage, documentDate?: string): readonly Figure[] {
  const { figures } = readFigures(text, language);
  return documentDate === undefined ? figures : figures.map((figure) => dated(figure, documentDate));
}

/** The same with what is damaged, and dates as the text states them. */
export function readFigures(text: string, language: FigureLanguage): Found {
  const found: Found = { figures: [], damaged: [] };
  for (const span of paragraphs(createSource('', text))) {
    const { figures, damaged } = readParagraph(text, span, language);
    for (const each of figures) found.figures.push(moved(each, span.start));
    for (const each of damaged) found.damaged.push(moved(each, span.start));
  }
  return found;
}

/** The very same object, for one that nobody else has seen yet; a copy of every figure would cost a tenth of the time. */
function moved<T extends { start: number; end: number }>(each: T, by: number): T {
  each.start += by;
  each.end += by;
  return each;
}

/**
 * The same of one paragraph of a text, counted from the beginning of the paragraph. A grammar sees nothing around it, so that
 * a paragraph reads alike wherever it stands.
 */
export function readParagraph(text: string, { start, end }: Span, language: FigureLanguage): Found {
  const found: Found = { figures: [], damaged: [] };
  grammars[language].read(text, start, end, found);
  return found;
}

/** The same at another place; offsets in UTF-16 code units. */
export function shiftedFigure<T extends Span>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}

/** The figure with its date resolved; the same object where there is nothing to resolve. */
export function dated(figure: Figure, documentDate: string | undefined): Figure {
  if (figure.date === null || documentDate === undefined) return figure;
  const date = resolved(figure.date, documentDate);
  return date === figure.date ? figure : { ...figure, date };
}

/** The language to read figures in: what a BCP 47 tag says, else Chinese where the text begins with Chinese words. */
export function figureLanguage(tag: string | undefined, text: string): FigureLanguage {
  const primary = tag?.toLowerCase().split('-')[0];
  if (primary !== undefined && Object.hasOwn(grammars, primary)) return primary as FigureLanguage;
  const sample = text.slice(0, 4000);
  const chinese = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 8 > sample.length ? 'zh' : 'en';
}
