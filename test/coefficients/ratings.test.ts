import assert from 'node:assert/strict';
import { alpha, type Level, levels } from '../../server/src/coefficients/alpha.ts';
import { estimated } from '../../server/src/coefficients/bootstrap.ts';
import type { Ratings } from '../../server/src/coefficients/coefficient.ts';
import { cohenKappa } from '../../server/src/coefficients/cohenKappa.ts';
import { fleissKappa } from '../../server/src/coefficients/fleissKappa.ts';
import { observedAgreement } from '../../server/src/coefficients/observedAgreement.ts';
import { near, reasonOf } from './near.ts';

/** A table of how often the first coder said one thing and the second another. */
function fromTable(table: readonly (readonly number[])[]): Ratings<number> {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])));
}

/** Rows of coders, a character for each unit; a point where nothing is said. */
function fromRows(...rows: readonly string[]): Ratings<number> {
  return Array.from(rows[0] ?? '', (_, unit) => rows.map((row) => (row[unit] === '.' ? undefined : Number(row[unit]))));
}

describe('Cohen’s κ', () => {
  it('is 0.492 for the example of Cohen 1960, p. 45, as DKPro Statistics has it in Cohen1960Test', () => {
    const ratings = fromTable([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    near(cohenKappa(ratings), 0.492, 0.0005);
    near(observedAgreement(ratings), 0.7, 0.005);
  });

  it('is below 0 for the example of Cohen 1960, p. 37, where agreement is 0.29 and chance 0.35', () => {
    const ratings = fromTable([
      [25, 12, 3],
      [13, 2, 15],
      [12, 16, 2],
    ]);
    near(observedAgreement(ratings), 0.29, 0.001);
    near(cohenKappa(ratings), (0.29 - 0.35) / (1 - 0.35), 0.005);
  });

  it('is 0.385 for the spans A of Krippendorff 1995, p. 57, taken as units', () => {
    const ratings = fromRows('001111111100001111110000', '000011110000000110000000');
    near(cohenKappa(ratings), 0.385, 0.0005);
    near(fleissKappa(ratings), 0.314, 0.0005);
    near(alpha(ratings), 0.329, 0.0005);
  });

  it('is undefined, with the reason, without units or variation', () => {
    assert.match(reasonOf(cohenKappa([])), /no unit/u);
    assert.match(reasonOf(cohenKappa([[1, undefined]])), /no unit/u);
    assert.match(reasonOf(cohenKappa([[1, 1]])), /same value/u);
  });
});

describe('Fleiss’ κ', () => {
  it('is 0.430 for the psychiatric diagnoses of Fleiss 1971, p. 379', () => {
    const patients =
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555';
    const ratings = patients.split(' ').map((patient) => Array.from(patient, Number));
    near(fleissKappa(ratings), 0.43, 0.0005);
    near(observedAgreement(ratings), 0.5556, 0.0001);
  });

  it('leaves out units that somebody did not code', () => {
    assert.deepEqual(
      fleissKappa([
        [1, 1],
        [2, 2],
        [1, 2],
        [1, undefined],
      ]),
      fleissKappa([
        [1, 1],
        [2, 2],
        [1, 2],
      ]),
    );
    assert.match(reasonOf(fleissKappa([[1, undefined]])), /all of the coders/u);
  });
});

describe('Krippendorff’s α', () => {
  const data = fromRows('123321412...', '1233224125.3', '.3332342251.', '12332441251.');

  const published: Record<Level, number> = { nominal: 0.743, ordinal: 0.815, interval: 0.849, ratio: 0.797 };
  for (const level of levels) {
    it(`is ${published[level]} for the ${level} data with gaps of Krippendorff 2011, sections C and D`, () => {
      near(alpha(data, level), published[level], 0.0005);
    });
  }

  it('is 0.7598, ordinal, and 0.477, nominal, for the data of Hayes and Krippendorff 2007, p. 84', () => {
    const newspapers =
      '112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1';
    const ratings = newspapers
      .split(' ')
      .map((unit) => Array.from(unit, (each) => (each === '.' ? undefined : Number(each))));
    near(alpha(ratings, 'ordinal'), 0.7598, 0.00005);
    near(alpha(ratings), 0.477, 0.0005);
  });

  it('says what it cannot do with values', () => {
    assert.match(reasonOf(alpha([['a', 'b']], 'interval')), /numbers/u);
    assert.match(reasonOf(alpha([[-1, 2]], 'ratio')), /below zero/u);
    assert.match(reasonOf(alpha([[1, 1]])), /same value/u);
    assert.match(reasonOf(alpha([[1, undefined]])), /no unit/u);
  });
});

describe('an interval', () => {
  const ratings = fromRows('0011010101101010', '0011010111101000');

  it('holds the coefficient, and is the same each time', () => {
    const { value = Number.NaN, interval } = estimated(ratings, cohenKappa);
    assert.ok('low' in interval && interval.low < value && value < interval.high);
    assert.deepEqual(estimated(ratings, cohenKappa).interval, interval);
  });

  it('is a point where everybody agrees', () => {
    assert.deepEqual(estimated(fromRows('00110101', '00110101'), observedAgreement).interval, { low: 1, high: 1 });
  });

  it('is not there where there is too little', () => {
    assert.match(reasonOf(estimated(ratings.slice(0, 4), cohenKappa).interval as never), /too little/u);
  });
});
