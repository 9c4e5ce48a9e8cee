import assert from 'node:assert/strict';
import type { Change } from '../../server/src/annotations/change.ts';
import { edited } from '../../server/src/annotations/insert.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { rewritten } from '../../server/src/annotations/rewriting.ts';
import { createSource } from '../../server/src/text/source.ts';

/** A file after a change of its first annotation, or without it; nothing where that is refused. */
function after(text: string, change: Change | 'removed', index = 0): string | undefined {
  const source = createSource('file:///a.postil.yaml', text);
  const annotation = annotationFile(source).annotations[index];
  assert.ok(annotation);
  const rewriting = change === 'removed' ? { removed: annotation } : { changes: new Map([[annotation, change]]) };
  const edits = rewritten(source, rewriting, () => ['kind', 'value', 'unit', 'entity']);
  return edits && edited(text, edits);
}

const texts = (entries: Record<string, string | undefined>): Change => ({
  texts: new Map(Object.entries(entries)) as never,
});
const attributes = (entries: Record<string, string | undefined>): Change => ({
  attributes: new Map(Object.entries(entries)),
});

const block = `# head
annotations:
  # the docks
  - id: a # one
    tag: figure
    quote: 1.5万名 # as it stands
    attributes:
      value: 15000 # counted
      # by hand
      unit: 名
    # the end of a

  - id: b
    tag: claim
    quote: 港口
`;
const braces = `annotations:
  - {id: a, tag: figure, quote: 1.5万名, attributes: {value: 15000, unit: 名}} # a
  - { id: b, tag: claim, quote: 港口 }
`;
const brackets =
  'annotations: [{id: a, tag: figure, quote: 1.5万名, attributes: {value: 15000}}, {id: b, tag: claim, quote: 港口}]\n';

/** The text with CRLF, and without a line end at its end, must come to the same. */
function holds(text: string, change: Change | 'removed', wanted: string, index = 0): void {
  assert.equal(after(text, change, index), wanted);
  const crlf = (words: string) => words.replaceAll('\n', '\r\n');
  assert.equal(after(crlf(text), change, index), crlf(wanted));
  assert.equal(after(text.trimEnd(), change, index), wanted.trimEnd());
}

describe('a change of an annotation', () => {
  it('gives an attribute another value, and leaves comments where they are', () => {
    holds(block, attributes({ value: '16000' }), block.replace('15000', '16000'));
    holds(braces, attributes({ value: '16000' }), braces.replace('15000', '16000'));
    holds(brackets, attributes({ value: '16000' }), brackets.replace('15000', '16000'));
  });

  it('writes an attribute in the order of the schema', () => {
    holds(block, attributes({ kind: 'count' }), block.replace('      value:', '      kind: count\n      value:'));
    holds(block, attributes({ entity: '官员' }), block.replace('unit: 名', 'unit: 名\n      entity: 官员'));
    holds(braces, attributes({ kind: 'count' }), braces.replace('{value', '{kind: count, value'));
    holds(braces, attributes({ entity: '官员' }), braces.replace('unit: 名', 'unit: 名, entity: 官员'));
    holds(brackets, attributes({ unit: '名' }), brackets.replace('15000', '15000, unit: 名'));
  });

  it('writes the first attribute as those of others are', () => {
    holds(block, attributes({ kind: 'x' }), `${block}    attributes:\n      kind: x\n`, 1);
    holds(braces, attributes({ kind: 'x' }), braces.replace('港口', '港口, attributes: {kind: x}'), 1);
    const empty = 'annotations:\n  - id: a\n    tag: figure\n    quote: 港口\n    attributes:\n    note: x\n';
    holds(empty, attributes({ kind: 'x' }), empty.replace('attributes:', 'attributes: {kind: x}'));
  });

  it('takes an attribute away, with its key where it was the last', () => {
    holds(block, attributes({ unit: undefined }), block.replace('      unit: 名\n', ''));
    holds(block, attributes({ value: undefined }), block.replace('      value: 15000 # counted\n', ''));
    holds(braces, attributes({ value: undefined }), braces.replace('value: 15000, ', ''));
    holds(
      braces,
      attributes({ unit: undefined, value: undefined }),
      braces.replace(', attributes: {value: 15000, unit: 名}', ''),
    );
    holds(brackets, attributes({ value: undefined }), brackets.replace(', attributes: {value: 15000}', ''));
  });

  it('writes, changes and takes away a note, in a block where it has lines', () => {
    const noted = block.replace('    # the end', '    note: |\n      one\n\n      two\n    # the end');
    holds(block, texts({ note: 'one\n\ntwo\n' }), noted);
    holds(noted, texts({ note: 'one: two' }), block.replace('    # the end', '    note: "one: two"\n    # the end'));
    holds(noted, texts({ note: undefined }), block);
    holds(braces, texts({ note: 'one\ntwo\n' }), braces.replace('名}}', '名}, note: "one\\ntwo\\n"}'));
  });

  it('keeps the comment behind the mark of a block', () => {
    const noted =
      'annotations:\n  - id: a\n    tag: claim\n    quote: 港口\n    note: | # why\n      one\n    status: draft\n';
    holds(noted, texts({ note: 'two' }), noted.replace('| # why\n      one', 'two # why'));
    holds(noted, texts({ note: 'one\ntwo\n' }), noted.replace('      one', '      one\n      two'));
  });

  it('moves a quote with its context', () => {
    const change = texts({ quote: '5万', prefix: '1.', suffix: undefined });
    holds(block, change, block.replace('1.5万名 # as it stands', '5万 # as it stands\n    prefix: "1."'));
    const suffixed = block.replace('    attributes:', '    suffix: 官员\n    attributes:');
    holds(suffixed, change, block.replace('1.5万名 # as it stands', '5万 # as it stands\n    prefix: "1."'));
  });

  it('adds links and takes them away', () => {
    const link = { relation: 'supports', target: 'b' };
    const linked = block.replace('    # the end', '    links:\n      - supports: b\n    # the end');
    holds(block, { addedLinks: [link] }, linked);
    holds(
      linked,
      { addedLinks: [{ ...link, target: 'c' }] },
      linked.replace('supports: b', 'supports: b\n      - supports: c'),
    );
    holds(linked, { links: new Map([[0, 'c']]) }, linked.replace('supports: b', 'supports: c'));
    holds(linked, { links: new Map([[0, undefined]]) }, block);
    holds(braces, { addedLinks: [link] }, braces.replace('名}}', '名}, links: [{supports: b}]}'));
    const several = braces.replace('名}}', '名}, links: [{supports: b}, {quantifies: c, supports: d}]}');
    holds(several, { links: new Map([[1, undefined]]) }, several.replace('quantifies: c, ', ''));
    holds(several, { links: new Map([[0, undefined]]) }, several.replace('{supports: b}, ', ''));
  });

  it('keeps the comments within what goes', () => {
    const remarked = block.replace('    # the end', '    links:\n      # why\n      - supports: b # x\n    # the end');
    holds(remarked, { links: new Map([[0, undefined]]) }, block.replace('    # the end', '      # why\n    # the end'));
  });

  it('is refused where something else would go with it', () => {
    const held = 'annotations:\n  - note: x\n    # of the id\n    id: a\n    tag: claim\n    quote: 港口\n';
    assert.equal(after(held, texts({ note: undefined })), undefined);
    assert.equal(after(held, texts({ note: 'z' })), held.replace('note: x', 'note: z'));
    assert.equal(after('annotations:\n  - id: a\n    quote: "x\n', texts({ tag: 'claim' })), undefined);
    assert.equal(after('annotations:\n  - id: a\n    id: b\n    quote: x\n', texts({ tag: 'claim' })), undefined);
  });
});

describe('an annotation that is taken out', () => {
  it('goes with the blank lines that parted it, and comments above it stay', () => {
    holds(block, 'removed', '# head\nannotations:\n  # the docks\n  - id: b\n    tag: claim\n    quote: 港口\n');
    holds(block, 'removed', block.slice(0, block.indexOf('\n  - id: b')), 1);
    holds(braces, 'removed', braces.replace(/ {2}- \{id: a.*\n/u, ''));
    holds(brackets, 'removed', 'annotations: [{id: b, tag: claim, quote: 港口}]\n');
  });

  it('leaves a list that others can be written into', () => {
    const one = 'annotations:\n  - id: a\n    tag: claim\n    quote: 港口\n';
    holds(one, 'removed', 'annotations:\n');
    holds('annotations: [{id: a, tag: claim, quote: 港口}]\n', 'removed', 'annotations: []\n');
    holds(`${one}annotator: anna\n`, 'removed', 'annotations:\nannotator: anna\n');
  });
});
