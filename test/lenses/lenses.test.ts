import assert from 'node:assert/strict';
import { lenses } from '../../server/src/lenses/lenses.ts';
import { projectOf, sceneOf, uriOf, wordsAt } from '../projects.ts';

const schema = `postil: 1
extends: policy-core
tags:
  risk: { title: { en: Open Question, zh: 风险 } }
  KPI: {}
glossary:
  red-notice: { term: 红色通报 }
  unused: { term: 未出现 }
`;
const text =
  '标题\n\n已与113个国家建立机制，每年发布红色通报200余份。\n\n没有标注的一段，说到红色通报。\n\n安全。安全。\n';
const annotations = `annotations:
  - {id: a, tag: figure, quote: 113个}
  - {id: b, tag: figure, quote: 200余份}
  - {id: c, tag: claim, quote: 每年发布红色通报200余份}
  - {id: d, tag: risk, quote: "安全。\\n"}
`;
const files = { 'postil.yaml': schema, 'a.txt': text, 'a.postil.yaml': annotations };

/** Each lens as \`words it stands on: its title → words it leads to\`. */
function told(project: ReturnType<typeof projectOf>, path: string, locale: 'en' | 'zh'): string[] {
  return lenses(project, uriOf(path), locale).map(({ span, title, targets }) => {
    const there = targets.map((each) => wordsAt(project, each.uri, each.span)).join(' | ');
    return `${wordsAt(project, uriOf(path), span)} = ${title} → ${there}`;
  });
}

describe('lenses of a document', () => {
  it('stand on each paragraph that bears annotations, in the order of the schema', () => {
    assert.deepEqual(told(projectOf(files), 'a.txt', 'en'), [
      'a.txt: 已与113个国家建立机制，每年发布红色通报200余份。 = 1 claim · 2 figures → a.postil.yaml: 113个 | a.postil.yaml: 每年发布红色通报200余份 | a.postil.yaml: 200余份',
      'a.txt: 安全。安全。 = 1 open question → a.postil.yaml: "安全。\\n"',
    ]);
  });

  it('speak Chinese', () => {
    assert.deepEqual(
      lenses(projectOf(files), uriOf('a.txt'), 'zh').map((each) => each.title),
      ['论断 1 · 数据 2', '风险 1'],
    );
  });

  it('count a passage where it starts, and other people’s tags by their names', () => {
    const more = `annotations:
  - {id: a, tag: risk, quote: 标题}
  - {id: b, tag: risk, quote: "标题\\n\\n已与"}
  - {id: c, tag: KPI, quote: 113个}
  - {id: d, tag: KPI, quote: 200余}
  - {id: e, tag: clam, quote: 机制}
`;
    const project = projectOf({ ...files, 'a.postil.yaml': more });
    assert.deepEqual(
      lenses(project, uriOf('a.txt'), 'en').map((each) => each.title),
      ['2 open questions', '2 KPIs · 1 clam'],
    );
  });

  it('take all coders together', () => {
    const project = projectOf({ ...files, 'a.ben.postil.yaml': annotations });
    assert.match(lenses(project, uriOf('a.txt'), 'en')[0]?.title ?? '', /^2 claims · 4 figures$/u);
  });

  it('are not there without annotations', () => {
    assert.deepEqual(lenses(projectOf({ 'postil.yaml': schema, 'a.txt': text }), uriOf('a.txt'), 'en'), []);
  });
});

describe('the lens of an annotation file', () => {
  it('names the document and the counts, and leads to the passages', () => {
    assert.deepEqual(told(projectOf(files), 'a.postil.yaml', 'en'), [
      'a.postil.yaml:  = a.txt · 1 claim · 2 figures · 1 open question → a.txt: 113个 | a.txt: 200余份 | a.txt: 每年发布红色通报200余份 | a.txt: 安全。\n',
    ]);
  });

  it('says how many need a person, and leads to those', () => {
    const { project } = sceneOf({
      ...files,
      'a.postil.yaml': annotations.replace('113个', '115个').replace('200余份}', '安全。}'),
    });
    assert.deepEqual(told(project, 'a.postil.yaml', 'en'), [
      'a.postil.yaml:  = a.txt · 1 claim · 2 figures · 1 open question · 2 need a person → a.postil.yaml: 115个 | a.postil.yaml: 安全。',
    ]);
    assert.match(lenses(project, uriOf('a.postil.yaml'), 'zh')[0]?.title ?? '', / · 2 处待处理$/u);
  });

  it('says when there is nothing yet', () => {
    const project = projectOf({ ...files, 'a.postil.yaml': '' });
    assert.deepEqual(told(project, 'a.postil.yaml', 'zh'), ['a.postil.yaml:  = a.txt · 尚无标注 → ']);
  });
});

describe('lenses of a schema', () => {
  it('stand on the tags and terms of the file and lead to their uses', () => {
    assert.deepEqual(told(projectOf(files), 'postil.yaml', 'en'), [
      'postil.yaml: risk = 1 annotation → a.postil.yaml: "安全。\\n"',
      'postil.yaml: KPI = not used yet → ',
      'postil.yaml: red-notice = 2 mentions → a.txt: 红色通报 | a.txt: 红色通报',
      'postil.yaml: unused = not used yet → ',
    ]);
    assert.deepEqual(
      lenses(projectOf(files), uriOf('postil.yaml'), 'zh').map((each) => each.title),
      ['标注 1 处', '尚未使用', '出现 2 次', '尚未使用'],
    );
  });
});
