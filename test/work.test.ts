import assert from 'node:assert/strict';
import { anchorWork } from '../server/src/annotations/anchor.ts';
import { parseWork } from '../server/src/annotations/item.ts';
import { statementWork } from '../server/src/annotations/statements.ts';
import { check, checkWork } from '../server/src/check.ts';
import { completions } from '../server/src/completions/completions.ts';
import { figureWork } from '../server/src/figures/document.ts';
import { passagesAt } from '../server/src/passages.ts';
import { sourceOf, withOpen } from '../server/src/project.ts';
import { proposalWork } from '../server/src/suggestions/proposals.ts';
import { editSource, type Source } from '../server/src/text/source.ts';
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

/** What one keystroke in the document makes the core do, with `lost` quotes that stand nowhere in it. */
function workOfTyping(annotations: number, lost: number, where: (text: string) => number) {
  const clauses = Array.from({ length: annotations }, (_, i) => `第${i + 1}项合作涉及${i * 7 + 3}名人员`);
  const quotes = [
    ...clauses,
    ...Array.from({ length: lost }, (_, i) => `The words of quote ${i} stand in no Chinese text`),
  ];
  const items = quotes.map((quote, i) => `  - id: a-${i}\n    tag: note\n    quote: ${quote}\n`);
  let project = projectOf({
    'postil.yaml': 'postil: 1\ntags:\n  note: {}\n',
    'a.txt': `${clauses.join('。\n\n')}。\n`,
    'a.postil.yaml': `annotations:\n${items.join('\n')}`,
  });
  const [uri, file] = [uriOf('a.txt'), uriOf('a.postil.yaml')];
  let source = sourceOf(project, uri);
  assert.ok(source);
  assert.equal(check(project, file).length, lost);
  let before = { ...checkWork, ...anchorWork };
  // Some more than are remembered, so that the work is that of every keystroke.
  for (let version = 1; version <= 8; version++) {
    before = { ...checkWork, ...anchorWork };
    const at = where(source.text);
    source = editSource(source, { start: at, end: at }, 'x', version);
    project = withOpen(project, uri, source);
    check(project, file);
    passagesAt(project, source, at);
  }
  return {
    annotations: checkWork.annotations - before.annotations,
    quotes: anchorWork.quotes - before.quotes,
    verified: anchorWork.verified - before.verified,
  };
}

describe('the work of a keystroke in a document', () => {
  const middle = (text: string) => text.indexOf('。', text.length / 2);

  for (const count of [100, 10_000]) {
    it(`is to look again at the quotes around it among ${count}`, function () {
      this.timeout(20_000);
      const { quotes, verified, annotations } = workOfTyping(count, 0, (text) => middle(text) + 2);
      assert.equal(quotes, 0);
      assert.ok(verified <= 12, `${verified} verified`);
      assert.ok(annotations <= 12, `${annotations} checked`);
    });

    it(`within a quote is to look for that one among ${count}, and to check those that are lost`, function () {
      this.timeout(20_000);
      const { quotes, verified, annotations } = workOfTyping(count, 5, (text) => middle(text) - 2);
      assert.equal(quotes, 1);
      assert.ok(verified <= 12, `${verified} verified`);
      assert.ok(annotations <= 12 + 6, `${annotations} checked`);
    });
  }
});

describe('what a keystroke in a document makes be read', () => {
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

/** A project of so many annotated texts, each of which states something of the same. */
function manyStating(files: number) {
  const stating = (value: number) =>
    `annotations:\n  - id: f\n    tag: figure\n    quote: ${value}\n    attributes: {value: ${value}, modifier: exact, kind: number, entity: ports, property: number, period: '2025'}\n`;
  const contents: Record<string, string> = { 'postil.yaml': 'postil: 1\nlanguage: en\nextends: [policy-core]\n' };
  for (let i = 0; i < files; i++) {
    contents[`t${i}.txt`] = `There are ${i % 2 === 0 ? 4 : 5} ports.`;
    contents[`t${i}.postil.yaml`] = stating(i % 2 === 0 ? 4 : 5);
  }
  return projectOf(contents);
}

describe('the work of holding the figures of many files against each other', () => {
  it('is to look once through each file, and then through the one that is edited', () => {
    const files = 40;
    let project = manyStating(files);
    const uri = uriOf('t0.postil.yaml');
    const conflicts = () => check(project, uri).filter(({ code }) => code === 'figure-conflict').length;
    const work = (ask: () => void) => {
      const before = statementWork.files;
      ask();
      return statementWork.files - before;
    };
    assert.equal(
      work(() => {
        for (const each of project.disk.keys()) check(project, each);
      }),
      files,
    );
    assert.equal(conflicts(), 1);
    let source = sourceOf(project, uri);
    assert.ok(source);
    const type = (text: string) => {
      const at = (source as Source).text.indexOf('value: ') + 'value: '.length;
      source = editSource(source as Source, { start: at, end: at + 1 }, text, 1);
      project = withOpen(project, uri, source);
      return conflicts();
    };
    assert.equal(
      work(() => assert.equal(type('5'), 1)),
      0,
    );
    assert.equal(
      work(() => assert.equal(type('4'), 1)),
      0,
    );
  });
});
