import assert from 'node:assert/strict';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { removed, requoted, withStatus } from '../../server/src/annotations/rewrite.ts';
import type { Annotation } from '../../server/src/annotations/types.ts';
import type { Edit } from '../../server/src/findings.ts';
import { createSource } from '../../server/src/text/source.ts';

/** The file after edits to the annotation with the index. */
function rewritten(text: string, edits: (annotation: Annotation, slice: string) => readonly Edit[], index = 0): string {
  const { annotations, starts } = annotationFile(createSource('file:///a.postil.yaml', text));
  const annotation = annotations[index];
  const base = starts[index] ?? 0;
  assert.ok(annotation);
  let result = text;
  for (const { start, end, newText } of edits(
    annotation,
    text.slice(
      base,
      starts.find((start) => start > base),
    ),
  ).toReversed())
    result = result.slice(0, base + start) + newText + result.slice(base + end);
  return result;
}

const anew =
  (quote: string, prefix = '', suffix = '') =>
  (annotation: Annotation, slice: string) =>
    requoted(annotation, slice, { quote, prefix, suffix });
const disputed = (annotation: Annotation, slice: string) => withStatus(annotation, slice, 'disputed');

describe('an annotation anchored anew', () => {
  it('has its quote written over, and nothing else', () => {
    const text = 'annotations:\n  - id: a # one\n    quote: "old" # two\n    note: |\n      long\n';
    assert.equal(rewritten(text, anew('new')), text.replace('"old"', 'new'));
  });

  it('gets a context behind its quote, as far in and with the line ends of the file', () => {
    assert.equal(
      rewritten('annotations:\r\n- quote: old # two\r\n  id: a\r\n', anew('new', 'by ', 'all')),
      'annotations:\r\n- quote: new\r\n  prefix: "by "\r\n  suffix: all # two\r\n  id: a\r\n',
    );
    assert.equal(
      rewritten('annotations:\n  - {id: a, quote: old}\n', anew('old', '', 'all')),
      'annotations:\n  - {id: a, quote: old, suffix: all}\n',
    );
  });

  it('loses a context that it needs no more, and no comment', () => {
    assert.equal(
      rewritten('annotations:\n  - id: a\n    prefix: by # why\n    # kept\n    quote: old\n', anew('new')),
      'annotations:\n  - id: a # why\n    # kept\n    quote: new\n',
    );
    assert.equal(
      rewritten('annotations:\r\n  - id: a\r\n    quote: old\r\n    suffix: by\r\n', anew('old')),
      'annotations:\r\n  - id: a\r\n    quote: old\r\n',
    );
    assert.equal(
      rewritten('annotations:\n  - {id: a, prefix: by, quote: old}\n', anew('new')),
      'annotations:\n  - {id: a, quote: new}\n',
    );
    assert.equal(
      rewritten('annotations:\n  - prefix: by\n    quote: old\n', anew('new')),
      'annotations:\n  - prefix: ""\n    quote: new\n',
    );
  });

  it('has a context that was there written over', () => {
    assert.equal(
      rewritten(
        'annotations:\n  - quote: old\n    suffix: >-\n      one\n      two\n    id: a\n',
        anew('new', 'by', 'all'),
      ),
      'annotations:\n  - quote: new\n    prefix: by\n    suffix: all\n    id: a\n',
    );
  });
});

describe('an annotation marked as disputed', () => {
  it('has its status written over, or gets one as its last key', () => {
    const before = 'annotations:\n  - quote: old\n    status: draft # mine\n  - id: b\n';
    assert.equal(rewritten(before, disputed), before.replace('draft', 'disputed'));
    assert.equal(
      rewritten('annotations:\n  - quote: old # mine\n\n  - id: b\n', disputed),
      'annotations:\n  - quote: old # mine\n    status: disputed\n\n  - id: b\n',
    );
    assert.equal(
      rewritten('annotations:\n  - quote: old\n    note: |\n      long\n\n\n  - id: b\n', disputed),
      'annotations:\n  - quote: old\n    note: |\n      long\n    status: disputed\n\n\n  - id: b\n',
    );
    assert.equal(
      rewritten('annotations: [{quote: old}, {id: b}]\n', disputed),
      'annotations: [{quote: old, status: disputed}, {id: b}]\n',
    );
  });
});

describe('an annotation that is removed', () => {
  it('goes with its comments and the blank lines behind it', () => {
    const text =
      '# head\nannotations:\n  # of a\n  - id: a\n    quote: x # one\n    # two\n\n  # of b\n  - id: b\n    note: |\n      long\n\n  - {id: c}\n';
    assert.equal(
      rewritten(text, removed),
      '# head\nannotations:\n  # of a\n  # of b\n  - id: b\n    note: |\n      long\n\n  - {id: c}\n',
    );
    assert.equal(rewritten(text, removed, 1), text.replace('  - id: b\n    note: |\n      long\n\n', ''));
    assert.equal(rewritten(text, removed, 2), text.replace('  - {id: c}\n', ''));
  });

  it('goes from a list in brackets with its comma', () => {
    assert.equal(rewritten('annotations: [{id: a}, {id: b}]\n', removed), 'annotations: [{id: b}]\n');
  });
});
