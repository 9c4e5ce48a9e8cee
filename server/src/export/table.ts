import type { AttributeType } from '../formats/projectFile.ts';
import type { Schema } from '../schema/types.ts';
import { compared, type Edition, type EditionDocument, type Entry, type Value } from './edition.ts';
import { annotationParts, type Part } from './exporter.ts';
import { offsetsIn } from './offsets.ts';
import { type SourceKey, saidOf, sourceKeys } from './sources.ts';

/** A project as a table: a row for each annotation, a column for each attribute that a tag of the schema has. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly name: string;
  readonly type: AttributeType;
  /** True where a cell holds a list. */
  readonly many: boolean;
}

/** By the names of columns. A list where the column has many, or the annotation has; nothing for an empty cell. */
export type TableRow = ReadonlyMap<string, Value | readonly Value[]>;

/** What the formats made of it carry. */
export const tableCarries: ReadonlySet<Part> = new Set([
  'languages',
  'ids',
  ...annotationParts,
  'dates',
  'sources',
  'origins',
]);

export function tableOf(edition: Edition): Table {
  const ends = new Map(edition.documents.flatMap(({ entries }) => entries.map((entry) => [entry.key, entry] as const)));
  const attributes = attributeColumns(edition);
  return {
    columns: [...place, ...sourceColumns(edition), ...words, ...originColumns(edition), ...attributes, ...reading],
    rows: edition.documents.flatMap((document) => {
      const offset = offsetsIn(document.text.text, 'code-points');
      return document.entries.map((entry) => rowOf(entry, document, offset, ends));
    }),
  };
}

const column = (name: string, type: AttributeType, many = false): Column => ({ name, type, many });

const place = [
  column('document', 'string'),
  column('date', 'date'),
  column('language', 'string'),
  column('id', 'string'),
  column('coder', 'string'),
  column('paragraph', 'integer'),
  column('line', 'integer'),
  column('start', 'integer'),
  column('end', 'integer'),
];
const words = [
  column('tag', 'string'),
  column('quote', 'string'),
  column('status', 'enum'),
  column('note', 'string'),
  column('links', 'string', true),
];
const readingParts = ['kind', 'value', 'min', 'max', 'modifier', 'unit', 'currency', 'date'] as const;
const reading = readingParts.map((part) =>
  column(`reading.${part}`, part === 'value' || part === 'min' || part === 'max' ? 'number' : 'string'),
);

/** Only where a document says where it comes from. */
function sourceColumns({ documents }: Edition): readonly Column[] {
  const said = new Set(
    documents.flatMap(({ source, entries }) => (entries.length > 0 ? saidOf(source) : [])).map(([key]) => key),
  );
  return sourceKeys.filter((key) => said.has(key)).map((key) => column(sourceColumn(key), 'string'));
}

/** Without a point in it, so that no attribute of a tag is called the same. */
export function sourceColumn(key: SourceKey): string {
  return `source_${key}`;
}

function originColumns({ documents }: Edition): readonly Column[] {
  const isSaid = documents.some(({ entries }) => entries.some(({ from }) => from.length > 0));
  return isSaid ? [column('from', 'string', true)] : [];
}

/** Those of the schema in its order, then what annotations have besides, as words. */
function attributeColumns({ schema, documents }: Edition): readonly Column[] {
  const own = schemaColumns(schema);
  const names = new Set(own.map(({ name }) => name));
  const given = documents.flatMap(({ entries }) =>
    entries.flatMap(({ tag, attributes }) => attributes.map(({ name }) => columnName(tag, name))),
  );
  const others = [...new Set(given)].filter((name) => !names.has(name)).sort(compared);
  return [...own, ...others.map((name) => column(name, 'string', true))];
}

function schemaColumns({ tags }: Schema): readonly Column[] {
  return [...tags.values()].flatMap((tag) =>
    [...tag.attributes.values()].map(({ name, type, many }) => column(columnName(tag.name, name), type, many)),
  );
}

function columnName(tag: string, attribute: string): string {
  return `${tag}.${attribute}`;
}

function rowOf(
  entry: Entry,
  document: EditionDocument,
  offset: (place: number) => number,
  ends: ReadonlyMap<string, Entry>,
): TableRow {
  const cells = new Map<string, Value | readonly Value[]>();
  const put = (name: string, value: Value | readonly Value[] | null | undefined) => {
    if (value !== null && value !== undefined) cells.set(name, value);
  };
  const { id, coder, paragraph, line, tag, quote, status, note } = entry;
  const span = { start: offset(entry.start), end: offset(entry.end) };
  const { path, date, language } = document;
  const plain = { document: path, date, language, id, coder, paragraph, line, ...span };
  for (const [name, value] of Object.entries({ ...plain, tag, quote, status, note })) put(name, value);
  const links = entry.links.map(({ relation, target }) => `${relation}: ${endOf(entry, ends.get(target))}`);
  put('links', links.length > 0 ? links : undefined);
  put('from', entry.from.length > 0 ? entry.from : undefined);
  for (const [key, value] of saidOf(document.source)) put(sourceColumn(key), value);
  for (const { name, definition, values } of entry.attributes) {
    const isMany = definition?.many ?? true;
    put(columnName(tag, name), isMany || values.length > 1 ? values : values[0]);
  }
  for (const part of readingParts) put(`reading.${part}`, entry.reading?.[part]);
  return cells;
}

/** As annotation files write it. */
function endOf(from: Entry, end: Entry | undefined): string {
  const id = end?.id ?? '';
  return end && end.file !== from.file ? `${end.file}#${id}` : id;
}
