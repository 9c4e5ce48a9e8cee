import type { Message } from '../findings.ts';
import { builtinSchemas } from '../schema/builtin.ts';
import { effectiveSchema } from '../schema/effective.ts';
import type { Attribute, Cue, Schema, Tag, Text } from '../schema/types.ts';
import type { DefinitionPart, Part } from './exporter.ts';

/** What is left behind by formats that carry definitions, but not all of what these say. */
export const definitionWords: Readonly<Record<DefinitionPart, Message>> = {
  relations: { en: 'definitions of the project’s own relations', zh: '项目自定的关系的定义' },
  values: { en: 'values that the project’s own attributes list', zh: '项目自定属性所列的取值' },
  meanings: { en: 'meanings of listed values', zh: '所列取值的含义' },
  titles: { en: 'titles of the project’s own definitions', zh: '项目自定定义的标题' },
  descriptions: { en: 'descriptions of the project’s own definitions', zh: '项目自定定义的说明' },
  rules: { en: 'decision rules and examples of the project’s own tags', zh: '项目自定标签的判定规则和示例' },
  colours: { en: 'colours of the project’s own tags', zh: '项目自定标签的颜色' },
  constraints: {
    en: 'requirements, conditions, patterns and readings of the project’s own attributes',
    zh: '项目自定属性的必填、条件、格式和读数规定',
  },
  translations: {
    en: 'texts of definitions in other languages than the export’s',
    zh: '定义中导出语言之外的其他语言文本',
  },
};

/** How often a schema has a part of definitions that a format does not carry, beside those that come with Postil. */
export function definitionCount(part: DefinitionPart, schema: Schema, carries: ReadonlySet<Part>): number {
  const tags = ownOf(schema.tags);
  const attributes = attributesOf(schema);
  switch (part) {
    case 'relations':
      return ownOf(schema.relations).length;
    case 'values':
      return attributes.reduce((sum, { values }) => sum + values.size, 0);
    case 'colours':
      return tags.filter(({ name, color }) => color !== (shipped().colours.get(name) ?? 'grey')).length;
    case 'constraints':
      return attributes.reduce((sum, each) => sum + constraintsOf(each), 0);
    case 'translations':
      return textKinds
        .filter((kind) => carries.has(kind))
        .flatMap((kind) => textsOf(kind, schema, carries))
        .reduce((sum, text) => sum + Math.max(0, text.size - 1), 0);
    case 'meanings':
    case 'titles':
    case 'descriptions':
    case 'rules':
      return textsOf(part, schema, carries).reduce((sum, { size }) => sum + size, 0);
  }
}

const textKinds = ['titles', 'descriptions', 'rules', 'meanings'] as const;
type TextKind = (typeof textKinds)[number];

/** Texts of the project's own; those of relations and values only where a format has these at all. */
function textsOf(kind: TextKind, schema: Schema, carries: ReadonlySet<Part>): readonly Text[] {
  const isOf = ({ kind: own, of }: OwnedText) => own === kind && (of === undefined || carries.has(of));
  const own = ownedTexts(schema).filter(isOf);
  return own.map((each) => new Map([...each.text].filter(([language]) => !shipped().texts.has(keyOf(each, language)))));
}

interface OwnedText {
  readonly kind: TextKind;
  /** What it says something of, as no other is called. */
  readonly owner: string;
  readonly text: Text;
  /** The part without which it cannot be carried. */
  readonly of?: 'relations' | 'values';
}

/** Of definitions of the project's own, or of all. */
function ownedTexts(schema: Schema, whose: 'own' | 'all' = 'own'): readonly OwnedText[] {
  const named = <T extends Placed>(all: ReadonlyMap<string, T>) => (whose === 'own' ? ownOf(all) : [...all.values()]);
  const described = ({ title, description }: Pick<Tag, 'title' | 'description'>, owner: string) => [
    { kind: 'titles' as const, owner, text: title },
    { kind: 'descriptions' as const, owner, text: description },
  ];
  return [
    ...named(schema.tags).flatMap((tag) => [
      ...described(tag, tag.name),
      ...(['include', 'exclude', 'example'] as const).map((rule) => ({
        kind: 'rules' as const,
        owner: `${tag.name} ${rule}`,
        text: tag[rule],
      })),
    ]),
    ...[...schema.tags.values()].flatMap((tag) =>
      named(tag.attributes).flatMap((attribute) => [
        ...described(attribute, `${tag.name}.${attribute.name}`),
        ...[...attribute.values].map(([value, text]) => ({
          kind: 'meanings' as const,
          owner: `${tag.name}.${attribute.name} ${value}`,
          text,
          of: 'values' as const,
        })),
      ]),
    ),
    ...named(schema.relations).flatMap((relation) =>
      described(relation, `: ${relation.name}`).map((each) => ({ ...each, of: 'relations' as const })),
    ),
  ];
}

function keyOf({ kind, owner, text }: OwnedText, language: string): string {
  return JSON.stringify([kind, owner, language, text.get(language)]);
}

function constraintsOf({ required, when, pattern, reads }: Attribute): number {
  const conditions = [...when.values()].reduce((sum, words) => sum + words.length, 0);
  return [required, pattern, reads].filter(Boolean).length + conditions;
}

function attributesOf({ tags }: Schema): readonly Attribute[] {
  return [...tags.values()].flatMap((tag) => ownOf(tag.attributes));
}

export function definitionsIn(schema: Schema): number {
  return ownOf(schema.tags).length + attributesOf(schema).length + ownOf(schema.relations).length;
}

export function ownCues({ tags }: Schema): number {
  return ownOf(tags).flatMap(({ cues }) => cues.filter((each) => !shipped().cues.has(wordsOf(each)))).length;
}

/** A tag that a project goes on with keeps the cues, texts and colour that come with Postil. */
let known: ReturnType<typeof readShipped> | undefined;
function shipped() {
  known ??= readShipped();
  return known;
}

function readShipped() {
  const schemas = [...builtinSchemas.values()].map((source) => effectiveSchema(source, () => 'missing'));
  const tags: readonly Tag[] = schemas.flatMap((schema) => [...schema.tags.values()]);
  const texts = schemas.flatMap((schema) => ownedTexts(schema, 'all'));
  return {
    cues: new Set(tags.flatMap(({ cues }) => cues.map(wordsOf))),
    texts: new Set(texts.flatMap((each) => [...each.text.keys()].map((language) => keyOf(each, language)))),
    colours: new Map(tags.map(({ name, color }) => [name, color])),
  };
}

function wordsOf({ language, phrase, regex, except }: Cue): string {
  return JSON.stringify([language, phrase ?? regex?.value, except]);
}

interface Placed {
  readonly place: { readonly uri: string };
}

/** What comes with Postil is not left behind: it is in docs/tags.md, and in every other copy. */
function ownOf<T extends Placed>(named: ReadonlyMap<string, T>): readonly T[] {
  return [...named.values()].filter(({ place }) => !place.uri.startsWith('postil:'));
}
