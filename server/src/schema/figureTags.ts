import type { Tag } from './types.ts';

/** True for a tag whose annotations say what the words of a figure say. */
export function isFigureTag({ name, attributes }: Tag): boolean {
  return name === 'figure' || (attributes.has('value') && attributes.has('kind'));
}
