import { attributeBlocks, meaningOf } from '../hovers/describe/attribute.ts';
import { relationBlocks } from '../hovers/describe/relation.ts';
import { tagBlocks } from '../hovers/describe/tag.ts';
import { termBlocks } from '../hovers/describe/term.ts';
import { item } from '../places/frames.ts';
import { isPath } from '../places/writing.ts';
import { schemaOf } from '../project.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Text } from '../schema/types.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';

/** Names that the schema knows, where a schema file defines them further or refers to them. */
export const schemaNames: CompletionSource = {
  in: 'schema',
  suggest(place) {
    const { path, on } = place.writing;
    if (on === 'item') return [];
    const [section, , key] = path;
    if (on !== 'value') {
      if (isPath(path, ['tags'])) return tagNames(place);
      if (isPath(path, ['relations'])) return relationNames(place);
      if (isPath(path, ['tags', '*', 'attributes'])) return attributeNames(place, path[1]);
      if (isPath(path, ['tags', '*', 'attributes', '*', 'when'])) {
        return attributeNames(place, path[1]).filter((each) => each.label !== path[3]);
      }
    }
    if (on === 'key') return [];
    const isIn = (...keys: string[]) =>
      keys.includes(key ?? '') && (path.length === 3 || isPath(path, [section ?? '', '*', key ?? '', item]));
    if (section === 'relations' && isIn('from', 'to')) return path.length === 4 ? tagNames(place) : [];
    if (section === 'glossary' && isIn('see')) return path.length === 4 ? termNames(place) : [];
    const isWhen =
      section === 'tags' && path[4] === 'when' && (path.length === 6 || (path.length === 7 && path[6] === item));
    return isWhen ? conditionWords(place, path[1], path[5]) : [];
  },
};

function tagNames({ project, writing, locale }: CompletionPlace): readonly Suggestion[] {
  return [...schemaOf(project).tags.values()]
    .filter((each) => isLacking(writing, each.name))
    .map((tag) => ({
      ...named(tag, 'tag', writing.path.length === 1 ? 'map' : undefined),
      detail: titleOf(tag, locale),
      blocks: tagBlocks(tag, locale),
    }));
}

function relationNames({ project, writing, locale }: CompletionPlace): readonly Suggestion[] {
  return [...schemaOf(project).relations.values()]
    .filter((each) => isLacking(writing, each.name))
    .map((each) => ({
      ...named(each, 'relation', 'map'),
      detail: titleOf(each, locale),
      blocks: relationBlocks(each, locale),
    }));
}

/** The attributes that the tag has already, from what is extended, or from beside a condition. */
function attributeNames({ project, writing, locale }: CompletionPlace, tag: string | undefined): readonly Suggestion[] {
  const opens = writing.path.at(-1) === 'when' ? 'scalar' : 'map';
  return [
    ...(schemaOf(project)
      .tags.get(tag ?? '')
      ?.attributes.values() ?? []),
  ]
    .filter((each) => isLacking(writing, each.name))
    .map((each) => ({
      ...named(each, 'attribute', opens),
      detail: titleOf(each, locale),
      blocks: attributeBlocks(each, locale),
    }));
}

function termNames({ project, writing, locale }: CompletionPlace): readonly Suggestion[] {
  const schema = schemaOf(project);
  return [...schema.glossary.values()]
    .filter((each) => each.id !== writing.path[1] && isLacking(writing, each.id))
    .map((term) => ({
      ...named({ name: term.id, title: term.term }, 'term', undefined),
      detail: inLanguage(term.term, locale),
      blocks: termBlocks(schema, term, locale),
    }));
}

/** What another attribute may be, where that is one of a few words. */
function conditionWords({ project, writing, locale }: CompletionPlace, tag = '', name = ''): readonly Suggestion[] {
  const attribute = schemaOf(project).tags.get(tag)?.attributes.get(name);
  if (!attribute) return [];
  if (attribute.type === 'boolean') {
    return ['true', 'false'].map((scalar) => ({ label: scalar, kind: 'word', write: { scalar }, isOfFormat: true }));
  }
  return [...attribute.values.keys()]
    .filter((each) => !writing.items.includes(each))
    .map((word) => ({
      label: word,
      kind: 'word',
      write: { string: word },
      detail: meaningOf(attribute, word, locale),
    }));
}

function isLacking({ keys, items }: CompletionPlace['writing'], name: string): boolean {
  return !keys.includes(name) && !items.includes(name);
}

/** As a key that opens something, else as a word. */
function named(
  { name, title }: { readonly name: string; readonly title: Text },
  kind: Suggestion['kind'],
  opens: 'scalar' | 'map' | undefined,
): Suggestion {
  return { label: name, kind, write: opens ? { key: name, opens } : { string: name }, also: [...title.values()] };
}
