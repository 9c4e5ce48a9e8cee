import type { AttributeType } from '../formats/projectFile.ts';
import type { Attribute, Tag } from '../schema/types.ts';
import { isIsoDate } from '../text/isoDates.ts';
import type { Node } from '../yaml/node.ts';
import type { Annotation } from './types.ts';

/** Whether an attribute belongs to this annotation: all its conditions hold for the values the annotation gives. */
export function applies(attribute: Attribute, annotation: Annotation): boolean {
  return [...attribute.when].every(([name, words]) => {
    const given = annotation.attributes.find((each) => each.name === name);
    return (
      given !== undefined &&
      valuesOf(given.value).some((node) => node.kind === 'scalar' && words.includes(String(node.value)))
    );
  });
}

/** What the schema asks for of the tag, and the annotation does not give. */
export function missingAttributes(annotation: Annotation, tag: Tag): readonly Attribute[] {
  const given = new Set(annotation.attributes.map(({ name }) => name));
  return [...tag.attributes.values()].filter(
    (attribute) => attribute.required && !given.has(attribute.name) && applies(attribute, annotation),
  );
}

/** The values of an attribute that may have one or many. */
export function valuesOf(node: Node): readonly Node[] {
  return node.kind === 'list' ? node.items : [node];
}

export function isOfType(node: Node, type: AttributeType): boolean {
  if (node.kind !== 'scalar' || node.value === null) return false;
  switch (type) {
    case 'string':
    case 'enum':
      return typeof node.value === 'string' || type === 'enum';
    case 'number':
      return typeof node.value === 'number' && Number.isFinite(node.value);
    case 'integer':
      return Number.isSafeInteger(node.value);
    case 'boolean':
      return typeof node.value === 'boolean';
    case 'date':
      // A bare year is a number to YAML, and `-0220` would lose its zero.
      return isIsoDate(typeof node.value === 'number' ? node.raw : String(node.value));
  }
}
