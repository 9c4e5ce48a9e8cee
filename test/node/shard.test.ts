import assert from 'node:assert/strict';
import { sharded, shardOf } from '../../server/src/node/shard.ts';

describe('a shard', () => {
  it('is written I/N, from 1/N to N/N', () => {
    assert.deepEqual(shardOf('2/3'), { index: 2, of: 3 });
    assert.deepEqual(shardOf('1/1'), { index: 1, of: 1 });
    for (const text of ['0/3', '4/3', '1/0', '1', '1/', '-1/3', '1/3/5', '1.5/3', '']) {
      assert.equal(shardOf(text), undefined, text);
    }
  });

  it('is a contiguous part, as long as the others or one longer, and empty where there is too little', () => {
    const parts = (count: number, of: number) =>
      Array.from({ length: of }, (_, i) => sharded([...Array(count).keys()], { index: i + 1, of }));
    assert.deepEqual(parts(7, 3), [
      [0, 1],
      [2, 3],
      [4, 5, 6],
    ]);
    assert.deepEqual(parts(1, 3), [[], [], [0]]);
  });
});
