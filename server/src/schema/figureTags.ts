import { nowIn } from './renamed.ts';
import type { Schema, Tag } from './types.ts';

/** True for a tag for figures: at least one of its attributes holds a part of what the words of a figure say. */
export function isFigureTag(tag: Tag): boolean {
  let known = figureTags.get(tag);
  if (known === undefined) {
    known = [...tag.attributes.values()].some(({ reads }) => reads !== undefined);
    figureTags.set(tag, known);
  }
  return known;
}

/** Asked of every annotation. */
const figureTags = new WeakMap<Tag, boolean>();

/** The tag to give to figures that nobody has tagged: the one called `figure`, else the only one; none where several could be meant. */
export function figureTagOf({ tags, renamed }: Schema): Tag | undefined {
  const builtin = nowIn(renamed, 'tag', [], 'figure') ?? 'figure';
  const all = [...tags.values()].filter(isFigureTag);
  return all.find(({ name }) => name === builtin) ?? (all.length === 1 ? all[0] : undefined);
}
