import assert from 'node:assert/strict';
import { countBelow, countWhile } from '../../server/src/text/ordered.ts';

describe('ordered rows', () => {
  it('count what is below a limit, and leave out what is equal to it', () => {
    const ascending = [2, 3, 3, 7];
    for (const [limit, count] of [
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 3],
      [7, 3],
      [8, 4],
    ] as const) {
      assert.equal(countBelow(ascending, limit), count, String(limit));
      assert.equal(countBelow(Uint32Array.from(ascending), limit), count, String(limit));
    }
    assert.equal(countBelow([], 5), 0);
  });

  it('are asked no more often than halving them takes', () => {
    let asked = 0;
    const count = countWhile(1_000_000, (index) => {
      asked += 1;
      return index < 654_321;
    });
    assert.equal(count, 654_321);
    assert.ok(asked <= 20, String(asked));
  });
});
