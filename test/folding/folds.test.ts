import assert from 'node:assert/strict';
import { folds } from '../../server/src/folding/folds.ts';
import { sourceOf } from '../../server/src/project.ts';
import { lineAt } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

/** Each fold as `first line … last line`. */
function folded(path: string, text: string): string[] {
  const project = projectOf({ 'postil.yaml': 'postil: 1', [path]: text });
  const source = sourceOf(project, uriOf(path));
  assert.ok(source);
  const lines = text.split('\n').map((line) => line.trim());
  return folds(project, uriOf(path)).map(
    ({ start, end }) => `${lines[lineAt(source, start)]} … ${lines[lineAt(source, end)]}`,
  );
}

describe('folds', () => {
  it('of a document are its sections', () => {
    assert.deepEqual(folded('a.md', '# One\n\nWords.\n\n## Two\n\nMore.\n\n# Three\n\nEnd.\n'), [
      '# One … More.',
      '## Two … More.',
      '# Three … End.',
    ]);
  });

  it('of an annotation file are the annotations and what they hold', () => {
    const file = `document: a.txt
annotations:
  - id: a
    attributes:
      type: x
    note: |
      Words.
      More words.

  - id: b
`;
    assert.deepEqual(folded('a.postil.yaml', file), [
      '- id: a … More words.',
      'attributes: … type: x',
      'note: | … More words.',
    ]);
  });

  it('of an annotation file in flow style are there once', () => {
    assert.deepEqual(folded('a.postil.yaml', 'annotations: [\n  { id: a,\n    quote: x }\n]\n'), [
      'annotations: [ … ]',
      '{ id: a, … quote: x }',
    ]);
  });

  it('of a schema are its sections and entries', () => {
    assert.deepEqual(
      folded('postil.yaml', 'postil: 1\ntags:\n  a:\n    color: red\n  b: {}\nglossary:\n  t:\n    term: x\n'),
      ['tags: … b: {}', 'a: … color: red', 'glossary: … term: x', 't: … term: x'],
    );
  });
});
