import assert from 'node:assert/strict';
import { impossibleIn } from '../../server/src/arithmetic/impossible.ts';
import { type FigureLanguage, recognise } from '../../server/src/figures/recognise.ts';

function found(text: string, language: FigureLanguage): readonly string[] {
  return impossibleIn(text, recognise(text, language), language).map(({ what, figure }) => `${what}: ${figure.text}`);
}

describe('figures that cannot be', () => {
  for (const [text, ...expected] of [
    ['进出口货物占全省总量的120%。', 'share: 120%'],
    ['占全部病例的比重达105%', 'share: 105%'],
    ['夜班占比为35%—30%。', 'backwards: 35%—30%'],
    ['每班35—30名。', 'backwards: 35—30名'],
    ['共有120名引航员，其中男80名、女30名。', 'total: 120名'],
    ['共120名，其中女30名，男80名。', 'total: 120名'],
    ['总计60名，其中45名男性、25名女性。', 'total: 60名'],
    ['船队共60艘，由45艘货轮和25艘渡轮组成。', 'total: 60艘'],
  ] as const) {
    it(`are found: ${text}`, () => assert.deepEqual(found(text, 'zh'), expected));
  }

  for (const text of [
    '债务占生产总值的120%。',
    '占用户籍人口的120%。',
    '比上年增长120%。',
    '完成总量的120%。',
    '占总数的98%。',
    '失业率由35%降至30%。',
    '失业率由35%至30%。',
    '气温为-5—-10℃。',
    '占比为30%—35%。',
    '共有120名引航员，其中党员80名、女性60名。',
    '共有110名引航员，其中男80名、女30名。',
    '共有约120名引航员，其中男80名、女30名。',
    '共有120名引航员，其中男80名、女30名、外聘10名。',
    '共有120名引航员。其中男80名、女30名。',
    '公共岗位120名，其中男80名、女30名。',
    '共60艘，由45艘货轮和25辆卡车组成。',
  ]) {
    it(`may be: ${text}`, () => assert.deepEqual(found(text, 'zh'), []));
  }

  for (const [text, ...expected] of [
    ['They make up 120 per cent of the total.', 'share: 120 per cent'],
    ['Ferries account for 120% of all trips.', 'share: 120%'],
    ['The share is 35–30%.', 'backwards: 35–30%'],
    ['It takes 40-35 minutes.', 'backwards: 40-35 minutes'],
    ['A total of 120 pilots, 80 men and 30 women, came.', 'total: 120'],
  ] as const) {
    it(`are found: ${text}`, () => assert.deepEqual(found(text, 'en'), expected));
  }

  for (const text of [
    'Debt is 120 per cent of output.',
    'Imports equal 120 per cent of all exports.',
    'They account for 98 per cent of all trips.',
    'A total of 110 pilots, 80 men and 30 women, came.',
    'A total of 120 pilots, among them 80 members and 60 women, came.',
    'It fell from 45 to 40 minutes.',
    'The vote was 5–4.',
  ]) {
    it(`may be: ${text}`, () => assert.deepEqual(found(text, 'en'), []));
  }
});
