import format from '../../../schemas/annotations.schema.json' with { type: 'json' };
import type { Attribute, Schema, Tag } from './types.ts';

/**
 * The JSON Schema of annotation files (draft-07) for one project: the format with the project's tags, attributes, values
 * and relations. It cannot say all that Postil checks, and objects to nothing that Postil takes.
 */
export function annotationsJsonSchema(schema: Schema): object {
  const { annotation } = format.definitions;
  const { properties } = annotation;
  const tags = [...schema.tags.values()];
  return {
    ...format,
    title: schema.name === '' ? format.title : `${format.title}: ${schema.name}`,
    definitions: {
      ...format.definitions,
      annotation: {
        ...annotation,
        properties: {
          ...properties,
          tag: { ...properties.tag, ...oneOf([...schema.tags.keys(), ...formerNames(schema, 'tag')]) },
          attributes: { ...properties.attributes, propertyNames: { type: 'string' } },
          links: linksOf(schema),
        },
        ...allOf(tags.filter(({ attributes }) => attributes.size > 0).map((tag) => ofTag(tag, schema))),
      },
    },
  };
}

function ofTag(tag: Tag, schema: Schema) {
  const attributes = [...tag.attributes.values()];
  const always = attributes.filter(({ required, when }) => required && when.size === 0).map(({ name }) => name);
  // A former name may stand where the present one is asked for.
  const isRenamed = schema.renamed.some(({ kind, owners }) => kind !== 'tag' && owners[0] === tag.name);
  const own = {
    properties: Object.fromEntries(attributes.map((each) => [each.name, isRenamed ? true : ofAttribute(each)])),
    ...(isRenamed ? {} : { additionalProperties: false, required: always, ...allOf(attributes.flatMap(conditional)) }),
  };
  return {
    if: { properties: { tag: { const: tag.name } }, required: ['tag'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { properties: { attributes: own }, ...(always.length > 0 && !isRenamed ? { required: ['attributes'] } : {}) },
  };
}

function conditional({ name, required, when }: Attribute) {
  if (!required || when.size === 0) return [];
  const conditions = [...when].map(([other, words]) => [other, { enum: words.flatMap(spellings) }] as const);
  const given = { properties: Object.fromEntries(conditions), required: [...when.keys()] };
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
  return [{ if: given, then: { required: [name] } }];
}

function ofAttribute(attribute: Attribute) {
  const one = { ...described(attribute), ...ofType(attribute) };
  return attribute.many
    ? { ...described(attribute), anyOf: [ofType(attribute), { type: 'array', items: ofType(attribute) }] }
    : one;
}

/** Draft-07 knows no empty lists. */
function allOf(schemas: readonly object[]): object {
  return schemas.length > 0 ? { allOf: schemas } : {};
}

/** Nothing is one of no words. */
function oneOf(words: readonly unknown[]): object {
  return words.length > 0 ? { enum: words } : { not: {} };
}

function described({ description }: Attribute) {
  const text = description.get('') ?? description.get('en') ?? description.values().next().value;
  return text === undefined ? {} : { description: text };
}

function ofType({ type, values }: Attribute): object {
  if (type === 'enum') return oneOf([...values.keys()].flatMap(spellings));
  // YAML takes a year for a number.
  return type === 'date' ? { type: ['string', 'integer'] } : { type };
}

/** A word of an enum, and the number or the truth value that YAML takes it for without quotation marks. */
function spellings(word: string): readonly (string | number | boolean)[] {
  if (word === 'true' || word === 'false') return [word, word === 'true'];
  return word !== '' && String(Number(word)) === word ? [word, Number(word)] : [word];
}

function linksOf(schema: Schema) {
  const { links } = format.definitions.annotation.properties;
  const names = [...schema.relations.keys(), ...formerNames(schema, 'relation')];
  return { ...links, items: { ...links.items, propertyNames: oneOf(names) } };
}

function formerNames({ renamed }: Schema, kind: 'tag' | 'relation'): readonly string[] {
  return renamed.filter((each) => each.kind === kind).map(({ name }) => name);
}
