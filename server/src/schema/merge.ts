import type { AttributeType, Color, ReadingPart } from '../formats/projectFile.ts';
import {
  booleanOf,
  type Entry,
  entries,
  get,
  items,
  keyName,
  locatedString,
  locatedStrings,
  type Node,
  stringOf,
} from '../yaml/node.ts';
import type { Attribute, Cue, Place, Reference, Relation, Renaming, SchemaFile, Tag, Term, Text } from './types.ts';
import { relationsRenamed, tagsRenamed, termsRenamed } from './underNewNames.ts';

/** The definitions of files in the order in which they are taken in: the later wins, key by key, and gives names by its `renamed:`. */
export function mergeTags(files: readonly SchemaFile[]): ReadonlyMap<string, Tag> {
  return merged(files, 'tags', toTag, tagsRenamed);
}

export function mergeRelations(files: readonly SchemaFile[]): ReadonlyMap<string, Relation> {
  return merged(files, 'relations', toRelation, relationsRenamed);
}

export function mergeGlossary(files: readonly SchemaFile[]): ReadonlyMap<string, Term> {
  return merged(files, 'glossary', toTerm, termsRenamed);
}

function merged<T>(
  files: readonly SchemaFile[],
  section: string,
  make: (name: string, node: Node, place: Place, before: T | undefined) => T,
  renamed: (before: ReadonlyMap<string, T>, own: readonly Renaming[]) => ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  let result = new Map<string, T>();
  for (const file of files) {
    // A file speaks of everything under the new names.
    if (file.renamed.length > 0) result = new Map(renamed(result, file.renamed));
    for (const each of entries(get(file.node, section))) {
      const name = keyName(each);
      result.set(name, make(name, each.value, placeOf(file.uri, each), result.get(name)));
    }
  }
  return result;
}

function placeOf(uri: string, entry: Entry): Place {
  return { uri, start: entry.key.start, end: entry.key.end };
}

function toTag(name: string, node: Node, place: Place, before: Tag | undefined): Tag {
  const attributes = new Map(before?.attributes);
  for (const each of entries(get(node, 'attributes'))) {
    const key = keyName(each);
    attributes.set(key, toAttribute(key, each.value, placeOf(place.uri, each), attributes.get(key)));
  }
  const cues = get(node, 'cues');
  return {
    name,
    place,
    title: textOf(get(node, 'title'), before?.title),
    description: textOf(get(node, 'description'), before?.description),
    include: textOf(get(node, 'include'), before?.include),
    exclude: textOf(get(node, 'exclude'), before?.exclude),
    example: textOf(get(node, 'example'), before?.example),
    color: wordOf(get(node, 'color'), colors) ?? before?.color ?? 'grey',
    attributes,
    cues: cues ? cuesOf(cues) : (before?.cues ?? []),
  };
}

function toAttribute(name: string, node: Node, place: Place, before: Attribute | undefined): Attribute {
  const values = get(node, 'values');
  const when = get(node, 'when');
  return {
    name,
    place,
    title: textOf(get(node, 'title'), before?.title),
    description: textOf(get(node, 'description'), before?.description),
    type: wordOf(get(node, 'type'), attributeTypes) ?? before?.type ?? 'string',
    values: values ? valuesOf(values) : (before?.values ?? new Map()),
    required: booleanOf(get(node, 'required')) ?? before?.required ?? false,
    many: booleanOf(get(node, 'many')) ?? before?.many ?? false,
    when: when ? new Map(entries(when).map((each) => [keyName(each), words(each.value)])) : (before?.when ?? new Map()),
    pattern: locatedString(get(node, 'pattern')) ?? before?.pattern,
    reads: wordOf(get(node, 'reads'), parts) ?? before?.reads,
  };
}

function toRelation(name: string, node: Node, place: Place, before: Relation | undefined): Relation {
  const from = get(node, 'from');
  const to = get(node, 'to');
  return {
    name,
    place,
    title: textOf(get(node, 'title'), before?.title),
    description: textOf(get(node, 'description'), before?.description),
    from: from ? locatedStrings(from) : (before?.from ?? []),
    to: to ? locatedStrings(to) : (before?.to ?? []),
  };
}

function toTerm(id: string, node: Node, place: Place, before: Term | undefined): Term {
  const aliases = get(node, 'aliases');
  const source = get(node, 'source');
  const see = get(node, 'see');
  return {
    id,
    place,
    term: textOf(get(node, 'term'), before?.term),
    aliases: aliases ? aliasesOf(aliases) : (before?.aliases ?? []),
    definition: textOf(get(node, 'definition'), before?.definition),
    note: textOf(get(node, 'note'), before?.note),
    sources: source ? referencesOf(source) : (before?.sources ?? []),
    see: see ? locatedStrings(see) : (before?.see ?? []),
  };
}

export const colors: readonly Color[] = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'];
export const attributeTypes: readonly AttributeType[] = ['string', 'number', 'integer', 'boolean', 'date', 'enum'];
const parts: readonly ReadingPart[] = ['value', 'min', 'max', 'unit', 'currency', 'modifier', 'kind', 'date', 'period'];

/** One of our own words; any other is a finding of its own and counts as not given. */
function wordOf<T extends string>(node: Node | undefined, known: readonly T[]): T | undefined {
  const word = stringOf(node);
  return known.find((each) => each === word);
}

function textOf(node: Node | undefined, before: Text | undefined): Text {
  if (!node) return before ?? new Map();
  const plain = stringOf(node);
  if (plain !== undefined) return new Map([['', plain]]);
  const result = new Map<string, string>();
  for (const each of entries(node)) {
    const value = stringOf(each.value);
    if (value !== undefined) result.set(keyName(each), value);
  }
  return result;
}

function valuesOf(node: Node): ReadonlyMap<string, Text> {
  if (node.kind === 'map') return new Map(node.entries.map((each) => [keyName(each), textOf(each.value, undefined)]));
  return new Map(words(node).map((word) => [word, new Map()]));
}

/** The scalars of a list or a lone scalar, as words. */
function words(node: Node): string[] {
  const all = node.kind === 'list' ? node.items : [node];
  return all.flatMap((each) => (each.kind === 'scalar' && each.value !== null ? [String(each.value)] : []));
}

function cuesOf(node: Node): Cue[] {
  if (node.kind === 'map')
    return node.entries.flatMap((each) => items(each.value).map((item) => toCue(item, keyName(each))));
  return items(node).map((item) => toCue(item, ''));
}

function toCue(node: Node, language: string): Cue {
  return {
    language,
    phrase: stringOf(node) ?? stringOf(get(node, 'phrase')),
    regex: locatedString(get(node, 'regex')),
    except: locatedStrings(get(node, 'except')).map(({ value }) => value),
  };
}

function aliasesOf(node: Node): Term['aliases'] {
  if (node.kind !== 'map') return locatedStrings(node).map((name) => ({ language: '', name }));
  return node.entries.flatMap((each) => locatedStrings(each.value).map((name) => ({ language: keyName(each), name })));
}

function referencesOf(node: Node): Reference[] {
  const all = node.kind === 'list' ? node.items : [node];
  return all.map((each) => {
    const date = get(each, 'date');
    return {
      title: textOf(get(each, 'title'), undefined),
      url: stringOf(get(each, 'url')),
      date: date?.kind === 'scalar' && date.value !== null ? String(date.value) : undefined,
    };
  });
}
