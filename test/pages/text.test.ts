import assert from 'node:assert/strict';
import type { Block } from '../../server/src/pages/page.ts';
import { documentOf, formOf } from '../../server/src/pages/text.ts';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Plan' },
  { kind: 'paragraph', text: '2025. It begins.', doubts: [{ start: 6, end: 8, reason: 'hyphen' }] },
  { kind: 'item', level: 0, marker: '1.', text: 'one' },
  { kind: 'item', level: 1, marker: '-', text: 'half' },
  { kind: 'row', text: 'a|b\t1' },
  { kind: 'row', text: 'c\t2' },
  { kind: 'paragraph', text: '谢谢！', doubts: [{ start: 0, end: 3, reason: 'boilerplate' }] },
];

describe('a document made of a page', () => {
  it('is Markdown where lines alone would lose what they are', () => {
    assert.equal(formOf(blocks), 'md');
    assert.equal(formOf([{ kind: 'heading', level: 1, text: 'Plan' }]), 'txt');
    assert.equal(
      documentOf(blocks, 'md').text,
      '# Plan\n\n2025\\. It begins.\n\n1. one\n   - half\n\n| a\\|b | 1 |\n| --- | --- |\n| c | 2 |\n\n谢谢！\n',
    );
  });

  it('has a line for each paragraph, and blank lines between', () => {
    assert.equal(
      documentOf(blocks, 'txt').text,
      'Plan\n\n2025. It begins.\n\n1. one\n- half\n\na|b\t1\nc\t2\n\n谢谢！\n',
    );
    assert.equal(documentOf([], 'txt').text, '');
  });

  it('marks what is in doubt where it stands', () => {
    const marked = (form: 'txt' | 'md') => {
      const { text, marks } = documentOf(blocks, form);
      return marks.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);
    };
    assert.deepEqual(marked('txt'), ['hyphen: It', 'boilerplate: 谢谢！']);
    assert.deepEqual(marked('md'), ['hyphen: 2025\\. It begins.', 'boilerplate: 谢谢！']);
  });
});
