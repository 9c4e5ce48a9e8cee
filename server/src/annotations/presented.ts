import { attributeNamed, relationNamed, tagNamed, valueNamed } from '../schema/renamed.ts';
import type { Attribute, Schema, Tag } from '../schema/types.ts';
import type { Node } from '../yaml/node.ts';
import type { Annotation, AttributeValue } from './types.ts';

/**
 * An annotation with the present names in the place of former ones that it was written with; itself where it has none. Its
 * places are those of what is written.
 */
export function presented(annotation: Annotation, schema: Schema): Annotation {
  if (schema.renamed.length === 0) return annotation;
  const written = annotation.tag;
  const tag = written && tagNamed(schema, written.value);
  return {
    ...annotation,
    tag: written && tag ? { ...written, value: tag.name } : written,
    attributes: tag
      ? annotation.attributes.map((each) => attributePresented(each, schema, tag))
      : annotation.attributes,
    links: annotation.links.map((link) => {
      const relation = relationNamed(schema, link.relation.value);
      return relation ? { ...link, relation: { ...link.relation, value: relation.name } } : link;
    }),
  };
}

function attributePresented(given: AttributeValue, schema: Schema, tag: Tag): AttributeValue {
  const attribute = attributeNamed(schema, tag, given.name);
  if (!attribute) return given;
  return { ...given, name: attribute.name, value: valuePresented(given.value, schema, tag, attribute) };
}

function valuePresented(node: Node, schema: Schema, tag: Tag, attribute: Attribute): Node {
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((each) => valuePresented(each, schema, tag, attribute)) };
  }
  if (node.kind === 'map' || node.value === null || attribute.type !== 'enum') return node;
  const word = valueNamed(schema, tag, attribute, String(node.value));
  return word === undefined || word === String(node.value) ? node : { ...node, value: word };
}
