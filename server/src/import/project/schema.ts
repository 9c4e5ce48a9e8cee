import type { AttributeType } from '../../formats/projectFile.ts';
import { builtinSchemas } from '../../schema/builtin.ts';
import { effectiveSchema } from '../../schema/effective.ts';
import { compiled } from '../../schema/patterns.ts';
import { plainText, plainValues, section } from '../../schema/plain.ts';
import type { Attribute, Relation, Schema, Tag, Text } from '../../schema/types.ts';
import { createSource } from '../../text/source.ts';
import type { Plain } from '../../yaml/block.ts';
import type { CollectedAnnotation, Collection, Declared, DeclaredRelation } from '../collection.ts';
import { type AttributeUse, asType, type TagUse, tagUses, typeOf } from './uses.ts';

/** What a schema lacks for the annotations of a collection to be right, and for what its source declares. */
export interface Lacking {
  /** By name, as `postil.yaml` writes definitions; nothing where nothing is lacking. */
  readonly tags: ReadonlyMap<string, Plain>;
  readonly relations: ReadonlyMap<string, Plain>;
  /** The type of an attribute once this is there. */
  readonly typeOf: (tag: string, attribute: string) => AttributeType;
}

export function lackingIn(base: Schema, collection: Collection): Lacking {
  const uses = tagUses(collection);
  return {
    tags: mapped(uses, (use, name) => tagLack(base.tags.get(name), use)),
    relations: mapped(relationUses(collection), (use, name) => relationLack(base, base.relations.get(name), use, uses)),
    typeOf(tag, attribute) {
      const use = uses.get(tag)?.attributes.get(attribute);
      const known = base.tags.get(tag)?.attributes.get(attribute);
      if (!use) return 'string';
      return known && fits(known, use) ? known.type : typeOf(use);
    },
  };
}

/**
 * What a new project extends: policy-core where some tag is used as it is defined there, by one of the attributes that
 * it asks for; else nothing, since the same name alone says nothing.
 */
export function extendedBy(collection: Collection): 'policy-core' | undefined {
  const core = policyCore();
  const isCore = [...tagUses(collection)].some(([name, { attributes }]) => {
    const tag = core.tags.get(name);
    const all = [...attributes].map(([key, use]) => ({ attribute: tag?.attributes.get(key), use }));
    const isMeant = all.some(({ attribute }) => attribute?.required);
    return isMeant && all.every(({ attribute, use }) => attribute && fits(attribute, use));
  });
  return isCore ? 'policy-core' : undefined;
}

export function schemaExtending(name: 'policy-core' | undefined): Schema {
  return name === undefined ? effectiveSchema(createSource('postil:/none', ''), () => 'missing') : policyCore();
}

let core: Schema | undefined;

export function policyCore(): Schema {
  const source = builtinSchemas.get('policy-core') ?? createSource('postil:/none', '');
  core ??= effectiveSchema(source, () => 'missing');
  return core;
}

function tagLack(base: Tag | undefined, use: TagUse): Plain | undefined {
  const { declared } = use;
  const plain = {
    ...titleLack(base, declared),
    include: textLack(base?.include, declared?.include),
    exclude: textLack(base?.exclude, declared?.exclude),
    example: textLack(base?.example, declared?.example),
    color: declared?.color === base?.color ? undefined : declared?.color,
    attributes: section(attributeLacks(base, use), (each) => each),
  };
  return base && isNothing(plain) ? undefined : plain;
}

function attributeLacks(base: Tag | undefined, use: TagUse): ReadonlyMap<string, Plain> {
  const own = mapped(use.attributes, (each, name) => attributeLack(base?.attributes.get(name), each, use, name));
  // What is asked for there, and not given here, is not asked for.
  const missing = [...(base?.attributes.values() ?? [])].filter(
    ({ name, required, when }) =>
      required && use.annotations.some((each) => valuesOf(each, name).length === 0 && applies(when, each)),
  );
  for (const { name } of missing) own.set(name, { ...(own.get(name) as object), required: false });
  return own;
}

function attributeLack(
  base: Attribute | undefined,
  use: AttributeUse,
  { annotations }: TagUse,
  name: string,
): Plain | undefined {
  const { declared, isMany } = use;
  const type = typeOf(use);
  const many = isMany && !base?.many ? true : undefined;
  if (!base) return { ...titleLack(base, declared), type, many, values: enumValues(undefined, use, type) };
  const isOther = !fits(base, use);
  const isUnconditional = annotations.some((each) => valuesOf(each, name).length > 0 && !applies(base.when, each));
  const plain = {
    ...titleLack(base, declared),
    type: isOther && type !== base.type ? type : undefined,
    many,
    required: isUnconditional && base.required ? false : undefined,
    when: isUnconditional ? {} : undefined,
    pattern: isOther && !matches(base, use) ? '(?s).*' : undefined,
    values: isOther ? enumValues(base, use, type) : undefined,
  };
  return isNothing(plain) ? undefined : plain;
}

/** Whether every value that came is right by a definition, and the source declares none that it lacks. */
function fits(attribute: Attribute, use: AttributeUse): boolean {
  const { type, values } = attribute;
  const { declared } = use;
  if (declared && declared.type !== 'string' && declared.type !== type) return false;
  if ([...(declared?.values?.keys() ?? [])].some((word) => !values.has(word))) return false;
  const isRight = use.values.every((each) => {
    const own = asType(each, type);
    return own !== undefined && (type !== 'enum' || values.has(String(own)));
  });
  return isRight && matches(attribute, use);
}

function matches({ pattern }: Attribute, { values }: AttributeUse): boolean {
  const read = pattern && compiled(pattern.value);
  return read?.state !== 'ready' || values.every((each) => read.matchesWhole(String(each)));
}

function enumValues(base: Attribute | undefined, use: AttributeUse, type: AttributeType): Plain | undefined {
  if (type !== 'enum') return undefined;
  const all = new Map<string, Text>([...(base?.values ?? []), ...(use.declared?.values ?? [])]);
  for (const each of use.values) if (!all.has(String(each))) all.set(String(each), new Map());
  return plainValues(all);
}

interface RelationUse {
  readonly declared: DeclaredRelation | undefined;
  /** The tags of the annotations that it joins. */
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

function relationUses({ codebook, documents }: Collection): ReadonlyMap<string, RelationUse> {
  const all = documents.flatMap(({ annotations }) => annotations);
  const tags = new Map(all.map(({ key, tag }) => [key, tag]));
  const ends = new Map<string, { from: Set<string>; to: Set<string> }>();
  for (const name of codebook.relations.keys()) ends.set(name, { from: new Set(), to: new Set() });
  for (const { tag, links } of all) {
    for (const { relation, target } of links) {
      const end = tags.get(target);
      if (end === undefined) continue;
      const use = ends.get(relation) ?? { from: new Set(), to: new Set() };
      ends.set(relation, { from: use.from.add(tag), to: use.to.add(end) });
    }
  }
  return new Map([...ends].map(([name, use]) => [name, { declared: codebook.relations.get(name), ...use }]));
}

function relationLack(
  { tags }: Schema,
  base: Relation | undefined,
  { declared, from, to }: RelationUse,
  uses: ReadonlyMap<string, TagUse>,
): Plain | undefined {
  if (!base) {
    // A relation that names a tag which nobody defines would be a finding.
    const known = (names: readonly string[] = []) => names.filter((name) => uses.has(name) || tags.has(name));
    return { ...titleLack(base, declared), from: some(known(declared?.from)), to: some(known(declared?.to)) };
  }
  const wider = (ends: Relation['from'], used: ReadonlySet<string>) => {
    const names = ends.map(({ value }) => value);
    const more = [...used].filter((name) => !names.includes(name));
    return names.length > 0 && more.length > 0 ? [...names, ...more] : undefined;
  };
  const plain = { ...titleLack(base, declared), from: wider(base.from, from), to: wider(base.to, to) };
  return isNothing(plain) ? undefined : plain;
}

function titleLack(base: { readonly title: Text; readonly description: Text } | undefined, declared?: Declared) {
  return {
    title: textLack(base?.title, declared?.title),
    description: textLack(base?.description, declared?.description),
  };
}

/** What is known in two languages may have come in one. */
function textLack(base: Text | undefined, declared: Text | undefined): Plain | undefined {
  const known = new Set(base?.values());
  return declared && [...declared.values()].some((each) => !known.has(each)) ? plainText(declared) : undefined;
}

function applies(when: Attribute['when'], annotation: CollectedAnnotation): boolean {
  return [...when].every(([name, words]) => valuesOf(annotation, name).some((each) => words.includes(String(each))));
}

function valuesOf({ attributes }: CollectedAnnotation, name: string): readonly (string | number | boolean)[] {
  return attributes.find((each) => each.name === name)?.values ?? [];
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function isNothing(plain: Readonly<Record<string, Plain | undefined>>): boolean {
  return Object.values(plain).every((each) => each === undefined);
}

function mapped<T>(
  map: ReadonlyMap<string, T>,
  make: (each: T, name: string) => Plain | undefined,
): Map<string, Plain> {
  const made = [...map].map(([name, each]) => [name, make(each, name)] as const);
  return new Map(made.filter((entry): entry is readonly [string, Plain] => entry[1] !== undefined));
}
