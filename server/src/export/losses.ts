import { notInXml } from '../escape/xml.ts';
import type { Message } from '../findings.ts';
import { definitionCount, definitionsIn, definitionWords, ownCues } from './definitions.ts';
import type { Edition, EditionDocument } from './edition.ts';
import { type Exporter, type Part, partsLeft } from './exporter.ts';
import { fileNames } from './names.ts';
import { saidOf } from './sources.ts';

/** Something that a format does not carry, and how often. */
export interface Loss {
  readonly what: Message;
  readonly count: number;
}

/** What a format leaves behind of an edition: what is in no format, then the parts it does not carry, as many as there are. */
export function lossesOf({ carries }: Pick<Exporter, 'carries'>, edition: Edition): readonly Loss[] {
  const left = partsLeft({ carries }).map((part) => ({ what: words[part], count: countOf(part, edition, carries) }));
  return [...edition.losses, ...left].filter(({ count }) => count > 0);
}

/** Of formats that name a document only where they have an annotation of it: documents they say nothing of, and what is known of these. */
export function unnamedDocuments(
  { carries }: Pick<Exporter, 'carries'>,
  edition: Edition,
  isNamed: (document: EditionDocument) => boolean = ({ entries }) => entries.length > 0,
): readonly Loss[] {
  const documents = edition.documents.filter((document) => !isNamed(document));
  const known = (['languages', 'dates', 'sources'] as const).filter((part) => carries.has(part));
  return documents.length === 0
    ? []
    : [
        { what: withoutAnnotations, count: documents.length },
        ...known.map((part) => ({ what: ofUnnamed[part], count: countOf(part, { ...edition, documents }) })),
      ];
}

export const withoutAnnotations: Message = {
  en: 'documents of which there is no annotation here',
  zh: '此处没有其标注的文档',
};
const ofUnnamed = {
  languages: { en: 'languages of such documents and of the project', zh: '此类文档及项目的语言' },
  dates: { en: 'dates of such documents', zh: '此类文档的日期' },
  sources: { en: 'sources of such documents', zh: '此类文档的来源信息' },
} as const satisfies Partial<Record<Part, Message>>;

const words: Readonly<Record<Part, Message>> = {
  name: { en: 'name of the project', zh: '项目的名称' },
  languages: { en: 'languages of documents and of the project', zh: '文档和项目的语言' },
  ids: { en: 'ids of annotations', zh: '标注的标识' },
  coders: { en: 'coders of annotations', zh: '标注的编码者' },
  attributes: { en: 'values of attributes', zh: '属性的取值' },
  notes: { en: 'notes', zh: '备注' },
  statuses: { en: 'statuses of annotations', zh: '标注的状态' },
  links: { en: 'links between annotations', zh: '标注之间的链接' },
  dates: { en: 'dates of documents', zh: '文档的日期' },
  sources: { en: 'details of where documents come from', zh: '文档来源的各项信息' },
  origins: { en: 'names of those whose annotations were taken over', zh: '被采纳标注的原标注者' },
  definitions: {
    en: 'definitions of the project’s own tags, attributes and relations',
    zh: '项目自定的标签、属性和关系的定义',
  },
  glossary: { en: 'terms of the glossary', zh: '术语表的术语' },
  cues: { en: 'cues of the project’s own tags', zh: '项目自定标签的提示语' },
  ...definitionWords,
};

/** Why something of a project is in no edition of it. */
export type EditionLoss =
  | 'not-found'
  | 'no-tag'
  | 'no-document'
  | 'no-end'
  | 'no-value'
  | 'no-annotations'
  | 'other-facts'
  | 'refused'
  | 'version';

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
  'no-value': { en: 'attributes with something else than values', zh: '内容并非取值的属性' },
  'no-annotations': {
    en: 'coders named in annotation files without annotations here',
    zh: '此处没有标注的标注文件所写的编码者',
  },
  'other-facts': {
    en: 'languages, dates and sources that are unsound, or differ between the annotation files of a document',
    zh: '不合规、或在同一文档的标注文件之间不一致的语言、日期和来源',
  },
  refused: { en: 'suggestions that coders have refused', zh: '编码者拒绝的建议' },
  version: { en: 'versions of the schema', zh: '标注方案的版本' },
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

/** How many characters become another because they cannot stand in XML; in a text they stay, which is a file of its own. */
export function unfitIn({ documents }: Edition): Loss {
  const words = documents.flatMap(({ entries }) =>
    entries.flatMap(({ note = '', attributes }) => [note, ...attributes.flatMap(({ values }) => values.map(String))]),
  );
  return { what: unfitCharacters, count: words.reduce((sum, each) => sum + (each.match(notInXml)?.length ?? 0), 0) };
}

/** Of formats in which everything is a line. */
export const unfitWords: Message = {
  en: 'notes, ids and values with tabs, control characters or blanks at their ends, which one line cannot hold as they are',
  zh: '含制表符、控制字符或首尾空白的备注、标识和取值（brat 的一行无法原样容纳）',
};

/** Of formats that tell coders apart by folders: names that no folder can have. */
export function alteredCoders(edition: Edition): Loss {
  const folderName = fileNames();
  const altered = edition.coders.length < 2 ? [] : edition.coders.filter((coder) => folderName(coder) !== coder);
  return { what: alteredNames, count: altered.length };
}

const alteredNames: Message = {
  en: 'names of coders that no folder can have; theirs differ',
  zh: '不能用作文件夹名的编码者姓名；文件夹名与之不同',
};

/** Of formats whose texts have to be .txt files. */
export function alteredEndings({ documents }: Edition): Loss {
  return { what: otherEndings, count: documents.filter(({ path }) => !/\.txt$/u.test(path)).length };
}

export const otherEndings: Message = {
  en: 'names of documents that do not end in .txt; theirs differ',
  zh: '不以 .txt 结尾的文档名；导出的名称与之不同',
};

/** Of formats in which what has no definition is a text: numbers and truth values become words. */
export function untypedValues({ documents }: Edition): Loss {
  const others = documents
    .flatMap(({ entries }) => entries.flatMap(({ attributes }) => attributes))
    .filter(({ definition }) => definition === undefined);
  const typed = others.flatMap(({ values }) => values.filter((value) => typeof value !== 'string'));
  return { what: wordsOnly, count: typed.length };
}

const wordsOnly: Message = {
  en: 'numbers and truth values of attributes that the schema does not define; they are texts now',
  zh: '标注方案未定义的属性的数字和真假值；已成为文本',
};

/** Of formats that tell coders apart by folders: one coder alone has none, and goes unnamed. */
export function loneCoder(edition: Edition): Loss {
  return { what: words.coders, count: edition.coders.length === 1 ? countOf('coders', edition) : 0 };
}

function countOf(part: Part, edition: Edition, carries: ReadonlySet<Part> = new Set()): number {
  const { documents, schema } = edition;
  const entries = documents.flatMap((document) => document.entries);
  const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
  switch (part) {
    case 'name':
      return schema.name === '' ? 0 : 1;
    case 'languages':
      return documents.filter(({ isLanguageSaid }) => isLanguageSaid).length + (schema.language === undefined ? 0 : 1);
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
    case 'sources':
      return sum(documents.map(({ source }) => saidOf(source).length));
    case 'origins':
      return sum(entries.map(({ from }) => from.length));
    case 'definitions':
      return definitionsIn(schema);
    case 'glossary':
      return schema.glossary.size;
    case 'cues':
      return ownCues(schema);
    default:
      return definitionCount(part, schema, carries);
  }
}
