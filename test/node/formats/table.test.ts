import assert from 'node:assert/strict';
import { table } from '../../../server/src/node/formats/table.ts';
import { linesOf } from './example.ts';

describe('table', () => {
  it('aligns Chinese by its width on a terminal, numbers at the right', () => {
    const rows = [
      { name: '近3000起', value: 3000 },
      { name: 'half of', value: 0.5 },
      { name: null, value: null },
    ];
    assert.deepEqual(linesIn([rows]), ['name      value', '近3000起   3000', 'half of     0.5', '']);
  });

  it('widens its columns where a later batch needs it, and cuts nothing', () => {
    const long = 'tens of thousands of '.repeat(20);
    assert.deepEqual(linesOf(table, ['a', 1], [`${long}x`, 2], ['b', 3]), [
      'name  value',
      'a         1',
      `${long}x      2`,
      `b${' '.repeat(long.length)}      3`,
    ]);
  });

  it('keeps a text on one line', () => {
    assert.deepEqual(linesOf(table, ['more than\r\n  18\tkm', 1])[1], 'more than 18 km      1');
  });

  it('has its head where there is nothing', () => {
    assert.deepEqual(linesOf(table), ['name  value']);
    assert.deepEqual(linesIn([[], [{ name: 'a', value: 1 }], []]), ['name  value', 'a         1']);
  });

  it('paints its head', () => {
    const paint = (role: string, text: string) => `<${role}>${text}</>`;
    assert.deepEqual([...table.lines([], layout, paint)], ['<quiet>name  value</>']);
  });
});

const layout = { keys: [], columns: ['name', 'value'] };

function linesIn(batches: Parameters<typeof table.lines>[0]): readonly string[] {
  return [...table.lines(batches, layout, (_role, text) => text)];
}
