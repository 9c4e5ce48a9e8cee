// What is told of a name is told of a former one as well, and the words of an enum are names of their own.
import assert from 'node:assert/strict';
import { definition } from '../../server/src/navigation/definition.ts';
import { references } from '../../server/src/navigation/references.ts';
import { sceneOf } from '../projects.ts';
import { told } from './scene.ts';

const files = {
  'postil.yaml': `postil: 1
extends: [policy-core]
renamed:
  tags: { initiative: pledge, danger: risk }
  attributes: { risk: { reach: scope } }
  values: { risk: { scope: { town: city } } }
tags:
  risk:
    attributes: { scope: { type: enum, values: { city: A city., state: } }, owner: { when: { scope: city } } }
`,
  'a.txt': '洪水。城市。建港口。\n',
  'a.postil.yaml': `annotations:
  - { id: a, tag: risk, quote: 洪水, attributes: { scope: city } }
  - { id: b, tag: danger, quote: 城市, attributes: { reach: town } }
  - { id: c, tag: pledge, quote: 建港口 }
`,
};

function leads(path: keyof typeof files, words: string, ask: typeof definition): readonly string[] {
  const plain = words.replace('┆', '');
  assert.ok(files[path].includes(plain), plain);
  const scene = sceneOf({ ...files, [path]: files[path].replace(plain, words) });
  return told(scene, ask(scene.project, scene.uri, scene.offset)).map((each) => each.replace(/^.* ⇒ /u, ''));
}

describe('the words of an enum', () => {
  it('lead to where they are listed', () => {
    assert.deepEqual(leads('a.postil.yaml', 'scope: ci┆ty', definition), ['postil.yaml: city']);
    assert.deepEqual(leads('postil.yaml', 'when: { scope: ci┆ty', definition), ['postil.yaml: city']);
  });

  it('know the annotations that give them', () => {
    const uses = ['a.postil.yaml: city', 'a.postil.yaml: town'];
    assert.deepEqual(leads('postil.yaml', 'values: { ci┆ty', references), uses);
    assert.deepEqual(leads('a.postil.yaml', 'scope: ci┆ty', references), uses);
    assert.deepEqual(leads('postil.yaml', 'sta┆te', references), []);
  });
});

describe('a former name', () => {
  it('leads to the present definition', () => {
    assert.deepEqual(leads('a.postil.yaml', 'tag: dan┆ger', definition), ['postil.yaml: risk']);
    assert.deepEqual(leads('a.postil.yaml', 're┆ach', definition), ['postil.yaml: scope']);
    assert.deepEqual(leads('a.postil.yaml', 'reach: to┆wn', definition), ['postil.yaml: city']);
  });

  it('is among the uses of the present one', () => {
    assert.deepEqual(leads('postil.yaml', '  ri┆sk:\n', references), ['a.postil.yaml: 洪水', 'a.postil.yaml: 城市']);
    assert.deepEqual(leads('a.postil.yaml', 'scop┆e', references), ['a.postil.yaml: scope', 'a.postil.yaml: reach']);
  });
});

describe('a built-in tag with a name of the project’s', () => {
  it('leads to the entry that gives it', () => {
    assert.deepEqual(leads('a.postil.yaml', 'tag: ple┆dge', definition), ['postil.yaml: pledge']);
    assert.deepEqual(leads('postil.yaml', 'initiative: ple┆dge', references), ['a.postil.yaml: 建港口']);
  });
});
