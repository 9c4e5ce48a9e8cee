import type { Coded } from '../agreement/agreement.ts';
import { wordsOf } from '../agreement/values.ts';
import { type Entries, fieldValues } from '../query/entries.ts';
import type { Field } from '../query/query.ts';
import { compared } from '../text/ordered.ts';
import { paragraphNumber } from '../text/paragraphs.ts';
import type { Layout, Row } from './row.ts';

/** What annotations are counted by. */
export const countings = ['tag', 'value', 'document', 'coder', 'status', 'paragraph'] as const;
export type Counting = (typeof countings)[number];

const columns = ['by', 'of', 'value', 'count'];
export const countLayout: Layout = { keys: columns, columns };

/** Some annotations of a document. */
export interface Counted {
  readonly entries: Entries;
  readonly passages: readonly Coded[];
}

/** How many annotations there are of each kind, for each way to count; of names in their order of frequency. */
export function countRows(
  all: readonly Counted[],
  by: readonly Counting[],
  pathOf: (uri: string) => string,
): readonly Row[] {
  return by.flatMap((each) => {
    const counts = new Map<string, { readonly of: string | null; readonly value: string | number; count: number }>();
    for (const { entries, passages } of all) {
      for (const coded of passages) {
        for (const [of, value] of placesOf(each, entries, coded, pathOf)) {
          const key = JSON.stringify([of, value]);
          const known = counts.get(key);
          if (known) known.count++;
          else counts.set(key, { of, value, count: 1 });
        }
      }
    }
    const rows = [...counts.values()].map((row) => ({ by: each, ...row }));
    return each === 'paragraph' ? rows : rows.sort((a, b) => compared(a.of ?? '', b.of ?? '') || b.count - a.count);
  });
}

type Place = readonly [of: string | null, value: string | number];

function placesOf(
  by: Counting,
  { document }: Entries,
  coded: Coded,
  pathOf: (uri: string) => string,
): readonly Place[] {
  const { annotation, coder } = coded;
  const tag = annotation.tag?.value ?? '';
  switch (by) {
    case 'tag':
      return [[null, tag]];
    case 'value':
      return annotation.attributes.flatMap(({ name, value }) =>
        (value.kind === 'list' ? value.items : [value]).map((item): Place => [`${tag}.${name}`, wordsOf(item)]),
      );
    case 'document':
      return [[null, pathOf(document.uri)]];
    case 'coder':
      return [[null, coder]];
    case 'status':
      return [[null, annotation.status ?? 'accepted']];
    case 'paragraph': {
      const number = paragraphNumber(document, coded.start);
      return number === undefined ? [] : [[pathOf(document.uri), number]];
    }
  }
}

export interface Crosstab {
  readonly layout: Layout;
  readonly rows: readonly Row[];
}

/** How often each value of one field comes with each of another; sums at the end. An annotation without either is not counted. */
export function crosstab(
  all: readonly Counted[],
  down: Field,
  across: Field,
  names: readonly [string, string],
): Crosstab {
  const cells = new Map<string, Map<string, number>>();
  const heads = new Map<string, number>();
  for (const { entries, passages } of all) {
    for (const coded of passages) {
      for (const a of fieldValues(entries, coded, down).map(String)) {
        for (const b of fieldValues(entries, coded, across).map(String)) {
          const row = cells.get(a) ?? new Map<string, number>();
          cells.set(a, row.set(b, (row.get(b) ?? 0) + 1));
          heads.set(b, (heads.get(b) ?? 0) + 1);
        }
      }
    }
  }
  const first = `${names[0]} \\ ${names[1]}`;
  const columns = [...heads.keys()].sort(compared);
  const rows = [...cells]
    .sort(([a], [b]) => compared(a, b))
    .map(([value, row]) => rowOf(first, value, columns, (each) => row.get(each) ?? 0));
  const sums = rowOf(first, total, columns, (each) => heads.get(each) ?? 0);
  const listed = [first, ...columns, total];
  return { layout: { keys: listed, columns: listed }, rows: [...rows, sums] };
}

const total = 'Σ';

function rowOf(first: string, value: string, columns: readonly string[], count: (column: string) => number): Row {
  const counts = columns.map((column) => [column, count(column)] as const);
  const sum = counts.reduce((all, [, each]) => all + each, 0);
  return Object.fromEntries([...counts, [total, sum], [first, value]]);
}
