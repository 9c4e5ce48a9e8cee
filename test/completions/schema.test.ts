import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/list.ts';
import { readable } from '../projects.ts';
import { itemCalled, labelsOf, offered, taken } from './scene.ts';

const at = (marked: string, more: Readonly<Record<string, string>> = {}) => offered({ 'postil.yaml': marked, ...more });
const labels = (marked: string, more: Readonly<Record<string, string>> = {}) => labelsOf(at(marked, more));
const core = 'postil: 1\nextends: policy-core\n';

describe('completion in a schema', () => {
  it('offers the keys of every level that are lacking', () => {
    assert.deepEqual(labels('┆')[0], 'postil');
    assert.ok(!labels('postil: 1\n┆').includes('postil'));
    assert.deepEqual(labels('tags:\n  a:\n    title: x\n    ┆'), [
      ...['description', 'include', 'exclude', 'example', 'color', 'attributes', 'cues'],
    ]);
    assert.deepEqual(labels('tags:\n  a:\n    attributes:\n      b: { type: enum, ┆ }'), [
      ...['title', 'description', 'values', 'required', 'many', 'when', 'pattern', 'reads'],
    ]);
    assert.deepEqual(labels('relations:\n  a:\n    ┆'), ['title', 'description', 'from', 'to']);
    assert.deepEqual(labels('glossary:\n  a:\n    ┆')[0], 'term');
    assert.deepEqual(labels('glossary:\n  a:\n    source:\n      - ┆'), ['title', 'url', 'date']);
  });

  it('says what each is for', () => {
    for (const marked of ['┆', 'tags:\n  a:\n    ┆', 'glossary:\n  a:\n    ┆', 'relations:\n  a: {┆}']) {
      for (const item of at(marked).items) assert.ok(item.markdown, item.label);
    }
    assert.match(readable(itemCalled(at('┆'), 'extends')?.markdown ?? ''), /Schemas this one builds on/u);
  });

  it('offers the words of the format', () => {
    assert.equal(labels('tags:\n  a:\n    color: ┆').length, 9);
    assert.deepEqual(labels('tags: {a: {attributes: {b: {type: ┆}}}}'), [
      ...['string', 'number', 'integer', 'boolean', 'date', 'enum'],
    ]);
    assert.deepEqual(labels('tags: {a: {attributes: {b: {required: ┆}}}}'), ['true', 'false']);
    assert.deepEqual(labels('findings:\n  quote-changed: ┆'), ['error', 'warning', 'information', 'hint', 'off']);
    assert.equal(taken({ 'postil.yaml': 'findings: {quote-changed: o┆}' }, 'off'), 'findings: {quote-changed: "off"}');
    assert.equal(taken({ 'postil.yaml': 'postil: ┆' }, '1'), 'postil: 1');
  });

  it('offers what is extended, to be changed', () => {
    assert.deepEqual(labels(`${core}tags:\n  ┆`), ['claim', 'figure', 'initiative', 'new tag']);
    assert.ok(labels(`${core}tags:\n  figure:\n    attributes:\n      ┆`).includes('modifier'));
    assert.ok(labels(`${core}relations:\n  ┆`).includes('supports'));
    assert.equal(taken({ 'postil.yaml': `${core}tags:\n  cl┆` }, 'claim'), `${core}tags:\n  claim:\n    `);
  });

  it('offers tags at the ends of a relation, terms to see, and what a condition may say', () => {
    assert.deepEqual(labels(`${core}relations:\n  r:\n    from: [claim, ┆]`), ['figure', 'initiative']);
    assert.deepEqual(labels(`${core}relations:\n  r:\n    to:\n      - ┆`), ['claim', 'figure', 'initiative']);
    assert.deepEqual(labels('glossary:\n  a:\n    see: [┆]\n  b: {term: 乙}\n'), ['b']);
    const condition = (when: string) =>
      `tags: {t: {attributes: {k: {type: enum, values: [x, y]}, b: {type: boolean}, c: {when: {${when}}}}}}`;
    assert.deepEqual(labels(condition('┆')), ['k', 'b']);
    assert.deepEqual(labels(condition('k: ┆')), ['x', 'y']);
    assert.deepEqual(labels(condition('k: [x, ┆]')), ['y']);
    assert.deepEqual(labels(condition('b: ┆')), ['true', 'false']);
  });

  it('offers built-in schemas and files to extend', () => {
    const more = { 'base.yaml': 'tags: {}\n', 'in/x.yaml': '', 'a.postil.yaml': '', 'a.txt': '' };
    assert.deepEqual(labels('extends: ┆', more), ['policy-core', './base.yaml', './in/x.yaml']);
    assert.deepEqual(labels('extends: [policy-core, ┆]', more), ['./base.yaml', './in/x.yaml']);
    assert.deepEqual(labels('extends:\n  - ┆', more)[0], 'policy-core');
  });

  it('offers the codes of findings with what they are about', () => {
    const found = at('findings:\n  ┆');
    assert.deepEqual(
      labelsOf(found),
      rules.map((each) => each.code),
    );
    assert.equal(
      itemCalled(found, 'quote-changed')?.detail,
      rules.find((each) => each.code === 'quote-changed')?.title.en,
    );
  });

  it('offers languages where texts are given by language', () => {
    assert.deepEqual(labels('language: zh\ntags:\n  a:\n    title: {zh: 甲, ┆}')[0], 'en');
    assert.deepEqual(labels('language: zh\nglossary:\n  a:\n    aliases:\n      ┆')[0], 'zh');
    assert.ok(labels('language: ┆').includes('zh-Hant'));
    assert.equal(itemCalled(at('language: ┆'), 'en')?.detail, 'English');
  });

  it('offers a new tag, attribute, relation and term to be filled in', () => {
    const plain = (marked: string, label: string) => taken({ 'postil.yaml': marked }, label, { snippets: 'refused' });
    assert.equal(
      plain('tags:\n  ┆', 'new tag'),
      'tags:\n  name:\n    title: { en: Title, zh: 名称 }\n    description: What the tag is for.\n    color: red',
    );
    assert.equal(
      plain('tags:\n  a:\n    attributes:\n      ┆', 'new attribute'),
      'tags:\n  a:\n    attributes:\n      name:\n        type: string\n        description: What it is for.',
    );
    assert.equal(
      plain(`${core}relations:\n  ┆`, 'new relation'),
      `${core}relations:\n  name:\n    from: [claim]\n    to: [claim]`,
    );
    assert.match(
      plain('glossary:\n  ┆', 'new term') ?? '',
      /^glossary:\n {2}id:\n {4}term: \{ zh: 术语, en: Term \}\n/u,
    );
  });

  it('works in a file that another one extends', () => {
    const files = { 'postil.yaml': 'postil: 1\nextends: ./base.yaml\n', 'base.yaml': 'tags:\n  a:\n    col┆' };
    assert.ok(labelsOf(offered(files)).includes('color'));
    // Another YAML server knows such a file only where its first line names the JSON Schema.
    assert.ok(labelsOf(offered(files, { format: 'elsewhere' })).includes('color'));
    const named = { ...files, 'base.yaml': `# yaml-language-server: $schema=x\n${files['base.yaml']}` };
    assert.deepEqual(labelsOf(offered(named, { format: 'elsewhere' })), []);
  });
});
