import assert from 'node:assert/strict';
import { bestAlignment, costOf } from '../../server/src/coefficients/alignment.ts';
import type { Continuum, Unit } from '../../server/src/coefficients/continuum.ts';
import { gamma } from '../../server/src/coefficients/gamma.ts';
import { randomNumbers } from '../../server/src/coefficients/random.ts';
import { continuum } from './continua.ts';
import { near } from './near.ts';

describe('γ', () => {
  // The example of the uα family as the software for γ has it, in tests/data/AlexPaulSuzan.csv of pygamma-agreement.
  const example = continuum(
    58,
    '1:0-7 2:9-15 5:22-28 6:30-34 6:34-42 7:42-58',
    '1:0-7 3:9-15 5:17-23 6:30-42',
    '1:0-7 4:9-15 5:19-25 6:30-34 6:34-38 6:38-42',
  );
  const weights = { position: 3, value: 1 };

  it('aligns Alex, Paul and Suzan with a disorder of 0.96, as pygamma-agreement does', () => {
    near({ value: costOf(bestAlignment(example, weights)) / (16 / 3) }, 0.96, 0.005);
  });

  it('lies between 0.44 and 0.47 for them, as it must in pygamma-agreement’s test with the sampling of the paper', () => {
    near(
      gamma([example], () => 0, { weights, precision: 0.02 }),
      0.455,
      0.015,
    );
  });

  it('has as many samples as its precision asks for', () => {
    const of = (precision: number) => gamma([example], () => 0, { weights, precision }).samples;
    assert.equal(of(0.5), 30);
    assert.ok(of(0.01) > 100);
  });

  it('knows passages within each other', () => {
    const nested = continuum(60, 'a:0-20 b:4-8 a:30-50', 'a:0-20 b:4-8 a:30-48');
    assert.ok((gamma([nested], () => 0).value ?? 0) > 0.9);
  });

  // Continua and their disorders as pygamma-agreement 0.5.9 (commit 44587ef) has them with its integer program, in the
  // tests of DKPro Statistics, fixture_04_three_annotators.json and the like. Offsets are 10⁻⁵ of those of the original.
  const equal = { position: 1, value: 1 };
  const disorder = (whole: Continuum, of = equal) => ({
    value: (costOf(bestAlignment(whole, of)) / whole.units.length) * whole.coders,
  });

  it('has the disorders of pygamma-agreement for three coders, and for texts of chance of theirs', () => {
    near(disorder(continuum(20, 'a:1-5 b:10-14', 'a:2-6 b:11-15', 'a:1-4 c:9-14')), 0.408756, 0.000001);
    const chance: [number, string, string, string][] = [
      [
        0.825343,
        'c:373938-716439 a:1130082-1613892',
        'a:339553-673303 c:845304-1238337',
        'a:253388-677929 a:1017483-1427270',
      ],
      [
        0.94915,
        'b:146993-636308 a:915119-1357042',
        'a:23548-551913 b:904188-1238351',
        'a:137902-569221 a:1247641-1649196',
      ],
      [
        1.271691,
        'b:375953-793299 b:931316-1340261',
        'a:74227-547656 b:686292-1105214',
        'a:510132-924142 c:1204920-1684628',
      ],
      [
        1.259754,
        'a:3596508-8136128 a:10140772-14071268',
        'a:509526-5677162 c:5057392-8042500',
        'b:3101083-7221930 a:9168460-12887912',
      ],
    ];
    for (const [expected, ...coders] of chance) near(disorder(continuum(2e7, ...coders)), expected, 0.000001);
  });

  it('has them for sixteen passages of each of two coders, and for weights of 3 and 2', () => {
    const sixteen = (start: number, end: number, tags: string) =>
      Array.from({ length: 16 }, (_, i) => `${tags[i % 3]}:${10 * i + start}-${10 * i + end}`).join(' ');
    near(disorder(continuum(160, sixteen(1, 6, 'abc'), sixteen(2, 8, 'bca'))), 1.07438, 0.000001);
    const weighted = continuum(20, 'a:1-5 b:6-10 c:11-15', 'a:2-7 b:8-12 a:11-15');
    near(disorder(weighted, { position: 3, value: 2 }), 1.027778, 0.000001);
  });

  it('aligns passages of two coders at the least cost of all ways there are', () => {
    const random = randomNumbers(5);
    for (let round = 0; round < 200; round++) {
      const text = anyText(2, 4, random);
      near({ value: costOf(bestAlignment(text, equal)) }, leastCost(text.units, 2), 1e-9);
    }
  });

  it('aligns those of three at hardly more: at the least cost in 99 of 100 texts', () => {
    const random = randomNumbers(7);
    let best = 0;
    for (let round = 0; round < 300; round++) {
      const text = anyText(3, 3, random);
      const [found, least] = [costOf(bestAlignment(text, equal)), leastCost(text.units, 3)];
      assert.ok(found > least - 1e-9 && found < least * 1.25, `${found} is not near ${least}`);
      if (found < least + 1e-9) best++;
    }
    assert.ok(best >= 297, `${best} of 300`);
  });
});

/** Up to so many passages of each coder in 40 characters, one at least. */
function anyText(coders: number, most: number, random: () => number): Continuum {
  const any = (below: number) => Math.floor(random() * below);
  const units = Array.from({ length: coders }, (_, coder) =>
    Array.from({ length: 1 + any(most) }, (): Unit => {
      const start = any(30);
      return { coder, value: any(2) === 0 ? 'a' : 'b', start, end: start + 2 + any(8) };
    }),
  );
  return { length: 40, coders, units: units.flat() };
}

/** Every way to take passages for each other's is tried; written after section 4 of the paper and nothing else. */
function leastCost(units: readonly Unit[], coders: number): number {
  const [first, ...others] = units;
  if (!first) return 0;
  let least = Number.POSITIVE_INFINITY;
  const tryAll = (group: readonly Unit[], candidates: readonly Unit[], left: readonly Unit[]) => {
    least = Math.min(least, unitaryCost(group, coders) + leastCost([...left, ...candidates], coders));
    for (const [i, unit] of candidates.entries()) {
      if (group.some(({ coder }) => coder === unit.coder)) continue;
      tryAll([...group, unit], candidates.slice(i + 1), [...left, ...candidates.slice(0, i)]);
    }
  };
  tryAll([first], others, []);
  return least;
}

/** The mean over all pairs of coders, of whom those without a passage count 1. */
function unitaryCost(group: readonly Unit[], coders: number): number {
  let sum = 0;
  for (let a = 0; a < coders; a++) {
    for (let b = a + 1; b < coders; b++) {
      const [one, other] = [a, b].map((coder) => group.find((unit) => unit.coder === coder));
      sum += one && other ? positional(one, other) + Number(one.value !== other.value) : 1;
    }
  }
  return sum / ((coders * (coders - 1)) / 2);
}

function positional(a: Unit, b: Unit): number {
  return ((Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start)) ** 2;
}
