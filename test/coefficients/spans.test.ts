import assert from 'node:assert/strict';
import { alphaU, disagreementsIn, layersOf } from '../../server/src/coefficients/alphaU.ts';
import { assigned } from '../../server/src/coefficients/assignment.ts';
import { type Continuum, concatenated } from '../../server/src/coefficients/continuum.ts';
import { randomNumbers } from '../../server/src/coefficients/random.ts';
import { spanF1 } from '../../server/src/coefficients/spanF1.ts';
import {
  type Aspect,
  meetings,
  unitizingAlpha,
  unitizingAlphaFor,
} from '../../server/src/coefficients/unitizingAlpha.ts';
import { continuum } from './continua.ts';
import { near, reasonOf } from './near.ts';

function layer(whole: Continuum, value: string): Continuum {
  return { ...whole, units: whole.units.filter((unit) => unit.value === value) };
}

describe('α_U of 1995 and 2004', () => {
  const example = continuum(
    300,
    'k:30-90 c:75-145 k:150-200 c:220-250',
    'k:30-90 c:70-150 k:150-200 c:205-225 c:250-270',
  );

  it('is as in the example of Krippendorff 2004 (Quality & Quantity 38; Content Analysis, 2nd edition, p. 254)', () => {
    const disagreements = disagreementsIn([layersOf(example)]);
    near({ value: disagreements.get('c')?.observed ?? Number.NaN }, 0.0144, 0.00005);
    near({ value: disagreements.get('c')?.expected ?? Number.NaN }, 0.0532, 0.00005);
    near({ value: disagreements.get('k')?.expected ?? Number.NaN }, 0.049, 0.00005);
    near(alphaU(layer(example, 'c')), 0.7286, 0.0001);
    assert.equal(alphaU(layer(example, 'k')).value, 1);
    // The paper goes on from rounded numbers and has 0.8591; unrounded it is 0.8587.
    near(alphaU(example), 0.8591, 0.0005);
  });

  it('has the observed disagreements and, at fine resolution, the coefficients of Krippendorff 1995, p. 57 to 62', () => {
    const pairs: [string, string, number, number][] = [
      ['x:2-10 x:14-20', 'x:4-8 x:15-17', 0.03125, 0.553],
      ['x:0-18', 'x:0-2 x:2-3 x:3-4 x:4-5 x:5-6 x:6-9 x:9-10', 2.26736, -0.926],
      ['x:2-8 x:10-12 x:14-18 x:20-22', 'x:0-2 x:4-8 x:10-14 x:16-18 x:20-22', 0.02777, 0.679],
      ['x:0-2 x:2-10 x:10-14 x:14-20 x:20-24', 'x:0-4 x:4-8 x:8-15 x:15-17 x:17-24', 0.38715, 0.066],
    ];
    for (const [first, second, observed, coefficient] of pairs) {
      const fine = (passages: string) => passages.replace(/\d+/gu, (number) => `${Number(number) * 50_000}`);
      const whole = disagreementsIn([layersOf(continuum(24, first, second))]).get('x');
      near({ value: whole?.observed ?? Number.NaN }, observed, 0.00001);
      // D_e of 1995 has a plus where 2004 has a minus, so its coefficients lie a little beside those of the later formula.
      near(alphaU(continuum(24 * 50_000, fine(first), fine(second))), coefficient, 0.02);
    }
  });

  it('is undefined where passages of one coder and value overlap', () => {
    assert.match(reasonOf(alphaU(continuum(9, 'a:0-4 a:2-6', 'a:0-4'))), /overlap/u);
    assert.notEqual(alphaU(continuum(9, 'a:0-4 b:2-6', 'a:0-4')).value, undefined);
    assert.match(reasonOf(alphaU(continuum(9, '', ''))), /nobody/u);
  });
});

describe('the uα family of 2016', () => {
  // Krippendorff, Content Analysis, 4th edition, 2019, figure 12.11: Alex, Paul and Suzan.
  const example = continuum(
    60,
    '1:0-7 2:7-13 5:30-32 6:32-37 6:37-44 7:44-60',
    '1:0-7 3:7-13 5:13-21 6:32-44',
    '1:0-7 4:7-13 5:13-21 6:32-37 6:37-41 6:41-44',
  );

  it('is 0.510 for values and bounds, 0.413 for bounds, 0.724 for values alone in Krippendorff 2019, figure 12.11', () => {
    near(unitizingAlpha(example, 'values'), 0.51, 0.0005);
    // 0.4136 here, 0.413 in the book.
    near(unitizingAlpha(example, 'bounds'), 0.413, 0.001);
    near(unitizingAlpha(example, 'coding'), 0.724, 0.0005);
  });

  it('is, for single values, 1 for 1, 5 and 6 and 0 for 2, 3 and 4 in the same figure, and has nothing of 7 to go by', () => {
    for (const value of ['1', '5', '6']) assert.equal(unitizingAlphaFor(value, example).value, 1, value);
    for (const value of ['2', '3', '4']) assert.equal(unitizingAlphaFor(value, example).value, 0, value);
    assert.match(reasonOf(unitizingAlphaFor('7', example)), /annotated nothing of what has this value/u);
    // 8 of the 18 characters to which anybody gives 5 are marked by another, too: its coverage in the book.
    const of = (aspect: Aspect) => meetings(example, aspect).get('5')?.length;
    assert.deepEqual([of('coding'), of('values')], [8 * 2, 18 * 2]);
  });

  it('is, for one of two values, as it is for both, since what is not the one is the other', () => {
    const two = continuum(60, 'a:0-10 b:20-30 a:40-50', 'a:0-8 a:22-30 a:41-50');
    near(unitizingAlphaFor('b', two), 1 - (8 * 54 - 64) / (8 * (54 - 8)), 1e-12);
  });

  it('tells nothing of a single value where there are no others', () => {
    assert.match(reasonOf(unitizingAlphaFor('a', continuum(9, 'a:0-4', 'a:1-4'))), /one value/u);
  });

  it('is another statistic than α_U of 2004', () => {
    const whole = continuum(300, 'c:75-145 c:220-250', 'c:70-150 c:205-225 c:250-270');
    assert.notEqual(alphaU(whole).value?.toFixed(2), unitizingAlpha(whole, 'values').value?.toFixed(2));
  });

  it('is undefined where passages of one coder overlap, or nobody meets', () => {
    assert.match(reasonOf(unitizingAlpha(continuum(9, 'a:0-4 b:2-6', 'a:0-4'), 'values')), /overlap/u);
    assert.match(reasonOf(unitizingAlpha(continuum(9, 'a:0-4', 'b:5-6'), 'coding')), /two coders/u);
  });
});

describe('the F1 of spans', () => {
  const example = continuum(60, 'a:0-10 a:20-30 b:40-50', 'a:0-10 a:22-30 a:40-50');

  it('counts equal spans, or overlapping ones, with the same value', () => {
    near(spanF1([example], 'exact'), 2 / 6, 1e-12);
    near(spanF1([example], 'overlapping'), 4 / 6, 1e-12);
  });

  it('matches each passage once', () => {
    near(spanF1([continuum(60, 'a:0-50', 'a:0-10 a:20-30 a:35-40')], 'overlapping'), 2 / 4, 1e-12);
  });

  it('takes all pairs of several coders together', () => {
    near(spanF1([continuum(9, 'a:0-4', 'a:0-4', 'a:5-9')], 'exact'), 2 / 6, 1e-12);
  });
});

describe('an assignment', () => {
  it('is as good as the best of all', () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 500; round++) {
      const columns = 1 + Math.floor(random() * 5);
      const rows = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        Array.from({ length: columns }, (_, column) => ({ column, gain: Math.ceil(random() * 9) / 2 })).filter(
          () => random() < 0.7,
        ),
      );
      const found = assigned(rows, columns);
      const taken = found.filter((column) => column !== undefined);
      assert.equal(new Set(taken).size, taken.length);
      const gained = found.map((column, row) => rows[row]?.find((each) => each.column === column)?.gain ?? 0);
      assert.equal(
        gained.reduce((sum, gain) => sum + gain, 0),
        most(rows),
      );
    }
  });
});

function most(
  rows: readonly (readonly { readonly column: number; readonly gain: number }[])[],
  taken: ReadonlySet<number> = new Set(),
): number {
  const [first, ...rest] = rows;
  if (!first) return 0;
  const ways = first
    .filter(({ column }) => !taken.has(column))
    .map(({ column, gain }) => gain + most(rest, new Set([...taken, column])));
  return Math.max(most(rest, taken), ...ways);
}

describe('several texts', () => {
  it('are one after the other', () => {
    const one = continuum(10, 'a:0-4', 'a:1-4');
    assert.deepEqual(concatenated([one, one]), {
      ...continuum(20, 'a:0-4 a:10-14', 'a:1-4 a:11-14'),
      units: [...one.units, ...one.units.map((unit) => ({ ...unit, start: unit.start + 10, end: unit.end + 10 }))],
    });
  });
});
