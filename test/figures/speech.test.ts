// Every figure of the given speech, as a person reads it, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Reading } from '../../server/src/figures/figure.ts';
import { readFigures, recognise } from '../../server/src/figures/recognise.ts';
import { pathOf } from '../files.ts';

const speech = readFileSync(pathOf('samples/interpol-2017/interpol-2017.zh.txt'), 'utf8');
const count = { kind: 'count' } as const;

const expected: readonly (readonly [words: string, reading: Partial<Reading>])[] = [
  ['第八十六届', { kind: 'ordinal', value: 86, unit: '届' }],
  ['2017/9/27', { kind: 'date', date: '2017-09-27' }],
  ['第86届', { kind: 'ordinal', value: 86, unit: '届' }],
  ['第86届', { kind: 'ordinal', value: 86, unit: '届' }],
  ['4点', { ...count, value: 4, unit: '点' }],
  ['113个', { ...count, value: 113, unit: '个' }],
  ['10多个', { ...count, value: 10, min: 11, max: 19, modifier: 'over', unit: '个' }],
  ['10多个', { ...count, value: 10, min: 11, max: 19, modifier: 'over', unit: '个' }],
  ['两支', { ...count, value: 2, unit: '支' }],
  ['300多人', { ...count, value: 300, min: 301, max: 399, modifier: 'over', unit: '人' }],
  ['80多个', { ...count, value: 80, min: 81, max: 89, modifier: 'over', unit: '个' }],
  ['1.5万名', { ...count, value: 15000, unit: '名' }],
  ['近3000起', { ...count, value: 3000, max: 2999, modifier: 'nearly', unit: '起' }],
  ['约90%', { kind: 'percentage', value: 90, modifier: 'about', unit: 'percent' }],
  ['200余份', { ...count, value: 200, min: 201, max: 299, modifier: 'over', unit: '份' }],
  ['数十名', { ...count, min: 20, max: 99, modifier: 'several', unit: '名' }],
  ['12个', { ...count, value: 12, unit: '个' }],
  ['20个', { ...count, value: 20, unit: '个' }],
  ['1个', { ...count, value: 1, unit: '个' }],
  ['15年前', { kind: 'date', date: '2002' }],
  ['今年7月', { kind: 'date', date: '2017-07' }],
];

const none = { value: null, min: null, max: null, modifier: 'exact', unit: null, currency: null, date: null };

describe('the figures of the speech', () => {
  it('are those that a person reads, with their readings', () => {
    const found = recognise(speech, 'zh', '2017-09-26').map(({ start, end, text, ...reading }) => {
      assert.equal(text, speech.slice(start, end));
      return [text, reading];
    });
    assert.deepEqual(
      found,
      expected.map(([words, reading]) => [words, { ...none, ...reading }]),
    );
  });

  it('that scraping damaged are told with what they were', () => {
    const told = readFigures(speech, 'zh').damaged.map(({ text, damage, readings }) => [text, damage, ...readings]);
    assert.deepEqual(told, [
      ['2017926日', 'lost-character', '2017年9月26日'],
      ['20159月', 'lost-character', '2015年9月'],
    ]);
  });
});
