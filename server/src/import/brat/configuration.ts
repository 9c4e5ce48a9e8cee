import { bratRemark } from '../../export/brat/configuration.ts';
import type { AttributeType, Color } from '../../formats/projectFile.ts';
import type { Text } from '../../schema/types.ts';
import { nearestColour } from '../collecting/nearestColour.ts';
import type { Codebook, DeclaredAttribute, DeclaredRelation, DeclaredTag } from '../collection.ts';
import { type BratTerm, sectionsIn } from './sections.ts';

/** What the types of `.ann` files stand for. */
export interface BratConfiguration {
  /** Whether an export of ours wrote it. */
  readonly isOurs: boolean;
  readonly tag: (type: string) => string;
  readonly relation: (type: string) => string;
  readonly attribute: (targetType: string, type: string) => string;
  readonly value: (word: string) => string;
  readonly codebook: Codebook;
}

/** From the texts of `annotation.conf` and `visual.conf`, as far as they are there. */
export function bratConfiguration(annotationConf: string, visualConf: string): BratConfiguration {
  const names = namesIn(annotationConf);
  const sections = sectionsIn(annotationConf);
  const terms = (section: string) => sections.get(section) ?? [];
  const attributes = terms('attributes').map((term) => ({ term, owners: term.args.get('Arg') ?? [] }));
  const ownOf = new Map(attributes.map(({ term, owners }) => [term.name, owners.length === 1 ? owners[0] : undefined]));
  const tag = (type: string) => names.get('tag', type) ?? withoutSlugs(type);
  const attribute = (targetType: string, type: string) => {
    const known = names.get('attribute', type);
    if (known !== undefined) return known;
    const prefix = `${targetType}_`;
    const isOwn = ownOf.get(type) === targetType && type.startsWith(prefix) && type.length > prefix.length;
    return withoutSlugs(isOwn ? type.slice(prefix.length) : type);
  };
  const configuration = {
    isOurs: names.isOurs,
    tag,
    relation: (type: string) => names.get('relation', type) ?? withoutSlugs(type),
    attribute,
    value: (word: string) => names.get('value', word) ?? withoutSlugs(word),
  };
  const look = lookIn(visualConf);
  const types = [...terms('entities'), ...terms('events')];
  const tags = new Map(types.filter(({ isHeading }) => !isHeading).map((term) => [term.name, tagOf(term, tag, look)]));
  for (const { owner, type, name, declared } of declaredIn(names, attributes, [...tags.keys()])) {
    const own = attribute(owner, type);
    const known = tags.get(owner)?.attributes.get(name ?? own);
    const title = look.title(type, name ?? own);
    tags.get(owner)?.attributes.set(name ?? own, { ...declared(configuration.value), ...known, ...title });
  }
  return {
    ...configuration,
    codebook: {
      tags: new Map([...tags].map(([type, declared]) => [tag(type), declared])),
      relations: relationsOf(terms('relations'), terms('events'), configuration, look),
    },
  };
}

/** What one configuration says beside another: the first to name a thing decides. */
export function joined(codebooks: readonly Codebook[]): Codebook {
  const tags = new Map<string, DeclaredTag>();
  const relations = new Map<string, DeclaredRelation>();
  for (const codebook of codebooks) {
    for (const [name, tag] of codebook.tags) {
      const known = tags.get(name);
      tags.set(name, known ? { ...known, attributes: new Map([...tag.attributes, ...known.attributes]) } : tag);
    }
    for (const [name, relation] of codebook.relations) relations.set(name, relations.get(name) ?? relation);
  }
  return { tags, relations };
}

type Kind = 'tag' | 'relation' | 'value' | 'attribute';

interface Names {
  readonly isOurs: boolean;
  readonly get: (kind: Kind, type: string) => string | undefined;
  readonly attributes: readonly {
    readonly type: string;
    readonly owner: string;
    readonly range: AttributeType;
    readonly isMany: boolean;
    readonly name: string;
  }[];
}

/** What our exporter remarks on the names that it made. */
function namesIn(annotationConf: string): Names {
  const lines = annotationConf.split(/\r\n|\n|\r/u).filter((line) => line.startsWith(`${bratRemark} `));
  const names = new Map<string, string>();
  const attributes = lines.flatMap((line) => {
    const read = /^attribute (\S+) of (\S+): (\w+)(, many)? = (.+)$/u.exec(line.slice(bratRemark.length + 1));
    const [, type = '', owner = '', range = '', many, name = ''] = read ?? [];
    return read && isAttributeType(range) ? [{ type, owner, range, isMany: many !== undefined, name }] : [];
  });
  for (const { type, name } of attributes) names.set(`attribute ${type}`, name);
  for (const line of lines) {
    const [, kind, type, name] = /^(tag|relation|value) (\S+) = (.+)$/u.exec(line.slice(bratRemark.length + 1)) ?? [];
    if (name !== undefined) names.set(`${kind} ${type}`, name);
  }
  return { isOurs: lines.length > 0, get: (kind, type) => names.get(`${kind} ${type}`), attributes };
}

const attributeTypes: readonly AttributeType[] = ['string', 'number', 'integer', 'boolean', 'date', 'enum'];

function isAttributeType(word: string): word is AttributeType {
  return (attributeTypes as readonly string[]).includes(word);
}

/**
 * For configurations that have lost our remarks: the Han characters among the code points that a type was written with. No
 * word has a digit after its `u`, so nothing else is taken for one.
 */
function withoutSlugs(type: string): string {
  return type.replace(/u([4-9][\da-f]{3})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

interface Look {
  readonly title: (type: string, name: string) => { readonly title?: Text };
  readonly color: (type: string) => { readonly color?: Color };
}

function lookIn(visualConf: string): Look {
  const sections = sectionsIn(visualConf);
  const labels = new Map((sections.get('labels') ?? []).map(({ name, labels: [label] }) => [name, label]));
  const colors = new Map((sections.get('drawing') ?? []).map(({ name, args }) => [name, args.get('bgColor')?.[0]]));
  return {
    title(type, name) {
      const label = labels.get(type);
      return label === undefined || label === name ? {} : { title: new Map([['', label]]) };
    },
    color(type) {
      const color = nearestColour(colors.get(type) ?? '');
      return color ? { color } : {};
    },
  };
}

type GrowingTag = Omit<DeclaredTag, 'attributes'> & { readonly attributes: Map<string, DeclaredAttribute> };

/** brat orders its types in a hierarchy, which tags have none of. */
function tagOf({ name, above }: BratTerm, nameOf: (type: string) => string, look: Look): GrowingTag {
  const path = above.map(nameOf).join(' › ');
  const description = new Map([
    ['en', `A kind of ${path}.`],
    ['zh', `属于 ${path}。`],
  ]);
  return {
    ...look.title(name, nameOf(name)),
    ...(path === '' ? {} : { description }),
    ...look.color(name),
    attributes: new Map(),
  };
}

interface DeclaredOfTag {
  readonly owner: string;
  readonly type: string;
  /** Where our remarks say it. */
  readonly name?: string;
  readonly declared: (value: (word: string) => string) => DeclaredAttribute;
}

function declaredIn(
  names: Names,
  attributes: readonly { readonly term: BratTerm; readonly owners: readonly string[] }[],
  tags: readonly string[],
): readonly DeclaredOfTag[] {
  const remarked = names.attributes.map(({ type, owner, name, range, isMany }): DeclaredOfTag => {
    const listed = attributes.find(({ term }) => term.name === type)?.term;
    return {
      owner,
      type,
      name,
      declared: (value) => ({ ...listedIn(listed, value), type: range, ...(isMany ? { many: true } : {}) }),
    };
  });
  const known = new Set(names.attributes.map(({ type }) => type));
  const others = attributes.filter(({ term }) => !known.has(term.name));
  return [
    ...remarked,
    ...others.flatMap(({ term, owners }) =>
      (isAny(owners) ? tags : owners).map((owner): DeclaredOfTag => {
        const declared = (value: (word: string) => string) => listedIn(term, value);
        return { owner, type: term.name, declared };
      }),
    ),
  ];
}

function isAny(types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => type.startsWith('<'));
}

/** One that lists no values is there or is not. */
function listedIn(term: BratTerm | undefined, value: (word: string) => string): DeclaredAttribute {
  const words = (term?.args.get('Value') ?? []).map(value);
  if (words.every((word) => word === 'true' || word === 'false')) return { type: 'boolean' };
  return { type: 'enum', values: new Map(words.map((word) => [word, new Map()])) };
}

/** Relations by their two ends, and the roles of events, each leading from its event. */
function relationsOf(
  relations: readonly BratTerm[],
  events: readonly BratTerm[],
  names: Pick<BratConfiguration, 'tag' | 'relation'>,
  look: Look,
): ReadonlyMap<string, DeclaredRelation> {
  const result = new Map<string, DeclaredRelation>();
  const add = (type: string, from: readonly string[], to: readonly string[]) => {
    const name = names.relation(type);
    const known = result.get(name);
    const union = (before: readonly string[] | undefined, types: readonly string[]) => {
      if (isAny(types) || before?.length === 0) return [];
      return [...new Set([...(before ?? []), ...types.map(names.tag)])];
    };
    result.set(name, { ...look.title(type, name), from: union(known?.from, from), to: union(known?.to, to) });
  };
  for (const { name, args } of relations) {
    const [from = [], to = []] = [...args].filter(([key]) => !key.startsWith('<')).map(([, types]) => types);
    if (!name.startsWith('<')) add(name, from, to);
  }
  for (const { name, args } of events) for (const [role, types] of args) add(roleName(role), [name], types);
  return result;
}

/** A role that an event has twice is numbered. */
export function roleName(role: string): string {
  return role.replace(/(?<=\D)\d+$/u, '');
}
