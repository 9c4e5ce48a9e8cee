// The section of docs/agreement.md that goes through a comparison, held to what comes out of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { comparisons } from '../../server/src/agreement/comparison.ts';
import { measures } from '../../server/src/agreement/measures.ts';
import { codedText, sentenceRatings, tagOf } from '../../server/src/agreement/units.ts';
import { bestAlignment, costOf } from '../../server/src/coefficients/alignment.ts';
import { gamma, usualOptions } from '../../server/src/coefficients/gamma.ts';
import { spanMatches } from '../../server/src/coefficients/spanF1.ts';
import { agreementFormats } from '../../server/src/node/agreement/list.ts';
import { pathOf, readProject } from '../files.ts';

describe('One comparison, number by number', () => {
  const page = readFileSync(pathOf('docs/agreement.md'), 'utf8');
  const [, section = ''] = /\n## One comparison, number by number\n(.*?)\n## /su.exec(page) ?? [];
  const blocks = [...section.matchAll(/```\n(.*?)```/gsu)].map(([, block = '']) => block);
  const all = comparisons(readProject(pathOf('samples/harbour-city')));
  const [harbour] = all;
  assert.ok(harbour);
  const coded = (tag?: string) =>
    codedText(harbour, harbour.coders, (each) => (!tag || tagOf(each) === tag ? tagOf(each) : undefined));

  it('shows lines of the output as they are', () => {
    const style = { locale: 'en' as const, paint: (_role: unknown, text: string) => text, pathOf: () => '' };
    const answer = { all, measures: [...measures(all, new Map())], disagreements: undefined };
    const table = agreementFormats.find(({ name }) => name === 'table');
    const output = new Set(table?.lines(answer, style));
    assert.equal(blocks.length, 4);
    for (const line of blocks.join('').trimEnd().split('\n')) assert.ok(output.has(line), line);
  });

  it('counts rightly', () => {
    for (const tag of [undefined, 'claim', 'figure', 'initiative', 'risk']) {
      const text = coded(tag);
      const own = [0, 1].map((coder) => text.units.filter((unit) => unit.coder === coder).length);
      const rated = sentenceRatings(text, [true, true]).map(([anna, ben]) => `${anna} ${ben}`);
      const sentences = ['false false', 'true true', 'true false', 'false true'].map(
        (kind) => rated.filter((each) => each === kind).length,
      );
      const matches = (['exact', 'overlapping'] as const).map((kind) => spanMatches(text, kind).matches);
      const row = `| ${[tag ?? 'all tags', ...own, ...matches, ...sentences].join(' | ')} |`;
      assert.ok(section.includes(row), row);
    }
  });

  it('explains no number that is not there', () => {
    const claims = coded('claim');
    const own = costOf(bestAlignment(claims, usualOptions.weights)) / (claims.units.length / 2);
    const chance = own / (1 - (gamma([claims], () => 0).value ?? Number.NaN));
    const habits = (11 * 15 + 72 * 68) / 83 ** 2;
    const known = new Set([own, chance, habits].map((number) => number.toFixed(2)));
    for (const [number] of blocks.join('').matchAll(decimals)) known.add(number);
    const prose = section.replace(/```\n.*?```/gsu, '').replaceAll('−', '-');
    const told = [...prose.matchAll(decimals)].map(([number]) => number);
    assert.ok(told.length > 30);
    for (const number of told) assert.ok(known.has(number), number);
  });
});

const decimals = /-?\d+\.\d\d/gu;
