import assert from 'node:assert/strict';
import { figureWork } from '../../server/src/figures/document.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import { figureHints } from '../../server/src/hints/figures.ts';
import { valueText } from '../../server/src/hints/value.ts';
import { figure } from '../figures/figure.ts';
import { projectOf, uriOf } from '../projects.ts';

const percent = { kind: 'percentage', unit: 'percent' } as const;

describe('the hint beside a figure', () => {
  for (const [text, reading, en, zh] of [
    ['1.5万名', { value: 15000 }, '= 15,000', undefined],
    ['15,000', { value: 15000 }, undefined, undefined],
    ['113个', { value: 113 }, undefined, undefined],
    ['１１３个', { value: 113 }, undefined, undefined],
    ['two', { value: 2 }, undefined, undefined],
    ['one hundred and five', { value: 105 }, '= 105', '= 105'],
    ['between 40 and 45', { min: 40, max: 45, modifier: 'range' }, undefined, undefined],
    ['between five and ten', { min: 5, max: 10, modifier: 'range' }, undefined, undefined],
    ['两支', { value: 2 }, undefined, undefined],
    ['twenty-five', { value: 25 }, '= 25', '= 25'],
    ['126万亿元', { kind: 'money', currency: 'CNY', value: 1.26e14 }, '= 126 trillion', undefined],
    ['$3.5 billion', { kind: 'money', currency: 'USD', value: 3.5e9 }, undefined, '= 35亿'],
    ['half a million', { value: 500_000 }, '= 500,000', '= 50万'],
    ['five million', { value: 5e6 }, undefined, '= 500万'],
    ['5000万千瓦时', { kind: 'measure', unit: 'kilowatt-hour', value: 5e7 }, '= 50 million', undefined],
    ['近30万人', { value: 300_000, max: 299_999, modifier: 'nearly' }, '< 300,000', undefined],
    ['90%', { ...percent, value: 90 }, undefined, undefined],
    ['12 per cent', { ...percent, value: 12 }, undefined, undefined],
    ['三成', { ...percent, value: 30 }, '30 %', '30%'],
    ['百分之五', { ...percent, value: 5 }, undefined, undefined],
    ['三分之一', { kind: 'fraction', value: 1 / 3 }, '≈ 0.33', '≈ 0.33'],
    ['two-thirds', { kind: 'fraction', value: 2 / 3 }, '≈ 0.67', '≈ 0.67'],
    ['一半', { kind: 'fraction', value: 0.5 }, undefined, undefined],
    ['第八十六届', { kind: 'ordinal', value: 86 }, '86', '86'],
    ['第三', { kind: 'ordinal', value: 3 }, undefined, undefined],
    ['翻两番', { kind: 'multiple', value: 4 }, '× 4', '× 4'],
    ['3倍', { kind: 'multiple', value: 3 }, undefined, undefined],
    ['数十', { min: 20, max: 99, modifier: 'several' }, '20–99', '20–99'],
    ['上百', { min: 100, modifier: 'several' }, '≥ 100', '≥ 100'],
    ['10多个', { value: 10, min: 11, max: 19, modifier: 'over' }, '11–19', '11–19'],
    ['3至5年', { kind: 'duration', unit: 'year', min: 3, max: 5, modifier: 'range' }, undefined, undefined],
    ['三四百人', { min: 300, max: 400, modifier: 'range' }, '300–400', '300–400'],
    ['3年6个月', { kind: 'duration', unit: 'month', value: 42 }, '= 42 months', '= 42个月'],
    ['2017年9月26日', { kind: 'date', date: '2017-09-26' }, undefined, undefined],
    ['26 September 2017', { kind: 'date', date: '2017-09-26' }, undefined, undefined],
    ['2016–20', { kind: 'date', date: '2016/2020', modifier: 'range' }, undefined, undefined],
    ['15年前', { kind: 'date', date: '2002' }, '2002', '2002'],
    ['15年前', { kind: 'date', date: '-P15Y' }, undefined, undefined],
    ['今年7月', { kind: 'date', date: '2017-07' }, '2017-07', '2017-07'],
    ['“十三五”时期', { kind: 'date', date: '2016/2020' }, '2016–2020', '2016–2020'],
    ['上世纪90年代', { kind: 'date', date: '199X' }, '1990s', '20世纪90年代'],
    ['the 1990s', { kind: 'date', date: '199X' }, undefined, '20世纪90年代'],
    ['下午3时', { kind: 'date', date: 'T15' }, '15 h', '15时'],
  ] satisfies (readonly [string, Partial<Figure>, string | undefined, string | undefined])[]) {
    it(`for ${text} ${JSON.stringify(reading)}`, () => {
      const given = figure(text, reading);
      assert.deepEqual([valueText(given, 'en'), valueText(given, 'zh')], [en, zh]);
    });
  }
});

describe('hints in documents', () => {
  const lines = ['培训了1.5万名执法官员', '红色通报200余份', '加入该组织已有15年前'];
  const text = lines.join('\n');
  const files = { 'postil.yaml': 'postil: 1', 'a.txt': text, 'a.postil.yaml': 'date: 2017-09-26\nannotations: []\n' };

  it('stand right behind the figures, dates counted from that of the document', () => {
    const hints = figureHints(projectOf(files), uriOf('a.txt'), { start: 0, end: text.length }, 'en');
    assert.deepEqual(
      hints.map(({ offset, label }) => `${text.slice(offset - 2, offset)} ${label}`),
      ['万名 = 15,000', '余份 201–299', '年前 2002'],
    );
  });

  it('keep to the part of the text that is asked about', () => {
    const start = text.indexOf('红色');
    const within = { start, end: start + '红色通报200余份'.length };
    assert.equal(figureHints(projectOf(files), uriOf('a.txt'), within, 'en').length, 1);
    const project = projectOf(files);
    figureHints(project, uriOf('a.txt'), within, 'en');
    const before = figureWork.paragraphs;
    figureHints(project, uriOf('a.txt'), { start: 0, end: text.length }, 'en');
    assert.equal(figureWork.paragraphs, before);
  });

  it('are for documents alone', () => {
    const project = projectOf({ ...files, 'postil.yaml': 'postil: 1\ndocuments: [b.txt]\n' });
    for (const path of ['a.txt', 'a.postil.yaml', 'postil.yaml', 'gone.txt']) {
      assert.deepEqual(figureHints(project, uriOf(path), { start: 0, end: 999 }, 'en'), []);
    }
  });
});
