import { element, type Markup, onLines } from '../escape/xml.ts';
import type { Locale, Message } from '../findings.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Attribute, Tag, Text } from '../schema/types.ts';
import { colours } from './colours.ts';
import type { Edition } from './edition.ts';
import type { Part } from './exporter.ts';

/** What a codebook says: tags and attributes as codes, but no kinds of links. */
export const codebookCarries = [
  'definitions',
  'values',
  'meanings',
  'titles',
  'descriptions',
  'rules',
  'colours',
] as const satisfies readonly Part[];

/** The codes of a REFI-QDA codebook: tags, below them their attributes, below these the values that they list. */
export function codesOf(edition: Edition, guid: (kind: string, key: string) => string, locale: Locale): Markup {
  const { tags } = edition.schema;
  const given = edition.documents.flatMap(({ entries }) => entries.map(({ tag }) => tag));
  const others = [...new Set(given)].filter((name) => !tags.has(name));
  return element(
    'Codes',
    {},
    onLines([
      ...[...tags.values()].map((tag) => tagCode(tag, guid, locale)),
      ...others.map((name) => element('Code', { guid: guid('code', codeName(name)), name, isCodable: true })),
    ]),
  );
}

/** Whether there is a codebook to write: the standard has none without codes. */
export function hasCodes({ schema, documents }: Edition): boolean {
  return schema.tags.size > 0 || documents.some(({ entries }) => entries.length > 0);
}

/** What a code is called. Programs that know no hierarchy want names that differ, so each has those above it in front. */
export function codeName(...path: readonly string[]): string {
  return path.join(': ');
}

/** The values that have a code of their own. */
export function listedValues({ type, values }: Attribute): readonly string[] {
  return type === 'enum' ? [...values.keys()] : type === 'boolean' ? ['true', 'false'] : [];
}

type Guid = (kind: string, key: string) => string;

function tagCode(tag: Tag, guid: Guid, locale: Locale): Markup {
  return element(
    'Code',
    { guid: guid('code', codeName(tag.name)), name: tag.name, isCodable: true, color: colours[tag.color] },
    onLines([
      ...description(
        [
          [labels.title, tag.title],
          [undefined, tag.description],
          [labels.include, tag.include],
          [labels.exclude, tag.exclude],
          [labels.example, tag.example],
        ],
        locale,
      ),
      ...[...tag.attributes.values()].map((attribute) => attributeCode(tag, attribute, guid, locale)),
    ]),
  );
}

function attributeCode(tag: Tag, attribute: Attribute, guid: Guid, locale: Locale): Markup {
  const name = codeName(tag.name, attribute.name);
  return element(
    'Code',
    { guid: guid('code', name), name, isCodable: false },
    onLines([
      ...description(
        [
          [labels.title, attribute.title],
          [undefined, attribute.description],
          [labels.type, new Map([['', typeWords(attribute)]])],
        ],
        locale,
      ),
      ...listedValues(attribute).map((value) => {
        const own = codeName(tag.name, attribute.name, value);
        const meaning = attribute.values.get(value);
        const texts = meaning ? description([[undefined, meaning]], locale) : [];
        return element('Code', { guid: guid('code', own), name: own, isCodable: true }, texts);
      }),
    ]),
  );
}

/** What stands before the parts of a description, so that they are known again. */
export const labels = {
  title: { en: 'Title', zh: '标题' },
  include: { en: 'Include', zh: '包括' },
  exclude: { en: 'Exclude', zh: '不包括' },
  example: { en: 'Example', zh: '示例' },
  type: { en: 'Type', zh: '类型' },
} satisfies Record<string, Message>;

/** The word by which an attribute may have several values, after its type. */
export const manyWord = 'many';

function typeWords({ type, many }: Attribute): string {
  return many ? `${type}, ${manyWord}` : type;
}

function description(texts: readonly (readonly [Message | undefined, Text])[], locale: Locale): readonly Markup[] {
  const lines = texts.flatMap(([label, text]) => {
    const words = inLanguage(text, locale);
    if (words === undefined) return [];
    return [label ? `${label[locale]}${locale === 'zh' ? '：' : ': '}${words}` : words];
  });
  return lines.length > 0 ? [element('Description', {}, [lines.join('\n')])] : [];
}
