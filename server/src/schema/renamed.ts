import { entries, keyName, type Node, type ScalarNode } from '../yaml/node.ts';
import type { Attribute, NameKind, Relation, Renaming, Schema, SchemaName, Tag, Term } from './types.ts';

/** The sections of `renamed:`, and of how many names the way to an entry consists. */
export const renamedSections: Readonly<Record<string, { readonly kind: NameKind; readonly depth: number }>> = {
  tags: { kind: 'tag', depth: 0 },
  attributes: { kind: 'attribute', depth: 1 },
  values: { kind: 'value', depth: 2 },
  relations: { kind: 'relation', depth: 0 },
  glossary: { kind: 'term', depth: 0 },
};

/** The entries of a file's `renamed:`. */
export function renamingsIn(uri: string, node: Node | undefined): readonly Renaming[] {
  return entries(node).flatMap((section) => {
    const name = keyName(section);
    const known = Object.hasOwn(renamedSections, name) ? renamedSections[name] : undefined;
    return known ? below(section.value, known.kind, known.depth, [], uri) : [];
  });
}

function below(node: Node, kind: NameKind, depth: number, owners: readonly string[], uri: string): readonly Renaming[] {
  return entries(node).flatMap(({ key, value }): readonly Renaming[] => {
    const name = keyName({ key, value });
    if (depth > 0) return below(value, kind, depth - 1, [...owners, name], uri);
    const to = value.kind === 'scalar' ? wordOf(value) : undefined;
    if (to === undefined || value.kind !== 'scalar') return [];
    return [{ kind, owners, name, to, key, value, uri }];
  });
}

/** A scalar as the name it stands for; nothing for none. */
export function wordOf({ value }: ScalarNode): string | undefined {
  return value === null ? undefined : String(value);
}

/** What was renamed so far, under the names that one more file gives, with what that file renames itself. */
export function renamedAfter(before: readonly Renaming[], own: readonly Renaming[]): readonly Renaming[] {
  if (own.length === 0) return before;
  const moved = before.map((each) => {
    const owners = ownersNow(own, each.owners);
    return { ...each, owners, to: nowIn(own, each.kind, owners, each.to) ?? each.to };
  });
  return [...moved, ...own];
}

function ownersNow(own: readonly Renaming[], [tag, attribute]: readonly string[]): readonly string[] {
  if (tag === undefined) return [];
  const owner = nowIn(own, 'tag', [], tag) ?? tag;
  if (attribute === undefined) return [owner];
  return [owner, nowIn(own, 'attribute', [owner], attribute) ?? attribute];
}

/** What a name is called by the entries of one file or of a whole schema; nothing where it was not renamed. */
export function nowIn(
  renamed: readonly (SchemaName & { readonly to: string })[],
  kind: NameKind,
  owners: readonly string[],
  name: string,
): string | undefined {
  return renamed.findLast((each) => each.kind === kind && each.name === name && isSame(each.owners, owners))?.to;
}

export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The tag of a name or of a former name. */
export function tagNamed(schema: Schema, name: string): Tag | undefined {
  return named(schema, schema.tags, 'tag', [], name);
}

export function attributeNamed(schema: Schema, tag: Tag | undefined, name: string): Attribute | undefined {
  return tag && named(schema, tag.attributes, 'attribute', [tag.name], name);
}

export function relationNamed(schema: Schema, name: string): Relation | undefined {
  return named(schema, schema.relations, 'relation', [], name);
}

export function termNamed(schema: Schema, name: string): Term | undefined {
  return named(schema, schema.glossary, 'term', [], name);
}

/** The present word for an enum's value, itself or a former one; nothing where the enum has neither. */
export function valueNamed(schema: Schema, tag: Tag, { name, values }: Attribute, word: string): string | undefined {
  if (values.has(word)) return word;
  const now = nowIn(schema.renamed, 'value', [tag.name, name], word);
  return now !== undefined && values.has(now) ? now : undefined;
}

/** What is called by the name now; else, where nothing is, what was formerly. */
function named<T>(
  schema: Schema,
  all: ReadonlyMap<string, T>,
  kind: NameKind,
  owners: readonly string[],
  name: string,
): T | undefined {
  const found = all.get(name);
  if (found || schema.renamed.length === 0) return found;
  const now = nowIn(schema.renamed, kind, owners, name);
  return now === undefined ? undefined : all.get(now);
}

/** The names that a schema has beside one of its kind, itself included. */
export function namesBeside(
  schema: Schema,
  { kind, owners: [tag = '', attribute = ''] }: SchemaName,
): readonly string[] {
  const attributes = schema.tags.get(tag)?.attributes;
  const all = {
    tag: schema.tags,
    attribute: attributes,
    value: attributes?.get(attribute)?.values,
    relation: schema.relations,
    term: schema.glossary,
  }[kind];
  return [...(all?.keys() ?? [])];
}
