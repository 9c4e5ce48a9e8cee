import { annotationFile } from '../annotations/parse.ts';
import { schemaFile } from '../schema/parse.ts';
import { isSame, nowIn } from '../schema/renamed.ts';
import type { Renaming, SchemaName } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { type Entry, entries, keyName, type Node } from '../yaml/node.ts';
import type { AnnotationEdits } from './annotationEdits.ts';
import type { SchemaEdits } from './schemaEdits.ts';
import type { WordEdit } from './words.ts';

/** Whether a file of annotations, read again after the edit, differs by exactly the words that were to change. */
export function isAnnotationsProven({ source, words }: AnnotationEdits, edited: Source): boolean {
  const [before, after] = [annotationFile(source), annotationFile(edited)];
  const seen = new Set<number>();
  const wanted = wantedIn(words);
  if (before.annotations.length !== after.annotations.length) return false;
  const items = before.annotations.every((each, i) => {
    const now = after.annotations[i];
    return each === now || isSameBut(each.node, now?.node, wanted, seen, before.starts[i] ?? 0);
  });
  return items && isSameBut(before.head, after.head, wanted, seen) && seen.size === words.length;
}

/** The same for a file of the schema, where an entry of `renamed:` may come or go besides. */
export function isSchemaProven(edits: SchemaEdits, edited: Source, to: string): boolean {
  const [before, after] = [schemaFile(edits.source), schemaFile(edited)];
  const seen = new Set<number>();
  const wanted = wantedIn(edits.words);
  const parts = (node: Node | undefined) => entries(node).filter((each) => keyName(each) !== 'renamed');
  if (!isSameMapBut(parts(before.node), parts(after.node), wanted, seen, 0)) return false;
  const expected = before.renamed
    .filter((each) => !edits.removed.some((other) => isSameName(each, other)))
    .map((each) => said(each, edits.names, to));
  for (const each of edits.added) expected.push(said({ ...each, to }, [], to));
  const found = after.renamed.map((each) => said(each, [], to));
  return isSame(expected.toSorted(), found.toSorted());
}

type Wanted = ReadonlyMap<number, string>;

function wantedIn(words: readonly WordEdit[]): Wanted {
  return new Map(words.map(({ at, value }) => [at, value]));
}

/** Two trees that are equal but for the scalars that were to change, each of which now has its new value. */
function isSameBut(
  before: Node | undefined,
  after: Node | undefined,
  wanted: Wanted,
  seen: Set<number>,
  base = 0,
): boolean {
  if (!before || !after) return before === after;
  if (before.kind === 'scalar' && after.kind === 'scalar') {
    const value = wanted.get(before.start + base);
    if (value === undefined || before.raw === '') return before.value === after.value && before.raw === after.raw;
    seen.add(before.start + base);
    return String(after.value) === value;
  }
  if (before.kind === 'list' && after.kind === 'list') {
    if (before.items.length !== after.items.length) return false;
    return before.items.every((each, i) => isSameBut(each, after.items[i], wanted, seen, base));
  }
  if (before.kind !== 'map' || after.kind !== 'map') return false;
  return isSameMapBut(before.entries, after.entries, wanted, seen, base);
}

function isSameMapBut(
  before: readonly Entry[],
  after: readonly Entry[],
  wanted: Wanted,
  seen: Set<number>,
  base: number,
): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ key, value }, i) => {
    const now = after[i];
    return isSameBut(key, now?.key, wanted, seen, base) && isSameBut(value, now?.value, wanted, seen, base);
  });
}

function isSameName(a: SchemaName, b: SchemaName): boolean {
  return a.kind === b.kind && a.name === b.name && isSame(a.owners, b.owners);
}

/** An entry in words, with the renamed name in the place of the old one wherever the entry speaks of it. */
function said(
  entry: Pick<Renaming, 'kind' | 'owners' | 'name' | 'to'>,
  names: readonly SchemaName[],
  to: string,
): string {
  const renamed = names.map((each) => ({ ...each, to }));
  const now = (kind: SchemaName['kind'], owners: readonly string[], word: string) =>
    nowIn(renamed, kind, owners, word) ?? word;
  const [tag, attribute] = entry.owners;
  const owners = [
    ...(tag === undefined ? [] : [now('tag', [], tag)]),
    ...(tag === undefined || attribute === undefined ? [] : [now('attribute', [tag], attribute)]),
  ];
  return JSON.stringify([entry.kind, owners, entry.name, now(entry.kind, entry.owners, entry.to)]);
}
