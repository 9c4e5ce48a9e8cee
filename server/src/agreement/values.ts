import { valuesOf } from '../annotations/attributes.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Attribute } from '../schema/types.ts';
import { fold } from '../text/folding.ts';
import type { Node } from '../yaml/node.ts';

/**
 * What an annotation says in an attribute, so that the same comes out the same: a number for a number, else the words
 * without what folding takes away; of several values all of them in the order of the alphabet. Nothing where it says
 * nothing.
 */
export function comparableValue(annotation: Annotation, { name, type }: Attribute): string | number | undefined {
  const node = annotation.attributes.find((each) => each.name === name)?.value;
  if (!node) return undefined;
  if (node.kind === 'scalar' && (type === 'number' || type === 'integer') && typeof node.value === 'number') {
    return node.value;
  }
  return valuesOf(node).map(wordsOf).sort().join('; ') || undefined;
}

/** As it is written: `date: 2015` is no number here. */
export function wordsOf(node: Node): string {
  if (node.kind === 'list') return node.items.map(wordsOf).join('; ');
  if (node.kind !== 'scalar' || node.value === null) return '';
  return fold(typeof node.value === 'string' ? node.value : node.raw).text.trim();
}
