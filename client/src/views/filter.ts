/** Which annotations a person who types some words means. Free of `vscode`. */
import type { Entry, Overview } from '../protocol.ts';

/** The indexes of the annotations in which every word stands: in words, id, tag, attributes, coder or status. */
export function filtered({ annotations, tags }: Overview, query: string): number[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const titles = new Map(tags.map((tag) => [tag.name, tag]));
  const indexes: number[] = [];
  for (const [i, entry] of annotations.entries()) {
    const text = words.length > 0 ? textOf(entry, titles) : '';
    if (words.every((word) => text.includes(word))) indexes.push(i);
  }
  return indexes;
}

/** Asked for again at every key that is typed into the filter. */
const texts = new WeakMap<Entry, string>();

function textOf(entry: Entry, tags: ReadonlyMap<string, Overview['tags'][number]>): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const tag = tags.get(entry.tag);
  const attributes = entry.attributes.map(([name, value]) => `${name}: ${value} ${tag?.attributes[name] ?? ''}`);
  const { words, id, coder, status } = entry;
  const parts = [words, id, entry.tag, tag?.title, coder, status, ...attributes];
  const text = parts.join('\n').toLowerCase();
  texts.set(entry, text);
  return text;
}
