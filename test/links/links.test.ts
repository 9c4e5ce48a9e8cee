import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/links/links.ts';
import { projectOf, uriOf, wordsAt } from '../projects.ts';

function links(files: Readonly<Record<string, string>>, path: string): string[] {
  const project = projectOf(files);
  return documentLinks(project, uriOf(path)).map(({ span, target, at }) => {
    const there = at ? wordsAt(project, target, at) : target;
    return `${wordsAt(project, uriOf(path), span)} ⇒ ${there}`;
  });
}

describe('document links', () => {
  it('lead from an annotation file to its document and to other annotation files', () => {
    const files = {
      'postil.yaml': 'postil: 1',
      'texts/a.txt': '安全',
      'texts/a.postil.yaml': `document: a.txt
annotations:
  - id: c
    quote: 安全
    links:
      - supports: c
      - supports: ../b.postil.yaml#x
      - supports: ../b.postil.yaml#gone
      - supports: nowhere.postil.yaml#x
`,
      'b.postil.yaml': 'annotations:\n  - id: x\n    quote: 和平\n',
    };
    assert.deepEqual(links(files, 'texts/a.postil.yaml'), [
      `texts/a.postil.yaml: a.txt ⇒ ${uriOf('texts/a.txt')}`,
      'texts/a.postil.yaml: ../b.postil.yaml#x ⇒ b.postil.yaml: 和平',
      `texts/a.postil.yaml: ../b.postil.yaml#gone ⇒ ${uriOf('b.postil.yaml')}`,
    ]);
  });

  it('lead from an annotation file to where its document was published', () => {
    const files = {
      'postil.yaml': 'postil: 1',
      'a.postil.yaml': 'source: { title: 致辞, url: "https://a.example/x" }\n',
      'b.postil.yaml': 'source: { url: "http://b.example/x" }\n',
    };
    assert.deepEqual(links(files, 'a.postil.yaml'), ['a.postil.yaml: "https://a.example/x" ⇒ https://a.example/x']);
    assert.deepEqual(links(files, 'b.postil.yaml'), []);
  });

  it('lead from a schema to what it extends and to https sources', () => {
    const schema = `postil: 1
extends: [policy-core, base.yaml, gone.yaml, ../out.yaml]
glossary:
  a: { term: a, source: { url: "https://a.example/x" } }
  b: { term: b, source: [{ url: "http://b.example" }, { url: "command:x" }, { url: "https://b.example" }] }
`;
    assert.deepEqual(links({ 'postil.yaml': schema, 'base.yaml': 'postil: 1' }, 'postil.yaml'), [
      `postil.yaml: base.yaml ⇒ ${uriOf('base.yaml')}`,
      'postil.yaml: "https://a.example/x" ⇒ https://a.example/x',
      'postil.yaml: "https://b.example" ⇒ https://b.example',
    ]);
  });

  it('do not lead out of the project', () => {
    const files = { 'postil.yaml': 'postil: 1', 'a.postil.yaml': 'document: ../../etc/passwd\n' };
    assert.deepEqual(links(files, 'a.postil.yaml'), []);
  });
});
