import { type DocumentSource, sourceKeys } from '../../export/sources.ts';
import { sourceColumn } from '../../export/table.ts';
import type { Message } from '../../findings.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import { annotationFileEnding } from '../../project.ts';
import { located } from '../collecting/places.ts';
import { newReport, type Report } from '../collecting/report.ts';
import { newShelf, type Shelf } from '../collecting/shelf.ts';
import type { CollectedAttribute, CollectedLink, Origin } from '../collection.ts';
import type { GivenFile, Imported, LookUp } from '../importer.ts';

/** A row of a table of annotations: what stands under the name of each column that is not empty. */
export interface Row {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly file: GivenFile;
  readonly origin: Origin;
}

export type Value = string | number | boolean;
export type Cell = Value | readonly Value[];

/** The rows of a table as `tableOf` writes them: a column for each attribute of a tag; any other name is an attribute, too. */
export function importedTable(
  lookUp: LookUp,
  readRows: (report: Report) => readonly Row[],
): Pick<Imported, 'collection' | 'problems' | 'losses'> {
  const report = newReport();
  const shelf = newShelf(lookUp, report);
  const given = readRows(report).map((row, i): OwnRow => ({ ...row, key: `${i}`, ...placeOf(row) }));
  const pathOf = documentPaths(new Set(given.map(({ document }) => document)));
  const rows = given.map((row) => ({ ...row, document: pathOf(row.document) }));
  const index = indexOf(rows);
  const tags = new Set(rows.flatMap(({ tag }) => tag));
  for (const row of rows) addAnnotation(row, index, tags, shelf, report);
  return {
    collection: {
      name: undefined,
      codebook: { tags: new Map(), relations: new Map() },
      documents: shelf.all(),
    },
    problems: report.problems,
    losses: report.losses(),
  };
}

interface OwnRow extends Row {
  readonly key: string;
  readonly document: string;
  readonly coder: string | undefined;
  readonly id: string | undefined;
  readonly tag: string;
}

function placeOf({ cells, file }: Row): Omit<OwnRow, keyof Row | 'key'> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return {
    document: textOf(cells.get('document')) ?? `${name}.txt`,
    coder: textOf(cells.get('coder')),
    id: textOf(cells.get('id')),
    tag: textOf(cells.get('tag')) ?? '',
  };
}

/** With `/`; of a path on somebody's disk the name alone, where no other document is called so. */
function documentPaths(all: ReadonlySet<string>): (document: string) => string {
  const slashed = (document: string) => document.replaceAll('\\', '/');
  const nameOf = (document: string) => slashed(document).replace(/^.*\//su, '');
  const counts = new Map<string, number>();
  for (const each of all) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  return (document) => {
    const rest = slashed(document).replace(/^(?:file:\/*)?(?:[A-Za-z]:)?\/+|^[A-Za-z]:/u, '');
    return rest !== slashed(document) && counts.get(nameOf(document)) === 1 ? nameOf(document) : rest;
  };
}

function addAnnotation(row: OwnRow, index: Index, tags: ReadonlySet<string>, shelf: Shelf, report: Report): void {
  const { cells, origin, key, tag, id, coder } = row;
  const document = shelf.document(row.document, row.file, origin);
  const language = textOf(cells.get('language'));
  const date = textOf(cells.get('date'));
  if (language !== undefined) document.language ??= language;
  if (date !== undefined) document.date ??= date;
  const source = sourceOf(cells);
  if (source) document.source ??= source;
  const place = located(document.text, offsetsOf(cells), selectorOf(cells), countings);
  if (!place) {
    report.tell(origin, problems.place);
    return;
  }
  if (!place.agrees) report.lose(losses.position);
  const note = textOf(cells.get('note'));
  const said = textOf(cells.get('status'));
  const status = statuses.find((each) => each === said);
  if (said !== undefined && !status) report.lose(losses.status);
  const from = listIn(cells.get('from')).map(String);
  document.annotations.push({
    ...{ key, tag, place: place.place, origin },
    ...(id === undefined ? {} : { id }),
    ...(coder === undefined ? {} : { coder }),
    ...(note === undefined ? {} : { note }),
    ...(status === undefined ? {} : { status }),
    ...(from.length === 0 ? {} : { from }),
    attributes: attributesOf(row, tags, report),
    links: linksOf(row, index, report),
  });
}

/** As the exporters count, else as a spreadsheet or a script may have counted. */
const countings = [
  { unit: 'code-points', lines: 'as one' },
  { unit: 'utf-16', lines: 'as one' },
] as const;

const statuses: readonly AnnotationStatus[] = ['draft', 'accepted', 'disputed'];

/** Columns that say something else than attributes; those of a reading and of lines follow from the text. */
const own: ReadonlySet<string> = new Set(
  'document date language id coder paragraph line start end tag quote prefix suffix status note links from'
    .split(' ')
    .concat(sourceKeys.map(sourceColumn)),
);

function sourceOf(cells: Row['cells']): DocumentSource | undefined {
  const said = sourceKeys.flatMap((key) => {
    const text = textOf(cells.get(sourceColumn(key)));
    return text === undefined ? [] : [[key, text] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

function listIn(cell: Cell | undefined): readonly Value[] {
  return Array.isArray(cell) ? cell : cell === undefined ? [] : [cell as Value];
}

function attributesOf({ cells, tag }: OwnRow, tags: ReadonlySet<string>, report: Report): CollectedAttribute[] {
  const attributes = new Map<string, CollectedAttribute>();
  for (const [column, cell] of cells) {
    if (own.has(column) || column.startsWith('reading.')) continue;
    const isOwn = column.startsWith(`${tag}.`);
    const isOther = !isOwn && [...tags].some((other) => other !== '' && column.startsWith(`${other}.`));
    if (isOther) {
      report.lose(losses.otherTag);
      continue;
    }
    const name = isOwn ? column.slice(tag.length + 1) : column;
    attributes.set(name, { name, values: Array.isArray(cell) ? cell : [cell as Value] });
  }
  return [...attributes.values()];
}

/** The rows that have an id. */
type Index = ReadonlyMap<string, readonly OwnRow[]>;

function indexOf(rows: readonly OwnRow[]): Index {
  const index = new Map<string, OwnRow[]>();
  for (const row of rows) {
    if (row.id === undefined) continue;
    const same = index.get(row.id);
    if (same) same.push(row);
    else index.set(row.id, [row]);
  }
  return index;
}

function linksOf(row: OwnRow, index: Index, report: Report): readonly CollectedLink[] {
  return listIn(row.cells.get('links')).flatMap((each) => {
    const [, relation = '', end = ''] = /^(.*): (.*)$/su.exec(String(each)) ?? [];
    const target = relation === '' ? undefined : endOf(row, end, index);
    if (target) return [{ relation, target: target.key }];
    report.lose(losses.link);
    return [];
  });
}

/** Within a document and a coder an id is enough; else the file says which of those that have it is meant. */
function endOf(row: OwnRow, end: string, index: Index): OwnRow | undefined {
  const hash = end.lastIndexOf('#');
  const all = index.get(end.slice(hash + 1)) ?? [];
  const isBeside = (other: OwnRow) => other.document === row.document && other.coder === row.coder;
  if (hash < 0) return all.find(isBeside);
  const file = end.slice(0, hash);
  const others = all.filter((other) => !isBeside(other));
  return others.find((other) => fileNames(other).includes(file)) ?? (others.length === 1 ? others[0] : undefined);
}

/** What the file of a row's annotation may be called. */
function fileNames({ document, coder = '' }: OwnRow): readonly string[] {
  const stem = document.replace(/\.[^./]*$/u, '');
  return [`${stem}${annotationFileEnding}`, `${stem}.${coder}${annotationFileEnding}`, coder];
}

function offsetsOf(cells: Row['cells']) {
  const start = numberOf(cells.get('start'));
  const end = numberOf(cells.get('end'));
  return start === undefined || end === undefined ? undefined : { start, end };
}

function selectorOf(cells: Row['cells']) {
  const quote = textOf(cells.get('quote'));
  const words = (name: string) => textOf(cells.get(name)) ?? '';
  return quote === undefined ? undefined : { quote, prefix: words('prefix'), suffix: words('suffix') };
}

function textOf(cell: Cell | undefined): string | undefined {
  return cell === undefined || Array.isArray(cell) || cell === '' ? undefined : String(cell);
}

function numberOf(cell: Cell | undefined): number | undefined {
  const number = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}

const problems = {
  place: {
    en: 'left out, because it has neither a quote nor a start and an end. Give the columns `quote`, or `start` and `end`.',
    zh: '已略去，因为既没有引文，也没有起止位置。请提供 `quote` 列，或 `start` 和 `end` 列。',
  },
} as const satisfies Record<string, Message>;

const losses = {
  position: {
    en: 'positions at which the text says something else than the quote; the quotes count',
    zh: '该处文字与引文不符的位置；以引文为准',
  },
  otherTag: { en: 'values in columns of another tag than the row’s', zh: '位于其他标签列中的取值' },
  status: { en: 'statuses other than draft, accepted and disputed', zh: 'draft、accepted、disputed 之外的状态' },
  link: { en: 'links to rows that are not here, or are several', zh: '指向不存在或不唯一的行的链接' },
} as const satisfies Record<string, Message>;
