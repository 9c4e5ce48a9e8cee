import type { AttributeType } from '../formats/projectFile.ts';
import type { Attribute } from '../schema/types.ts';
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

/** The values of an attribute that may have one or many. */
export function valuesOf(node: Node): readonly Node[] {
  return node.kind === 'list' ? node.items : [node];
}

/** A date in ISO 8601 at the precision known, of the calendar. */
const dateForm = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/u;

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
      return isDate(String(node.value));
  }
}

function isDate(text: string): boolean {
  const match = dateForm.exec(text);
  if (!match) return false;
  const [, month, day] = match;
  if (month === undefined) return true;
  const moment = new Date(`${text.slice(0, 7)}-${day ?? '01'}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.getUTCMonth() + 1 === Number(month);
}
