// The samples and small projects as exporters see them, and what is common to the tests of all exporters.
import assert from 'node:assert/strict';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import type { Exported, ExportedFile, Exporter, ExportStyle } from '../../server/src/export/exporter.ts';
import { pathOf, readProject, readSource } from '../files.ts';
import { projectOf } from '../projects.ts';

export const style: ExportStyle = { locale: 'en', bom: 'without' };

/** Chinese, one coder. */
export const speech = editionOf(readProject(pathOf('samples/interpol-2017')));
export const speechText = readSource(pathOf('samples/interpol-2017/interpol-2017.zh.txt')).text;
/** English, two coders. */
export const plan = editionOf(readProject(pathOf('samples/harbour-city')));
export const planText = readSource(pathOf('samples/harbour-city/transport-plan.en.txt')).text;

/** What is awkward for one program or another: rare characters, line ends within quotes, names in Chinese, markup. */
export const awkward = editionOf(
  projectOf({
    'postil.yaml': `postil: 1
name: awkward
language: zh
tags:
  立场:
    title: { zh: 立场, en: Position & "stance" }
    color: teal
    attributes:
      主体: { type: string, many: true }
      强度: { type: enum, values: [强, 弱] }
      数: { type: integer }
      确定: { type: boolean }
  a<b>&"c": {}
relations:
  支持: {}
`,
    'texts/文 本.txt': '𠮷野家说：<好> & "坏"。\r\n第二行😀在这里，\r\n第三行。\r\n=1+1\r\n',
    'texts/文 本.甲.postil.yaml': `annotations:
  - id: 甲一
    tag: 立场
    quote: 𠮷野家说
    attributes: { 主体: [𠮷野家, "乙; 丙"], 强度: 强, 数: 3, 确定: true }
    note: "]]> <script>alert(1)</script> \\u0007 \\u202e & — 注"
    links: [{ 支持: 甲二 }]
    status: disputed
  - id: 甲二
    tag: 立场
    quote: |-
      第二行😀在这里，
      第三行
  - id: 甲三
    tag: a<b>&"c"
    quote: 😀
  - id: 甲四
    tag: 立场
    quote: =1+1
    links: [{ 支持: 'nowhere' }]
  - id: 丢
    tag: 立场
    quote: 没有
`,
  }),
);
/** As exporters are to see it. */
export const awkwardText = '𠮷野家说：<好> & "坏"。\n第二行😀在这里，\n第三行。\n=1+1\n';

export function exportedBy(exporter: Exporter, edition: Edition, own: Partial<ExportStyle> = {}): Exported {
  const exported = exporter.write(edition, { ...style, ...own });
  assert.deepEqual(exporter.write(edition, { ...style, ...own }), exported);
  const paths = exported.files.map(({ path }) => path);
  assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
  for (const path of paths) assert.doesNotMatch(path, /^\/|\\|(?:^|\/)\.\.(?:\/|$)|\/\//u);
  return exported;
}

export function textIn(files: readonly ExportedFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  assert.ok(file && 'text' in file, `${path} among ${files.map((each) => each.path).join(', ')}`);
  return file.text;
}

/** What stands at offsets in code points, counted by other means than ours. */
export function atCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('');
}

/** Coder, id and quote of every annotation, sorted: what must come out of any format that carries them. */
export function allQuotes(edition: Edition): readonly string[] {
  return edition.documents
    .flatMap(({ entries }) => entries.map(({ coder, id, quote }) => `${coder} ${id} ${quote}`))
    .sort();
}

/** What every format is tried on: each with its text as exported, with line feeds. */
export const samples = [
  ['the speech', speech, speechText],
  ['the plan of two coders', plan, planText],
  ['rare characters', awkward, awkwardText],
] as const;
