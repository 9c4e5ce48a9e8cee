import { bratField, bratLabel } from '../../escape/brat.ts';
import type { Locale } from '../../findings.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Text } from '../../schema/types.ts';
import { colours } from '../colours.ts';
import type { Edition } from '../edition.ts';
import { asciiNames } from '../names.ts';

/** What brat calls things: in ASCII, which its types have to be. */
export interface BratNames {
  readonly tag: (name: string) => string;
  /** Attributes of two tags may have one name and other values, so brat's have that of the tag before theirs. */
  readonly attribute: (tag: string, name: string) => string;
  readonly value: (word: string) => string;
  readonly relation: (name: string) => string;
}

/** Names in the order of the schema first, so that they do not depend on the texts. */
export function bratNames({ schema }: Edition): BratNames {
  const [type, value] = [asciiNames(), asciiNames()];
  const names: BratNames = {
    tag: type,
    attribute: (tag, name) => type(`${tag}_${name}`),
    value: (word) => (/^[\w-]+$/u.test(word) ? word : value(word)),
    relation: (name) => type(name),
  };
  for (const { name } of schema.tags.values()) names.tag(name);
  for (const { name } of schema.relations.values()) names.relation(name);
  for (const tag of schema.tags.values())
    for (const { name } of tag.attributes.values()) names.attribute(tag.name, name);
  return names;
}

export function bratConfiguration(edition: Edition, names: BratNames, locale: Locale) {
  return [
    { path: 'annotation.conf', text: annotationConf(edition, names) },
    { path: 'visual.conf', text: visualConf(edition, names, locale) },
  ];
}

function annotationConf(edition: Edition, names: BratNames): string {
  const { tags, relations } = edition.schema;
  const ends = (allowed: readonly { readonly value: string }[]) =>
    allowed.length > 0 ? allowed.map(({ value }) => names.tag(value)).join('|') : '<ENTITY>';
  const attributes = [...tags.values()].flatMap((tag) =>
    [...tag.attributes.values()].flatMap(({ name, type, values }) => {
      const words = type === 'boolean' ? ['true', 'false'] : type === 'enum' ? [...values.keys()] : [];
      if (words.length === 0) return [];
      const list = words.map(names.value).join('|');
      return [`${names.attribute(tag.name, name)}\tArg:${names.tag(tag.name)}, Value:${list}`];
    }),
  );
  const configured = sections({
    entities: tagNames(edition).map(names.tag),
    relations: [
      '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
      ...relationNames(edition).map((name) => {
        const { from = [], to = [] } = relations.get(name) ?? {};
        return `${names.relation(name)}\tArg1:${ends(from)}, Arg2:${ends(to)}`;
      }),
    ],
    events: [],
    attributes,
  });
  return `${remarks(edition, names)
    .map((line) => `${bratRemark} ${line}\n`)
    .join('')}\n${configured}`;
}

/** How a comment begins that says what brat has no place for, so that an importer finds it again. */
export const bratRemark = '# Postil:';

/** What the names stand for in the project, and the types of attributes. */
function remarks(edition: Edition, names: BratNames): readonly string[] {
  const tags = [...edition.schema.tags.values()];
  const attributes = tags.flatMap((tag) => [...tag.attributes.values()].map((attribute) => ({ tag, attribute })));
  const words = attributes.flatMap(({ attribute }) => (attribute.type === 'enum' ? [...attribute.values.keys()] : []));
  const renamed = (kind: string, all: readonly string[], nameOf: (name: string) => string) =>
    [...new Set(all)].flatMap((name) =>
      nameOf(name) === name ? [] : [`${kind} ${nameOf(name)} = ${bratField(name)}`],
    );
  return [
    'names and types of the project that this was exported from',
    ...renamed('tag', tagNames(edition), names.tag),
    ...renamed('relation', relationNames(edition), names.relation),
    ...renamed('value', words, names.value),
    ...attributes.map(({ tag, attribute: { name, type, many } }) => {
      const place = `${names.attribute(tag.name, name)} of ${names.tag(tag.name)}`;
      return `attribute ${place}: ${type}${many ? ', many' : ''} = ${bratField(name)}`;
    }),
  ];
}

function visualConf(edition: Edition, names: BratNames, locale: Locale): string {
  const { tags, relations } = edition.schema;
  const label = (type: string, name: string, title: Text | undefined) =>
    `${type} | ${bratLabel((title && inLanguage(title, locale)) ?? name)}`;
  return sections({
    labels: [
      ...tagNames(edition).map((name) => label(names.tag(name), name, tags.get(name)?.title)),
      ...relationNames(edition).map((name) => label(names.relation(name), name, relations.get(name)?.title)),
      ...[...tags.values()].flatMap((tag) =>
        [...tag.attributes.values()].map(({ name, title }) => label(names.attribute(tag.name, name), name, title)),
      ),
    ],
    drawing: [
      'SPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken',
      'ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5',
      'ATTRIBUTE_DEFAULT\tglyph:*',
      ...[...tags.values()].map(({ name, color }) => `${names.tag(name)}\tfgColor:white, bgColor:${colours[color]}`),
    ],
  });
}

/** Those of the schema, then what annotations have besides. */
function tagNames({ schema, documents }: Edition): readonly string[] {
  const given = documents.flatMap(({ entries }) => entries.map(({ tag }) => tag));
  return [...new Set([...schema.tags.keys(), ...given])];
}

function relationNames({ schema, documents }: Edition): readonly string[] {
  const given = documents.flatMap(({ entries }) => entries.flatMap(({ links }) => links.map((each) => each.relation)));
  return [...new Set([...schema.relations.keys(), ...given])];
}

function sections(lines: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(lines)
    .map(([name, each]) => `[${name}]\n${each.map((line) => `${line}\n`).join('')}`)
    .join('\n');
}
