import type { Locale } from '../../findings.ts';
import type { Color } from '../../formats/projectFile.ts';
import { escaped, escapedLines } from '../../markdown.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Tag } from '../../schema/types.ts';
import { colon, heading, labelled } from './title.ts';

/** A tag with its decision rules and the names of its attributes. */
export function tagBlocks(tag: Tag, locale: Locale): readonly string[] {
  return [
    heading(tag, [colorName(tag.color, locale)], locale),
    escapedLines(inLanguage(tag.description, locale) ?? ''),
    labelled({ en: 'Include', zh: '纳入' }, tag.include, locale),
    labelled({ en: 'Exclude', zh: '排除' }, tag.exclude, locale),
    labelled({ en: 'Example', zh: '示例' }, tag.example, locale),
    attributesLine(tag, locale),
  ];
}

export function colorName(color: Color, locale: Locale): string {
  // A color is whatever the file says until a finding sends somebody to mend it.
  return locale === 'en' ? escaped(color) : (colors[color] ?? escaped(color));
}

const colors: Readonly<Partial<Record<string, string>>> = {
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  green: '绿色',
  teal: '青色',
  blue: '蓝色',
  purple: '紫色',
  pink: '粉色',
  grey: '灰色',
} satisfies Record<Color, string>;

function attributesLine({ attributes }: Tag, locale: Locale): string {
  if (attributes.size === 0) return '';
  const label = { en: 'Attributes', zh: '属性' }[locale];
  const required = { en: ' (required)', zh: '（必填）' }[locale];
  const names = [...attributes.values()]
    .slice(0, 30)
    .map((each) => escaped(each.name) + (each.required ? required : ''));
  return `*${label}*${colon[locale]}${names.join({ en: ', ', zh: '、' }[locale])}`;
}
