import assert from 'node:assert/strict';
import { json } from '../../../server/src/node/formats/json.ts';

const layout = { keys: ['a', 'b'], columns: ['a'] };
const paint = (_role: unknown, text: string) => text;

describe('json', () => {
  it('is one array, a row on each line', () => {
    const lines = [...json.lines([[{ a: 1, b: null }], [{ a: '\u202e', b: 'x' }]], layout, paint)];
    assert.deepEqual(lines, ['[{"a":1,"b":null}', ',{"a":"\\u202e","b":"x"}', ']']);
    assert.deepEqual(JSON.parse(lines.join('\n')), [
      { a: 1, b: null },
      { a: '\u202e', b: 'x' },
    ]);
  });

  it('is an empty one without rows', () => assert.deepEqual([...json.lines([], layout, paint)], ['[]']));
});
