import assert from 'node:assert/strict';
import { automaton, matches } from '../../server/src/text/automaton.ts';

function found(phrases: readonly string[], text: string): readonly string[] {
  const root = automaton(phrases.map((each) => ({ text: each, value: each })));
  return matches(root, text).map(({ start, end, value }) => `${value} ${start}-${end}`);
}

describe('the automaton', () => {
  it('finds every phrase, those within others too', () => {
    assert.deepEqual(found(['国际刑警组织', '刑警', '组织'], '国际刑警组织'), [
      '刑警 2-4',
      '国际刑警组织 0-6',
      '组织 4-6',
    ]);
  });

  it('finds whole words in any case, and nothing where there is nothing to find', () => {
    assert.deepEqual(found(['we will'], 'We will; we willing, WE WILL'), ['we will 0-7', 'we will 21-28']);
    assert.deepEqual(found([], 'we will'), []);
    assert.deepEqual(found([''], 'we will'), []);
  });

  it('minds capitals where they count', () => {
    const root = automaton([{ text: 'UN', value: 'UN', isExact: true }]);
    assert.deepEqual(
      matches(root, 'un UN').map(({ start }) => start),
      [3],
    );
  });
});
