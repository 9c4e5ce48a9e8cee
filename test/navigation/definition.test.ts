import assert from 'node:assert/strict';
import { definition } from '../../server/src/navigation/definition.ts';
import { pointedAt, told } from './scene.ts';

function assertLeads(path: Parameters<typeof pointedAt>[0], words: string, expected: readonly string[]): void {
  const scene = pointedAt(path, words);
  assert.deepEqual(told(scene, definition(scene.project, scene.uri, scene.offset)), expected);
}

describe('definition', () => {
  it('leads from a term to its entry and from passages to their annotations', () => {
    assertLeads('a.txt', '红色┆通报200', [
      '红色通报 ⇒ postil.yaml: red-notice',
      '每年发布红色通报200余份 ⇒ a.postil.yaml: 每年发布红色通报200余份',
    ]);
    assertLeads('a.txt', '20┆0余份', [
      '200余份 ⇒ a.postil.yaml: 200余份',
      '每年发布红色通报200余份 ⇒ a.postil.yaml: 每年发布红色通报200余份',
    ]);
  });

  it('takes a cursor behind the last character for that word', () => {
    assertLeads('a.txt', '红色通报┆。', ['红色通报 ⇒ postil.yaml: red-notice']);
    assertLeads('a.txt', '┆安全', []);
  });

  it('leads to the file that an entry stands in', () => {
    assertLeads('a.txt', '国际┆刑警', [
      '国际刑警组织 ⇒ base.yaml: interpol',
      '国际刑警组织 ⇒ b.ben.postil.yaml: 国际刑警组织',
    ]);
  });

  it('leads from an annotation to its passage', () => {
    assertLeads('a.postil.yaml', 'quote: 200┆余份', ['200余份 ⇒ a.txt: 200余份']);
    assertLeads('a.postil.yaml', 'id: i┆', ['i ⇒ a.txt: 200余份']);
    assertLeads('a.postil.yaml', 'A re┆mark.', ['A remark. ⇒ a.txt: 200余份']);
  });

  it('leads from an ambiguous quote to every place it may mean', () => {
    assertLeads('a.postil.yaml', 'quote: 安┆全。', ['安全。 ⇒ a.txt: 安全。', '安全。 ⇒ a.txt: 安全。']);
  });

  it('leads from tags, attributes and relations to the schema, but not to the built-in one', () => {
    assertLeads('a.postil.yaml', 'tag: ri┆sk', ['risk ⇒ postil.yaml: risk']);
    assertLeads('a.postil.yaml', 'sc┆ope: city', ['scope ⇒ postil.yaml: scope']);
    assertLeads('a.postil.yaml', 'scope: ci┆ty', ['city ⇒ postil.yaml: scope']);
    assertLeads('a.postil.yaml', 'miti┆gates: r', ['mitigates ⇒ postil.yaml: mitigates']);
    assertLeads('a.postil.yaml', 'tag: cl┆aim', []);
  });

  it('leads from a link to its target, in this file and another', () => {
    assertLeads('a.postil.yaml', 'mitigates: r┆', ['r ⇒ a.postil.yaml: 每年发布红色通报200余份']);
    assertLeads('b.ben.postil.yaml', 'a.postil.yaml┆#r', ['a.postil.yaml#r ⇒ a.postil.yaml: 每年发布红色通报200余份']);
  });

  it('leads from the document’s name to the document', () => {
    assertLeads('a.postil.yaml', 'document: a┆.txt', ['a.txt ⇒ a.txt: ']);
  });

  it('leads from names in the schema to where they are defined', () => {
    assertLeads('postil.yaml', 'to: [ri┆sk]', ['risk ⇒ postil.yaml: risk']);
    assertLeads('postil.yaml', 'from: [ini┆tiative]', []);
    assertLeads('postil.yaml', 'see: [inter┆pol]', ['interpol ⇒ base.yaml: interpol']);
    assertLeads('postil.yaml', 'when: { sc┆ope: city }', ['scope ⇒ postil.yaml: scope']);
    assertLeads('postil.yaml', 'base┆.yaml', ['base.yaml ⇒ base.yaml: ']);
    assertLeads('postil.yaml', 'policy┆-core', []);
    assertLeads('postil.yaml', 'title: Ri┆sk', []);
  });
});
