import assert from 'node:assert/strict';
import { edited, insertion } from '../../server/src/annotations/insert.ts';
import type { NewAnnotation } from '../../server/src/annotations/written.ts';
import { createSource } from '../../server/src/text/source.ts';

const officers: NewAnnotation = {
  id: 'f-2',
  tag: 'figure',
  quote: '1.5万名',
  prefix: '',
  suffix: '',
  attributes: [
    ['value', '15000'],
    ['unit', '名'],
  ],
};

/** A file after annotations were written into it; nothing where none can be. */
function written(text: string, after: number, annotation = officers): string | undefined {
  const edits = insertion(createSource('file:///a.postil.yaml', text), [{ annotation, after }]);
  return edits && edited(text, edits);
}

const one = '  - id: a\n    tag: claim\n    quote: 港口\n';
const two = '  - id: b\n    tag: claim\n    quote: 码头\n';
const item = '  - id: f-2\n    tag: figure\n    quote: 1.5万名\n    attributes: {value: 15000, unit: 名}\n';

describe('an annotation written into a file', () => {
  it('stands after the one it is put after, parted from it as they are', () => {
    assert.equal(written(`annotations:\n${one}\n${two}`, 0), `annotations:\n${one}\n${item}\n${two}`);
    assert.equal(written(`annotations:\n${one}${two}`, 0), `annotations:\n${one}${item}${two}`);
    assert.equal(written(`annotations:\n${one}\n${two}`, 1), `annotations:\n${one}\n${two}\n${item}`);
    assert.equal(written(`annotations:\n${one}\n${two}`, -1), `annotations:\n${item}\n${one}\n${two}`);
  });

  it('leaves comments with what they speak of', () => {
    assert.equal(
      written(`annotations:\n  # first\n${one}    # of a\n\n  # The docks\n\n${two}`, 0),
      `annotations:\n  # first\n${one}    # of a\n\n${item}\n  # The docks\n\n${two}`,
    );
  });

  it('follows the indentation, the braces and the lines of the others', () => {
    assert.equal(
      written('annotations:\n-   id: a\n    tag: figure\n    attributes:\n       value: 1\n', 0),
      'annotations:\n-   id: a\n    tag: figure\n    attributes:\n       value: 1\n\n-   id: f-2\n    tag: figure\n    quote: 1.5万名\n    attributes:\n       value: 15000\n       unit: 名\n',
    );
    assert.equal(
      written('annotations:\n  - { id: a, tag: claim, quote: 港口 }\n  - { id: b, tag: claim, quote: 码头 }\n', 0),
      'annotations:\n  - { id: a, tag: claim, quote: 港口 }\n  - { id: f-2, tag: figure, quote: 1.5万名, attributes: { value: 15000, unit: 名 } }\n  - { id: b, tag: claim, quote: 码头 }\n',
    );
  });

  it('takes its attributes from the nearest with the same tag, else from the nearest', () => {
    const lines = '  - id: a\n    tag: claim\n    quote: 港口\n    attributes:\n      type: factual\n';
    const braces = '  - id: b\n    tag: figure\n    quote: 两座\n    attributes: { value: 2 }\n';
    assert.match(written(`annotations:\n${braces}\n${lines}`, 1) ?? '', /attributes: \{ value: 15000, unit: 名 \}\n$/u);
    assert.match(written(`annotations:\n${lines}`, 0) ?? '', /attributes:\n {6}value: 15000\n {6}unit: 名\n$/u);
  });

  it('keeps line ends of two characters, and a file without one at its end', () => {
    const crlf = `annotations:\n${one}\n${two}`.replaceAll('\n', '\r\n');
    assert.equal(written(crlf, 0), `annotations:\n${one}\n${item}\n${two}`.replaceAll('\n', '\r\n'));
    assert.equal(
      written(`annotations:\n${one}\n${two}`.trimEnd(), 1),
      `annotations:\n${one}\n${two}\n${item}`.trimEnd(),
    );
  });

  it('stands after a note in a block, whose blank lines stay', () => {
    const note = '  - id: a\n    tag: claim\n    quote: 港口\n    note: |\n      Two\n\n      lines.\n';
    assert.equal(written(`annotations:\n${note}\n\n${two}`, 0), `annotations:\n${note}\n${item}\n\n${two}`);
  });

  it('begins a list where there is none', () => {
    assert.equal(written('annotations:\n', -1), `annotations:\n${item}`);
    assert.equal(
      written('annotator: anna\nannotations: # none yet\n', -1),
      `annotator: anna\nannotations: # none yet\n${item}`,
    );
    assert.equal(written('annotations: []\nannotator: anna\n', -1), `annotations:\n${item}annotator: anna\n`);
    assert.equal(written('annotator: anna', -1), `annotator: anna\nannotations:\n${item}`);
    assert.equal(written('', -1), `annotations:\n${item}`);
  });

  it('puts words in quotation marks where YAML needs them', () => {
    const odd = {
      ...officers,
      quote: '2015',
      prefix: 'In ',
      suffix: ': “yes”',
      attributes: [['a b', '"1: 2"']] as const,
    };
    assert.match(
      written('annotations:\n', -1, odd) ?? '',
      /quote: "2015"\n {4}prefix: "In "\n {4}suffix: ": “yes”"\n/u,
    );
  });

  it('is not written into a list in square brackets, nor where the file would read otherwise', () => {
    assert.equal(written('annotations: [{id: a, tag: claim, quote: 港口}]\n', 0), undefined);
    assert.equal(written('annotations: none\n', -1), undefined);
    assert.equal(written('annotator: anna\n...\n', -1), undefined);
  });

  it('comes several at once, in the order given', () => {
    const source = createSource('file:///a.postil.yaml', `annotations:\n${one}\n${two}`);
    const edits = insertion(source, [
      { annotation: { ...officers, id: 'f-4' }, after: 1 },
      { annotation: officers, after: 0 },
      { annotation: { ...officers, id: 'f-3' }, after: 0 },
    ]);
    const third = item.replace('f-2', 'f-3');
    const fourth = item.replace('f-2', 'f-4');
    assert.equal(edits && edited(source.text, edits), `annotations:\n${one}\n${item}\n${third}\n${two}\n${fourth}`);
  });
});
