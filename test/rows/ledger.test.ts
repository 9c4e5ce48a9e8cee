import assert from 'node:assert/strict';
import { ledgerLayout, ledgerRows } from '../../server/src/rows/ledger.ts';
import { projectOf, root } from '../projects.ts';

describe('ledgerRows', () => {
  const text = 'Title\n\nWe trained 15,000 officers in 2016.\nOver 300 of them, 300 in all, came back.\n';
  const postil = 'postil: 1\nextends: [policy-core]\n';

  it('lists the annotated figures in the order of the text, with what the annotation says', () => {
    const annotations = `annotator: anna
annotations:
  - id: f-year
    tag: figure
    quote: '2016'
    attributes: { kind: date, modifier: exact, date: 2016 }
  - id: c-trained
    tag: claim
    quote: We trained
  - id: f-officers
    tag: figure
    quote: 15,000 officers
    attributes: { value: 15000, min: 1.0, max: 2e4, kind: count, modifier: exact, unit: 名, entity: officers, property: size, period: 2016 }
`;
    assert.deepEqual(rowsOf({ 'postil.yaml': postil, 'a.txt': text, 'a.postil.yaml': annotations }), [
      {
        document: 'a.txt',
        id: 'f-officers',
        value: 15000,
        min: 1,
        max: 20000,
        kind: 'count',
        modifier: 'exact',
        unit: '名',
        currency: null,
        date: null,
        entity: 'officers',
        property: 'size',
        period: '2016',
        quote: '15,000 officers',
        where: 'a.txt:3:12',
        paragraph: 2,
        annotator: 'anna',
      },
      {
        document: 'a.txt',
        id: 'f-year',
        value: null,
        min: null,
        max: null,
        kind: 'date',
        modifier: 'exact',
        unit: null,
        currency: null,
        date: '2016',
        entity: null,
        property: null,
        period: null,
        quote: '2016',
        where: 'a.txt:3:31',
        paragraph: 2,
        annotator: 'anna',
      },
    ]);
  });

  it('has every column in every row', () => {
    const [row] = rowsOf({ 'postil.yaml': postil, 'a.txt': text, 'a.postil.yaml': figure('f', "'2016'") });
    assert.deepEqual(Object.keys(row ?? {}), ledgerLayout.columns);
    assert.deepEqual(ledgerLayout.keys, ledgerLayout.columns);
  });

  it('goes document by document, coders together, with what is not found at the end of its document', () => {
    const found = rowsOf({
      'postil.yaml': postil,
      'b.txt': text,
      'b.anna.postil.yaml': figure('f-lost', 'gone', 'f-twice', '300', 'f-year', "'2016'"),
      'b.ben.postil.yaml': figure('f-officers', '15,000 officers'),
      'a.postil.yaml': figure('f-nowhere', 'x'),
      '1.postil.yaml': `document: ../../secret.txt\n${figure('f-outside', 'x')}`,
    });
    assert.deepEqual(
      found.map(({ document, id, where, paragraph, annotator }) => [document, id, where, paragraph, annotator]),
      [
        ['a.txt', 'f-nowhere', null, null, 'a.postil.yaml'],
        ['b.txt', 'f-officers', 'b.txt:3:12', 2, 'b.ben.postil.yaml'],
        ['b.txt', 'f-year', 'b.txt:3:31', 2, 'b.anna.postil.yaml'],
        ['b.txt', 'f-lost', null, null, 'b.anna.postil.yaml'],
        ['b.txt', 'f-twice', null, null, 'b.anna.postil.yaml'],
        [null, 'f-outside', null, null, '1.postil.yaml'],
      ],
    );
  });

  it('takes tags and attributes of other names that hold what a figure says, and no others', () => {
    const number = 'number: { attributes: { amount: { type: number, reads: value }, value: { type: string } } }';
    const schema = `postil: 1\ntags: { ${number}, note: { attributes: { value: { type: number } } } }\n`;
    const annotations = `annotations:
  - { id: a, tag: number, quote: '2016', attributes: { amount: 2016, value: high } }
  - { id: b, tag: note, quote: Title, attributes: { value: 1 } }
`;
    const found = rowsOf({ 'postil.yaml': schema, 'a.txt': text, 'a.postil.yaml': annotations });
    assert.deepEqual(
      found.map(({ id, value }) => [id, value]),
      [['a', 2016]],
    );
  });

  it('lists what is written instead of a number', () => {
    const annotations = `${figure('f', "'2016'")}    attributes: { value: many, min: '7', max: [1, 2], unit: { a: b }, entity: [x, 5] }\n`;
    const [row] = rowsOf({ 'postil.yaml': postil, 'a.txt': text, 'a.postil.yaml': annotations });
    assert.deepEqual([row?.value, row?.min, row?.max, row?.unit, row?.entity], ['many', '7', '1; 2', null, 'x; 5']);
  });
});

/** Annotations with the tag `figure`, by turns an id and a quote. */
function figure(...words: readonly string[]): string {
  const items = words.flatMap((id, i) =>
    i % 2 === 0 ? [`  - id: ${id}\n    tag: figure\n    quote: ${words[i + 1]}\n`] : [],
  );
  return `annotations:\n${items.join('')}`;
}

function rowsOf(files: Readonly<Record<string, string>>) {
  return [...ledgerRows(projectOf(files), (uri) => uri.slice(root.length + 1))].flat();
}
