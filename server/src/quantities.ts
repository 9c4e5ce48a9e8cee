import { annotationFile, annotationHead } from './annotations/parse.ts';
import type { AnnotationFile } from './annotations/types.ts';
import { figuredParagraphs } from './figures/document.ts';
import type { DamagedFigure, Figure } from './figures/figure.ts';
import { dated, type FigureLanguage, figureLanguage, shiftedFigure } from './figures/recognise.ts';
import { annotationFilesOf, type Project, schemaOf, sourceOf } from './project.ts';
import { OwnValues } from './text/ownValues.ts';
import type { Source } from './text/source.ts';
import { overlaps, type Span } from './text/span.ts';

/** What the annotation files and the schema say of a document, as far as figures need it. */
export interface DocumentFacts {
  readonly language: FigureLanguage;
  /** ISO 8601; what relative dates are resolved against. */
  readonly date: string | undefined;
}

export function documentFacts(project: Project, document: Source): DocumentFacts {
  const files = filesAbout(project, document);
  return {
    language: figureLanguage(languageTag(project, files), document.text),
    date: files.find((file) => isoDate.test(file.date ?? ''))?.date,
  };
}

/** The language of a document as its annotation files or the schema tell it (BCP 47), else as its words do. */
export function documentLanguage(project: Project, document: Source): string {
  return languageTag(project, filesAbout(project, document)) ?? figureLanguage(undefined, document.text);
}

function languageTag(
  project: Project,
  files: readonly Pick<AnnotationFile, 'language' | 'date'>[],
): string | undefined {
  return files.find((file) => file.language !== undefined)?.language ?? schemaOf(project).language;
}

function filesAbout(project: Project, document: Source): readonly Pick<AnnotationFile, 'language' | 'date'>[] {
  return annotationFilesOf(project, document.uri)
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined)
    .map((each) => (project.open.has(each.uri) ? annotationFile(each) : annotationHead(each)));
}

const isoDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** The figures that stand in a span of a document or reach into it, in the order of the text, dates resolved. */
export function figuresIn(project: Project, document: Source, within: Span): readonly Figure[] {
  return figuresWithin(document, documentFacts(project, document), within);
}

/** Every figure of a document, in the order of the text, dates resolved; the same list as long as nothing it depends on changes. */
export function figuresOf(project: Project, document: Source): readonly Figure[] {
  return allFigures(document, documentFacts(project, document));
}

/** The figure that holds the character at an offset. */
export function figureAt(project: Project, document: Source, offset: number): Figure | undefined {
  return figuresIn(project, document, { start: offset, end: offset + 1 })[0];
}

/** The same with its date as the text states it. */
export function statedFigureAt(project: Project, document: Source, offset: number): Figure | undefined {
  const { language } = documentFacts(project, document);
  return figuresWithin(document, { language, date: undefined }, { start: offset, end: offset + 1 })[0];
}

/** Every place of a document where a figure is damaged, in the order of the text; the same list for the same text and language. */
export function damagedFigures(project: Project, document: Source): readonly DamagedFigure[] {
  return allDamaged(document, documentFacts(project, document));
}

/** The figures in a span, for who asks often and knows by what the document is read. */
export function figuresWithin(document: Source, { language, date }: DocumentFacts, within: Span): readonly Figure[] {
  return figuredParagraphs(document, language, within).flatMap(({ start, figures }) =>
    figures.map((each) => dated(shiftedFigure(each, start), date)).filter((each) => overlaps(each, within)),
  );
}

/** The only figure of a passage, or the only one beside dates that say when it held. */
export function figureMeant(figures: readonly Figure[]): Figure | undefined {
  const others = figures.length === 1 ? figures : figures.filter(({ kind }) => kind !== 'date');
  return others.length === 1 ? others[0] : undefined;
}

/** The places in a span, or reaching into it, where a figure is damaged. */
export function damagedWithin(document: Source, { language }: DocumentFacts, within: Span): readonly DamagedFigure[] {
  return figuredParagraphs(document, language, within).flatMap(({ start, damaged }) =>
    damaged.map((each) => shiftedFigure(each, start)).filter((each) => overlaps(each, within)),
  );
}

const allFigures = kept((document, facts) => figuresWithin(document, facts, wholeOf(document)));

const allDamaged = kept((document, facts) => damagedWithin(document, facts, wholeOf(document)));

/** What rules ask on every keystroke, kept for a document as long as the facts about it are the same. */
function kept<T>(make: (document: Source, facts: DocumentFacts) => T): (document: Source, facts: DocumentFacts) => T {
  const values = new OwnValues<Source, { readonly facts: DocumentFacts; readonly value: T }>();
  return (document, facts) => {
    const known = values.get(document);
    if (known && known.facts.language === facts.language && known.facts.date === facts.date) return known.value;
    const value = make(document, facts);
    values.set(document, { facts, value });
    return value;
  };
}

function wholeOf({ text }: Source): Span {
  return { start: 0, end: text.length };
}
