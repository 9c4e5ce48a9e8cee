import { annotatedDocuments } from '../agreement/comparison.ts';
import type { Locale } from '../findings.ts';
import { formatted } from '../findings.ts';
import { type Entries, entriesIn } from '../query/entries.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';
import { messages } from './messages.ts';
import { concerns, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers } from './scope.ts';
import { type Shard, sharded } from './shard.ts';
import { type Encodings, type Say, scopesOf, tellReadings } from './speech.ts';

export interface Asked {
  readonly all: readonly Entries[];
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
  return { all, isComplete };
}

/** A query that was typed; nothing where it is not understood, which is told with carets under the place. */
export function askedQuery(text: string, locale: Locale, say: Say): { readonly query: Query | undefined } | undefined {
  const { query, problems } = parseQuery(text);
  const [first] = problems;
  if (!first) return { query };
  const message = formatted(first.message, first.params, locale);
  say(messages.query, { query: text.replace(/\s/gu, ' '), column: first.start + 1, message });
  return undefined;
}
