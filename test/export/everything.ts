// A project in which everything that the two file formats can say is said, as values; and the same without one of them.
import { editionOf } from '../../server/src/export/edition.ts';
import { blockYaml, type Plain } from '../../server/src/yaml/block.ts';
import { projectOf } from '../projects.ts';

export type Path = readonly (string | number)[];

/** YAML files as values, texts as they are, by path. */
export type Files = Readonly<Record<string, Plain>>;

export const everything: Files = {
  'postil.yaml': {
    postil: 1,
    name: 'everything',
    version: '1.2.3',
    extends: ['policy-core', './base.yaml'],
    language: 'zh',
    documents: ['texts/*.txt', 'texts/*.md'],
    tags: {
      claim: { title: { en: 'Assertion' }, attributes: { basis: { description: 'Of what.' } } },
      立场: {
        title: { zh: '立场', en: 'Position & "stance"' },
        description: { zh: '讲话者的立场。', en: 'Where the speaker stands.' },
        include: { zh: '一句话。', en: 'One sentence.' },
        exclude: { zh: '问候除外。', en: 'No greetings.' },
        example: { zh: '我们支持', en: 'we support' },
        color: 'teal',
        attributes: {
          主体: {
            title: { zh: '主体', en: 'Who' },
            description: { zh: '谁。', en: 'Whose.' },
            many: true,
            required: true,
          },
          强度: {
            type: 'enum',
            values: { 强: { zh: '很', en: 'very' }, 弱: { zh: '不', en: 'hardly' }, 中: null },
            when: { 主体: ['𠮷野家', '乙; 丙'], 确定: true },
          },
          比例: { type: 'number', reads: 'value' },
          数: { type: 'integer' },
          确定: { type: 'boolean' },
          日: { type: 'date' },
          代码: { pattern: '[A-Z]{3}' },
        },
        cues: { zh: ['支持…', { regex: '^反对', except: ['不反对'] }], en: [{ phrase: 'stands for …' }] },
      },
      'a<b>&"c"': { title: 'Plain', cues: ['=1'] },
      unused: { description: 'Given to nothing.', color: 'pink' },
    },
    relations: {
      支持: {
        title: { zh: '支持', en: 'supports' },
        description: { zh: '论据。', en: 'Evidence.' },
        from: ['立场'],
        to: ['立场', 'claim'],
      },
      elsewhere: { to: ['claim'] },
    },
    glossary: {
      notice: {
        term: { zh: '红色通报', en: 'Red Notice' },
        aliases: { zh: ['红通'] },
        definition: { en: 'A request.' },
        source: [{ title: 'INTERPOL', url: 'https://www.interpol.int', date: '2017-09' }],
        see: ['other'],
        note: 'Not a warrant.',
      },
      other: { term: 'Other' },
    },
    renamed: {
      tags: { position: '立场' },
      attributes: { 立场: { who: '主体' } },
      values: { 立场: { 强度: { strong: '强' } } },
      relations: { backs: '支持' },
      glossary: { 'red-notice': 'notice' },
    },
    findings: { 'quote-changed': 'error' },
  },
  'base.yaml': { postil: 1, tags: { inherited: { description: 'Of a file that is extended.' } } },
  'texts/文 本.txt':
    '𠮷野家说：<好> & "坏"。\r\n第二行😀在这里，\r\n第三行。\r\n\r\n=1+1\r\n到2020年增长5%，有1.5万名，有1.5万名代表。\r\n',
  'texts/other.md': 'We support it, and they do not.\n\nIn 2019 half of them left.\n',
  'texts/empty.txt': '',
  'texts/plain.md': 'Of no language of its own.\n',
  'texts/silent.txt': 'Nobody has said anything of this.\n',
  'texts/文 本.甲.postil.yaml': {
    document: '文 本.txt',
    annotator: '甲 & co',
    schemaVersion: '1.2.0',
    date: '2017-09-26',
    source: {
      title: '致辞 & <标题>',
      author: '郭',
      publisher: '公安部',
      url: 'https://www.mps.gov.cn/?a=1&b=2',
      date: '2017-09-27',
      file: 'speech 1.html',
    },
    annotations: [
      {
        id: '甲一',
        tag: '立场',
        quote: '𠮷野家说',
        attributes: {
          主体: ['𠮷野家', '乙; 丙'],
          强度: '强',
          比例: 1.5,
          数: 3,
          确定: true,
          日: '2017-09',
          代码: 'A; B',
          unknown: '[1]',
        },
        note: 'One line,\nand — "another"; <b>.',
        links: [{ 支持: '甲二' }, { elsewhere: '文 本.乙.postil.yaml#b1' }, { backs: 'other.postil.yaml#o1' }],
        status: 'disputed',
        from: ['anna', '乙'],
      },
      { id: '甲二', tag: 'position', quote: '第二行😀在这里，\n第三行', attributes: { who: '我', 强度: 'strong' } },
      { id: '甲三', tag: 'a<b>&"c"', quote: '😀', status: 'draft', from: 'ben' },
      { tag: 'undefined', quote: '=1+1', note: '=2+2' },
      {
        id: '甲五',
        tag: 'figure',
        quote: '1.5万名',
        suffix: '代表',
        attributes: { value: 15000, unit: '名', modifier: 'exact', kind: 'count' },
      },
      {
        id: '甲六',
        tag: 'claim',
        quote: '增长5%',
        attributes: {
          type: 'factual',
          check_worthiness: 'high',
          actor: '中方',
          topic: '增长',
          polarity: 'positive',
          certainty: 'asserted',
          basis: 'said',
        },
      },
      { id: 'lost', tag: '立场', quote: '没有这句' },
      { id: 'untagged', quote: '到2020年' },
      { id: 'mapped', tag: 'unused', quote: '代表', attributes: { odd: { a: 1 } } },
    ],
    refused: [
      { tag: 'figure', quote: '第二', prefix: '', suffix: '行' },
      { tag: 'claim', quote: '第三行' },
    ],
  },
  'texts/文 本.乙.postil.yaml': {
    annotator: 'Ms Yi',
    schemaVersion: '1.2.1',
    language: 'zh-Hans',
    date: '2017',
    annotations: [{ id: 'b1', tag: '立场', quote: '第三行', links: [{ 支持: 'nothing' }], status: 'accepted' }],
  },
  'texts/other.postil.yaml': {
    language: 'en',
    annotations: [
      { id: 'o1', tag: 'claim', quote: 'We support it', attributes: { type: 'non_factual', odd: ['x', 'y'] } },
      { id: 'o2', tag: 'inherited', quote: 'half', note: 'A note.' },
    ],
  },
  'texts/gone.postil.yaml': { annotations: [{ id: 'g', tag: 'claim', quote: 'x' }] },
  'texts/silent.postil.yaml': {
    annotator: 'carl',
    language: 'en',
    date: '2020',
    source: { title: 'Silence' },
  },
};

/** The files as they are written. */
export function written(files: Files): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : blockYaml(value)]),
  );
}

export const whole = editionOf(projectOf(written(everything)));

/** Everything that can be taken away alone: each file, each key and each item, the outer before what is in it. */
export function piecesOf(value: Plain, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [];
  const all: readonly (readonly [string | number, Plain | undefined])[] = Array.isArray(value)
    ? value.map((each: Plain, i: number) => [i, each] as const)
    : Object.entries(value as Files);
  return all.flatMap(([key, each]) => [[...path, key], ...piecesOf(each ?? null, [...path, key])]);
}

export function without(value: Plain, [key, ...rest]: Path): Plain {
  if (Array.isArray(value)) {
    const items: readonly Plain[] = value;
    return items.flatMap((each, i) => (i !== key ? [each] : rest.length === 0 ? [] : [without(each, rest)]));
  }
  const entries = Object.entries(value as Files);
  return Object.fromEntries(
    entries.flatMap(([name, each]) =>
      name !== key ? [[name, each]] : rest.length === 0 ? [] : [[name, without(each, rest)]],
    ),
  );
}
