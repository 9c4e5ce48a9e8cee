import type { DocumentSource } from '../export/sources.ts';
import type { CollectedDocument, DeclaredTag } from '../import/collection.ts';
import type { GivenFile, Imported, ImportProblem } from '../import/importer.ts';
import type { Text } from '../schema/types.ts';
import { type Clean, cleaned } from './clean.ts';
import type { Page, Reason } from './page.ts';
import { documentOf, formOf, type Mark } from './text.ts';

/** The tag of what an import is not sure of. */
const doubtfulTag = 'doubtful';

/**
 * A page as a document with where it comes from, and with a draft annotation for each passage in doubt, so that people
 * see it and decide. What was taken out is counted among the losses, and each line of it is a detail.
 */
export function importedPage({ path }: GivenFile, page: Page): Imported {
  const clean = cleaned(page);
  const form = formOf(clean.blocks);
  const { text, marks } = documentOf(clean.blocks, form);
  const { language } = clean.about;
  const document: CollectedDocument = {
    path: `${stemOf(path)}.${form}`,
    text,
    ...(language && { language }),
    ...(clean.date && { date: clean.date }),
    source: sourceOf(clean, path),
    annotations: marks.map((mark) => draft(path, mark)),
  };
  return {
    collection: {
      name: undefined,
      extends: 'policy-core',
      codebook: { tags: new Map(marks.length === 0 ? [] : [[doubtfulTag, definition]]), relations: new Map() },
      documents: text === '' ? [] : [document],
    },
    problems: text === '' ? [{ file: path, what: nothingLeft }] : [],
    losses: [...page.losses, { what: removedLines, count: clean.removed.length }].filter(({ count }) => count > 0),
    details: [...(page.removed ?? []), ...clean.removed].map(
      (line): ImportProblem => ({ file: path, what: removedLine, params: { line } }),
    ),
  };
}

function stemOf(path: string): string {
  return path.replace(/\.[a-z]{2,8}$/iu, '');
}

function sourceOf({ about: { title, author, publisher, url, date } }: Clean, file: string): DocumentSource {
  const known = Object.entries({ title, author, publisher, url, date, file }).filter(([, value]) => value);
  return Object.fromEntries(known.map(([key, value]) => [key, value?.toWellFormed()]));
}

function draft(path: string, { start, end, reason }: Mark): CollectedDocument['annotations'][number] {
  return {
    key: `${path} ${start} ${end}`,
    tag: doubtfulTag,
    place: { start, end },
    attributes: [{ name: 'reason', values: [reason] }],
    status: 'draft',
    links: [],
    origin: { file: path },
  };
}

const reasons: Readonly<Record<Reason, Text>> = {
  boilerplate: text('Perhaps of the web page around the text.', '可能是正文之外的网页内容。'),
  hyphen: text(
    'A word that was broken at the end of a line; whether its hyphen belongs to it is not sure.',
    '行末断开的词，不确定连字符是否属于该词。',
  ),
};

const definition: DeclaredTag = {
  title: text('Doubtful text', '存疑文字'),
  description: text(
    'Left by an import for a person to decide. Take the words out of the document where they are no part of it; then remove the annotation.',
    '导入时留待人工判断的文字。若不属于原文，请从文档中删去；然后移除该标注。',
  ),
  color: 'grey',
  attributes: new Map([['reason', { type: 'enum', values: new Map(Object.entries(reasons)) }]]),
};

function text(en: string, zh: string): Text {
  return new Map([
    ['en', en],
    ['zh', zh],
  ]);
}

const removedLines = {
  en: 'lines around the text, such as menus, buttons and notices; --verbose lists them',
  zh: '行正文之外的内容，如菜单、按钮和声明；--verbose 可逐行列出',
};
const removedLine = { en: 'taken out: {line}', zh: '已去除：{line}' };
const nothingLeft = {
  en: 'nothing of it looks like the text of a document; all of it looks like the page around one. If it is the text, give it as .docx or copy it into a .txt of your own.',
  zh: '其中没有像正文的内容，全部像正文之外的网页内容。若这就是正文，请存为 .docx，或自行复制到 .txt 文件。',
};
