import type { Locale } from '../../findings.ts';
import { escaped, escapedLines } from '../../markdown.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Relation } from '../../schema/types.ts';
import type { Located } from '../../yaml/node.ts';
import { heading } from './title.ts';

/** A relation, what it means and which tags it joins. */
export function relationBlocks(relation: Relation, locale: Locale): readonly string[] {
  const ends = (tags: readonly Located<string>[]) =>
    tags.map((each) => escaped(each.value)).join(', ') || { en: 'any tag', zh: '任意标签' }[locale];
  return [
    heading(relation, [], locale),
    escapedLines(inLanguage(relation.description, locale) ?? ''),
    `${ends(relation.from)} → ${ends(relation.to)}`,
  ];
}
