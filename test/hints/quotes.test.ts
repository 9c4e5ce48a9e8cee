import assert from 'node:assert/strict';
import { quoteHints } from '../../server/src/hints/quotes.ts';
import { projectOf, uriOf } from '../projects.ts';

const file = `annotations:
  - id: a
    quote: 和平⟦第 3 行⟧
  - id: b
    quote: "安全"⟦第 1 行⟧ # a remark
  - id: c
    quote: 安
  - id: d
    quote: 没有的话
  - {id: e, quote: 发展⟦第 3 行⟧, tag: claim}
  - id: f
    quote: |-
      发展
    tag: claim
`;
const marks = /⟦([^⟧]*)⟧/gu;

describe('hints in annotation files', () => {
  const plain = file.replace(marks, '');
  const project = projectOf({
    'postil.yaml': 'postil: 1',
    'a.txt': '安全\r\n安宁\r\n和平发展',
    'a.postil.yaml': plain,
  });

  it('tell the line behind each quote that stands once', () => {
    const all = quoteHints(project, uriOf('a.postil.yaml'), { start: 0, end: plain.indexOf('  - id: f') }, 'zh');
    let marked = '';
    let from = 0;
    for (const { offset, label } of all) {
      marked += `${plain.slice(from, offset)}⟦${label}⟧`;
      from = offset;
    }
    assert.equal(marked + plain.slice(from), file);
  });

  it('stay on the line of a block', () => {
    const [last] = quoteHints(
      project,
      uriOf('a.postil.yaml'),
      { start: plain.indexOf('id: f'), end: plain.length },
      'en',
    );
    assert.deepEqual(last, { offset: plain.lastIndexOf('发展') + 2, label: 'line 3' });
  });

  it('keep to the part of the file that is asked about', () => {
    assert.equal(
      quoteHints(project, uriOf('a.postil.yaml'), { start: 0, end: plain.indexOf('- id: b') }, 'en').length,
      1,
    );
  });

  it('are for annotation files whose document is there', () => {
    assert.deepEqual(quoteHints(project, uriOf('a.txt'), { start: 0, end: 9 }, 'en'), []);
    const lost = projectOf({ 'postil.yaml': 'postil: 1', 'b.postil.yaml': plain });
    assert.deepEqual(quoteHints(lost, uriOf('b.postil.yaml'), { start: 0, end: 999 }, 'en'), []);
  });
});
