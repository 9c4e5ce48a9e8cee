import assert from 'node:assert/strict';
import { conversionText } from '../../server/src/figures/describe/conversions.ts';
import { dateText } from '../../server/src/figures/describe/dates.ts';
import { figureSentence } from '../../server/src/figures/describe/sentence.ts';
import { unitNames } from '../../server/src/figures/describe/units.ts';
import { wordNotes } from '../../server/src/figures/describe/words.ts';
import type { Figure } from '../../server/src/figures/figure.ts';
import { figure } from './figure.ts';

type Case = readonly [text: string, reading: Partial<Figure>, en: string, zh: string];

const percent = { kind: 'percentage', unit: 'percent' } as const;
const yuan = { kind: 'money', currency: 'CNY' } as const;

describe('the sentence of a figure', () => {
  const cases: readonly Case[] = [
    ['1.5万名', { value: 15000, unit: '名' }, '15,000', '15,000名'],
    ['15,000 officers', { value: 15000 }, '15,000', '15,000（1.5万）'],
    ['约90%', { ...percent, value: 90, modifier: 'about' }, 'about 90 %', '约90%'],
    ['3‰', { kind: 'percentage', unit: 'permille', value: 3 }, '3 ‰', '3‰'],
    ['3个百分点', { kind: 'percentage_point', value: 3 }, '3 percentage points', '3个百分点'],
    [
      '10多个',
      { value: 10, min: 11, max: 19, modifier: 'over', unit: '个' },
      'more than 10, fewer than 20',
      '超过10个，少于20个',
    ],
    [
      '10多年',
      { kind: 'duration', value: 10, min: 10, max: 20, modifier: 'over', unit: 'year' },
      'more than 10 years, less than 20 years',
      '超过10年，不到20年',
    ],
    ['超过30个', { value: 30, min: 31, modifier: 'over', unit: '个' }, 'more than 30', '超过30个'],
    [
      '近3000起',
      { value: 3000, max: 2999, modifier: 'nearly', unit: '起' },
      'nearly 3,000 (fewer than 3,000)',
      '近3,000起（少于3,000起）',
    ],
    [
      '近2000万千瓦',
      { kind: 'measure', unit: 'kilowatt', value: 2e7, max: 2e7, modifier: 'nearly' },
      'nearly 20,000,000 kilowatts (less than 20 million)',
      '近20,000,000千瓦（不到2000万）',
    ],
    ['fewer than 20', { value: 20, max: 19, modifier: 'at_most' }, 'fewer than 20', '少于20'],
    ['less than 4 per cent', { ...percent, value: 4, max: 4, modifier: 'at_most' }, 'less than 4 %', '不到4%'],
    ['up to 4 per cent', { ...percent, value: 4, max: 4, modifier: 'at_most' }, 'at most 4 %', '至多4%'],
    ['不低于5000人', { value: 5000, min: 5000, modifier: 'at_least', unit: '人' }, 'at least 5,000', '至少5,000人'],
    ['30%—35%', { ...percent, min: 30, max: 35, modifier: 'range' }, 'between 30 % and 35 %', '30%至35%'],
    ['数十名', { min: 20, max: 99, modifier: 'several', unit: '名' }, 'several tens: 20 to 99', '几十：20至99'],
    ['十几个', { min: 11, max: 19, modifier: 'several', unit: '个' }, '11 to 19', '11至19'],
    ['上百家', { min: 100, modifier: 'several', unit: '家' }, '100 or more', '100家以上'],
    ['第八十六届', { kind: 'ordinal', value: 86, unit: '届' }, 'the 86th', '第86届'],
    ['21st', { kind: 'ordinal', value: 21 }, 'the 21st', '第21'],
    ['112th', { kind: 'ordinal', value: 112 }, 'the 112th', '第112'],
    ['三分之一', { kind: 'fraction', value: 1 / 3 }, 'one third, ≈ 0.33', '三分之一，≈ 0.33'],
    ['two-thirds', { kind: 'fraction', value: 2 / 3 }, 'two thirds, ≈ 0.67', '三分之二，≈ 0.67'],
    ['一半', { kind: 'fraction', value: 0.5 }, 'one half, = 0.5', '二分之一，= 0.5'],
    ['翻两番', { kind: 'multiple', value: 4 }, '4 times', '4倍'],
    ['30亿元', { ...yuan, value: 3e9 }, 'CNY 3,000,000,000 (3 billion)', '3,000,000,000元'],
    [
      '$3–5 million',
      { kind: 'money', currency: 'USD', min: 3e6, max: 5e6, modifier: 'range' },
      'between USD 3,000,000 and USD 5,000,000',
      '3,000,000美元（300万）至5,000,000美元（500万）',
    ],
    ['126万亿元', { ...yuan, value: 1.26e14 }, 'CNY 126,000,000,000,000 (126 trillion)', '126,000,000,000,000元'],
    [
      'more than 18.5 kilometres',
      { kind: 'measure', unit: 'kilometer', value: 18.5, min: 18.5, modifier: 'over' },
      'more than 18.5 kilometres',
      '超过18.5公里',
    ],
    ['30岁', { kind: 'measure', unit: 'year', value: 30 }, '30 years of age', '30岁'],
    ['0.1 + 0.2', { kind: 'number', value: 0.1 + 0.2 }, '0.3', '0.3'],
    ['约2030年', { kind: 'date', date: '2030', modifier: 'about' }, 'about 2030', '约2030年'],
  ];
  for (const [text, reading, en, zh] of cases) {
    it(`for ${text}`, () => {
      assert.equal(figureSentence(figure(text, reading), 'en'), en);
      assert.equal(figureSentence(figure(text, reading), 'zh'), zh);
    });
  }
});

describe('dates in words', () => {
  for (const [date, en, zh] of [
    ['2017-09-26', '26 September 2017', '2017年9月26日'],
    ['2017-07', 'July 2017', '2017年7月'],
    ['2017', '2017', '2017年'],
    ['2017-09-26T09:30', '26 September 2017, 09:30', '2017年9月26日 09:30'],
    ['T08:30', '08:30', '08:30'],
    ['T15', '15 h', '15时'],
    ['-0220', '221 BC', '公元前221年'],
    ['2016/2020', '2016 to 2020', '2016年至2020年'],
    ['2027-07/2027-09', 'July 2027 to September 2027', '2027年7月至2027年9月'],
    ['199X', 'the 1990s', '20世纪90年代'],
    ['20XX', 'the 21st century', '21世纪'],
    ['XX9X', 'the 90s of the century before', '上世纪90年代'],
    ['XXXX-07', 'July, year not stated', '7月（未写年份）'],
    ['XXXX-09-26', '26 September, year not stated', '9月26日（未写年份）'],
    ['XXXX-XX-26', 'day 26, month and year not stated', '26日（未写年月）'],
    ['-P15Y', '15 years before the date of the text', '文本日期之前15年'],
    ['P1M', '1 month after the date of the text', '文本日期之后1个月'],
    ['P0Y', 'the year of the text', '文本当年'],
    ['P0Y-07', 'July, the year of the text', '文本当年7月'],
    ['-P5Y/P0Y', '5 years before the date of the text to the year of the text', '文本日期之前5年至文本当年'],
    ['nonsense', 'nonsense', 'nonsense'],
  ] as const) {
    it(`for ${date}`, () => assert.deepEqual([dateText(date, 'en'), dateText(date, 'zh')], [en, zh]));
  }
});

describe('units in words', () => {
  for (const [unit, one, many, zh] of [
    ['kilometer', 'kilometre', 'kilometres', '公里'],
    ['square-kilometer', 'square kilometre', 'square kilometres', '平方公里'],
    ['kilowatt-hour', 'kilowatt-hour', 'kilowatt-hours', '千瓦时'],
    ['microgram-per-cubic-meter', 'microgram per cubic metre', 'micrograms per cubic metre', '微克/立方米'],
    ['terawatt-hour', 'terawatt-hour', 'terawatt-hours', '太瓦时'],
    ['century', 'century', 'centuries', '个世纪'],
    ['nautical-mile', 'nautical mile', 'nautical miles', '海里'],
    ['亩', '亩', '亩', '亩'],
  ] as const) {
    it(`for ${unit}`, () => assert.deepEqual([...unitNames(unit, 'en'), unitNames(unit, 'zh')[0]], [one, many, zh]));
  }
});

describe('conversions', () => {
  for (const [unit, reading, en, zh] of [
    ['亩', { value: 15 }, '= 1 hectare', '= 1公顷'],
    ['亩', { value: 500 }, '≈ 33.3 hectares', '≈ 33.3公顷'],
    ['斤', { min: 20, max: 30 }, '= 10 to 15 kilograms', '= 10至15千克'],
    ['斤', { value: 2e10 }, '= 10 billion kilograms', '= 100亿千克'],
    ['hectare', { value: 5000 }, '= 50 square kilometres', '= 50平方公里'],
    ['hectare', { value: 50 }, undefined, undefined],
    ['mile', { value: 3 }, '≈ 4.83 kilometres', '≈ 4.83公里'],
    ['fahrenheit', { value: 212 }, '= 100 degrees Celsius', '= 100摄氏度'],
    ['kilometer', { value: 5 }, undefined, undefined],
  ] as const) {
    it(`of ${JSON.stringify(reading)} ${unit}`, () => {
      const measured = figure('', { kind: 'measure', unit, ...reading });
      assert.deepEqual([conversionText(measured, 'en'), conversionText(measured, 'zh')], [en, zh]);
    });
  }
});

describe('the words behind a reading', () => {
  const notes = (text: string, reading: Partial<Figure>, locale: 'en' | 'zh') =>
    wordNotes(figure(text, reading), locale).map(({ word, meaning }) => `${word}: ${meaning}`);

  it('are told to readers of the other language', () => {
    assert.deepEqual(notes('约1.5万名', { modifier: 'about', value: 15000 }, 'en'), [
      '约: about',
      '万: 10⁴, ten thousand',
    ]);
    assert.deepEqual(notes('约1.5万名', { modifier: 'about', value: 15000 }, 'zh'), []);
    assert.deepEqual(notes('about 3 million', { modifier: 'about', value: 3e6 }, 'zh'), [
      'about: 约',
      'million: 10⁶，百万',
    ]);
  });

  it('are told to all where they say more than they seem to', () => {
    const reading = { modifier: 'over', value: 300, min: 301, max: 399 } as const;
    assert.deepEqual(notes('300多人', reading, 'zh'), ['多: 末位非零数字以下还有零头']);
  });
});
