import type { Annotation } from '../annotations/types.ts';
import type { Locale } from '../findings.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Schema, Tag } from '../schema/types.ts';

/**
 * How many annotations there are of each tag, in the order of the schema: `2 claims · 1 figure`, `论断 2 · 数据 1`. Tags
 * that the schema lacks come last under their own names; empty for no annotations.
 */
export function countsByTag(schema: Schema, annotations: readonly Annotation[], locale: Locale): string {
  const counts = new Map<string, number>([...schema.tags.keys()].map((name) => [name, 0]));
  for (const { tag } of annotations) {
    if (!tag) continue;
    const name = tagNamed(schema, tag.value)?.name ?? tag.value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => counted(count, titleOf(schema.tags.get(name), name, locale), locale))
    .join(' · ');
}

function titleOf(tag: Tag | undefined, name: string, locale: Locale): string {
  return (tag && inLanguage(tag.title, locale)) ?? name;
}

function counted(count: number, title: string, locale: Locale): string {
  if (locale === 'zh') return `${title} ${count}`;
  const words = /\p{Ll}/u.test(title) ? title.toLowerCase() : title;
  return `${count} ${count === 1 ? words : plural(words)}`;
}

/** The regular plural of an English noun; words of other languages stay. */
function plural(words: string): string {
  if (!/[a-z]$/iu.test(words)) return words;
  if (/[^aeiou]y$/iu.test(words)) return `${words.slice(0, -1)}ies`;
  return words + (/(?:s|x|z|ch|sh)$/iu.test(words) ? 'es' : 's');
}
