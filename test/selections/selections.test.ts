import assert from 'node:assert/strict';
import { sourceOf } from '../../server/src/project.ts';
import { selections } from '../../server/src/selections/selections.ts';
import { sceneOf } from '../projects.ts';

const postil = 'postil: 1\nextends: [policy-core]\nlanguage: zh\n';

function selected(files: Readonly<Record<string, string>>): string[] {
  const { project, uri, offset } = sceneOf({ 'postil.yaml': postil, ...files });
  const text = sourceOf(project, uri)?.text ?? '';
  return selections(project, uri, offset).map(({ start, end }) => text.slice(start, end));
}

describe('selections', () => {
  it('grow in a text from word over figure, passage, sentence and paragraph to all', () => {
    const speech = '中国为80多个国家培训了1.5万┆名执法官员。大家辛苦了。\n\n谢谢大家。\n';
    const annotations = 'annotations:\n  - {id: f, tag: figure, quote: 培训了1.5万名执法官员}\n';
    const all = selected({ 'a.txt': speech, 'a.postil.yaml': annotations });
    assert.deepEqual(all.slice(-5), [
      '1.5万名',
      '培训了1.5万名执法官员',
      '中国为80多个国家培训了1.5万名执法官员。',
      '中国为80多个国家培训了1.5万名执法官员。大家辛苦了。',
      speech.replace('┆', ''),
    ]);
  });

  it('begin with the word, Chinese or English, also behind its last character', () => {
    assert.equal(selected({ 'a.txt': '加强国际执┆法合作。' })[0], '执法');
    assert.equal(selected({ 'a.txt': 'We will ext┆end the line.' })[0], 'extend');
    assert.equal(selected({ 'a.txt': 'We will extend┆ the line.' })[0], 'extend');
    assert.equal(
      selected({ 'a.txt': '没有𠮷┆野家的𠮷'.repeat(30).replaceAll('┆', '').replace('𠮷野', '𠮷┆野') })[0],
      '野家',
    );
  });

  it('are only all of the text between paragraphs', () => {
    assert.deepEqual(selected({ 'a.txt': '一。\n\n┆\n\n二。' }), ['一。\n\n\n\n二。']);
  });

  it('grow in an annotation file from word over value, entry, item and list to all', () => {
    const item = '- id: i\n    tag: claim\n    quote: "大家辛苦"\n    attributes: { type: factual }';
    const list = `- id: h\n    tag: claim\n    quote: 谢谢\n  ${item}`;
    const file = `document: a.txt\nannotations:\n  ${list}\n`;
    assert.deepEqual(selected({ 'a.txt': '', 'a.postil.yaml': file.replace('"大家', '"┆大家') }), [
      '大家',
      '大家辛苦',
      '"大家辛苦"',
      'quote: "大家辛苦"',
      item.slice(2),
      item,
      list,
      file,
    ]);
    assert.deepEqual(selected({ 'a.txt': '', 'a.postil.yaml': file.replace('type: f', 'type: ┆f') }).slice(0, 4), [
      'factual',
      'type: factual',
      '{ type: factual }',
      'attributes: { type: factual }',
    ]);
  });

  it('grow in a schema', () => {
    const schema = 'postil: 1\ntags:\n  risk:\n    color: r┆ed\n  other: {}\n';
    assert.deepEqual(selected({ 'postil.yaml': schema }), [
      'red',
      'color: red',
      'risk:\n    color: red',
      'risk:\n    color: red\n  other: {}',
      'tags:\n  risk:\n    color: red\n  other: {}',
      'postil: 1\ntags:\n  risk:\n    color: red\n  other: {}',
      schema.replace('┆', ''),
    ]);
  });
});
