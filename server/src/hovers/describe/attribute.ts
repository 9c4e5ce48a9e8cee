import type { Locale } from '../../findings.ts';
import type { AttributeType } from '../../formats/projectFile.ts';
import { escaped, escapedLines, list, strong } from '../../markdown.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Attribute } from '../../schema/types.ts';
import { colon, heading } from './title.ts';

/** An attribute: its kind of value, what it is for, when it applies, and the words it takes. */
export function attributeBlocks(attribute: Attribute, locale: Locale): readonly string[] {
  return [
    heading(attribute, [typeName(attribute.type, locale), ...marks(attribute, locale)], locale),
    escapedLines(inLanguage(attribute.description, locale) ?? ''),
    whenLine(attribute, locale),
    patternLine(attribute, locale),
    list([...attribute.values.keys()].map((word) => wordLine(attribute, word, locale))),
  ];
}

/** What kind of value an attribute takes, in words. */
export function typeName(type: AttributeType, locale: Locale): string {
  // A type is whatever the file says until a finding sends somebody to mend it.
  return types[type]?.[locale] ?? '';
}

/** A word of an enum and what it means; nothing for another word, or one that needs no explanation. */
export function wordBlock(attribute: Attribute, word: string, locale: Locale): string {
  return meaningOf(attribute, word, locale) === undefined ? '' : wordLine(attribute, word, locale);
}

/** What a word of an enum means; nothing where the schema does not say. */
export function meaningOf(attribute: Attribute, word: string, locale: Locale): string | undefined {
  const text = attribute.values.get(word);
  return text && inLanguage(text, locale);
}

function wordLine(attribute: Attribute, word: string, locale: Locale): string {
  const meaning = meaningOf(attribute, word, locale);
  return meaning === undefined ? escaped(word) : `${strong(word)}${colon[locale]}${escaped(meaning, 300)}`;
}

function marks({ required, many }: Attribute, locale: Locale): string[] {
  return [
    ...(required ? [{ en: 'required', zh: '必填' }[locale]] : []),
    ...(many ? [{ en: 'may be a list', zh: '可列多个' }[locale]] : []),
  ];
}

function whenLine({ when }: Attribute, locale: Locale): string {
  if (when.size === 0) return '';
  const or = { en: ' or ', zh: '或' }[locale];
  const conditions = [...when].map(([name, words]) => {
    return `${escaped(name)} = ${words.map((each) => escaped(each)).join(or)}`;
  });
  return `*${{ en: 'Only where', zh: '适用条件' }[locale]}*${colon[locale]}${conditions.join(', ')}`;
}

function patternLine({ pattern }: Attribute, locale: Locale): string {
  return pattern ? `*${{ en: 'Pattern', zh: '格式' }[locale]}*${colon[locale]}${escaped(pattern.value)}` : '';
}

const types: Readonly<Partial<Record<string, Readonly<Record<Locale, string>>>>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'number', zh: '数值' },
  integer: { en: 'whole number', zh: '整数' },
  boolean: { en: 'yes or no', zh: '是否' },
  date: { en: 'date', zh: '日期' },
  enum: { en: 'one of these words', zh: '枚举' },
};
