import type { Message } from '../findings.ts';
import { located } from './collecting/places.ts';
import { newReport, type Report } from './collecting/report.ts';
import { newShelf, type Shelf } from './collecting/shelf.ts';
import type { CollectedAnnotation, CollectedLink } from './collection.ts';
import type { Importer } from './importer.ts';
import { type Bodies, bodiesOf, creatorOf, property } from './jsonld/bodies.ts';
import { type Item, itemsIn, labelOf } from './jsonld/items.ts';
import { type Target, targetsOf } from './jsonld/targets.ts';
import { fieldOf, listOf, readJson, stringOf } from './reading/json.ts';

/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/), one annotation, a list, a page or a collection: those
 * whose words are quoted or whose characters are counted. An annotation with several tags or targets becomes several.
 */
export const jsonld: Importer = {
  name: 'jsonld',
  offsets: 'code-points',
  read(files, lookUp) {
    const report = newReport();
    const shelf = newShelf(lookUp, report);
    const read = files.map((file) => ({ file, root: readJson(file, report) }));
    const items = read.flatMap(({ file, root }) => itemsIn(file, root, report));
    const links = linksIn(items, report);
    const taken = new Set<string>();
    for (const item of items) if (!isLink(item)) addAnnotations(item, links, taken, shelf, report);
    return {
      collection: {
        name: read.map(({ root }) => labelOf(root)).find((label) => label !== undefined),
        codebook: { tags: new Map(), relations: new Map() },
        documents: shelf.all(),
      },
      problems: report.problems,
      losses: report.losses(),
    };
  },
};

function isLink({ value }: Item): boolean {
  return listOf(fieldOf(value, 'motivation')).some((each) => each === 'linking' || each === 'oa:linking');
}

/** By the annotation that they start from. */
function linksIn(items: readonly Item[], report: Report): ReadonlyMap<string, readonly CollectedLink[]> {
  const known = new Set(items.flatMap(({ id }) => id ?? []));
  const links = new Map<string, CollectedLink[]>();
  for (const { value } of items.filter(isLink)) {
    const bodies = listOf(fieldOf(value, 'body'));
    const tag = bodies.find((each) => fieldOf(each, 'purpose') === 'tagging');
    const relation = stringOf(fieldOf(tag, 'value')) ?? 'related';
    const iri = (each: unknown) => stringOf(each) ?? stringOf(fieldOf(each, 'source')) ?? stringOf(fieldOf(each, 'id'));
    const ends = bodies.filter((each) => each !== tag).flatMap((each) => iri(each) ?? []);
    const starts = listOf(fieldOf(value, 'target')).flatMap((each) => iri(each) ?? []);
    const pairs = starts.flatMap((start) => ends.map((target) => ({ start, target })));
    if (pairs.length === 0) report.lose(losses.link);
    for (const { start, target } of pairs) {
      if (!known.has(start)) report.lose(losses.link);
      else links.set(start, [...(links.get(start) ?? []), { relation, target }]);
    }
  }
  return links;
}

function addAnnotations(
  item: Item,
  links: ReadonlyMap<string, readonly CollectedLink[]>,
  taken: Set<string>,
  shelf: Shelf,
  report: Report,
): void {
  const { value, origin, file } = item;
  const bodies = bodiesOf(value, report);
  const coder = creatorOf(value);
  const id = stringOf(property(value, 'identifier')) ?? item.id;
  const from = listOf(property(value, 'contributor')).flatMap((each) => stringOf(each) ?? []);
  const targets = targetsOf(value, origin, report);
  const each = targets.flatMap((target) => bodies.tags.map((tag) => ({ target, tag })));
  each.forEach(({ target, tag }, i) => {
    // Links lead to the first; so does the id.
    const isFirst = i === 0 && (item.id === undefined || !taken.has(item.id));
    if (isFirst && item.id !== undefined) taken.add(item.id);
    const document = shelf.document(target.document, file, origin);
    document.language ??= target.language;
    document.date ??= target.date;
    if (target.source) document.source ??= target.source;
    const place = placeOf(target, document.text, report);
    if (!place) return;
    document.annotations.push({
      ...{ tag, place, origin },
      key: isFirst && item.id !== undefined ? item.id : `${origin.file} ${origin.path} ${i + 1}`,
      ...(isFirst && id !== undefined ? { id } : {}),
      ...(coder === undefined ? {} : { coder }),
      ...(from.length === 0 ? {} : { from }),
      ...(i === 0 ? restOf(bodies) : { attributes: [] }),
      links: isFirst && item.id !== undefined ? (links.get(item.id) ?? []) : [],
    });
  });
}

function restOf({ attributes, note, status }: Bodies) {
  return {
    attributes,
    ...(note === undefined ? {} : { note }),
    ...(status === undefined ? {} : { status }),
  };
}

function placeOf(
  { offsets, selector }: Target,
  text: Parameters<typeof located>[0],
  report: Report,
): CollectedAnnotation['place'] | undefined {
  const found = located(text, offsets, selector, countings);
  if (found && !found.agrees) report.lose(losses.position);
  return found?.place;
}

/** As the standard has it, else as scripts in a browser count. */
const countings = [
  { unit: 'code-points', lines: 'as one' },
  { unit: 'utf-16', lines: 'as one' },
] as const;

const losses = {
  link: {
    en: 'linking annotations that do not lead from one annotation here to another resource',
    zh: '并非由此处的标注指向其他资源的链接标注',
  },
  position: {
    en: 'positions at which the text says something else than the quote; the quotes count',
    zh: '该处文字与引文不符的位置；以引文为准',
  },
} as const satisfies Record<string, Message>;
