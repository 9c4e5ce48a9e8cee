import assert from 'node:assert/strict';
import { paragraphAt, paragraphNumber, paragraphs } from '../../server/src/text/paragraphs.ts';
import { createSource } from '../../server/src/text/source.ts';
import { pathOf, readSource } from '../files.ts';

const inText = (text: string) => {
  const source = createSource('file:///speech.txt', text);
  return paragraphs(source).map(({ start, end }) => text.slice(start, end));
};

describe('paragraphs', () => {
  it('are the lines of the sample speech that are not blank', () => {
    const speech = readSource(pathOf('samples/interpol-2017/interpol-2017.zh.txt'));
    const found = paragraphs(speech).map(({ start, end }) => speech.text.slice(start, end));
    const expected = speech.text.split('\n').flatMap((line) => line.trim() || []);
    assert.deepEqual(found, expected);
    assert.ok(found.includes('尊敬的孟宏伟主席,斯托克秘书长,'));
  });

  it('leave out ideographic and no-break spaces at both ends', () => {
    assert.deepEqual(inText('　　第一段。\u00a0\n \t \n　　第二段。\n'), ['第一段。', '第二段。']);
  });

  it('may follow each other without a blank line where lines are of any length', () => {
    assert.deepEqual(inText('Dear colleagues,\nthank you.\nWe begin.'), [
      'Dear colleagues,',
      'thank you.',
      'We begin.',
    ]);
  });

  const wrapped = [
    'Port Merrow was built around its harbour, and the harbour',
    'still decides how we move. The ferries came before the trams,',
    'and the trams came before the ring road.',
    '',
    'Last year the journey from the northern suburbs to the quays',
    'took between 40 and 45 minutes in the morning peak.',
  ];

  for (const [name, end] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ] as const) {
    it(`join lines that were wrapped by hand, with ${name} between them`, () => {
      const [first, second, ...more] = inText(wrapped.join(end));
      assert.equal(first, wrapped.slice(0, 3).join(end));
      assert.equal(second, wrapped.slice(4).join(end));
      assert.deepEqual(more, []);
    });
  }

  it('are none in a blank text', () => {
    assert.deepEqual(inText(''), []);
    assert.deepEqual(inText(' \r\n\u3000\n'), []);
  });
});

describe('the paragraph at an offset', () => {
  const source = createSource('file:///speech.txt', '各位同事\r\n\r\n九月的北京');

  it('is the one around it, both ends included', () => {
    for (const offset of [0, 2, 4]) assert.deepEqual(paragraphAt(source, offset), { start: 0, end: 4 });
    for (const offset of [8, 13]) assert.deepEqual(paragraphAt(source, offset), { start: 8, end: 13 });
  });

  it('has a number, from one', () => {
    assert.deepEqual(
      [0, 4, 8, 13].map((offset) => paragraphNumber(source, offset)),
      [1, 1, 2, 2],
    );
    assert.equal(paragraphNumber(source, 6), undefined);
  });

  it('is none between paragraphs', () => {
    assert.equal(paragraphAt(source, 6), undefined);
    assert.equal(paragraphAt(source, 99), undefined);
  });
});
