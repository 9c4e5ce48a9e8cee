import { annotatedDocuments } from '../agreement/comparison.ts';
import type { Locale } from '../findings.ts';
import { formatted } from '../findings.ts';
import { type Entries, entriesIn } from '../query/entries.ts';
import { parseQuery } from '../query/parse.ts';
import type { Field, Query, QueryProblem } from '../query/query.ts';
import { type Names, namesIn, unknownField, unknownNames } from '../query/unknownNames.ts';
import { excerpt } from '../report/excerpt.ts';
import { createSource } from '../text/source.ts';
import { messages } from './messages.ts';
import { concerns, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers } from './scope.ts';
import { type Shard, sharded } from './shard.ts';
import { type Encodings, type Say, scopesOf, tellReadings } from './speech.ts';
import { columnsOf } from './terminal.ts';

export interface Asked {
  readonly all: readonly Entries[];
  /** Of all that the paths ask for, whichever part of it is wanted. */
  readonly names: Names;
  readonly isComplete: boolean;
}

/** The annotated documents that paths ask for; nothing where there are none to ask for, which is told. */
export async function askedEntries(
  paths: readonly string[],
  encodings: Encodings,
  say: Say,
  shard?: Shard,
): Promise<Asked | undefined> {
  const scopes = scopesOf(paths, say);
  if (!scopes) return undefined;
  const { access, readings } = rememberingFiles();
  const { projects: unread } = await surroundingsOf(scopes, access);
  const missing = scopes.filter((scope) => !unread.some((project) => concerns(scope, project)));
  for (const { typed } of missing) say(messages.noProject, { path: typed });
  if (missing.length > 0) return undefined;
  const named = unread.flatMap((project) => annotatedDocuments(project).map((uri) => ({ project, uri })));
  const asked = sharded(
    named.filter(({ uri }) => scopes.some((scope) => covers(scope, uri))),
    shard,
  );
  const wanted = new Set(asked.map(({ uri }) => uri));
  const projects = await Promise.all(unread.map((project) => withDocuments(access, project, wanted)));
  const isComplete = tellReadings(readings, encodings, say);
  const all = projects.flatMap(entriesIn);
  const unplaced = all.reduce((sum, each) => sum + each.unplaced, 0);
  if (unplaced > 0 && encodings !== 'none') say(messages.unplaced, { unplaced });
  return { all, names: namesIn(unread), isComplete };
}

/** A query that was typed; nothing where it is not understood, which is told with carets under the place. */
export function askedQuery(text: string, locale: Locale, say: Say): { readonly query: Query | undefined } | undefined {
  const { query, problems } = parseQuery(text);
  if (problems.length === 0) return { query };
  tellProblem(text, problems, locale, say);
  return undefined;
}

/** False where a query, or a field by its name, asks for what nothing here is called, which is told. */
export function isAnswerable(
  { text, query }: { readonly text: string; readonly query: Query | undefined },
  fields: ReadonlyMap<string, Field>,
  names: Names,
  locale: Locale,
  say: Say,
): boolean {
  const problems = unknownNames(query, names);
  if (problems.length > 0) tellProblem(text, problems, locale, say);
  const unknown = [...fields].flatMap(([typed, field]) => {
    const found = unknownField(field, names);
    return found ? [{ typed, ...found }] : [];
  });
  for (const { typed, message, params } of unknown)
    say(messages.field, { field: typed, message: formatted(message, params, locale) });
  return problems.length + unknown.length === 0;
}

/** One is enough, as of a parser: the first, with its line and carets. */
function tellProblem(text: string, [first]: readonly QueryProblem[], locale: Locale, say: Say): void {
  if (!first) return;
  // One line for the eye; every character stays one, so that the place stays right.
  const shown = createSource('query', text.replace(/\s/gu, ' '));
  const { text: line, carets } = excerpt(shown, first, columnsOf(process.stderr) - indent.length);
  const message = formatted(first.message, first.params, locale);
  say(messages.query, { column: first.start + 1, message });
  for (const each of [line, carets]) say({ en: '{each}', zh: '{each}' }, { each: indent + each });
}

const indent = '  ';
