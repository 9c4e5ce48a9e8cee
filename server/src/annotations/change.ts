import { editSource, type Source } from '../text/source.ts';
import { type Entry, entry, keyName, type MapNode, type Node } from '../yaml/node.ts';
import { type Splice, type Text, withEntry, withItem, without, withValue } from '../yaml/splices.ts';
import { quoted, type Written } from '../yaml/write.ts';
import { annotationFile } from './parse.ts';
import { styleAt } from './style.ts';
import type { Annotation } from './types.ts';
import {
  type AnnotationKey,
  annotationKeys,
  type NewLink,
  writtenAttributes,
  writtenFrom,
  writtenKey,
  writtenLink,
  writtenLinks,
} from './written.ts';

export type TextKey = Exclude<AnnotationKey, 'attributes' | 'links' | 'from'>;

/** What an annotation is to say instead; everything that is not named here stays as it is. */
export interface Change {
  /** Strings by key; nothing for a key that is to go. */
  readonly texts?: ReadonlyMap<TextKey, string | undefined>;
  /** By name, as YAML on one line; nothing for an attribute that is to go. */
  readonly attributes?: ReadonlyMap<string, string | undefined>;
  readonly addedLinks?: readonly NewLink[];
  /** By their places among the links: where they lead instead; nothing for a link that is to go. */
  readonly links?: ReadonlyMap<number, string | undefined>;
  readonly from?: readonly string[];
}

/** The file after a change of the annotation with an index; nothing where its layout does not let it be written. */
export function changed(
  source: Source,
  index: number,
  change: Change,
  attributeOrder: readonly string[],
): Source | undefined {
  let now: Source | undefined = source;
  const step = (next: (source: Source, annotation: Annotation) => Splice | 'nothing' | undefined) => {
    const file = now && annotationFile(now);
    const annotation = file?.annotations[index];
    const base = file?.starts[index] ?? 0;
    const splice = now && annotation && next(now, annotation);
    if (splice === 'nothing') return;
    const span = splice && { start: splice.start + base, end: splice.end + base };
    now = now && span && splice && editSource(now, span, splice.newText, now.version);
  };
  for (const [key, text] of change.texts ?? []) {
    step((at, each) => keySplice(at, index, each, key, text === undefined ? undefined : writtenKey(key, text)));
  }
  for (const [name, scalar] of change.attributes ?? []) {
    step((at, each) => attributeSplice(at, index, each, [name, scalar], attributeOrder));
  }
  // From the last to the first, so that the places of those before stay.
  for (const [place, target] of [...(change.links ?? [])].sort(([a], [b]) => b - a)) {
    step((at, each) => linkSplice(at, index, each, place, target));
  }
  for (const link of change.addedLinks ?? []) step((at, each) => addedLink(at, index, each, link));
  const { from } = change;
  if (from) step((at, each) => keySplice(at, index, each, 'from', from.length > 0 ? writtenFrom(from) : undefined));
  return now;
}

function keySplice(
  source: Source,
  index: number,
  { node }: Annotation,
  key: AnnotationKey,
  value: Written | undefined,
): Splice | 'nothing' | undefined {
  if (!node) return undefined;
  const found = entry(node, key);
  const text = textOf(source, index);
  if (found && value) return withValue(text, node, found, value);
  if (found) return without(text, node, node.entries.indexOf(found));
  if (!value) return 'nothing';
  const order = annotationKeys.indexOf(key);
  const after = node.entries.findLastIndex((each) => annotationKeys.indexOf(keyName(each) as AnnotationKey) < order);
  return withEntry(text, node, after, key, value);
}

function attributeSplice(
  source: Source,
  index: number,
  annotation: Annotation,
  [name, scalar]: readonly [string, string | undefined],
  order: readonly string[],
): Splice | 'nothing' | undefined {
  const { node } = annotation;
  const held = entry(node, 'attributes');
  const map = held?.value;
  if (!node || (map && map.kind !== 'map' && !isNothing(map))) return undefined;
  if (map?.kind !== 'map') {
    if (scalar === undefined) return 'nothing';
    const { attributes: layout } = styleAt(source, annotationFile(source), index, annotation.tag?.value ?? '');
    return keySplice(source, index, annotation, 'attributes', writtenAttributes([[name, scalar]], layout));
  }
  const found = map.entries.find((each) => keyName(each) === name);
  const text = textOf(source, index);
  if (found && scalar !== undefined) return withValue(text, map, found, { line: scalar });
  if (found) {
    if (map.entries.length === 1) return keySplice(source, index, annotation, 'attributes', undefined);
    return without(text, map, map.entries.indexOf(found));
  }
  if (scalar === undefined) return 'nothing';
  return withEntry(text, map, placeAmong(map, name, order), quoted(name), { line: scalar });
}

/** The entry after which an attribute is to stand: in the schema's order, and one that the schema lacks after all. */
function placeAmong(map: MapNode, name: string, order: readonly string[]): number {
  const own = order.indexOf(name);
  if (own < 0) return map.entries.length - 1;
  return map.entries.findLastIndex((each) => {
    const other = order.indexOf(keyName(each));
    return other >= 0 && other < own;
  });
}

function linkSplice(
  source: Source,
  index: number,
  annotation: Annotation,
  place: number,
  target: string | undefined,
): Splice | undefined {
  const list = entry(annotation.node, 'links')?.value;
  const found = linkEntries(list)[place];
  if (list?.kind !== 'list' || !found) return undefined;
  const text = textOf(source, index);
  if (target !== undefined) return withValue(text, found.map, found.entry, { line: quoted(target) });
  if (found.map.entries.length > 1) return without(text, found.map, found.map.entries.indexOf(found.entry));
  if (list.items.length > 1) return without(text, list, list.items.indexOf(found.map));
  const gone = keySplice(source, index, annotation, 'links', undefined);
  return gone === 'nothing' ? undefined : gone;
}

/** The entries that are links, in the order in which an annotation lists them. */
function linkEntries(list: Node | undefined): readonly { readonly map: MapNode; readonly entry: Entry }[] {
  const maps = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
  return maps.flatMap((map) =>
    map.entries.filter(({ key, value }) => isString(key) && isString(value)).map((each) => ({ map, entry: each })),
  );
}

function addedLink(source: Source, index: number, annotation: Annotation, link: NewLink) {
  const held = entry(annotation.node, 'links');
  if (!held || isNothing(held.value)) return keySplice(source, index, annotation, 'links', writtenLinks([link]));
  if (held.value.kind !== 'list') return undefined;
  const pair = writtenLink(link);
  return withItem(textOf(source, index), held.value, { flow: `{${pair}}`, block: pair });
}

function textOf(source: Source, index: number): Text {
  const base = annotationFile(source).starts[index] ?? 0;
  return { text: source.text.slice(base), eol: source.text.includes('\r\n') ? '\r\n' : '\n' };
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isString(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}
