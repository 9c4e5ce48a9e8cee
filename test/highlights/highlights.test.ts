import assert from 'node:assert/strict';
import { highlights } from '../../server/src/highlights/highlights.ts';
import { sceneOf } from '../projects.ts';

const files = {
  'postil.yaml': `postil: 1
extends: [policy-core]
tags:
  risk:
    attributes: { scope: { type: enum, values: [city] }, owner: { when: { scope: city } } }
relations:
  mitigates: { from: [risk], to: [risk] }
glossary:
  tram: { term: 电车, see: [bus] }
  bus: { term: 公交 }
`,
  'a.txt': '电车与公交。电车停运。\n',
  'a.postil.yaml': `annotations:
  - id: r
    tag: risk
    quote: 公交
    attributes: { scope: city }
  - id: s
    tag: risk
    quote: 停运
    links: [{ mitigates: r }]
`,
};

/** What is highlighted, as `words@offset kind`, for the cursor in one file. */
function marked(path: keyof typeof files, words: string): string[] {
  const plain = words.replace('┆', '');
  assert.ok(files[path].includes(plain), plain);
  const { project, uri, offset } = sceneOf({ ...files, [path]: files[path].replace(plain, words) });
  return highlights(project, uri, offset).map(
    ({ span, kind }) => `${files[path].slice(span.start, span.end)}@${span.start} ${kind}`,
  );
}

describe('highlights', () => {
  it('are all uses of a term in a document, else the annotated passages', () => {
    assert.deepEqual(marked('a.txt', '电┆车与'), ['电车@0 text', '电车@6 text']);
    assert.deepEqual(marked('a.txt', '停┆运'), ['停运@8 text']);
    assert.deepEqual(marked('a.txt', '┆与'), ['电车@0 text', '电车@6 text']);
    assert.deepEqual(marked('a.txt', '停运。┆'), []);
  });

  it('are a name’s definition and its uses in a schema', () => {
    const place = (words: string) => files['postil.yaml'].indexOf(words);
    assert.deepEqual(marked('postil.yaml', 'to: [ri┆sk]'), [
      `risk@${place('risk:')} write`,
      `risk@${place('risk], to')} read`,
      `risk@${place('risk] }')} read`,
    ]);
    assert.deepEqual(
      marked('postil.yaml', 'values: [ci┆ty]').map((each) => each.replace(/@\d+/u, '')),
      ['city write', 'city read'],
    );
    assert.equal(marked('postil.yaml', 'term: 公┆交').length, 0);
  });

  it('are a name’s uses in an annotation file, and an id with the links to it', () => {
    const kinds = (words: string) => marked('a.postil.yaml', words).map((each) => each.replace(/@\d+/u, ''));
    assert.deepEqual(kinds('tag: ri┆sk'), ['risk read', 'risk read']);
    assert.deepEqual(kinds('id: r┆'), ['r write', 'r read']);
    assert.deepEqual(kinds('mitigates: r┆'), ['r write', 'r read']);
    assert.deepEqual(kinds('quote: 公┆交'), []);
  });
});
