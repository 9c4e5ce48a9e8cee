import { annotationFile } from './annotations/parse.ts';
import type { DamagedFigure, Figure } from './figures/figure.ts';
import { dated, type FigureLanguage, figureLanguage, grammars } from './figures/recognise.ts';
import { annotationFilesOf, type Project, schemaOf, sourceOf } from './project.ts';
import { paragraphs } from './text/paragraphs.ts';
import { derived, type Source } from './text/source.ts';
import type { Span } from './text/span.ts';

/** A paragraph of a document with its figures, whose offsets count from the paragraph's beginning. */
interface Read extends Span {
  readonly figures: readonly Figure[];
  readonly damaged: readonly DamagedFigure[];
}

/** What the annotation files and the schema say of a document, as far as figures need it. */
export interface DocumentFacts {
  readonly language: FigureLanguage;
  /** ISO 8601; what relative dates are resolved against. */
  readonly date: string | undefined;
}

export function documentFacts(project: Project, document: Source): DocumentFacts {
  const files = annotationFilesOf(project, document.uri)
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined)
    .map(annotationFile);
  const language = files.find((file) => file.language !== undefined)?.language ?? schemaOf(project).language;
  return {
    language: figureLanguage(language, document.text),
    date: files.find((file) => file.date !== undefined)?.date,
  };
}

/** The figures that stand in a span of a document or reach into it, in the order of the text, dates resolved. */
export function figuresIn(project: Project, document: Source, within: Span): readonly Figure[] {
  const { language, date } = documentFacts(project, document);
  return readIn(document, language, within)
    .flatMap(({ start, figures }) => figures.map((each) => dated(moved(each, start), date)))
    .filter((each) => each.start < within.end && within.start < each.end);
}

/** Every figure of a document, in the order of the text, dates resolved. */
export function figuresOf(project: Project, document: Source): readonly Figure[] {
  return figuresIn(project, document, { start: 0, end: document.text.length });
}

/** The figure that holds the character at an offset. */
export function figureAt(project: Project, document: Source, offset: number): Figure | undefined {
  return figuresIn(project, document, { start: offset, end: offset + 1 })[0];
}

/** Every place of a document where a figure is damaged, in the order of the text. */
export function damagedFigures(project: Project, document: Source): readonly DamagedFigure[] {
  const { language } = documentFacts(project, document);
  return readIn(document, language, { start: 0, end: document.text.length }).flatMap(({ start, damaged }) =>
    damaged.map((each) => moved(each, start)),
  );
}

function readIn(document: Source, language: FigureLanguage, within: Span): readonly Read[] {
  return byLanguage[language](document).filter(({ start, end }) => start < within.end && within.start < end);
}

const byLanguage: Readonly<Record<FigureLanguage, (source: Source) => readonly Read[]>> = {
  zh: derived((source) => readAll(source, 'zh')),
  en: derived((source) => readAll(source, 'en')),
};

function readAll(source: Source, language: FigureLanguage): readonly Read[] {
  return paragraphs(source).map(({ start, end }) => {
    const found = { figures: [], damaged: [] };
    grammars[language].read(source.text.slice(start, end), 0, end - start, found);
    return { start, end, ...found };
  });
}

function moved<T extends Span>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}
