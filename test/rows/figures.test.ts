import assert from 'node:assert/strict';
import { readFigures } from '../../server/src/figures/recognise.ts';
import { figureLayout, figureRows } from '../../server/src/rows/figures.ts';
import { createSource } from '../../server/src/text/source.ts';

describe('figureRows', () => {
  it('gives a figure with its reading, document and paragraph', () => {
    const source = createSource('', '标题\n\n共有😀近3000起案件，占约90%。\n');
    const [first, ...others] = figureRows(source, readFigures(source.text, 'zh').figures, 'a.txt');
    assert.deepEqual(first, {
      start: 8,
      end: 14,
      text: '近3000起',
      kind: 'count',
      value: 3000,
      min: null,
      max: 2999,
      modifier: 'nearly',
      unit: '起',
      currency: null,
      date: null,
      document: 'a.txt',
      paragraph: 2,
    });
    assert.deepEqual(
      others.map(({ text, paragraph }) => ({ text, paragraph })),
      [{ text: '约90%', paragraph: 2 }],
    );
  });

  it('knows that standard input has no path', () => {
    const source = createSource('', '113个国家');
    assert.equal(figureRows(source, readFigures(source.text, 'zh').figures, null)[0]?.document, null);
  });
});

describe('figureLayout', () => {
  it('has the keys of docs/figures.md and then the document for programs, the place first in tables', () => {
    const keys = 'start,end,text,kind,value,min,max,modifier,unit,currency,date';
    assert.equal(figureLayout.keys.join(), `${keys},document`);
    assert.equal(figureLayout.columns.join(), `document,paragraph,${keys}`);
  });
});
