import { nowIn } from './renamed.ts';
import type { Attribute, NameKind, Relation, Renaming, Tag, Term } from './types.ts';

/** The tags that other files gave, under the names that a file gives them by its `renamed:`. */
export function tagsRenamed(tags: ReadonlyMap<string, Tag>, own: readonly Renaming[]): ReadonlyMap<string, Tag> {
  if (own.length === 0) return tags;
  const renamed = underNewNames(tags, own, 'tag', [], (tag, name, place) => ({ ...tag, name, place }));
  return new Map([...renamed].map(([name, tag]) => [name, { ...tag, attributes: attributesRenamed(tag, own) }]));
}

function attributesRenamed({ name: tag, attributes }: Tag, own: readonly Renaming[]): Tag['attributes'] {
  const renamed = underNewNames(attributes, own, 'attribute', [tag], (each, name, place) => ({ ...each, name, place }));
  const entries = [...renamed].map(([name, attribute]): [string, Attribute] => {
    const values = underNewNames(attribute.values, own, 'value', [tag, name], (text) => text);
    return [name, { ...attribute, values, when: conditionRenamed(attribute.when, tag, own) }];
  });
  return new Map(entries);
}

function conditionRenamed(when: Attribute['when'], tag: string, own: readonly Renaming[]): Attribute['when'] {
  const entries = [...when].map(([attribute, words]): [string, readonly string[]] => {
    const name = nowIn(own, 'attribute', [tag], attribute) ?? attribute;
    return [name, words.map((word) => nowIn(own, 'value', [tag, name], word) ?? word)];
  });
  return new Map(entries);
}

export function relationsRenamed(
  relations: ReadonlyMap<string, Relation>,
  own: readonly Renaming[],
): ReadonlyMap<string, Relation> {
  if (own.length === 0) return relations;
  const renamed = underNewNames(relations, own, 'relation', [], (each, name, place) => ({ ...each, name, place }));
  const tags = (ends: Relation['from']) =>
    ends.map((each) => ({ ...each, value: nowIn(own, 'tag', [], each.value) ?? each.value }));
  return new Map([...renamed].map(([name, each]) => [name, { ...each, from: tags(each.from), to: tags(each.to) }]));
}

export function termsRenamed(terms: ReadonlyMap<string, Term>, own: readonly Renaming[]): ReadonlyMap<string, Term> {
  if (own.length === 0) return terms;
  const renamed = underNewNames(terms, own, 'term', [], (term, id, place) => ({ ...term, id, place }));
  const see = ({ see }: Term) =>
    see.map((each) => ({ ...each, value: nowIn(own, 'term', [], each.value) ?? each.value }));
  return new Map([...renamed].map(([id, term]) => [id, { ...term, see: see(term) }]));
}

/** In the order they had. What is there under a name already wins over what comes to it under a former one. */
function underNewNames<T>(
  all: ReadonlyMap<string, T>,
  own: readonly Renaming[],
  kind: NameKind,
  owners: readonly string[],
  make: (value: T, name: string, place: Tag['place']) => T,
): ReadonlyMap<string, T> {
  const entryFor = (name: string) =>
    own.findLast((each) => each.kind === kind && each.name === name && each.owners.join('\n') === owners.join('\n'));
  const result = new Map<string, T>();
  for (const [name, value] of all) {
    const entry = entryFor(name);
    if (!entry) result.set(name, value);
    else if (!result.has(entry.to) && (!all.has(entry.to) || entryFor(entry.to))) {
      const { start, end } = entry.value;
      result.set(entry.to, make(value, entry.to, { uri: entry.uri, start, end }));
    }
  }
  return result;
}
