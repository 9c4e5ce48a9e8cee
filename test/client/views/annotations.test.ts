import assert from 'node:assert/strict';
import type { Entry, Overview } from '../../../client/src/protocol.ts';
import { type Annotations, annotationNodes } from '../../../client/src/views/annotations.ts';
import { chunkSize, maxWhole } from '../../../client/src/views/chunks.ts';
import { filtered } from '../../../client/src/views/filter.ts';
import type { Grouping } from '../../../client/src/views/groups.ts';
import type { ViewNode } from '../../../client/src/views/node.ts';
import { l10n } from './l10n.ts';

function at(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

function entry(id: string, tag: string, words: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    tag,
    words,
    coder: 'anna',
    status: 'accepted',
    state: 'found',
    attributes: [],
    range: at(0, 0, 10),
    file: 0,
    place: at(3, 2, 40),
    ...more,
  };
}

function overviewOf(annotations: Entry[], more: Partial<Overview> = {}): Overview {
  return {
    version: 1,
    document: 'file:///a.txt',
    files: ['file:///a.postil.yaml', 'file:///a.ben.postil.yaml'],
    coders: [{ name: 'anna', shown: true }],
    tags: [
      { name: 'claim', title: 'Claim', color: 'blue', attributes: { type: 'Type' } },
      { name: 'figure', title: 'Figure', color: 'orange', attributes: { kind: 'Kind' } },
    ],
    annotations,
    paragraphs: [],
    attention: [],
    attentionCount: 0,
    terms: [],
    ...more,
  };
}

/** The lines of a view as a person reads them, all unfolded. */
function read(nodes: readonly ViewNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.label} | ${node.description}`,
    ...read(node.children?.() ?? [], depth + 1),
  ]);
}

function shown(overview: Overview, grouping: Grouping, query = ''): string[] {
  return read(annotationNodes(overview, grouping, query, l10n).roots);
}

const few = overviewOf(
  [
    entry('c', 'claim', 'We issue 200 notices'),
    entry('f', 'figure', '200', { attributes: [['kind', 'count']], range: at(0, 9, 12), status: 'draft' }),
    entry('x', 'risk', 'soft ground', { range: at(2, 0, 11), status: 'disputed' }),
    entry('m', 'claim', 'gone', { range: null, state: 'missing' }),
  ],
  {
    paragraphs: [
      { range: at(0, 0, 20), words: 'We issue 200 notices.', section: 'Where we stand', count: 2 },
      { range: at(2, 0, 20), words: 'Risks', section: 'Risks', count: 1 },
    ],
  },
);

describe('the view of annotations', () => {
  it('puts them together by tag, in the order of the schema', () => {
    assert.deepEqual(shown(few, 'tag'), [
      'Claim | 2',
      '  We issue 200 notices | c',
      '  gone | m · not in the text',
      'Figure | 1',
      '  200 | f · draft',
      'risk | 1',
      '  soft ground | x · disputed',
    ]);
  });

  it('puts them together by paragraph, in the order of the text', () => {
    assert.deepEqual(shown(few, 'paragraph'), [
      'We issue 200 notices. | Where we stand · 2',
      '  We issue 200 notices | Claim · c',
      '  200 | Figure · f · draft',
      'Risks | 1',
      '  soft ground | risk · x · disputed',
      'Without a certain place | 1',
      '  gone | Claim · m · not in the text',
    ]);
  });

  it('puts them together by status, those to work on first', () => {
    assert.deepEqual(shown(few, 'status'), [
      'Disputed | 1',
      '  soft ground | risk · x',
      'Draft | 1',
      '  200 | Figure · f',
      'Accepted | 2',
      '  We issue 200 notices | Claim · c',
      '  gone | Claim · m · not in the text',
    ]);
  });

  it('tells several coders apart, and says where they agree', () => {
    const coders = [
      { name: 'anna', shown: true },
      { name: 'ben', shown: true },
    ];
    const several = overviewOf(
      [
        entry('a', 'claim', 'one', { agreement: { kind: 'agreed', text: 'anna and ben agree' } }),
        entry('b', 'claim', 'two', { agreement: { kind: 'differs', text: 'ben: Figure here instead' } }),
        entry('c', 'claim', 'three', { coder: 'ben', agreement: { kind: 'alone', text: 'only ben' } }),
        entry('d', 'claim', 'four', { coder: 'ben', state: 'changed' }),
      ],
      { coders },
    );
    assert.deepEqual(shown(several, 'agreement'), [
      'Coders differ | 1',
      '  two | Claim · b · anna · ben: Figure here instead',
      'Only one coder | 1',
      '  three | Claim · c · only ben',
      'Coders agree | 1',
      '  one | Claim · a · anna and ben agree',
      'Not compared | 1',
      '  four | Claim · d · ben · the text has changed',
    ]);
    const [group] = annotationNodes(several, 'tag', '', l10n).roots;
    assert.deepEqual(
      group?.children?.().map(({ icon }) => icon?.name),
      ['pass-filled', 'git-compare', 'circle-outline', 'warning'],
    );
  });

  it('leads to the text, and to the file where the text does not have the words', () => {
    const [claims] = annotationNodes(few, 'tag', '', l10n).roots;
    const [found, gone] = claims?.children?.() ?? [];
    assert.deepEqual(found?.target, { uri: 'file:///a.txt', range: at(0, 0, 10) });
    assert.deepEqual(gone?.target, { uri: 'file:///a.postil.yaml', range: at(3, 2, 40) });
    assert.deepEqual(found?.annotation, gone?.target);
    assert.deepEqual(found?.icon, { name: 'circle-filled', color: 'postil.blue.border' });
  });

  it('is a sentence to who hears it, and has the attributes in its tooltip', () => {
    const [, figures] = annotationNodes(few, 'tag', '', l10n).roots;
    const [figure] = figures?.children?.() ?? [];
    assert.equal(figure?.spoken, 'Figure, 200, f, draft, line 1');
    assert.equal(figure?.tooltip, '200\nFigure · f · draft\nKind: count\nCoder: anna\nline 1');
  });

  it('gives every line a key of its own, the same after an edit elsewhere', () => {
    const twice = overviewOf([entry('a', 'claim', 'one'), entry('a', 'claim', 'two'), entry('', 'claim', 'three')]);
    const keys = (overview: Overview) =>
      annotationNodes(overview, 'tag', '', l10n)
        .roots.flatMap((root) => root.children?.() ?? [])
        .map(({ key }) => key);
    assert.equal(new Set(keys(twice)).size, 3);
    const before = keys(overviewOf([entry('a', 'claim', 'one')]));
    const after = keys(overviewOf([entry('b', 'claim', 'new'), entry('a', 'claim', 'one')]));
    assert.ok(before[0] !== undefined && after.includes(before[0]));
  });
});

describe('the filter of the view', () => {
  const ids = (query: string) => filtered(few, query).map((index) => few.annotations[index]?.id);

  it('takes words, tags, attributes, coders and status, in any case', () => {
    assert.deepEqual(ids(''), ['c', 'f', 'x', 'm']);
    assert.deepEqual(ids('NOTICES'), ['c']);
    assert.deepEqual(ids('figure'), ['f']);
    assert.deepEqual(ids('kind: count'), ['f']);
    assert.deepEqual(ids('anna disputed'), ['x']);
    assert.deepEqual(ids('nothing of the kind'), []);
  });

  it('leaves what it does not find out of the groups', () => {
    const found = annotationNodes(few, 'paragraph', 'ground', l10n);
    assert.deepEqual(read(found.roots), ['Risks | 1', '  soft ground | risk · x · disputed']);
    assert.equal(found.shown, 1);
    assert.equal(found.roots[0]?.isOpen, true);
  });
});

describe('the line for a place', () => {
  const id = (found: Annotations, uri: string, line: number, character: number) =>
    found.nodeAt(uri, { line, character })?.label;
  const all = annotationNodes(few, 'tag', '', l10n);

  it('is that of the innermost annotation', () => {
    assert.equal(id(all, 'file:///a.txt', 0, 3), 'We issue 200 notices');
    assert.equal(id(all, 'file:///a.txt', 0, 10), '200');
    assert.equal(id(all, 'file:///a.txt', 1, 0), undefined);
  });

  it('is the same object as the one in the list, whose parent is in the view', () => {
    const node = all.nodeAt('file:///a.txt', { line: 2, character: 3 });
    assert.ok(node?.parent && all.roots.includes(node.parent));
    assert.equal(node.parent.children?.()[0], node);
  });

  it('is that of the annotation in its file', () => {
    const file = overviewOf([entry('a', 'claim', 'one'), entry('b', 'claim', 'two', { place: at(9, 0, 9) })]);
    assert.equal(id(annotationNodes(file, 'tag', '', l10n), 'file:///a.postil.yaml', 9, 4), 'two');
  });

  it('is nothing where the filter leaves it out', () => {
    assert.equal(id(annotationNodes(few, 'tag', 'ground', l10n), 'file:///a.txt', 0, 3), undefined);
  });
});

describe('ten thousand annotations', () => {
  const count = 10_000;
  let made = 0;
  const many = overviewOf(
    Array.from({ length: count }, (_, i) =>
      entry(`c-${i}`, i % 4 ? 'claim' : 'figure', `words ${i}`, { range: at(i, 0, 9) }),
    ),
  );
  const all = annotationNodes(many, 'tag', '', {
    t: (message, ...args) => {
      // Each line of an annotation asks once how to say in which line of the text it stands.
      if (message === 'line {0}') made += 1;
      return l10n.t(message, ...args);
    },
  });

  it('are no lines before a group is unfolded, and then as many as a person looks at', () => {
    assert.equal(made, 0);
    assert.deepEqual(
      all.roots.map(({ isOpen, description }) => [isOpen, description]),
      [
        [false, '7500'],
        [false, '2500'],
      ],
    );
    const pieces = all.roots[0]?.children?.() ?? [];
    assert.ok(count > maxWhole && made === 0);
    assert.equal(pieces[1]?.label, '201–400');
    assert.equal(pieces[1]?.children?.().length, chunkSize);
    assert.equal(made, chunkSize);
  });

  it('are found by the cursor one piece at a time', () => {
    const before = made;
    const node = all.nodeAt('file:///a.txt', { line: 9_999, character: 4 });
    assert.equal(node?.label, 'words 9999');
    assert.equal(node?.parent?.parent, all.roots[0]);
    assert.ok(made - before <= chunkSize);
  });
});
