import { type Entry, entries, get, items, keyName, type Node, type ScalarNode } from '../yaml/node.ts';
import { renamedSections, wordOf } from './renamed.ts';
import type { NameKind, SchemaFile, SchemaName } from './types.ts';

/** A name where it stands in a schema file. */
export interface NamePlace extends SchemaName {
  /** The key or the word that defines it, a mention of it, or the present name in an entry of `renamed:`. */
  readonly role: 'definition' | 'use' | 'new';
  readonly scalar: ScalarNode;
}

const known = new WeakMap<SchemaFile, readonly NamePlace[]>();

/** Every name in a schema file, wherever it is defined or used, in the order of the text. Former names are none. */
export function schemaNames(file: SchemaFile): readonly NamePlace[] {
  let found = known.get(file);
  if (!found) {
    const { node } = file;
    found = [
      ...entries(get(node, 'tags')).flatMap(inTag),
      ...entries(get(node, 'relations')).flatMap(inRelation),
      ...entries(get(node, 'glossary')).flatMap(inTerm),
      ...entries(get(node, 'renamed')).flatMap(inRenamed),
    ].sort((a, b) => a.scalar.start - b.scalar.start);
    known.set(file, found);
  }
  return found;
}

function inTag(entry: Entry): readonly NamePlace[] {
  const tag = keyName(entry);
  const attributes = entries(get(entry.value, 'attributes')).flatMap((each) => inAttribute(each, tag));
  return [place('tag', [], 'definition', entry.key), ...attributes];
}

function inAttribute(entry: Entry, tag: string): readonly NamePlace[] {
  const owners = [tag, keyName(entry)];
  const values = get(entry.value, 'values');
  const words = values?.kind === 'map' ? values.entries.map(({ key }) => key) : items(values).filter(isWord);
  return [
    place('attribute', [tag], 'definition', entry.key),
    ...words.map((word) => place('value', owners, 'definition', word)),
    ...entries(get(entry.value, 'when')).flatMap((condition) => [
      place('attribute', [tag], 'use', condition.key),
      ...scalarsIn(condition.value).map((word) => place('value', [tag, keyName(condition)], 'use', word)),
    ]),
  ];
}

function inRelation(entry: Entry): readonly NamePlace[] {
  const ends = [get(entry.value, 'from'), get(entry.value, 'to')].flatMap(scalarsIn);
  return [place('relation', [], 'definition', entry.key), ...ends.map((end) => place('tag', [], 'use', end))];
}

function inTerm(entry: Entry): readonly NamePlace[] {
  const others = scalarsIn(get(entry.value, 'see'));
  return [place('term', [], 'definition', entry.key), ...others.map((each) => place('term', [], 'use', each))];
}

function inRenamed(section: Entry): readonly NamePlace[] {
  const name = keyName(section);
  const form = Object.hasOwn(renamedSections, name) ? renamedSections[name] : undefined;
  return form ? inRenamedMap(section.value, form.kind, form.depth, []) : [];
}

const ownerKinds: readonly NameKind[] = ['tag', 'attribute'];

function inRenamedMap(node: Node, kind: NameKind, depth: number, owners: readonly string[]): readonly NamePlace[] {
  return entries(node).flatMap((entry): readonly NamePlace[] => {
    if (depth === 0) return scalarsIn(entry.value).map((word) => place(kind, owners, 'new', word));
    return [
      place(ownerKinds[owners.length] ?? 'tag', owners, 'use', entry.key),
      ...inRenamedMap(entry.value, kind, depth - 1, [...owners, keyName(entry)]),
    ];
  });
}

/** The scalars of a list or a lone scalar. */
function scalarsIn(node: Node | undefined): readonly ScalarNode[] {
  const all = node?.kind === 'list' ? node.items : node ? [node] : [];
  return all.filter(isWord);
}

function isWord(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.value !== null;
}

function place(kind: NameKind, owners: readonly string[], role: NamePlace['role'], scalar: ScalarNode): NamePlace {
  return { kind, owners, name: wordOf(scalar) ?? scalar.raw, role, scalar };
}
