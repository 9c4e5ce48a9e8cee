import assert from 'node:assert/strict';
import { edited } from '../../server/src/annotations/insert.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { refusal } from '../../server/src/annotations/refusal.ts';
import { createSource, editSource } from '../../server/src/text/source.ts';

const harbour = { tag: 'claim', quote: '港口繁忙', prefix: '', suffix: '' };

/** A file after refusals were written into it; nothing where none can be. */
function written(text: string, ...refusals: readonly (typeof harbour)[]): string | undefined {
  const edits = refusal(createSource('file:///a.postil.yaml', text), refusals.length > 0 ? refusals : [harbour]);
  return edits && edited(text, edits);
}

const one = '  - id: a\n    tag: claim\n    quote: 码头\n';
const entry = '  - tag: claim\n    quote: 港口繁忙\n';

describe('a refusal written into a file', () => {
  it('begins a list below the annotations', () => {
    assert.equal(written(`annotations:\n${one}`), `annotations:\n${one}\nrefused:\n${entry}`);
    assert.equal(written(`annotations:\n${one.trimEnd()}`), `annotations:\n${one}\nrefused:\n${entry}`);
    assert.equal(
      written('document: a.txt\nannotations: []\n'),
      `document: a.txt\nannotations: []\n\nrefused:\n${entry}`,
    );
    assert.equal(written(''), `refused:\n${entry}`);
  });

  it('comes after the others, as far in, in braces or lines as the last', () => {
    assert.equal(written(`refused:\n${entry}annotations:\n${one}`), `refused:\n${entry}${entry}annotations:\n${one}`);
    assert.equal(
      written('refused:\n- { tag: a, quote: 码头 } # not now\n# end\n'),
      'refused:\n- { tag: a, quote: 码头 } # not now\n- { tag: claim, quote: 港口繁忙 }\n# end\n',
    );
    assert.equal(
      written('refused:\n  -   tag: a\n      quote: |\n        码头\n\n\n'),
      'refused:\n  -   tag: a\n      quote: |\n        码头\n  -   tag: claim\n      quote: 港口繁忙\n\n\n',
    );
  });

  it('fills an empty list', () => {
    assert.equal(written(`refused:\nannotations:\n${one}`), `refused:\n${entry}annotations:\n${one}`);
    assert.equal(written('refused: [] # none\n'), `refused: # none\n${entry}`);
  });

  it('keeps line ends, quotes what needs it, and says where the words stand', () => {
    assert.equal(
      written('annotations:\r\n', { tag: 'claim', quote: '"a": b', prefix: 'x ', suffix: '。' }),
      'annotations:\r\n\r\nrefused:\r\n  - tag: claim\r\n    quote: "\\"a\\": b"\r\n    prefix: "x "\r\n    suffix: "。"\r\n',
    );
  });

  it('is not written where it would not read so', () => {
    assert.equal(written('refused: [{ tag: a, quote: b }]\n'), undefined);
    assert.equal(written('refused: none\n'), undefined);
    assert.equal(written('annotations:\n...\n'), undefined);
    assert.equal(written('annotations: [\n'), undefined);
    assert.equal(written('- a\n'), undefined);
  });
});

describe('the refusals of a file', () => {
  it('are read with their places, wherever the list stands', () => {
    const text = `refused:\n${entry}annotations:\n${one}`;
    const [read] = annotationFile(createSource('file:///a.postil.yaml', text)).refused;
    assert.equal(text.slice(read?.quote?.start, read?.quote?.end), '港口繁忙');
  });

  it('move with the annotations above them, which are read alone', () => {
    const source = createSource('file:///a.postil.yaml', `annotations:\n${one}${one}\nrefused:\n${entry}`);
    const before = annotationFile(source);
    const at = source.text.indexOf('码头');
    const after = editSource(source, { start: at, end: at }, '新', 1);
    const file = annotationFile(after);
    const [read] = file.refused;
    assert.equal(after.text.slice(read?.quote?.start, read?.quote?.end), '港口繁忙');
    assert.equal(file.annotations[1], before.annotations[1]);
    assert.deepEqual(file, annotationFile(createSource(source.uri, after.text)));
  });
});
