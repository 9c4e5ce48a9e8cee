import { annotationFile } from './annotations/parse.ts';
import type { DamagedFigure, Figure } from './figures/figure.ts';
import { dated, type FigureLanguage, figureLanguage, grammars } from './figures/recognise.ts';
import { annotationFilesOf, type Project, schemaOf, sourceOf } from './project.ts';
import { paragraphs } from './text/paragraphs.ts';
import { derived, type Source } from './text/source.ts';
import { overlaps, type Span } from './text/span.ts';

/** Counted for the tests: how many paragraphs one question made the grammars read. */
export const figureWork = { paragraphs: 0 };

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
  return figuresWithin(document, documentFacts(project, document), within);
}

/** The same, for who asks often and knows by what the document is read. */
export function figuresWithin(document: Source, { language, date }: DocumentFacts, within: Span): readonly Figure[] {
  return readIn(document, language, within)
    .flatMap(({ start, figures }) => figures.map((each) => dated(moved(each, start), date)))
    .filter((each) => overlaps(each, within));
}

/** The places in a span of a document, or reaching into it, where a figure is damaged, in the order of the text. */
export function damagedWithin(document: Source, { language }: DocumentFacts, within: Span): readonly DamagedFigure[] {
  return readIn(document, language, within)
    .flatMap(({ start, damaged }) => damaged.map((each) => moved(each, start)))
    .filter((each) => overlaps(each, within));
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
  return damagedWithin(document, documentFacts(project, document), { start: 0, end: document.text.length });
}

/** The paragraphs that a span reaches into. */
function readIn(document: Source, language: FigureLanguage, within: Span): readonly Read[] {
  const all = byLanguage[language](document);
  return all.slice(firstEndingAfter(all, within.start), firstStartingAt(all, within.end));
}

function firstEndingAfter(all: readonly Span[], offset: number): number {
  return firstWhere(all, ({ end }) => end > offset);
}

function firstStartingAt(all: readonly Span[], offset: number): number {
  return firstWhere(all, ({ start }) => start >= offset);
}

/** The index of the first that holds, where all after it hold too. */
function firstWhere<T>(all: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(all[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const byLanguage: Readonly<Record<FigureLanguage, (source: Source) => readonly Read[]>> = {
  zh: readings('zh'),
  en: readings('en'),
};

/** The paragraphs as they are read; after an edit, only those that it reached are read again. */
function readings(language: FigureLanguage): (source: Source) => readonly Read[] {
  return derived(
    (source) => paragraphs(source).map((span) => readParagraph(source, language, span)),
    (before, source, change) => {
      const by = change.inserted - change.removed;
      const known = new Map(before.map((each) => [each.start, each]));
      return paragraphs(source).map((span) => {
        const isBefore = span.end <= change.start;
        const isAfter = span.start >= change.start + change.inserted;
        const same = known.get(isBefore ? span.start : span.start - by);
        const isSame = same && (isBefore || isAfter) && same.end - same.start === span.end - span.start;
        return isSame ? { ...same, ...span } : readParagraph(source, language, span);
      });
    },
  );
}

function readParagraph(source: Source, language: FigureLanguage, { start, end }: Span): Read {
  const found = { figures: [], damaged: [] };
  grammars[language].read(source.text.slice(start, end), 0, end - start, found);
  figureWork.paragraphs += 1;
  return { start, end, ...found };
}

function moved<T extends Span>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}
