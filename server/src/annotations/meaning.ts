import { compared } from '../text/ordered.ts';
import { entries, get, items, keyName, type Node } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import type { Change } from './change.ts';
import type { Annotation } from './types.ts';
import { type NewAnnotation, writtenFrom } from './written.ts';

/** What a piece of YAML says, however it is written. */
type Meaning = readonly [kind: string, ...said: unknown[]];
type Pair = readonly [key: string, value: Meaning];

/** What an annotation says by key, in the order of the keys' names, so that two can be compared. */
export function meaningOf(node: Node | undefined): string {
  return JSON.stringify(sorted(pairs(node)));
}

/** What an annotation must say after a change. */
export function meaningAfter(annotation: Annotation, change: Change): string {
  const all = new Map(pairs(annotation.node));
  for (const [key, text] of change.texts ?? []) put(all, key, text === undefined ? undefined : stringMeaning(text));
  if (change.attributes) {
    const attributes = new Map(pairs(get(annotation.node, 'attributes')));
    for (const [name, scalar] of change.attributes) {
      put(attributes, name, scalar === undefined ? undefined : meaning(readYaml(scalar).value));
    }
    if (attributes.size > 0) all.set('attributes', mapMeaning([...attributes]));
    // A key that held nothing before stays where nothing is put into it.
    else if (annotation.attributes.length > 0) all.delete('attributes');
  }
  if (change.links || change.addedLinks) putLinks(all, annotation, change);
  if (change.from)
    put(all, 'from', change.from.length > 0 ? meaning(readYaml(writtenFrom(change.from).line).value) : undefined);
  return JSON.stringify(sorted([...all]));
}

/** What an annotation that is to be written must say. */
export function meaningOfNew(wanted: NewAnnotation): string {
  const { attributes, links, from, ...texts } = wanted;
  const all: Pair[] = Object.entries(texts).flatMap(([key, text]): Pair[] => {
    const isLeftOut = text === undefined || (text === '' && !['id', 'tag', 'quote'].includes(key));
    return isLeftOut ? [] : [[key, stringMeaning(text)]];
  });
  const scalars = attributes.map(([name, scalar]): Pair => [name, meaning(readYaml(scalar).value)]);
  if (scalars.length > 0) all.push(['attributes', mapMeaning(scalars)]);
  const written = (links ?? []).map(linkMeaning);
  if (written.length > 0) all.push(['links', ['list', ...written]]);
  if (from && from.length > 0) all.push(['from', meaning(readYaml(writtenFrom(from).line).value)]);
  return JSON.stringify(sorted(all));
}

function putLinks(all: Map<string, Meaning>, annotation: Annotation, { links, addedLinks = [] }: Change): void {
  let place = 0;
  const old = items(get(annotation.node, 'links')).flatMap((item): readonly Meaning[] => {
    if (item.kind !== 'map') return [meaning(item)];
    const kept = item.entries.flatMap((each): Pair[] => {
      const isLink =
        typeof each.key.value === 'string' && each.value.kind === 'scalar' && typeof each.value.value === 'string';
      const own = isLink ? place++ : -1;
      if (!links?.has(own)) return [[keyName(each), meaning(each.value)]];
      const target = links.get(own);
      return target === undefined ? [] : [[keyName(each), stringMeaning(target)]];
    });
    return kept.length > 0 ? [mapMeaning(kept)] : [];
  });
  const now = [...old, ...addedLinks.map(linkMeaning)];
  if (now.length > 0) all.set('links', ['list', ...now]);
  else if (place > 0) all.delete('links');
}

function linkMeaning({ relation, target }: { readonly relation: string; readonly target: string }): Meaning {
  return mapMeaning([[relation, stringMeaning(target)]]);
}

function pairs(node: Node | undefined): readonly Pair[] {
  return entries(node).map((each) => [keyName(each), meaning(each.value)]);
}

function meaning(node: Node | undefined): Meaning {
  if (!node) return ['nothing'];
  if (node.kind === 'list') return ['list', ...node.items.map(meaning)];
  if (node.kind === 'map') return mapMeaning(pairs(node));
  return typeof node.value === 'string' ? stringMeaning(node.value) : ['scalar', node.raw];
}

/** The keys of a map say the same in any order. */
function mapMeaning(all: readonly Pair[]): Meaning {
  return ['map', ...sorted(all)];
}

/** A literal block at the very end of a file has no line end after it, and one before others has. */
function stringMeaning(text: string): Meaning {
  return ['string', text.replace(/\n$/u, '')];
}

function put(map: Map<string, Meaning>, key: string, value: Meaning | undefined): void {
  if (value) map.set(key, value);
  else map.delete(key);
}

function sorted(all: readonly Pair[]): readonly Pair[] {
  return all.toSorted(([a], [b]) => compared(a, b));
}
