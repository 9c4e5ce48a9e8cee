import assert from 'node:assert/strict';
import { nearest } from '../../server/src/text/nearest.ts';

const tags = ['claim', 'figure', 'initiative', '数据'];

describe('the nearest word', () => {
  it('is the one that was meant', () => {
    assert.equal(nearest('clam', tags), 'claim');
    assert.equal(nearest('figrue', tags), 'figure', 'letters that changed places');
    assert.equal(nearest('initiatve', tags), 'initiative');
    assert.equal(nearest('Claim', tags), 'claim', 'another case');
    assert.equal(nearest('数椐', tags), '数据');
  });

  it('is none where nothing is near', () => {
    assert.equal(nearest('promise', tags), undefined);
    assert.equal(nearest('声明', tags), undefined);
    assert.equal(nearest('', tags), undefined);
    assert.equal(nearest('claim', []), undefined);
  });

  it('is the nearest of several, and the first of equals', () => {
    assert.equal(nearest('figures', ['figured', 'figure']), 'figured');
    assert.equal(nearest('cat', ['bat', 'cut', 'cat']), 'cat');
  });

  it('costs nothing for words longer than a name', () => {
    assert.equal(nearest('a'.repeat(1_000_000), ['a'.repeat(999_999)]), undefined);
  });
});
