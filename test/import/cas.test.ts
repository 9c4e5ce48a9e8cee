import assert from 'node:assert/strict';
import { cas as exporter } from '../../server/src/export/cas.ts';
import { cas } from '../../server/src/import/cas.ts';
import { awkward, exportedBy } from '../export/editions.ts';
import { folderOf, problemsOf, quoteOf, readBy } from './collections.ts';

describe('cas', () => {
  it('gives back names and types of our export', () => {
    const { tags } = readBy(cas, folderOf(exportedBy(exporter, awkward).files)).collection.codebook;
    assert.deepEqual([...tags.keys()], ['立场', 'a<b>&"c"']);
    const types = [...(tags.get('立场')?.attributes ?? [])].map(([name, { type, many }]) => [name, type, many]);
    assert.deepEqual(types, [
      ['主体', 'string', true],
      ['强度', 'string', undefined],
      ['数', 'integer', undefined],
      ['确定', 'boolean', undefined],
    ]);
  });

  it('reads the JSON of cassis: no header, the text last, emoji of two code units', () => {
    const text = 'a 🥳 party';
    const read = readBy(cas, folderOf({ 'x.json': file([span(2, 'uima.tcas.Annotation', 2, 4), sofa(text)]) }));
    assert.deepEqual(toldQuotes(read), [['x.txt', ['Annotation 🥳']]]);
    assert.deepEqual([problemsOf(read), read.losses], [[], []]);
  });

  it('reads structures by id, anchors with marks, and numbers with marks', () => {
    const structures = {
      '1': { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: 'one two' },
      '7': { '%TYPE': 'my.Layer', '@sofa': 1, '^begin': 4, '^end': 7, '#score': 'NaN', weight: 0.5, label: null },
    };
    const read = readBy(
      cas,
      folderOf({ 'x.json': JSON.stringify({ '%HEADER': {}, '%FEATURE_STRUCTURES': structures }) }),
    );
    assert.deepEqual(toldQuotes(read), [['x.txt', ['Layer two']]]);
    assert.deepEqual(read.collection.documents[0]?.annotations[0]?.attributes, [
      { name: 'score', values: ['NaN'] },
      { name: 'weight', values: [0.5] },
    ]);
    assert.deepEqual(problemsOf(read), []);
  });

  it('reads layers of INCEpTION: named entities, slots with roles, relations, lists; tokens are counted', () => {
    const text = 'Ada met Bob in Rome.';
    const structures = [
      sofa(text),
      { ...span(2, `${dkpro}metadata.type.DocumentMetaData`, 0, 20), documentTitle: 'meeting.txt' },
      span(3, `${dkpro}segmentation.type.Token`, 0, 3),
      span(4, `${dkpro}segmentation.type.Sentence`, 0, 20),
      { ...span(5, `${dkpro}ner.type.NamedEntity`, 0, 3), value: 'PER', identifier: 'http://x/Ada' },
      { ...span(6, `${dkpro}ner.type.NamedEntity`, 8, 11), value: 'PER' },
      { ...span(7, `${dkpro}ner.type.NamedEntity`, 15, 19) },
      { ...span(8, 'webanno.custom.Event', 4, 7), kind: 'meeting', '@who': 9, '@where': 7, '@words': 13 },
      { '%ID': 9, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [10, 11] },
      { '%ID': 10, '%TYPE': 'webanno.custom.EventWhoLink', role: 'agent', '@target': 5 },
      { '%ID': 11, '%TYPE': 'webanno.custom.EventWhoLink', '@target': 6 },
      { ...span(12, 'webanno.custom.Knows', 8, 11), '@Governor': 5, '@Dependent': 6, label: 'since long' },
      { '%ID': 13, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['met', 'saw'] },
      { ...span(14, 'webanno.custom.Bare', 8, 11), '@Governor': 5, '@Dependent': 6 },
      { ...span(15, 'webanno.custom.Removed', 8, 11) },
    ];
    const types = {
      'webanno.custom.Event': {
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        '%DESCRIPTION': 'Something that happened',
        kind: { '%NAME': 'kind', '%RANGE': 'uima.cas.String', '%DESCRIPTION': 'Which kind' },
      },
      'webanno.custom.Unused': { '%SUPER_TYPE': 'webanno.custom.Event' },
      [`${dkpro}segmentation.type.Lemma`]: { '%SUPER_TYPE': 'uima.tcas.Annotation' },
    };
    const members = structures.map((each) => each['%ID']).filter((id) => id !== 15);
    const read = readBy(cas, folderOf({ 'out/meeting.json': file(structures, types, members) }));
    assert.deepEqual(problemsOf(read), []);
    const [document] = read.collection.documents;
    assert.equal(document?.path, 'out/meeting.txt');
    const quotes = new Map(document?.annotations.map((each) => [each.key, quoteOf(each, text)]));
    assert.deepEqual(
      document?.annotations.map((each) => [
        each.tag,
        quoteOf(each, text),
        each.attributes.map(({ name, values }) => `${name}=${values.join(',')}`).join(' '),
        each.links.map(({ relation, target }) => `${relation} ${quotes.get(target)}`).join(', '),
      ]),
      [
        ['PER', 'Ada', 'identifier=http://x/Ada', 'since long Bob, Bare Bob'],
        ['PER', 'Bob', '', ''],
        ['NamedEntity', 'Rome', '', ''],
        ['Event', 'met', 'kind=meeting words=met,saw', 'agent Ada, who Bob, where Rome'],
      ],
    );
    assert.deepEqual(
      read.losses.map(({ what, count }) => [what.en.split(',')[0], count]),
      [
        ['tokens', 2],
        ['annotations that are in no index of a view', 1],
      ],
    );
    const { tags } = read.collection.codebook;
    assert.deepEqual([...tags.keys()], ['Event', 'Unused']);
    assert.equal(tags.get('Event')?.description?.get(''), 'Something that happened');
    assert.equal(tags.get('Event')?.attributes.get('kind')?.description?.get(''), 'Which kind');
  });

  it('reads a project of INCEpTION, a folder for each document and a file for each annotator', () => {
    const own = file([sofa('one two'), span(2, 'webanno.custom.X', 0, 3)]);
    const read = readBy(
      cas,
      folderOf({
        'p/annotation/a.txt/anna.json': own,
        'p/annotation/a.txt/ben.json': own,
        'p/annotation/a.txt/INITIAL_CAS.json': file([sofa('one two')]),
        'p/curation/a.txt/CURATION_USER.json': own,
      }),
    );
    assert.deepEqual(
      read.collection.documents.map(({ path, annotations }) => [path, annotations.map(({ coder }) => coder)]),
      [['a.txt', ['anna', 'ben', 'curation']]],
    );
  });

  it('has a document for each view', () => {
    const second = { ...sofa('zwei'), '%ID': 3, sofaID: 'german' };
    const other = { ...span(4, 'X', 0, 4), '@sofa': 3 };
    const read = readBy(cas, folderOf({ 'x.json': file([sofa('one'), span(2, 'X', 0, 3), second, other]) }));
    assert.deepEqual(toldQuotes(read), [
      ['x.txt', ['X one']],
      ['x.german.txt', ['X zwei']],
    ]);
  });

  it('names file and place of what is unsound, and takes the rest', () => {
    const structures = [
      sofa('a 🥳 party'),
      span(2, 'X', 5, 10),
      span(2, 'X', 0, 1),
      span(3, 'X', 0, 99),
      span(4, 'X', 3, 4),
      span(5, 'X', 2, 2),
      { ...span(6, '__proto__', 0, 1), '@to': 99 },
      { ...span(7, 'X', 0, 1), '@sofa': 42 },
      null,
      { '%ID': 'x' },
      { ...span(8, 'X', 0, 1), odd: [1] },
    ];
    const hostile = file(structures).replace('"odd"', '"__proto__"');
    const read = readBy(
      cas,
      folderOf({
        'x.json': hostile,
        'y.json': '{\n"a": 1 "b"}',
        'z.json': '[]',
        'w.json': new Uint8Array([0xff, 0, 1]),
      }),
    );
    assert.deepEqual(toldQuotes(read), [['x.txt', ['X party', '__proto__ a', 'X a']]]);
    assert.deepEqual(
      problemsOf(read).map((each) => each.split(/[,;]/u)[0]),
      [
        'x.json:%FEATURE_STRUCTURES[2]: an earlier feature structure has its id',
        'x.json:%FEATURE_STRUCTURES[8]: a feature structure needs an id that is a number',
        'x.json:%FEATURE_STRUCTURES[9]: a feature structure needs an id that is a number',
        'x.json:%FEATURE_STRUCTURES[10].__proto__: it is no value or reference',
        'x.json:%FEATURE_STRUCTURES[3]: it lies outside the text',
        'x.json:%FEATURE_STRUCTURES[4]: it begins or ends within a character: offsets count UTF-16 code units',
        'x.json:%FEATURE_STRUCTURES[5]: it is about no words',
        'x.json:%FEATURE_STRUCTURES[7]: there is no text that it is about',
        'x.json:%FEATURE_STRUCTURES[6].@to: it refers to 99',
        'y.json:2: not read',
        'z.json: it is no CAS JSON: it has neither %FEATURE_STRUCTURES nor %TYPES',
        'w.json: not read',
      ],
    );
  });
});

const dkpro = 'de.tudarmstadt.ukp.dkpro.core.api.';

function sofa(text: string) {
  return { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text };
}

function span(id: number, type: string, begin: number, end: number) {
  return { '%ID': id, '%TYPE': type, '@sofa': 1, begin, end };
}

function file(structures: readonly unknown[], types: object = {}, members?: readonly unknown[]): string {
  const views = members && { '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } } };
  return JSON.stringify({ '%TYPES': types, '%FEATURE_STRUCTURES': structures, ...views });
}

function toldQuotes({ collection }: ReturnType<typeof readBy>) {
  return collection.documents.map(({ path, text, annotations }) => [
    path,
    annotations.map((each) => `${each.tag} ${quoteOf(each, text)}`),
  ]);
}
