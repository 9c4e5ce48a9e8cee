import type { Locale } from '../findings.ts';
import { found } from '../query/evaluate.ts';
import { fieldOf } from '../query/parse.ts';
import type { Field } from '../query/query.ts';
import { type Counted, type Counting, countLayout, countRows, crosstab } from '../rows/counts.ts';
import { foundLayout, foundRow } from '../rows/found.ts';
import type { Layout, Row } from '../rows/row.ts';
import { askedEntries, askedQuery, isAnswerable } from './asked.ts';
import type { ExitCode } from './checkCommand.ts';
import type { Format } from './formats/format.ts';
import { writeLines } from './output.ts';
import { partOf, type Shard } from './shard.ts';
import { type Encodings, speaker } from './speech.ts';
import { paintFor, shownPath } from './terminal.ts';

export interface FindOptions {
  readonly format: Format;
  readonly locale: Locale;
  readonly encodings: Encodings;
  /** Empty for all annotations. */
  readonly query: string;
  readonly shard?: Shard | undefined;
}

/** Key word in context: what a query finds. 0: asked, whatever was found. 2: not everything could be. */
export async function findCommand(paths: readonly string[], options: FindOptions): Promise<ExitCode> {
  return listed(paths, options, (all) => ({
    layout: foundLayout,
    batches: all.map(({ entries, passages }) => passages.map((coded) => foundRow(entries, coded, shownPath))),
  }));
}

export async function statsCommand(
  paths: readonly string[],
  by: readonly Counting[],
  options: FindOptions,
): Promise<ExitCode> {
  return listed(paths, options, (all) => ({ layout: countLayout, batches: [countRows(all, by, shownPath)] }));
}

export async function crosstabCommand(
  fields: readonly [string, string],
  paths: readonly string[],
  options: FindOptions,
): Promise<ExitCode> {
  const [down, across] = [fieldOf(fields[0]), fieldOf(fields[1])];
  const named = new Map<string, Field>([
    [fields[0], down],
    [fields[1], across],
  ]);
  return listed(
    paths,
    options,
    (all) => {
      const { layout, rows } = crosstab(all, down, across, fields);
      return { layout, batches: [rows] };
    },
    named,
  );
}

async function listed(
  paths: readonly string[],
  { format, locale, encodings, query: typed, shard }: FindOptions,
  rowsOf: (all: readonly Counted[]) => { readonly layout: Layout; readonly batches: Iterable<readonly Row[]> },
  fields: ReadonlyMap<string, Field> = new Map(),
): Promise<ExitCode> {
  const say = speaker(locale);
  const asked = askedQuery(typed, locale, say);
  const answer = asked && (await askedEntries(paths, encodings, say, shard));
  if (!asked || !answer) return 2;
  if (!isAnswerable({ text: typed, query: asked.query }, fields, answer.names, locale, say)) return 2;
  const { layout, batches } = rowsOf(answer.all.map((entries) => ({ entries, passages: found(asked.query, entries) })));
  await writeLines(format.lines(batches, layout, paintFor(process.stdout), partOf(shard)));
  return answer.isComplete ? 0 : 2;
}
