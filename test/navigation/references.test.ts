import assert from 'node:assert/strict';
import { references } from '../../server/src/navigation/references.ts';
import { pointedAt, told } from './scene.ts';

function assertUsed(path: Parameters<typeof pointedAt>[0], words: string, expected: readonly string[]): void {
  const scene = pointedAt(path, words);
  assert.deepEqual(told(scene, references(scene.project, scene.uri, scene.offset)), expected);
}

describe('references', () => {
  it('of a term are its uses in the documents', () => {
    const uses = ['a.txt: 红色通报', 'a.txt: 红色通报'];
    assertUsed(
      'a.txt',
      '红色┆通报200',
      uses.map((each) => `红色通报 ⇒ ${each}`),
    );
    assertUsed(
      'postil.yaml',
      'red-┆notice',
      uses.map((each) => `red-notice ⇒ ${each}`),
    );
    assertUsed('postil.yaml', 'see: [inter┆pol]', ['interpol ⇒ a.txt: 国际刑警组织']);
  });

  it('of a passage are its annotations and the links to them', () => {
    assertUsed('a.txt', '每┆年', [
      '每年发布红色通报200余份 ⇒ a.postil.yaml: 每年发布红色通报200余份',
      '每年发布红色通报200余份 ⇒ a.postil.yaml: r',
      '每年发布红色通报200余份 ⇒ b.ben.postil.yaml: a.postil.yaml#r',
    ]);
  });

  it('of an annotation are its passage and the links to it', () => {
    assertUsed('a.postil.yaml', 'id: r┆', [
      'r ⇒ a.txt: 每年发布红色通报200余份',
      'r ⇒ a.postil.yaml: r',
      'r ⇒ b.ben.postil.yaml: a.postil.yaml#r',
    ]);
  });

  it('of a link’s target are that annotation and all links to it', () => {
    assertUsed('b.ben.postil.yaml', 'a.postil.yaml#r┆', [
      'a.postil.yaml#r ⇒ a.postil.yaml: 每年发布红色通报200余份',
      'a.postil.yaml#r ⇒ a.postil.yaml: r',
      'a.postil.yaml#r ⇒ b.ben.postil.yaml: a.postil.yaml#r',
    ]);
  });

  it('of a tag are all annotations with it', () => {
    const uses = ['a.postil.yaml: 每年发布红色通报200余份', 'b.ben.postil.yaml: 国际刑警组织'];
    assertUsed(
      'postil.yaml',
      'ri┆sk',
      uses.map((each) => `risk ⇒ ${each}`),
    );
    assertUsed(
      'a.postil.yaml',
      'tag: ri┆sk',
      uses.map((each) => `risk ⇒ ${each}`),
    );
  });

  it('of attributes and relations are the places that give them', () => {
    assertUsed('postil.yaml', 'sc┆ope: { type', ['scope ⇒ a.postil.yaml: scope']);
    assertUsed('postil.yaml', 'own┆er: {', []);
    const relations = ['mitigates ⇒ a.postil.yaml: mitigates', 'mitigates ⇒ b.ben.postil.yaml: mitigates'];
    assertUsed('postil.yaml', 'miti┆gates', relations);
    assertUsed('a.postil.yaml', 'miti┆gates: r', relations);
  });
});
