import type { Message } from '../findings.ts';
import { builtinSchemas } from '../schema/builtin.ts';
import { effectiveSchema } from '../schema/effective.ts';
import type { Cue, Schema } from '../schema/types.ts';
import type { Edition } from './edition.ts';
import { type Exporter, type Part, parts } from './exporter.ts';

/** Something that a format does not carry, and how often. */
export interface Loss {
  readonly what: Message;
  readonly count: number;
}

/** What a format leaves behind of an edition: what is in no format, then the parts it does not carry, as many as there are. */
export function lossesOf({ carries }: Pick<Exporter, 'carries'>, edition: Edition): readonly Loss[] {
  const left = parts.filter((part) => !carries.has(part)).map((part) => ({ part, count: countOf(part, edition) }));
  return [...edition.losses, ...left.map(({ part, count }) => ({ what: words[part], count }))].filter(
    ({ count }) => count > 0,
  );
}

const words: Readonly<Record<Part, Message>> = {
  ids: { en: 'ids of annotations', zh: '标注的标识' },
  coders: { en: 'coders of annotations', zh: '标注的编码者' },
  attributes: { en: 'values of attributes', zh: '属性的取值' },
  notes: { en: 'notes', zh: '备注' },
  statuses: { en: 'statuses of annotations', zh: '标注的状态' },
  links: { en: 'links between annotations', zh: '标注之间的链接' },
  dates: { en: 'dates of documents', zh: '文档的日期' },
  definitions: {
    en: 'definitions of the project’s own tags, attributes and relations',
    zh: '项目自定的标签、属性和关系的定义',
  },
  glossary: { en: 'terms of the glossary', zh: '术语表的术语' },
  cues: { en: 'cues of the project’s own tags', zh: '项目自定标签的提示语' },
};

/** Why something of a project is in no edition of it. */
export type EditionLoss = 'not-found' | 'no-tag' | 'no-document' | 'no-end';

export function editionLosses(lost: readonly EditionLoss[]): readonly Loss[] {
  return (Object.keys(reasons) as EditionLoss[]).map((reason) => ({
    what: reasons[reason],
    count: lost.filter((each) => each === reason).length,
  }));
}

const reasons: Readonly<Record<EditionLoss, Message>> = {
  'not-found': {
    en: 'annotations whose quote does not stand in the text, or not in one place',
    zh: '引文在原文中不存在或不止一处的标注',
  },
  'no-tag': { en: 'annotations without a tag', zh: '没有标签的标注' },
  'no-document': { en: 'annotations of documents that could not be read', zh: '文档无法读取的标注' },
  'no-end': { en: 'links to annotations that are not in this export', zh: '指向未导出标注的链接' },
};

/** Of formats in which annotations of another file cannot be named. */
export const crossingLinks: Message = {
  en: 'links between two documents or two coders',
  zh: '跨文档或跨编码者的链接',
};

/** Of formats whose columns or features have one type and one value. */
export const unfitValues: Message = {
  en: 'values of another type than their attribute, or several where it has one',
  zh: '与属性类型不符、或超出单值的取值',
};

/** Of formats in XML. */
export const unfitCharacters: Message = {
  en: 'control characters in notes and values, which XML cannot hold',
  zh: '备注和取值中 XML 不允许的控制字符',
};

/** Of formats that tell coders apart by folders: one coder alone has none, and goes unnamed. */
export function loneCoder(edition: Edition): Loss {
  return { what: words.coders, count: edition.coders.length === 1 ? countOf('coders', edition) : 0 };
}

/** Of formats whose codebook has codes and no kinds of links. */
export function relationDefinitions({ schema }: Edition): Loss {
  return { what: ofRelations, count: ownOf(schema.relations).length };
}

const ofRelations: Message = { en: 'definitions of the project’s own relations', zh: '项目自定的关系的定义' };

function countOf(part: Part, edition: Edition): number {
  const { documents, schema } = edition;
  const entries = documents.flatMap((document) => document.entries);
  const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
  switch (part) {
    case 'ids':
      return entries.filter(({ id }) => id !== undefined).length;
    case 'coders':
      return entries.length;
    case 'attributes':
      return sum(entries.map(({ attributes }) => sum(attributes.map(({ values }) => values.length))));
    case 'notes':
      return entries.filter(({ note }) => note !== undefined).length;
    case 'statuses':
      return entries.filter(({ status }) => status !== undefined).length;
    case 'links':
      return sum(entries.map(({ links }) => links.length));
    case 'dates':
      return documents.filter(({ date }) => date !== undefined).length;
    case 'definitions':
      return definitionsIn(schema);
    case 'glossary':
      return schema.glossary.size;
    case 'cues':
      return ownCues(schema);
  }
}

function definitionsIn({ tags, relations }: Schema): number {
  const attributes = [...tags.values()].flatMap((tag) => ownOf(tag.attributes));
  return ownOf(tags).length + attributes.length + ownOf(relations).length;
}

function ownCues({ tags }: Schema): number {
  const shipped = shippedCues();
  return ownOf(tags).flatMap(({ cues }) => cues.filter((each) => !shipped.has(wordsOf(each)))).length;
}

/** A tag that a project goes on with keeps the cues that come with Postil. */
function shippedCues(): ReadonlySet<string> {
  const schemas = [...builtinSchemas.values()].map((source) => effectiveSchema(source, () => 'missing'));
  return new Set(schemas.flatMap(({ tags }) => [...tags.values()].flatMap(({ cues }) => cues.map(wordsOf))));
}

function wordsOf({ language, phrase, regex }: Cue): string {
  return `${language} ${phrase ?? regex?.value}`;
}

/** What comes with Postil is not left behind: it is in docs/tags.md, and in every other copy. */
function ownOf<T extends { readonly place: { readonly uri: string } }>(named: ReadonlyMap<string, T>): readonly T[] {
  return [...named.values()].filter(({ place }) => !place.uri.startsWith('postil:'));
}
