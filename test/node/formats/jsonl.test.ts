import assert from 'node:assert/strict';
import { jsonl } from '../../../server/src/node/formats/jsonl.ts';
import { linesOf } from './example.ts';

describe('jsonl', () => {
  it('is an object on each line, with the keys in their order', () => {
    assert.deepEqual(linesOf(jsonl, ['约90%', 90], [null, 1 / 3]), [
      '{"value":90,"name":"约90%"}',
      '{"value":0.3333333333333333,"name":null}',
    ]);
  });

  it('gives texts exactly', () => {
    const text = 'a\tb\r\nc\u2028"\u001b\ud83d\ude00';
    const [line = ''] = linesOf(jsonl, [text, null]);
    assert.equal(JSON.parse(line).name, text);
    assert.doesNotMatch(line, /[\r\n\u2028]/u);
  });

  it('is nothing where there is nothing', () => {
    assert.deepEqual(linesOf(jsonl), []);
  });
});
