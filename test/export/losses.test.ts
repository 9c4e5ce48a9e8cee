// What formats alter, which a comparison with less of the project would not show.
import assert from 'node:assert/strict';
import { brat } from '../../server/src/export/brat.ts';
import { cas } from '../../server/src/export/cas.ts';
import { editionOf } from '../../server/src/export/edition.ts';
import type { Exporter } from '../../server/src/export/exporter.ts';
import { lossesOf } from '../../server/src/export/losses.ts';
import { parquet } from '../../server/src/export/parquet.ts';
import { qdpx } from '../../server/src/export/qdpx.ts';
import { projectOf } from '../projects.ts';
import { exportedBy } from './editions.ts';

const edition = editionOf(
  projectOf({
    'postil.yaml': 'postil: 1\nextends: [policy-core]\ntags:\n  claim: { title: { en: Assertion } }\n',
    'a.md': 'one two',
    'a.x.postil.yaml':
      'annotator: "A/B"\nannotations:\n  - { id: i, tag: claim, quote: one, attributes: { odd: [1, true, a] } }\n',
    'a.y.postil.yaml': 'annotations:\n  - { id: i, tag: claim, quote: two, attributes: { topic: [a, b] } }\n',
  }),
);

describe('what a format alters', () => {
  it('is counted: names of folders and files, types of what has no definition, several values where one is meant', () => {
    const folders = 'names of coders that no folder can have; theirs differ';
    const endings = 'names of documents that do not end in .txt; theirs differ';
    const types = 'numbers and truth values of attributes that the schema does not define; they are texts now';
    const values = 'values of another type than their attribute, or several where it has one';
    assert.deepEqual(alteredBy(brat), { [folders]: 1, [endings]: 1, [types]: 2 });
    assert.deepEqual(alteredBy(cas), { [values]: 1, [folders]: 1, [types]: 2 });
    assert.deepEqual(alteredBy(qdpx), { [types]: 2 });
    assert.deepEqual(alteredBy(parquet), { [values]: 3 });
  });
});

describe('definitions that go on with one of Postil’s', () => {
  it('count with what is their own', () => {
    const carries = new Set(['definitions'] as const);
    const counts = lossesOf({ carries }, edition).map(({ what, count }) => `${count} ${what.en}`);
    assert.deepEqual(
      counts.filter((each) => each.includes('project’s own')),
      ['1 titles of the project’s own definitions'],
    );
  });
});

function alteredBy(exporter: Exporter): Record<string, number> {
  const { losses } = exportedBy(exporter, edition);
  return Object.fromEntries(losses.filter(({ count }) => count > 0).map(({ what, count }) => [what.en, count]));
}
