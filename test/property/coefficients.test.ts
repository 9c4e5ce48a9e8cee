// What must hold of every coefficient, whatever the coders do.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alpha, levels } from '../../server/src/coefficients/alpha.ts';
import { alphaU, alphaUOf, layersOf } from '../../server/src/coefficients/alphaU.ts';
import type { Coefficient, Ratings, Times } from '../../server/src/coefficients/coefficient.ts';
import { cohenKappa } from '../../server/src/coefficients/cohenKappa.ts';
import { type Continuum, concatenated, type Unit } from '../../server/src/coefficients/continuum.ts';
import { fleissKappa } from '../../server/src/coefficients/fleissKappa.ts';
import { gamma } from '../../server/src/coefficients/gamma.ts';
import { observedAgreement } from '../../server/src/coefficients/observedAgreement.ts';
import { spanF1 } from '../../server/src/coefficients/spanF1.ts';
import {
  meetings,
  unitizingAlpha,
  unitizingAlphaFor,
  unitizingAlphaForOf,
  unitizingAlphaOf,
} from '../../server/src/coefficients/unitizingAlpha.ts';

const onRatings: Record<string, (ratings: Ratings<number>, times?: Times) => Coefficient> = {
  observedAgreement,
  cohenKappa,
  fleissKappa,
  ...Object.fromEntries(
    levels.map(
      (level) => [`alpha ${level}`, (ratings: Ratings<number>, times?: Times) => alpha(ratings, level, times)] as const,
    ),
  ),
};

const onSpans: Record<string, (continuum: Continuum) => Coefficient> = {
  'F1 exact': (continuum) => spanF1([continuum], 'exact'),
  'F1 overlapping': (continuum) => spanF1([continuum], 'overlapping'),
  alphaU,
  'ualpha values': (continuum) => unitizingAlpha(continuum, 'values'),
  'ualpha bounds': (continuum) => unitizingAlpha(continuum, 'bounds'),
  'ualpha coding': (continuum) => unitizingAlpha(continuum, 'coding'),
};

const rating = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 5 });
const ratings = fc.array(fc.tuple(rating, rating), { maxLength: 20 });

/** Passages of two coders, each in a stretch of its own of the text, so that every coefficient knows them. */
const passages = fc.array(
  fc.record({
    coder: fc.integer({ min: 0, max: 1 }),
    at: fc.nat(19),
    from: fc.nat(4),
    length: fc.integer({ min: 1, max: 5 }),
    value: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 20 },
);

const continuum = passages.map((all): Continuum => {
  const taken = new Set<string>();
  const units = all.flatMap(({ coder, at, from, length, value }): Unit[] => {
    const key = `${coder} ${at}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ coder, value, start: at * 10 + from, end: at * 10 + from + length }];
  });
  return { length: 200, coders: 2, units };
});

/** Coefficients of several texts by what each of them brings, and by all of them put together. */
const ofTexts: Record<string, [(texts: readonly Continuum[]) => Coefficient, (whole: Continuum) => Coefficient]> = {
  alphaU: [(texts) => alphaUOf(texts.map(layersOf)), alphaU],
  ...Object.fromEntries(
    (['values', 'bounds', 'coding'] as const).map((aspect) => [
      `ualpha ${aspect}`,
      [
        (texts: readonly Continuum[]) => unitizingAlphaOf(texts.map((each) => meetings(each, aspect))),
        (whole: Continuum) => unitizingAlpha(whole, aspect),
      ],
    ]),
  ),
  'ualpha of one value': [
    (texts) =>
      unitizingAlphaForOf(
        'a',
        texts.map((each) => meetings(each, 'coding')),
      ),
    (whole) => unitizingAlphaFor('a', whole),
  ],
};

function same(a: Coefficient, b: Coefficient, message: string): void {
  if (a.value === undefined || b.value === undefined) assert.deepEqual(a, b, message);
  else assert.ok(Math.abs(a.value - b.value) < 1e-9, `${message}: ${a.value} and ${b.value}`);
}

for (const [name, coefficient] of Object.entries(onRatings)) {
  describe(name, () => {
    it('does not care which coder is which, nor in which order the units come', () => {
      fc.assert(
        fc.property(ratings, (units) => {
          same(coefficient(units), coefficient(units.map(([a, b]) => [b, a])), 'coders');
          same(coefficient(units), coefficient(units.toReversed()), 'order');
        }),
      );
    });

    it('is 1 where coders say the same, and never more', () => {
      fc.assert(
        fc.property(ratings, (units) => {
          const { value = 1 } = coefficient(units.map(([a]) => [a, a]));
          assert.ok(Math.abs(value - 1) < 1e-9);
          assert.ok((coefficient(units).value ?? 1) <= 1 + 1e-9);
        }),
      );
    });

    it('does not care what the values are called', () => {
      // Names that keep the order, the distances or the ratios, as far as the level looks at them.
      const renamed = name.endsWith('ordinal')
        ? (value: number) => value ** 3 + 1
        : name.endsWith('interval')
          ? (value: number) => 7 * value - 30
          : name.endsWith('ratio')
            ? (value: number) => 7 * value
            : (value: number) => [11, 3, 5, -2][value] as number;
      const rename = (value: number | undefined) => (value === undefined ? undefined : renamed(value));
      fc.assert(
        fc.property(ratings, (units) =>
          same(coefficient(units), coefficient(units.map((unit) => unit.map(rename))), 'names'),
        ),
      );
    });
  });
}

for (const [name, coefficient] of Object.entries(onSpans)) {
  describe(name, () => {
    it('does not care which coder is which, nor in which order passages come, nor what values are called', () => {
      fc.assert(
        fc.property(continuum, (text) => {
          const { units } = text;
          same(coefficient(text), coefficient(swapped(text)), 'coders');
          same(coefficient(text), coefficient({ ...text, units: units.toReversed() }), 'order');
          const renamed = units.map((unit) => ({ ...unit, value: `x${'cab'.indexOf(unit.value)}` }));
          same(coefficient(text), coefficient({ ...text, units: renamed }), 'names');
        }),
      );
    });

    it('is 1 where coders do the same, and never more', () => {
      fc.assert(
        fc.property(continuum, (text) => {
          const own = text.units.filter(({ coder }) => coder === 0);
          const { value = 1 } = coefficient({
            ...text,
            units: [...own, ...own.map((unit) => ({ ...unit, coder: 1 }))],
          });
          assert.ok(Math.abs(value - 1) < 1e-9);
          assert.ok((coefficient(text).value ?? 1) <= 1 + 1e-9);
        }),
      );
    });
  });
}

for (const [name, [together, ofWhole]] of Object.entries(ofTexts)) {
  describe(`${name} of several texts`, () => {
    it('is that of all of them put together, passages at their ends and texts without any included', () => {
      fc.assert(
        fc.property(fc.array(continuum, { minLength: 1, maxLength: 5 }), (texts) => {
          fc.pre(texts.some(({ units }) => units.length > 0));
          same(together(texts), ofWhole(concatenated(texts)), 'texts');
        }),
      );
    });
  });
}

describe('ratings that count several times', () => {
  it('count as if they were there so often', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating, fc.nat(3)), { maxLength: 20 }), (counted) => {
        const units = counted.map(([a, b]) => [a, b] as const);
        const times = counted.map(([, , often]) => often);
        const written = counted.flatMap(([a, b, often]) => Array.from({ length: often }, () => [a, b] as const));
        for (const [name, coefficient] of Object.entries(onRatings)) {
          same(coefficient(units, times), coefficient(written), name);
        }
      }),
    );
  });
});

describe('gamma', () => {
  const once = { weights: { position: 1, value: 1 }, precision: 1 };

  it('does not care which coder is which, nor in which order passages come, nor what values are called', () => {
    fc.assert(
      fc.property(continuum, (text) => {
        const of = (each: Continuum) => gamma([each], () => 0, once).value;
        assert.equal(of(swapped(text)), of(text));
        assert.equal(of({ ...text, units: text.units.toReversed() }), of(text));
        const renamed = text.units.map((unit) => ({ ...unit, value: `x${'cab'.indexOf(unit.value)}` }));
        assert.equal(of({ ...text, units: renamed }), of(text));
      }),
      { numRuns: 20 },
    );
  });

  it('is 1 where coders do the same', () => {
    fc.assert(
      fc.property(continuum, (text) => {
        const own = text.units.filter(({ coder }) => coder === 0);
        const { value = 1 } = gamma(
          [{ ...text, units: [...own, ...own.map((unit) => ({ ...unit, coder: 1 }))] }],
          () => 0,
          once,
        );
        assert.equal(value, 1);
      }),
      { numRuns: 20 },
    );
  });
});

function swapped(text: Continuum): Continuum {
  return { ...text, units: text.units.map((unit) => ({ ...unit, coder: 1 - unit.coder })) };
}
