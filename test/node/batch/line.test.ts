import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lineFrom, lineProblems } from '../../../server/src/node/batch/line.ts';

function read(line: string | Uint8Array) {
  return lineFrom(typeof line === 'string' ? Buffer.from(line, 'utf8') : line);
}

const text = { id: 'a', text: 't', language: undefined, date: undefined, annotations: undefined };

describe('a line of a batch', () => {
  it('says a text and what is known of it', () => {
    assert.deepEqual(
      read('{"id": 7, "text": "去年", "language": "zh", "date": "2017-09", "annotations": [], "url": "…"}'),
      { id: 7, text: '去年', language: 'zh', date: '2017-09', annotations: [] },
    );
  });

  it('may have a byte order mark before it, a carriage return after it, and null for what is left out', () => {
    for (const line of [
      '\ufeff{"id":"a","text":"t"}',
      '{"id":"a","text":"t"}\r',
      '{"id":"a","text":"t","date":null}',
    ]) {
      assert.deepEqual(read(line), text, line);
    }
    assert.deepEqual(read('{"id":null,"text":"t"}'), { ...text, id: null });
  });

  const bad: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
    empty: ['', ' ', '\r'],
    'not-utf8': [
      Buffer.from('7b22746578 74223a22e4b8227d'.replace(' ', ''), 'hex'),
      Buffer.from([0xff, 0xfe, 0x7b, 0]),
    ],
    'not-json': ['{"id":"a","text":"t"', '{"id":"a",}', 'text', '{"text":"a\tb"}', '[[[['],
    'not-object': ['[]', '"t"', 'null', '1'],
    'duplicate-key': [
      '{"id":"a","text":"t","text":"u"}',
      '{"id":"a","text":"t","te\\u0078t" : "u"}',
      '{"id":"a","text":"t","annotations":[{"id":"x","tag":"y","id":"z"}]}',
    ],
    'too-crowded': ['['.repeat(100_000), `{"id":"a","text":"t","n":[${'1,'.repeat(1_000_001)}1]}`],
    id: [
      '{"id":9007199254740993,"text":"t"}',
      '{"id":{},"text":"t"}',
      '{"id":1.5,"text":"t"}',
      '{"id":"\\ud800","text":"t"}',
    ],
    'no-text': ['{"id":"a"}', '{"id":"a","text":null}', '{}'],
    type: ['{"id":"a","text":1}', '{"id":"a","text":"t","language":[]}', '{"id":"a","text":"t","annotations":{}}'],
    surrogate: ['{"id":"a","text":"\\ud83d"}', '{"id":"a","text":"\\ude00\\ud83d"}'],
    date: ['{"id":"a","text":"t","date":"2017-13"}', '{"id":"a","text":"t","date":"26.9.2017"}'],
    'too-long': [Buffer.alloc(50 * 1024 * 1024 + 1, 32)],
  };
  for (const [problem, lines] of Object.entries(bad)) {
    it(`is answered by ${problem} where it must be`, () => {
      for (const line of lines) {
        const answer = read(line);
        assert.equal('problem' in answer ? answer.problem : 'none', problem, String(line).slice(0, 80));
      }
    });
  }

  it('has an error for every problem', () => {
    assert.deepEqual(new Set([...Object.keys(bad), 'failed']), new Set(lineProblems));
  });

  it('has its errors on the page for readers', () => {
    const page = readFileSync(new URL('../../../docs/corpora.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('| Error | The line |');
    const [rows = ''] = table.split(/\r?\n\r?\n/u);
    assert.deepEqual(
      [...rows.matchAll(/^\| `([\w-]+)`/gmu)].map(([, name]) => name),
      [...lineProblems],
    );
  });

  it('tells whose error it is where that is sure', () => {
    assert.equal(read('{"id":"a","date":"x"}').id, 'a');
    assert.equal(read('{"id":"a","text":"t","text":"u"}').id, 'a');
    assert.equal(read('{"id":"a","text":"t","id":"b"}').id, null);
  });

  it('may hold the marks of JSON within its strings', () => {
    const said = '"text":"{\\"text\\": [\\\\", "language":"a\\\\\\"text\\": "';
    assert.equal('problem' in read(`{${said}}`), false);
  });
});
