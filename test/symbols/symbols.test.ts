import assert from 'node:assert/strict';
import type { OutlineSymbol } from '../../server/src/symbols/symbol.ts';
import { symbols } from '../../server/src/symbols/symbols.ts';
import { projectOf, uriOf } from '../projects.ts';

function outline(files: Readonly<Record<string, string>>, path: string, locale: 'en' | 'zh' = 'en'): string[] {
  const all = symbols(projectOf({ 'postil.yaml': 'postil: 1\nextends: policy-core', ...files }), uriOf(path), locale);
  assertNested(all);
  return lines(all, '');
}

/** Each symbol on a line: indented, kind, name, detail. */
function lines(all: readonly OutlineSymbol[], indent: string): string[] {
  return all.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail === '' ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);
}

function assertNested(all: readonly OutlineSymbol[]): void {
  for (const { span, selection, name, children } of all) {
    assert.notEqual(name, '');
    for (const inner of [selection, ...children.map((each) => each.span)]) {
      assert.ok(span.start <= inner.start && inner.end <= span.end, name);
    }
    assertNested(children);
  }
}

describe('the outline of a document', () => {
  it('nests annotations in their paragraphs', () => {
    const files = {
      'a.txt': '每年发布红色通报200余份，都取得了明显成效。\n\n没有标注。\n',
      'a.postil.yaml':
        'annotations:\n  - {id: f, tag: figure, quote: 200余份}\n  - {id: c, tag: claim, quote: 明显成效}\n',
    };
    assert.deepEqual(outline(files, 'a.txt', 'zh'), [
      'paragraph 每年发布红色通报200余份，都取得了明显成效。 (论断 1 · 数据 1)',
      '  annotation 200余份 (数据)',
      '  annotation 明显成效 (论断)',
    ]);
  });

  it('puts paragraphs under the headings of Markdown', () => {
    const files = {
      'a.md': '# Plan\n\nIt costs 5 euros.\n\n## Buses\n\nThere are 6 buses.\n\n# Risks\n\nNone.\n',
      'a.postil.yaml':
        'annotations:\n  - {id: a, tag: figure, quote: 5 euros}\n  - {id: b, tag: figure, quote: 6 buses}\n',
    };
    assert.deepEqual(outline(files, 'a.md'), [
      'section Plan',
      '  paragraph It costs 5 euros. (1 figure)',
      '    annotation 5 euros (Figure)',
      '  section Buses',
      '    paragraph There are 6 buses. (1 figure)',
      '      annotation 6 buses (Figure)',
      'section Risks',
    ]);
  });

  it('knows short lines before prose, numbered headings and salutations', () => {
    const prose = 'This plan says what the city will do over the next five years, and what it will cost.';
    assert.deepEqual(
      outline({ 'a.txt': `Where we stand\n\n${prose}\n\nWhat we will do\n\nBuses\n\n${prose}\n` }, 'a.txt'),
      ['section Where we stand', 'section What we will do', 'section Buses'],
    );
    const chinese = '第一章 总则\n\n一、目标\n\n（一）安全\n\n维护安全。\n\n二、措施\n\n加强合作。\n';
    assert.deepEqual(outline({ 'a.txt': chinese }, 'a.txt'), [
      'section 第一章 总则',
      '  section 一、目标',
      '    section （一）安全',
      '  section 二、措施',
    ]);
    const speech = '设为首页 | 我要投稿\n\n资质播报:\n\n各位同事,各位朋友!\n\n当今世界并不太平。\n\n谢谢大家!\n';
    assert.deepEqual(outline({ 'a.txt': speech }, 'a.txt'), ['section 各位同事,各位朋友!']);
  });

  it('is empty for a text without annotations and headings', () => {
    assert.deepEqual(outline({ 'a.txt': '没有标注。\n' }, 'a.txt'), []);
  });
});

describe('the outline of an annotation file', () => {
  it('lists the annotations by their quotes, with tag and id', () => {
    const file = 'annotations:\n  - id: f\n    tag: figure\n    quote: 200余份\n  - id: x\n  - {}\n';
    assert.deepEqual(outline({ 'a.txt': '', 'a.postil.yaml': file }, 'a.postil.yaml', 'zh'), [
      'annotation 200余份 (数据 · f)',
      'annotation x (x)',
      'annotation …',
    ]);
  });
});

describe('the outline of a schema', () => {
  it('lists tags with their attributes, relations and terms', () => {
    const schema = `postil: 1
extends: policy-core
tags:
  risk: { title: { en: Risk, zh: 风险 }, attributes: { scope: { type: string } } }
  claim: {}
relations:
  mitigates: { title: eases }
glossary:
  red-notice: { term: { zh: 红色通报, en: Red Notice } }
`;
    assert.deepEqual(outline({ 'postil.yaml': schema }, 'postil.yaml'), [
      'group tags',
      '  tag risk (Risk)',
      '    attribute scope',
      '  tag claim (Claim)',
      'group relations',
      '  relation mitigates (eases)',
      'group glossary',
      '  term red-notice (Red Notice)',
    ]);
  });
});
