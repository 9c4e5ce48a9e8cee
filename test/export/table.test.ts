import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { csv } from '../../server/src/export/csv.ts';
import type { Edition } from '../../server/src/export/edition.ts';
import type { ExportStyle } from '../../server/src/export/exporter.ts';
import { jsonl } from '../../server/src/export/jsonl.ts';
import { parquet } from '../../server/src/export/parquet.ts';
import { allQuotes, atCodePoints, awkward, exportedBy, plan, samples, speech, textIn } from './editions.ts';
import { whole } from './everything.ts';

describe('jsonl', () => {
  for (const [name, edition, text] of samples) {
    it(`has a line for each annotation of ${name}, its quote at its place`, () => {
      const rows = rowsOf(edition);
      for (const { start, end, quote } of rows) assert.equal(atCodePoints(text, start, end), quote);
      assert.deepEqual(rows.map(({ coder, id, quote }) => `${coder} ${id} ${quote}`).sort(), allQuotes(edition));
    });
  }

  it('has every attribute of the schema as a key, of its type, and the reading of the figure', () => {
    const row = rowsOf(speech).find(({ quote }) => quote === '1.5万名');
    assert.deepEqual([row?.['figure.value'], row?.['figure.unit'], row?.['claim.type']], [15000, '名', null]);
    assert.deepEqual([row?.['reading.value'], row?.['reading.kind'], row?.['reading.min']], [15000, 'count', null]);
    const [first] = rowsOf(awkward);
    const names = ['主体', '强度', '数', '确定'].map((each) => first?.[`立场.${each}`]);
    assert.deepEqual(names, [['𠮷野家', '乙; 丙'], '强', 3, true]);
    assert.deepEqual([first?.links, first?.status], [['支持: 甲二'], 'disputed']);
    const keys = rowsOf(plan).map((each) => Object.keys(each).join());
    assert.equal(new Set(keys).size, 1);
  });

  it('names the file of a link to another coder’s annotation', () => {
    const row = rowsOf(plan).find(({ coder, id }) => coder === 'anna' && id === 'c-delays');
    assert.deepEqual(row?.links, ['supports: transport-plan.en.ben.postil.yaml#c-congestion']);
  });
});

describe('csv', () => {
  it('says the same as jsonl, in cells', () => {
    for (const [, edition] of samples) {
      const expected = rowsOf(edition).map((row) => Object.values(row).map(cellOf));
      assert.deepEqual(recordsOf(edition).slice(1), expected);
      assert.deepEqual(recordsOf(edition)[0], Object.keys(rowsOf(edition)[0] ?? {}));
    }
  });

  it('runs no formula, and leaves numbers alone', () => {
    assert.ok(textIn(exportedBy(csv, awkward).files, 'annotations.csv').includes(",'=1+1,"));
  });

  it('tells one text with a semicolon from several values', () => {
    const rows = parse(csvOf(whole), { columns: true }) as Record<string, string>[];
    const [first] = rows.filter(({ id }) => id === '甲一');
    assert.deepEqual([first?.['立场.代码'], first?.['立场.unknown']], ['["A; B"]', '["[1]"]']);
    assert.deepEqual([first?.source_url, first?.from], ['https://www.mps.gov.cn/?a=1&b=2', 'anna; 乙']);
  });

  it('begins with a byte order mark where it is asked to', () => {
    const [plain, marked] = (['without', 'with'] as const).map((bom) => csvOf(awkward, { bom }));
    assert.equal(marked, `\ufeff${plain}`);
  });
});

describe('parquet', () => {
  for (const [name, edition] of samples) {
    it(`says the same as jsonl of ${name}, in columns of their types`, async () => {
      const [file] = exportedBy(parquet, edition).files;
      assert.ok(file && 'bytes' in file);
      const rows = await parquetReadObjects({ file: file.bytes.slice().buffer });
      const plain = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : (value ?? null)]),
        ),
      );
      assert.deepEqual(plain, rowsOf(edition));
    });
  }

  it('counts values of another type than their column', () => {
    const { losses } = exportedBy(parquet, {
      ...awkward,
      documents: awkward.documents.map((document) => ({
        ...document,
        entries: document.entries.map((entry) => ({
          ...entry,
          attributes: entry.attributes.map((each) => (each.name === '数' ? { ...each, values: ['三'] } : each)),
        })),
      })),
    });
    assert.equal(losses[0]?.count, 1);
  });
});

function csvOf(edition: Edition, style: Partial<ExportStyle> = {}): string {
  return textIn(exportedBy(csv, edition, style).files, 'annotations.csv');
}

function recordsOf(edition: Edition): string[][] {
  return parse(csvOf(edition));
}

// biome-ignore lint/suspicious/noExplicitAny: what was written is read as any program would
function rowsOf(edition: Edition): Record<string, any>[] {
  const text = textIn(exportedBy(jsonl, edition).files, 'annotations.jsonl');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function cellOf(value: unknown): string {
  const isAmbiguous = Array.isArray(value) && value.some((each) => String(each).includes('; '));
  const list = Array.isArray(value) && (isAmbiguous ? JSON.stringify(value) : value.join('; '));
  const text = list || String(value ?? '');
  return typeof value === 'string' && /^[=+\-@]/u.test(text) ? `'${text}` : text;
}
