import { CsvError, type Info, type Options, parse } from 'csv-parse/browser/esm/sync';
import { withoutApostrophe } from '../escape/csv.ts';
import { sourceKeys } from '../export/sources.ts';
import { sourceColumn } from '../export/table.ts';
import type { Message } from '../findings.ts';
import type { Report } from './collecting/report.ts';
import type { GivenFile, Importer } from './importer.ts';
import { policyCore } from './project/schema.ts';
import { textOf } from './reading/json.ts';
import { type Cell, importedTable, type Row, type Value } from './reading/table.ts';

/**
 * A table of quotes: the first row names the columns, with commas, semicolons or tabs between. Also what the exporter of
 * the same name writes.
 */
export const csv: Importer = {
  name: 'csv',
  offsets: 'code-points',
  read: (files, lookUp) => importedTable(lookUp, (report) => files.flatMap((file) => rowsOf(file, report))),
};

function rowsOf(file: GivenFile, report: Report): readonly Row[] {
  const text = textOf(file, report);
  if (text === undefined) return [];
  const [head, ...records] = recordsIn(text, file, report);
  const columns = (head?.cells ?? []).map(columnName);
  if (!columns.includes('quote') && !(columns.includes('start') && columns.includes('end'))) {
    const names = columns.filter((name) => name !== '').join(', ');
    report.tell({ file: file.path, line: 1 }, names === '' ? problems.empty : problems.columns, { names });
    return [];
  }
  if (!columns.includes('tag')) {
    report.tell({ file: file.path, line: 1 }, problems.tag, { names: columns.join(', ') });
    return [];
  }
  return records.map(({ cells, line }) => ({
    file,
    origin: { file: file.path, line },
    cells: new Map(
      columns.flatMap((name, i): [string, Cell][] => {
        const cell = cells[i] ?? '';
        return cell === '' || name === '' ? [] : [[name, cellOf(name, cell)]];
      }),
    ),
  }));
}

interface CsvRow {
  readonly cells: readonly string[];
  /** The one on which it begins. */
  readonly line: number;
}

/** What stands before a damaged record is taken. */
function recordsIn(text: string, file: GivenFile, report: Report): readonly CsvRow[] {
  const records: CsvRow[] = [];
  // Excel’s own way to say what stands between cells.
  const [said = '', told] = /^sep=(.)(?:\r\n|\n|\r)/iu.exec(text) ?? [];
  let line = said === '' ? 1 : 2;
  const options: Options<string[]> = {
    delimiter: told ?? delimiterOf(text),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record(cells: string[], { lines }: Info) {
      records.push({ cells, line });
      line = lines + (said === '' ? 1 : 2);
      return null;
    },
  };
  try {
    parse(text.slice(said.length), options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report.tell({ file: file.path, line }, problems.record);
  }
  return records;
}

/** The one of which most stand in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/u.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The known columns in any case or in Chinese; those of attributes as they are. */
function columnName(cell: string): string {
  const name = withoutApostrophe(cell.trim());
  return chinese.get(name) ?? (/^[a-z_]+$/iu.test(name) && known.has(name.toLowerCase()) ? name.toLowerCase() : name);
}

const chinese: ReadonlyMap<string, string> = new Map([
  ['文档', 'document'],
  ['日期', 'date'],
  ['语言', 'language'],
  ['编号', 'id'],
  ['标注者', 'coder'],
  ['起点', 'start'],
  ['终点', 'end'],
  ['标签', 'tag'],
  ['引文', 'quote'],
  ['前文', 'prefix'],
  ['后文', 'suffix'],
  ['状态', 'status'],
  ['备注', 'note'],
  ['链接', 'links'],
]);

const known = new Set(
  'document date language id coder start end tag quote prefix suffix status note links from'
    .split(' ')
    .concat(sourceKeys.map(sourceColumn)),
);

/** The columns of attributes have values, several with `; ` between; all others have words. */
function cellOf(column: string, cell: string): Cell {
  const text = withoutApostrophe(cell);
  if (column === 'links' || column === 'from') return listOf(text) ?? text.split('; ');
  if (known.has(column)) return text;
  const isOfTag = column.includes('.');
  const list = isOfTag ? (listOf(text) ?? (isSingle(column) ? undefined : several(text))) : undefined;
  // An apostrophe says that it is words.
  return list ?? (text === cell ? typed(text) : text);
}

function several(text: string): readonly Value[] | undefined {
  return text.includes('; ') ? text.split('; ').map(typed) : undefined;
}

/** A list as the exporter writes it where words could be taken for several. */
function listOf(text: string): readonly Value[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    const isList = Array.isArray(list) && list.every((each) => ['string', 'number', 'boolean'].includes(typeof each));
    return isList ? (list as readonly Value[]) : undefined;
  } catch {
    return undefined;
  }
}

/** True for an attribute that policy-core defines with one value. */
function isSingle(column: string): boolean {
  const dot = column.indexOf('.');
  return (
    policyCore()
      .tags.get(column.slice(0, dot))
      ?.attributes.get(column.slice(dot + 1))?.many === false
  );
}

/** A number or a truth value where it could be nothing else. */
function typed(text: string): Value {
  if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

const problems = {
  empty: {
    en: 'not read, because it is empty. Its first row names the columns; `tag` and `quote` are enough.',
    zh: '未读取，因为它是空的。首行应为列名，至少有 `tag` 和 `quote`。',
  },
  columns: {
    en: 'not read, because its first row names neither `quote` nor `start` and `end`, so nothing tells where an annotation stands. Its columns are: {names}. Call the one with the words of passages `quote`.',
    zh: '未读取，因为首行既没有 `quote`（引文），也没有 `start` 和 `end`，无从知道标注的位置。现有的列：{names}。请将原文片段所在的列命名为 `quote`。',
  },
  tag: {
    en: 'not read, because its first row names no column `tag`. Its columns are: {names}. Call the one with the tags so.',
    zh: '未读取，因为首行没有 `tag`（标签）列。现有的列：{names}。请将标签所在的列如此命名。',
  },
  record: {
    en: 'not read from here on, because a quotation mark is not closed, or stands where none can.',
    zh: '从此处起未读取，因为引号没有闭合或位置不当。',
  },
} as const satisfies Record<string, Message>;
