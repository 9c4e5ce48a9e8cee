import assert from 'node:assert/strict';
import { edited } from '../../server/src/annotations/insert.ts';
import { check } from '../../server/src/check.ts';
import { fixesOf, formatted } from '../../server/src/findings.ts';
import { sourceOf, withOpen } from '../../server/src/project.ts';
import { editSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const uri = uriOf('a.postil.yaml');

function projectWith(quote: string, attributes: string, text = `据称${quote}。`, head = '') {
  return projectOf({
    'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\nfindings: {attribute-missing: off}\n',
    'a.txt': text,
    'a.postil.yaml': `${head}annotations:\n  - id: a\n    tag: figure\n    quote: ${quote}\n    attributes: {${attributes}}\n`,
  });
}

function mismatches(...given: Parameters<typeof projectWith>): readonly string[] {
  return check(projectWith(...given), uri).map(({ params }) => `${params.name} ${params.says}: ${params.reads}`);
}

describe('figure-value-mismatch', () => {
  for (const [quote, attributes, ...expected] of [
    ['1.5万名', 'value: 15000, modifier: exact, kind: count, unit: 名'],
    ['1.5万名', 'value: 1.5', 'value 1.5: 15000'],
    ['三分之二', 'value: 0.667'],
    ['三分之二', 'value: 0.7'],
    ['三分之二', 'value: 0.66', 'value 0.66: 0.6667'],
    ['18.5公里', 'value: 19', 'value 19: 18.5'],
    ['数十名', 'value: 50'],
    ['数十名', 'value: 100', 'value 100: 20–99'],
    ['近3000起', 'modifier: about', 'modifier about: nearly'],
    ['近3000起案件', 'modifier: about'],
    ['2017年9月26日', 'kind: date, date: 2017'],
    ['2017年9月26日', 'kind: date, date: 2017-09'],
    ['2017年9月', 'kind: date, date: 2017-09-26'],
    ['2017年9月26日', 'kind: date, date: 2017-10', 'date 2017-10: 2017-09-26'],
    ['2016年至2020年', 'kind: date, date: 2016/2020'],
    ['2016年至2020年', 'kind: date, date: 2016/2021', 'date 2016/2021: 2016/2020'],
    ['15年前', 'kind: date, date: 1999'],
    ['2017926日', 'kind: date, date: 2017-09-26'],
    ['2017926日', 'kind: date, date: 2016', 'date 2016: 2017-09-26'],
    ['2015年只有12%', 'value: 12, kind: percentage, period: 去年'],
    ['2015年只有12%', "value: 13, period: '2016'", 'value 13: 12', 'period 2016: 2015'],
    ['近3000起事故中约90%', 'value: 1'],
    ['一个新挑战', 'value: 7'],
  ] as const) {
    it(`${quote}, ${attributes}: ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(mismatches(quote, attributes), expected);
    });
  }

  it('counts relative dates from the date of the document, as it is now', () => {
    const project = projectWith('15年前', 'kind: date, date: 1999', undefined, 'date: 2017-09-26\n');
    const read = (one: typeof project) => check(one, uri).map(({ params }) => params.reads);
    assert.deepEqual(read(project), ['2002']);
    const source = sourceOf(project, uri);
    assert.ok(source);
    const at = source.text.indexOf('2017');
    const later = withOpen(project, uri, editSource(source, { start: at, end: at + 4 }, '2014', 1));
    assert.deepEqual(read(later), []);
  });

  it('takes over one value, or the whole reading where several differ', () => {
    const project = projectWith('1.5万名', 'value: 16000, kind: count, unit: 个');
    const text = sourceOf(project, uri)?.text ?? '';
    const results = check(project, uri).flatMap((finding) =>
      fixesOf(finding).map((fix) => [
        formatted(fix.title, fix.params, 'en'),
        /attributes: .*/u.exec(edited(text, fix.edits))?.[0],
      ]),
    );
    const whole = [
      'Take over the whole reading: value 15000, unit 名',
      'attributes: {value: 15000, kind: count, unit: 名}',
    ];
    assert.deepEqual(results, [
      ['Take over what the words say: value 15000', 'attributes: {value: 15000, kind: count, unit: 个}'],
      whole,
      ['Take over what the words say: unit 名', 'attributes: {value: 16000, kind: count, unit: 名}'],
      whole,
    ]);
  });
});
