// Holds the recogniser to the cases of both languages, in both directions: what is stated is found, and nothing else.
import assert from 'node:assert/strict';
import type { DamagedFigure, Figure } from '../../server/src/figures/figure.ts';
import { readFigures, recognise } from '../../server/src/figures/recognise.ts';
import { type Case, readCorpus } from './corpus.ts';

for (const language of ['zh', 'en'] as const) {
  describe(`the figures of the cases in ${language}`, () => {
    const cases = readCorpus(language);

    it('are 600 cases at least', () => assert.ok(cases.length >= 600));

    for (const file of new Set(cases.map((each) => each.file))) {
      const ofFile = cases.filter((each) => each.file === file);
      it(`of ${file}, ${ofFile.length} texts`, () => {
        const found = ofFile.map((each) => told(each, recognise(each.text, language, each.date), damagedIn(each)));
        assert.deepEqual(
          found,
          ofFile.map((each) => told(each, each.figures, each.damaged)),
        );
      });
    }

    function damagedIn({ text }: Case) {
      return readFigures(text, language).damaged.map(({ damage: _, ...rest }) => rest);
    }
  });
}

/** What a person compares: the case's place, and every figure with its reading. */
function told(
  { file, line, text }: Case,
  figures: readonly Figure[],
  damaged: readonly Omit<DamagedFigure, 'damage'>[],
): readonly unknown[] {
  return [`${file}:${line}`, text, ...figures.map(inOrder), ...damaged.map((each) => ({ ...each }))];
}

function inOrder({ start, end, text, kind, value, min, max, modifier, unit, currency, date }: Figure): Figure {
  return { start, end, text, kind, value, min, max, modifier, unit, currency, date };
}
