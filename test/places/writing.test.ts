import assert from 'node:assert/strict';
import { type Writing, writingAt } from '../../server/src/places/writing.ts';
import { unmarked } from '../projects.ts';

/** What is written at `┆`: where, what kind of thing, and in brackets what would be replaced. */
function at(marked: string): string {
  const found = writing(marked);
  if (!found) return 'nothing';
  const { text } = unmarked(marked);
  return `${found.on} ${found.path.join('/')} [${text.slice(found.span.start, found.span.end)}]`;
}

function writing(marked: string): Writing | undefined {
  const { text, cursor } = unmarked(marked);
  return writingAt(text, cursor ?? 0);
}

const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an empty file': {
    '┆': 'key  []',
    '\n┆': 'key  []',
    'ann┆': 'key  [ann]',
    '# comment\n┆': 'key  []',
    '  ┆': 'key  []',
  },
  'keys in lines': {
    'an┆n: x': 'key  [ann]',
    'a: 1\n┆\nb: 2': 'key  []',
    'a:\n  b┆': 'either a [b]',
    'a:\n  b: 1\n  c┆': 'key a [c]',
    'a:\n  b: 1\n  ┆': 'key a []',
    'a:\n  b: 1\n┆': 'key  []',
    'a:\n  b:\n    c: 1\n  ┆': 'key a []',
    'a:\n  b:\n    c: 1\n    ┆': 'key a/b []',
    'a:\n  ┆\n  b: 1': 'either a []',
    '"a b":\n  c: 1\n  ┆': 'key a b []',
    "'it''s':\n  c: 1\n  ┆": "key it's []",
    'a: x\n  ┆': 'nothing',
    'a:\r\n  b: 1\r\n  ┆\r\n': 'key a []',
    'a:\r  b: 1\r  c┆': 'key a [c]',
    'a:\n\tb: 1\n\tc┆': 'key a [c]',
    'a:\n    b: 1\n\tc┆': 'key a [c]',
    '---\na:\n  b┆': 'either a [b]',
    '标签:\n  论┆: 1': 'key 标签 [论]',
  },
  'values in lines': {
    'a: ┆': 'value a []',
    'a:┆': 'value a []',
    'a: cla┆m': 'value a [clam]',
    'a: cla ┆': 'value a [cla ]',
    'a: cla┆ # comment': 'value a [cla]',
    'a: ┆ # comment': 'value a []',
    'a: ┆\nb: 1': 'value a []',
    'a: "cl┆am"': 'value a ["clam"]',
    'a: "cl┆': 'value a ["cl]',
    "a: 'cl┆am' # c": "value a ['clam']",
    'a: "x" ┆': 'nothing',
    'a: |\n  text┆': 'value a [text]',
    'a: |\n  one\n  two ┆here\n': 'value a [two here]',
    'a: >-\n  one\nb┆': 'key  [b]',
    'a: |┆': 'nothing',
    'a: x # com┆ment': 'nothing',
    '# com┆ment': 'nothing',
    'a: &b┆': 'nothing',
    '┆  a: 1': 'nothing',
  },
  'lists in lines': {
    'a:\n  - ┆': 'either a/- []',
    'a:\n  -┆': 'either a/- []',
    'a:\n  - b┆': 'either a/- [b]',
    'a:\n- b┆': 'either a/- [b]',
    'a:\n  - b: 1\n    ┆': 'key a/- []',
    'a:\n- b: 1\n  ┆': 'key a/- []',
    'a:\n  - b: 1\n    c┆\n    d: 2': 'key a/- [c]',
    'a:\n  - b: ┆': 'value a/-/b []',
    'a:\n  - b: 1\n  ┆': 'item a []',
    'a:\n  - b: 1\n  c┆': 'item a [c]',
    'a:\n- b: 1\n┆': 'key  []',
    'a:\n  - b: 1\n┆': 'key  []',
    'a:\n  - b:\n      - c: 1\n        ┆': 'key a/-/b/- []',
    'a:\n  - b:\n      - c: 1\n    ┆': 'key a/- []',
    'a:\n  - b:\n      ┆': 'either a/-/b []',
    'a:\n  ┆- b: 1': 'nothing',
    '- ┆': 'either - []',
    'a:\n  - "b┆': 'either a/- ["b]',
  },
  brackets: {
    'a: {┆}': 'key a []',
    'a: {┆': 'key a []',
    'a: { ┆ }': 'key a []',
    'a: {b┆}': 'key a [b]',
    'a: {b: 1, c┆}': 'key a [c]',
    'a: {b: 1, c┆: 2}': 'key a [c]',
    'a: {b: 1, ┆, d: 3}': 'key a []',
    'a: {b: ┆}': 'value a/b []',
    'a: {b:┆}': 'value a/b []',
    'a: {b: x┆y}': 'value a/b [xy]',
    'a: {b: x ┆}': 'value a/b [x ]',
    'a: {b: "x┆y", c: 1}': 'value a/b ["xy"]',
    'a: {b: "x┆\n': 'value a/b ["x]',
    'a: {b: {c: 1, d┆}}': 'key a/b [d]',
    'a: {b: [x, ┆]}': 'value a/b/- []',
    'a: [x, y┆, z]': 'value a/- [y]',
    'a: [┆]': 'value a/- []',
    'a: [{┆}]': 'key a/- []',
    'a: [{b: 1}, {c┆': 'key a/- [c]',
    'a: {b: 1}┆': 'nothing',
    'a: ┆{b: 1}': 'nothing',
    '- {a: 1, ┆}': 'key - []',
    '{┆}': 'key  []',
    'a:\n  - {b: 1, c: {d: 2,\n      ┆}}': 'key a/-/c []',
    'a:\n  - {b: 1, c┆\n  - {b: 2}': 'key a/- [c]',
    'a: {b: 1 # not ┆here\n  }': 'nothing',
    'a: [{]┆}': 'nothing',
  },
  'broken text': {
    'a: [1,\nb┆': 'key  [b]',
    'a:\n  b: [1,\n  c┆': 'key a [c]',
    'a:\n  b: "open\n  c┆': 'key a [c]',
    'a:\n  b: {c: 1\n  d: ┆': 'value a/d []',
    'a: }\nb┆': 'key  [b]',
    'a: 1\na: 2\n┆': 'key  []',
    ':\n  ┆': 'either  []',
    'a:\n  half\n  ┆': 'either a []',
    'a:\n  half\n  b┆: 1': 'key a [b]',
  },
};

describe('writingAt', () => {
  for (const [name, group] of Object.entries(cases)) {
    describe(`in ${name}`, () => {
      for (const [marked, expected] of Object.entries(group)) {
        it(JSON.stringify(marked), () => assert.equal(at(marked), expected));
      }
    });
  }

  it('tells the keys beside, before and after', () => {
    assert.deepEqual(writing('a:\n  b: 1\n  c┆\n  d: 2\ne: 3')?.keys, ['b', 'd']);
    assert.deepEqual(writing('a:\n  - ┆\n    d: 2\n  - e: 3')?.keys, ['d']);
    assert.deepEqual(writing('a: {b: 1, c┆: 4, d: [x, {y: 1}], e: 2}')?.keys, ['b', 'd', 'e']);
    assert.deepEqual(writing('a:\n  ┆\n  b: 1')?.keys, ['b']);
  });

  it('tells the items beside', () => {
    assert.deepEqual(writing('a: [x, ┆, "y"]')?.items, ['x', 'y']);
    assert.deepEqual(writing('a:\n  - x\n  - ┆\n  - y')?.items, ['x', 'y']);
  });

  it('tells what is typed, without the quotation mark that was opened', () => {
    assert.deepEqual([writing('a: "cl┆am"')?.typed, writing('a: "cl┆am"')?.mark], ['cl', '"']);
    assert.equal(writing('a: cl┆am')?.typed, 'cl');
    assert.deepEqual([writing('a:┆')?.needsSpace, writing('a: ┆')?.needsSpace], [true, false]);
  });

  it('tells the values of the maps around', () => {
    const maps = writing('a:\n  tag: claim\n  b: {kind: "x y", c: ┆}\n  quote: later # c\n')?.maps ?? [];
    assert.deepEqual(
      maps.map((each) => [each.path.join('/'), Object.fromEntries(each.values)]),
      [
        ['', { a: '' }],
        ['a', { tag: 'claim', b: '{kind: "x y", c: }', quote: 'later' }],
        ['a/b', { kind: '"x y"', c: '' }],
      ],
    );
  });

  it('tells the lists that the line could add to', () => {
    const lists = (marked: string) => writing(marked)?.lists.map((each) => `${each.path.join('/')} ${each.indent}`);
    assert.deepEqual(lists('a:\n  - b: 1\n┆'), ['a 2']);
    assert.deepEqual(lists('a:\n  - b:\n      - c: 1\n  ┆'), ['a/-/b 6', 'a 2']);
    assert.deepEqual(lists('a:\n  - b: 1\n    ┆'), []);
  });
});
