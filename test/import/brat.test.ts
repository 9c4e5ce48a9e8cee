import assert from 'node:assert/strict';
import { brat as exporter } from '../../server/src/export/brat.ts';
import { brat } from '../../server/src/import/brat.ts';
import { awkward, exportedBy } from '../export/editions.ts';
import { folderOf, givenFile, problemsOf, quoteOf, readBy } from './collections.ts';

describe('brat', () => {
  it('gives back names, types, titles and colours of our export', () => {
    const { tags, relations } = readBy(brat, folderOf(exportedBy(exporter, awkward).files)).collection.codebook;
    assert.deepEqual([...tags.keys()], ['立场', 'a<b>&"c"']);
    const stance = tags.get('立场');
    assert.equal(stance?.color, 'teal');
    assert.deepEqual(stance?.title, new Map([['', 'Position & "stance"']]));
    const types = [...(stance?.attributes ?? [])].map(([name, { type, many }]) => [name, type, many]);
    assert.deepEqual(types, [
      ['主体', 'string', true],
      ['强度', 'enum', undefined],
      ['数', 'integer', undefined],
      ['确定', 'boolean', undefined],
    ]);
    assert.deepEqual([...(stance?.attributes.get('强度')?.values?.keys() ?? [])], ['强', '弱']);
    assert.deepEqual(relations, new Map([['支持', { from: [], to: [] }]]));
  });

  it('keeps Chinese names where only the annotations are left of our export', () => {
    const files = exportedBy(exporter, awkward).files.filter(({ path }) => !path.endsWith('.conf'));
    const [document] = readBy(brat, folderOf(files)).collection.documents;
    assert.equal(document?.annotations[0]?.tag, '立场');
  });

  it('reads events, equivalences, attributes old and new, references and notes', () => {
    const text = 'Alice sold Bob the old house in 2019.\n';
    const ann = [
      'T1\tPerson 0 5\tAlice',
      'T2\tPerson 11 14\tBob',
      'T3\tSale 6 10\tsold',
      'E1\tSale:T3 Seller:T1 Buyer:T2 Thing2:T4',
      'T4\tHouse 23 28\thouse',
      'E2\tSale:T3 Seller:T2',
      'R1\tKnows Arg2:T1 Arg1:T2',
      '*\tEquiv T1 T2 T4',
      'M1\tNegation E1',
      'A2\tCertainty E1 Probable',
      'N1\tReference T1 Wikipedia:123\tAlice (singer)',
      '#1\tAnnotatorNotes T4\tsee C:\\new',
      '#2\tTODO T4\tcheck',
      '#3\tAnnotatorNotes R1\tlost',
      'T5\tHouse 15 18;23 28\tthe house',
    ].join('\n');
    const read = readBy(brat, folderOf({ 'a.txt': text, 'a.ann': ann }));
    assert.deepEqual(problemsOf(read), []);
    const [document] = read.collection.documents;
    const quotes = new Map(document?.annotations.map((each) => [each.key, quoteOf(each, text)]));
    assert.deepEqual(
      document?.annotations.map((each) => [
        each.tag,
        quoteOf(each, text),
        each.attributes.map(({ name, values }) => `${name}=${values.join(',')}`).join(' '),
        each.note,
        each.links.map(({ relation, target }) => `${relation} ${quotes.get(target)}`).join(', '),
      ]),
      [
        ['Person', 'Alice', 'Reference=Wikipedia:123 Alice (singer)', undefined, 'Equiv Bob, Equiv house'],
        ['Person', 'Bob', '', undefined, 'Knows Alice'],
        ['Sale', 'sold', 'Negation=true Certainty=Probable', undefined, 'Seller Alice, Buyer Bob, Thing house'],
        ['House', 'house', '', 'see C:\\new\nTODO: check', ''],
        ['House', 'the old house', 'fragments=the,house', undefined, ''],
        ['Sale', 'sold', '', undefined, 'Seller Bob'],
      ],
    );
    assert.deepEqual(
      read.losses.map(({ what, count }) => [what.en.split(',')[0], count]),
      [
        ['gaps in discontinuous passages', 1],
        ['notes and attributes of relations', 1],
      ],
    );
  });

  it('reads the configuration: hierarchy, macros, ends, roles, values, labels and colours', () => {
    const { tags, relations } = readBy(
      brat,
      folderOf({
        'annotation.conf': `# ours
[entities]
!Place
\tCity
\tCountry
Person
[relations]
<PLACE>=City|Country
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
Lives_in\tArg1:Person, Arg2:<PLACE>
Knows  Arg1:Person, Arg2:<ENTITY>, <REL-TYPE>:symmetric
[events]
<PLACE>=City|Country
Move\tWho:Person, To?:<PLACE>
[attributes]
Past\tArg:<EVENT>
Age\tArg:Person, Value:young|old
`,
        'visual.conf': `[labels]
City | A city | C
[drawing]
City\tbgColor:#8fcfff
Person bgColor:lightgreen, fgColor:black
`,
        'a.txt': 'x',
        'a.ann': '',
      }),
    ).collection.codebook;
    assert.deepEqual([...tags.keys()], ['City', 'Country', 'Person', 'Move']);
    assert.equal(tags.get('City')?.description?.get('en'), 'A kind of Place.');
    assert.equal(tags.get('City')?.title?.get(''), 'A city');
    assert.deepEqual([tags.get('City')?.color, tags.get('Person')?.color], ['blue', 'green']);
    assert.deepEqual(tags.get('Move')?.attributes.get('Past'), { type: 'boolean' });
    assert.deepEqual([...(tags.get('Person')?.attributes.get('Age')?.values?.keys() ?? [])], ['young', 'old']);
    assert.deepEqual(Object.fromEntries(relations), {
      Lives_in: { from: ['Person'], to: ['City', 'Country'] },
      Knows: { from: ['Person'], to: [] },
      Who: { from: ['Move'], to: ['Person'] },
      To: { from: ['Move'], to: ['City', 'Country'] },
    });
  });

  it('counts code points, with two for a line end of two characters, and keeps the line ends', () => {
    const text = '𠮷一\r\n二三\r\n';
    const read = readBy(brat, folderOf({ 'a.txt': text, 'a.ann': 'T1\tX 4 6\t二三\nT2\tX 0 2;4 5\t𠮷一 二\n' }));
    const [document] = read.collection.documents;
    assert.equal(document?.text, text);
    assert.deepEqual(
      document?.annotations.map((each) => quoteOf(each, text)),
      ['二三', '𠮷一\r\n二'],
    );
    assert.deepEqual([problemsOf(read), read.losses], [[], []]);
  });

  it('counts a byte order mark, as brat does, where the words say so', () => {
    const read = readBy(brat, folderOf({ 'a.txt': '\ufeff一二三', 'a.ann': 'T1\tX 2 3\t二\nT2\tX 3 4\t三\n' }));
    const [document] = read.collection.documents;
    assert.deepEqual(
      document?.annotations.map(({ place }) => place),
      [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ],
    );
    assert.deepEqual(problemsOf(read), []);
  });

  it('takes UTF-16 where the words say so, and words that moved nearby, and says it', () => {
    const text = '😀😀 one two three';
    const read = readBy(
      brat,
      folderOf({ 'd/a.txt': text, 'd/a.ann': 'T1\tX 5 8\tone\nT2\tX 9 12\ttwo\nT3\tX 0 5\tthree\n' }),
    );
    assert.deepEqual(
      read.collection.documents[0]?.annotations.map((each) => quoteOf(each, text)),
      ['one', 'two', 'three'],
    );
    assert.deepEqual(problemsOf(read), [
      'd/a.ann:1: from T1 on the offsets count UTF-16 code units, not code points as brat does; they are taken as such',
      'd/a.ann:3: at the place of T3 stand other words than it has; it is where they stand nearby',
    ]);
  });

  it('names file and line of what is unsound, and takes the rest', () => {
    const ann = [
      'T1\tX 0 3\tone',
      'T1\tX 4 7\ttwo',
      'T2\tX 90 95\tnowhere',
      'T3\tX 4 4\t',
      'T4\tX 0 3\tfour',
      'nonsense',
      'T5\tX 3.5 4\tone',
      'R1\tr Arg1:T1 Arg2:T9',
      'A1\ta __proto__',
      '#1\tAnnotatorNotes T1\tstays',
      'T__proto__\t__proto__ 4 7\ttwo',
    ].join('\n');
    const read = readBy(brat, folderOf({ 'a.txt': 'one two one', 'a.ann': ann, 'b.ann': 'T1\tX 0 3\tword\n' }));
    assert.deepEqual(
      read.collection.documents.map(({ path, annotations, text }) => [
        path,
        annotations.map((each) => `${each.tag} ${quoteOf(each, text)} ${each.note}`),
      ]),
      [
        ['a.txt', ['X one stays', 'X two undefined', '__proto__ two undefined']],
        ['b.txt', ['X word undefined']],
      ],
    );
    assert.deepEqual(
      problemsOf(read).map((each) => each.split(';')[0]?.replace(/, and is left out$/u, '')),
      [
        'a.ann:2: T1 is the id of a line above',
        'a.ann:3: T2 lies outside the text',
        'a.ann:4: T3 is about no words',
        'a.ann:5: at the place of T4 stand other words than it has, and those are not nearby',
        'a.ann:6: this is no line of brat’s standoff format',
        'a.ann:7: this is no line of brat’s standoff format',
        'a.ann:8: R1 refers to T9, which is not there',
        'a.ann:9: A1 refers to __proto__, which is not there',
        'b.ann: there is no b.txt beside it, so its annotations have words and no places',
      ],
    );
    assert.deepEqual(read.collection.documents[1]?.annotations[0]?.place, { quote: 'word', prefix: '', suffix: '' });
  });

  it('takes folders with the same text for coders, and others for parts of a corpus', () => {
    const ann = 'T1\tX 0 3\tone\n';
    const same = readBy(
      brat,
      folderOf({ 'anna/a.txt': 'one', 'anna/a.ann': ann, 'ben/a.txt': 'one', 'ben/a.ann': ann }),
    );
    assert.deepEqual(
      same.collection.documents.map(({ path, annotations }) => [path, annotations.map(({ coder }) => coder)]),
      [['a.txt', ['anna', 'ben']]],
    );
    const parts = readBy(
      brat,
      folderOf({ 'dev/a.txt': 'one', 'dev/a.ann': ann, 'test/a.txt': 'one.', 'test/a.ann': ann }),
    );
    assert.deepEqual(
      parts.collection.documents.map(({ path, annotations }) => [path, annotations.map(({ coder }) => coder)]),
      [
        ['dev/a.txt', [undefined]],
        ['test/a.txt', [undefined]],
      ],
    );
  });

  it('takes texts that nobody has annotated, and looks up texts that were not given', () => {
    const alone = readBy(brat, folderOf({ 'a.txt': 'one' }));
    assert.deepEqual(
      alone.collection.documents.map(({ path, annotations }) => [path, annotations.length]),
      [['a.txt', 0]],
    );
    const text = givenFile('elsewhere/a.txt', 'one');
    const read = readBy(brat, folderOf({ 'a.ann': 'T1\tX 0 3\tone\n' }), (name) =>
      name === 'a.txt' ? text : undefined,
    );
    assert.equal(read.collection.documents[0]?.text, 'one');
  });
});
