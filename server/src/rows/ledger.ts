import { annotationFile } from '../annotations/parse.ts';
import { presented } from '../annotations/presented.ts';
import type { Annotation } from '../annotations/types.ts';
import { grouped } from '../grouped.ts';
import { anchorOf } from '../passages.ts';
import { annotationFiles, documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import type { Schema, Tag } from '../schema/types.ts';
import { compared } from '../text/ordered.ts';
import { paragraphNumber } from '../text/paragraphs.ts';
import { positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import type { Node } from '../yaml/node.ts';
import type { Cell, Layout, Row } from './row.ts';

/** What the ledger lists of an annotation: attributes by the part of a figure that they read, else by their name. */
const numbers = ['value', 'min', 'max'];
const words = ['kind', 'modifier', 'unit', 'currency', 'date', 'entity', 'property', 'period'];

const columns = ['document', 'id', ...numbers, ...words, 'quote', 'where', 'paragraph', 'annotator'];

export const ledgerLayout: Layout = { keys: columns, columns };

/**
 * Every annotated figure of a project: a list of rows for each document, by its path, in the order of the text; at its end
 * what is not found in the text. Last come those whose document may not be read, with no document. `pathOf` names a file
 * as the reader would.
 */
export function* ledgerRows(project: Project, pathOf: (uri: string) => string): Iterable<readonly Row[]> {
  for (const [uri, files] of filesByDocument(project)) {
    const document = sourceOf(project, uri);
    const path = uri === outside ? null : pathOf(uri);
    const entries = files.flatMap((file) => entriesIn(project, file, document));
    yield entries.sort(byPlace).map((entry) => rowOf(entry, path));
  }
}

/** Stands for the documents that a project may not read; no file has it for its URI. */
const outside = '';

function filesByDocument(project: Project): readonly (readonly [uri: string, files: readonly Source[]])[] {
  const files = annotationFiles(project).toSorted((a, b) => compared(a.uri, b.uri));
  const byDocument = grouped(files, (file) => {
    const document = documentOf(project, file);
    return document.state === 'outside' ? outside : document.uri;
  });
  return [...byDocument].sort(([a], [b]) => Number(a === outside) - Number(b === outside) || compared(a, b));
}

interface Entry {
  readonly annotation: Annotation;
  readonly tag: Tag;
  /** What it says, by the names that the columns have. */
  readonly given: ReadonlyMap<string, Node>;
  readonly file: Source;
  /** Where it stands in its document, if it is found. */
  readonly place: Place | undefined;
}

interface Place extends Span {
  readonly document: Source;
}

function entriesIn(project: Project, file: Source, document: Source | undefined): readonly Entry[] {
  const schema = schemaOf(project);
  return annotationFile(file).annotations.flatMap((written) => {
    const annotation = presented(written, schema);
    const tag = schema.tags.get(annotation.tag?.value ?? '');
    if (!tag || !isFigureTag(tag)) return [];
    const given = givenIn(annotation, tag, schema);
    return [{ annotation, tag, given, file, place: document && placeIn(document, written) }];
  });
}

function placeIn(document: Source, annotation: Annotation): Place | undefined {
  const anchor = anchorOf(annotation, document);
  return anchor?.state === 'found' ? { ...anchor.span, document } : undefined;
}

/** Outer before inner, what is not found at the end. */
function byPlace({ place: a }: Entry, { place: b }: Entry): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.start - b.start || b.end - a.end;
}

function rowOf({ annotation, given, file, place }: Entry, path: string | null): Row {
  return {
    document: path,
    id: annotation.id?.value ?? null,
    ...Object.fromEntries(numbers.map((name) => [name, numberOf(given.get(name))])),
    ...Object.fromEntries(words.map((name) => [name, wordsOf(given.get(name))])),
    quote: annotation.quote?.value ?? null,
    where: place ? `${path}:${lineAndColumn(place)}` : null,
    paragraph: (place && paragraphNumber(place.document, place.start)) ?? null,
    annotator: annotationFile(file).annotator?.value ?? nameOf(file.uri),
  };
}

function givenIn({ attributes }: Annotation, tag: Tag, schema: Schema): ReadonlyMap<string, Node> {
  const renamed = schema.renamed.filter(({ kind, owners }) => kind === 'attribute' && owners[0] === tag.name);
  const read = attributes.map(({ name, value }) => ({ name, value, part: tag.attributes.get(name)?.reads }));
  return new Map([
    ...read.flatMap(({ name, part, value }) => {
      const builtin = renamed.find(({ to }) => to === name)?.name ?? name;
      return part === undefined ? [[builtin, value] as const] : [];
    }),
    ...read.flatMap(({ part, value }) => (part === undefined ? [] : [[part, value] as const])),
  ]);
}

/** What is given instead of a number is a finding of its own, and is listed as it is. */
function numberOf(node: Node | undefined): Cell {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : wordsOf(node);
}

/** As the annotation says it: `date: 2015` is no number here. */
function wordsOf(node: Node | undefined): string | null {
  if (node?.kind === 'list') return node.items.map(wordsOf).join('; ');
  if (node?.kind !== 'scalar' || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : node.raw;
}

/** From one, as people count. */
function lineAndColumn({ document, start }: Place): string {
  const { line, character } = positionAt(document, start);
  return `${line + 1}:${character + 1}`;
}
