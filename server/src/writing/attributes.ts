import { isOfType, valuesOf } from '../annotations/attributes.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { compiled } from '../schema/patterns.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Attribute, Tag } from '../schema/types.ts';
import { readYaml } from '../yaml/read.ts';
import { quoted } from '../yaml/write.ts';
import { type Asking, input, pick, pickMany } from './dialogue.ts';

/** Attributes as they are to be written: by name, each as YAML on one line. */
export type Given = ReadonlyMap<string, string>;

/**
 * Asks for one required attribute after the other that the tag has and nobody has given, those included that only an
 * answer calls for. A question that is left ends the asking, and what was answered stays.
 */
export function* askMissing(tag: Tag, given: Given, locale: Locale): Asking<Given> {
  const all = new Map(given);
  const skipped = new Set<string>();
  for (;;) {
    const next = [...tag.attributes.values()].find(
      (each) => each.required && !all.has(each.name) && !skipped.has(each.name) && isAsked(each, all),
    );
    if (!next) return all;
    const value = yield* askValue(next, `attribute:${next.name}`, undefined, 'finish', locale);
    if (value === undefined) return all;
    if (value === '') skipped.add(next.name);
    else all.set(next.name, value);
  }
}

/** Whether the conditions of an attribute hold for what is given. */
export function isAsked(attribute: Attribute, given: Given): boolean {
  return [...attribute.when].every(([name, words]) => {
    const value = readYaml(given.get(name) ?? '').value;
    return (
      value !== undefined &&
      valuesOf(value).some((each) => each.kind === 'scalar' && words.includes(String(each.value)))
    );
  });
}

/** Asks for the value of an attribute, as YAML on one line; empty for none, and nothing where the question was left. */
export function* askValue(
  attribute: Attribute,
  key: string,
  now: string | undefined,
  leave: 'cancel' | 'finish',
  locale: Locale,
  none: 'with-none' | 'without' = 'without',
): Asking<string | undefined> {
  const title = titleOf(attribute, locale);
  const description = inLanguage(attribute.description, locale) ?? '';
  const keep = leave === 'finish' ? ` ${formatted(texts.finish, {}, locale)}` : '';
  const question = { key, title, hint: description + keep, leave };
  const words = wordsOf(attribute, locale);
  if (words.length === 0) {
    const value = now === undefined ? '' : shown(now);
    const answer = yield* input({ ...question, value, check: (text) => problemOf(attribute, text, locale) });
    return answer === undefined ? undefined : written(attribute, answer);
  }
  const choices = words.map(([value, detail]) => {
    const isNow = now !== undefined && heldWords(now).includes(value);
    return { value, label: value, detail, ...(isNow ? { description: formatted(texts.now, {}, locale) } : {}) };
  });
  if (!attribute.many) {
    const away =
      none === 'with-none' && now !== undefined ? [{ value: '', label: formatted(texts.none, {}, locale) }] : [];
    const answer = yield* pick({ ...question, choices: [...choices, ...away], isNumbered: true });
    return answer === undefined || answer === '' ? answer : scalarFor(attribute, answer);
  }
  const answers = yield* pickMany({ ...question, choices });
  return answers && listOf(answers.map((each) => scalarFor(attribute, each)));
}

/** A value as YAML in the words that somebody would type. */
export function shown(yaml: string): string {
  return heldWords(yaml).join('; ');
}

function heldWords(yaml: string): readonly string[] {
  const value = readYaml(yaml).value;
  return value ? valuesOf(value).map((each) => (each.kind === 'scalar' ? wordOf(each) : '')) : [];
}

function wordOf({ value, raw }: { readonly value: unknown; readonly raw: string }): string {
  return typeof value === 'string' ? value : raw;
}

/** What there is to choose from, with what it means; nothing where the value is to be typed. */
function wordsOf({ type, values }: Attribute, locale: Locale): readonly (readonly [string, string])[] {
  if (type === 'boolean')
    return [
      ['true', formatted(texts.yes, {}, locale)],
      ['false', formatted(texts.no, {}, locale)],
    ];
  return type === 'enum' ? [...values].map(([word, text]) => [word, inLanguage(text, locale) ?? ''] as const) : [];
}

function written(attribute: Attribute, text: string): string {
  const parts = partsOf(attribute, text).map((each) => scalarFor(attribute, each));
  return parts.length === 0 ? '' : attribute.many ? listOf(parts) : (parts[0] ?? '');
}

/** Several values are typed with a semicolon between them. */
function partsOf({ many }: Attribute, text: string): readonly string[] {
  return (many ? text.split(/[;；]/u) : [text]).map((each) => each.trim()).filter((each) => each !== '');
}

function listOf(scalars: readonly string[]): string {
  return scalars.length === 0 ? '' : scalars.length === 1 ? (scalars[0] ?? '') : `[${scalars.join(', ')}]`;
}

function scalarFor({ type }: Attribute, word: string): string {
  return type === 'string' || type === 'enum' ? quoted(word) : word;
}

function problemOf(attribute: Attribute, text: string, locale: Locale): string | undefined {
  for (const part of partsOf(attribute, text)) {
    const value = readYaml(scalarFor(attribute, part)).value;
    const isPlain = /^[^\s#,[\]{}]+$/u.test(part) || attribute.type === 'string';
    if (!value || !isPlain || !isOfType(value, attribute.type)) return formatted(texts[attribute.type], {}, locale);
    const pattern = attribute.pattern && compiled(attribute.pattern.value);
    if (pattern?.state === 'ready' && !pattern.matchesWhole(part)) {
      return formatted(texts.pattern, { pattern: attribute.pattern?.value }, locale);
    }
  }
  return undefined;
}

const texts = {
  finish: { en: 'Esc writes what was chosen so far.', zh: '按 Esc 写入已选内容。' },
  none: { en: 'No value: take the attribute away', zh: '无：删除该属性' },
  now: { en: 'now', zh: '当前值' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  string: { en: 'This must be words.', zh: '应为文字。' },
  enum: { en: 'This must be one of the values.', zh: '应为所列取值之一。' },
  boolean: { en: 'This must be true or false.', zh: '应为 true 或 false。' },
  number: { en: 'This must be a number, such as 15000 or 0.5.', zh: '应为数字，如 15000 或 0.5。' },
  integer: { en: 'This must be a whole number, such as 15000.', zh: '应为整数，如 15000。' },
  date: {
    en: 'This must be a date, such as 2017, 2017-09, 2017-09-26 or 2016/2020.',
    zh: '应为日期，如 2017、2017-09、2017-09-26 或 2016/2020。',
  },
  pattern: { en: 'The schema asks for this form: {pattern}', zh: '方案要求的写法：{pattern}' },
} satisfies Record<string, Message>;
