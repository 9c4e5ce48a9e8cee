import assert from 'node:assert/strict';
import { formatted } from '../../server/src/findings.ts';
import { entriesIn } from '../../server/src/query/entries.ts';
import { found } from '../../server/src/query/evaluate.ts';
import { parseQuery } from '../../server/src/query/parse.ts';
import { projectOf } from '../projects.ts';

const files = {
  'postil.yaml': 'postil: 1\nextends: [policy-core]\n',
  'speech.txt':
    'The council will build 500 homes by 2030. Rents have fallen by 8%.\n\n中方已培训1.5万名执法官员，犯罪率下降。\n',
  'speech.anna.postil.yaml': `annotations:
  - { id: i-homes, tag: initiative, quote: The council will build 500 homes by 2030, attributes: { actor: The council, status: announced } }
  - { id: f-homes, tag: figure, quote: 500 homes, attributes: { kind: count, value: 500 } }
  - { id: f-rents, tag: figure, quote: 8%, attributes: { kind: percentage, value: 8 }, status: disputed, note: Which rents? }
  - { id: c-中方, tag: claim, quote: 中方已培训1.5万名执法官员, attributes: { actor: 中方, topic: police training } }
`,
  'speech.ben.postil.yaml': `annotations:
  - { id: c-rents, tag: claim, quote: Rents have fallen by 8%, attributes: { topic: housing } }
  - { id: f-officers, tag: figure, quote: 1.5万名, attributes: { kind: count, value: 15000 } }
`,
};

const [entries] = entriesIn(projectOf(files));

/** The ids of what a query finds. */
function ids(text: string): string {
  const { query, problems } = parseQuery(text);
  assert.deepEqual(problems, []);
  assert.ok(entries);
  return found(query, entries)
    .map(({ annotation }) => annotation.id?.value)
    .join(' ');
}

function problemOf(text: string, locale: 'en' | 'zh' = 'en'): string {
  const { problems, query } = parseQuery(text);
  assert.equal(query, undefined);
  return problems
    .map(({ message, params, start, end }) => `${start}-${end} ${formatted(message, params, locale)}`)
    .join('\n');
}

const quoting = ', or put it in quotation marks to look for the words themselves';

describe('a query', () => {
  for (const [text, expected] of Object.entries({
    '': 'i-homes f-homes c-rents f-rents c-中方 f-officers',
    'tag:claim': 'c-rents c-中方',
    'actor:中方': 'c-中方',
    'claim.actor:*': 'c-中方',
    'actor:*': 'i-homes c-中方',
    'actor:"the council"': 'i-homes',
    'actor:“the council”': 'i-homes',
    'topic:pol*ing': 'c-中方',
    'value:>100': 'f-homes f-officers',
    'value:8..500': 'f-homes f-rents',
    'value:<8': '',
    'value:＞＝500': 'f-homes f-officers',
    '"and" or "rents>5"': '',
    'note:"="': '',
    'coder:ben tag:figure': 'f-officers',
    'status:disputed': 'f-rents',
    '.status:announced': 'i-homes',
    'note:rents': 'f-rents',
    'id:f-*': 'f-homes f-rents f-officers',
    'document:speech.txt tag:initiative': 'i-homes',
    rents: 'c-rents',
    官员: 'c-中方',
    '1.5万名 not tag:claim': 'f-officers',
    'tag:claim or tag:initiative': 'i-homes c-rents c-中方',
    'not (tag:figure or tag:claim)': 'i-homes',
    'tag:figure within tag:claim': 'f-rents f-officers',
    'tag:figure not within tag:claim': 'f-homes',
    'tag:initiative containing kind:count': 'i-homes',
    'tag:claim near:0 tag:figure': 'c-rents c-中方',
    'tag:initiative near:2 tag:claim': 'i-homes',
    'tag:initiative near:1 tag:claim': '',
    'tag:figure near:4w tag:figure': 'f-rents f-officers',
    'id:f-homes near:5w id:f-rents': '',
    'id:f-homes near:6w id:f-rents': 'f-homes',
    'id:f-homes near:20 tag:claim containing tag:figure': 'f-homes',
    '（tag:claim）actor：中方': 'c-中方',
    '"near"': '',
  })) {
    it(`${text || '(empty)'} finds ${expected || 'nothing'}`, () => assert.equal(ids(text), expected));
  }

  for (const [text, expected] of Object.entries({
    'tag:claim (': '11-11 something to look for is missing here, such as tag:claim or a word',
    'tag:claim (a': '10-11 this bracket is never closed',
    'a) b': '1-2 this bracket closes nothing',
    'tag:': '0-4 tag: has no value; write tag:* for any',
    'a near:x b': '2-8 near takes a number of characters, near:20, or of words, near:5w',
    'or a':
      '0-2 something to look for is missing before or after “or”; to look for the word itself, put it in quotation marks',
    'a "b': '2-4 this quotation mark is never closed',
    'tag:figure in tag:claim': `11-13 “in” is no operator here; write within${quoting}`,
    'a OR b': `2-4 “OR” is no operator here; write or${quoting}`,
    'a near/5 b': `2-8 “near/5” is no operator here; write near:5${quoting}`,
    'figure.value>1000': `0-17 “>” is no operator here; write figure.value:>1000${quoting}`,
    'value≥5': `0-7 “≥” is no operator here; write value:>=5${quoting}`,
    'tag!=claim': `0-10 “!=” is no operator here; write not tag:claim${quoting}`,
    '!tag:claim': `0-10 “!” is no operator here; write not tag:claim${quoting}`,
    'tag:=claim': `0-10 “=” is no operator here; write tag:claim${quoting}`,
    'value > 5': `6-7 “>” has nothing to compare; write value:>1000 without spaces${quoting}`,
    'value:>1,000':
      '0-12 value: is compared with a number in plain digits, without spaces, as value:>1000 or value:<=0.5',
    'a and b':
      '2-5 “and” is not needed, since tests side by side must all hold; leave it out, or put it in quotation marks to look for the word itself',
    [`${'('.repeat(101)}a`]: '100-101 more than 100 brackets or relations lie in each other here',
  })) {
    it(`${text.slice(0, 20)} is not understood`, () => assert.equal(problemOf(text), expected));
  }

  it('speaks Chinese, too', () => assert.equal(problemOf('tag:', 'zh'), '0-4 tag: 没有取值；任意取值请写 tag:*'));
});
