import assert from 'node:assert/strict';
import { anchorWork } from '../server/src/annotations/anchor.ts';
import { parseWork } from '../server/src/annotations/item.ts';
import { check, checkWork } from '../server/src/check.ts';
import { completions } from '../server/src/completions/completions.ts';
import { figureWork } from '../server/src/figures/document.ts';
import { sourceOf, withOpen } from '../server/src/project.ts';
import { proposalWork } from '../server/src/suggestions/proposals.ts';
import { editSource } from '../server/src/text/source.ts';
import { projectOf, uriOf } from './projects.ts';

/** What one keystroke in a note in the middle of the file makes the core do, counted and not timed. */
function workOfKeystroke(annotations: number) {
  const clauses = Array.from({ length: annotations }, (_, i) => `第${i + 1}项合作涉及${i * 7 + 3}名人员`);
  const items = clauses.map(
    (clause, i) => `  - id: a-${i}\n    tag: note\n    quote: ${clause}\n    note: 第 ${i} 条\n`,
  );
  let project = projectOf({
    'postil.yaml': 'postil: 1\ntags:\n  note: {}\n',
    'a.txt': `${clauses.join('。\n\n')}。\n`,
    'a.postil.yaml': `annotations:\n${items.join('\n')}`,
  });
  const uri = uriOf('a.postil.yaml');
  const source = sourceOf(project, uri);
  assert.ok(source);
  project = withOpen(project, uri, source);
  assert.deepEqual(check(project, uri), []);
  const before = { ...parseWork, ...checkWork, ...anchorWork };
  const at = source.text.indexOf('note: ', source.text.length / 2) + 'note: '.length;
  project = withOpen(project, uri, editSource(source, { start: at, end: at }, 'x', 1));
  assert.deepEqual(check(project, uri), []);
  return {
    items: parseWork.items - before.items,
    annotations: checkWork.annotations - before.annotations,
    quotes: anchorWork.quotes - before.quotes,
  };
}

/** What asking for a tag in the middle of the file makes the core read, after one edit there. */
function workOfCompletion(annotations: number) {
  const items = Array.from({ length: annotations }, (_, i) => `  - id: a-${i}\n    tag: note\n    quote: 第${i}句\n`);
  const text = `annotations:\n${items.join('\n')}`;
  const uri = uriOf('a.postil.yaml');
  let project = projectOf({ 'postil.yaml': 'postil: 1\ntags:\n  note: {}\n', 'a.txt': '', 'a.postil.yaml': text });
  const source = sourceOf(project, uri);
  assert.ok(source);
  check(project, uri);
  const at = text.indexOf('tag: ', text.length / 2) + 'tag: '.length;
  const edited = editSource(source, { start: at, end: at + 'note'.length }, 'n', 1);
  project = withOpen(project, uri, edited);
  const before = { ...parseWork };
  const { items: offered } = completions(project, uri, at + 1, { locale: 'en', snippets: 'taken', format: 'here' });
  assert.deepEqual(
    offered.map(({ label }) => label),
    ['note'],
  );
  return { items: parseWork.items - before.items, isSmall: parseWork.characters - before.characters < 100 };
}

describe('the work of completion in an annotation file', () => {
  for (const count of [10, 2000]) {
    it(`is to read one annotation among ${count}`, () => {
      assert.deepEqual(workOfCompletion(count), { items: 1, isSmall: true });
    });
  }
});

describe('the work of a keystroke in an annotation file', () => {
  for (const count of [10, 100, 2000]) {
    it(`is to read, check and anchor one annotation among ${count}`, () => {
      assert.deepEqual(workOfKeystroke(count), { items: 1, annotations: 1, quotes: 1 });
    });
  }
});

describe('the work of a keystroke in a document', () => {
  it('is to read the figures of one paragraph, and look for cues in it, and none where the keystroke is in an annotation', () => {
    const clauses = Array.from({ length: 200 }, (_, i) => `第${i + 1}项合作涉及${i * 7 + 3}名人员。`);
    const items = clauses.map(
      (_, i) =>
        `  - id: f-${i}\n    tag: figure\n    quote: ${i * 7 + 3}名\n    attributes: {value: ${i * 7 + 3}, modifier: exact, kind: count, unit: 名, entity: 第${i}项, property: 人数, period: '2017'}\n`,
    );
    let project = projectOf({
      'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\n',
      'a.txt': clauses.join('\n'),
      'a.postil.yaml': `annotations:\n${items.join('')}`,
    });
    const uris = ['a.txt', 'a.postil.yaml'].map(uriOf);
    const typed = (uri: string, before: string) => {
      const source = sourceOf(project, uri);
      assert.ok(source);
      const at = source.text.indexOf(before, source.text.length / 2) + before.length;
      project = withOpen(project, uri, editSource(source, { start: at, end: at }, '新', source.version + 1));
      const work = { ...figureWork };
      const proposed = { ...proposalWork };
      for (const each of uris) check(project, each);
      return [figureWork.paragraphs - work.paragraphs, proposalWork.paragraphs - proposed.paragraphs];
    };
    for (const uri of uris) {
      const source = sourceOf(project, uri);
      assert.ok(source);
      project = withOpen(project, uri, source);
      check(project, uri);
    }
    assert.deepEqual(typed(uriOf('a.txt'), '合作涉及'), [1, 1]);
    assert.deepEqual(typed(uriOf('a.postil.yaml'), 'entity: 第'), [0, 0]);
  });
});
