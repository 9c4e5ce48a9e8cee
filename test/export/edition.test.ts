import assert from 'node:assert/strict';
import { editionOf } from '../../server/src/export/edition.ts';
import { lossesOf } from '../../server/src/export/losses.ts';
import { offsetsIn } from '../../server/src/export/offsets.ts';
import { projectOf, uriOf } from '../projects.ts';
import { awkward, awkwardText, plan, speech } from './editions.ts';

describe('editionOf', () => {
  it('has every annotation of the samples, its quote at its place', () => {
    for (const edition of [speech, plan, awkward]) {
      for (const { text, entries } of edition.documents) {
        assert.ok(entries.length > 3);
        for (const { start, end, quote } of entries) assert.equal(text.text.slice(start, end), quote);
        assert.equal(new Set(entries.map(({ key }) => key)).size, entries.length);
      }
    }
    assert.deepEqual([speech.coders, plan.coders, awkward.coders], [['postil'], ['anna', 'ben'], ['甲']]);
    assert.deepEqual(
      [speech, plan].flatMap(({ losses }) => losses.filter(({ count }) => count > 0)).map(({ what }) => what.en),
      ['versions of the schema', 'versions of the schema'],
    );
  });

  it('has texts with line feeds, and places in them', () => {
    const [document] = awkward.documents;
    assert.equal(document?.text.text, awkwardText);
    assert.equal(document?.path, 'texts/文 本.txt');
    assert.deepEqual(
      document?.entries.map(({ id, line }) => [id, line]),
      [
        ['甲一', 1],
        ['甲二', 2],
        ['甲三', 2],
        ['甲四', 4],
      ],
    );
  });

  it('counts what is in no export, and why', () => {
    assert.deepEqual(
      awkward.losses.map(({ count }) => count),
      [1, 0, 0, 1, 0, 0, 0, 0, 0],
    );
    const project = projectOf({
      'postil.yaml': 'postil: 1\n',
      'a.postil.yaml': 'annotations:\n  - { id: x, quote: y }\n',
    });
    assert.deepEqual(
      editionOf(project).losses.map(({ count }) => count),
      [0, 0, 1, 0, 0, 0, 0, 0, 0],
    );
  });

  it('is of the document or the coder that is asked for', () => {
    const files = {
      'postil.yaml': 'postil: 1\ntags: { t: {} }\n',
      'a.txt': 'one two',
      'a.x.postil.yaml': 'annotations:\n  - { id: i, tag: t, quote: one, links: [{ r: a.y.postil.yaml#i }] }\n',
      'a.y.postil.yaml': 'annotations:\n  - { id: i, tag: t, quote: two }\n',
      'b.txt': 'three',
    };
    const of = (path: string) => editionOf(projectOf(files), (uri) => uri === uriOf(path));
    assert.deepEqual(
      of('b.txt').documents.map(({ path }) => path),
      ['b.txt'],
    );
    assert.deepEqual([of('a.txt').coders, of('a.y.postil.yaml').coders], [['x', 'y'], ['y']]);
    assert.equal(of('a.x.postil.yaml').losses[3]?.count, 1);
  });

  it('tells two documents of one name apart', () => {
    const files = {
      '../a.txt': 'x',
      'a.txt': 'y',
      'postil.yaml': 'postil: 1\n',
      'n.postil.yaml': 'document: ../a.txt\nannotations: []\n',
    };
    const project = { ...projectOf(files), boundary: 'file:///' };
    const disk = new Map([...project.disk].map(([uri, source]) => [uri.replace('/project/../', '/'), source]));
    assert.deepEqual(
      editionOf({ ...project, disk }).documents.map(({ path }) => path),
      ['a.txt', 'a-2.txt'],
    );
  });
});

describe('lossesOf', () => {
  it('counts the parts that a format lacks, and nothing that comes with Postil', () => {
    const all = lossesOf({ carries: new Set() }, plan);
    assert.deepEqual(all.map(({ what, count }) => `${count} ${what.en}`).slice(-3), [
      '7 definitions of the project’s own tags, attributes and relations',
      '10 terms of the glossary',
      '8 cues of the project’s own tags',
    ]);
    assert.deepEqual(
      lossesOf({ carries: new Set() }, { ...speech, documents: [] }).map(({ what }) => what.en),
      [
        'versions of the schema',
        'name of the project',
        'languages of documents and of the project',
        'terms of the glossary',
      ],
    );
  });
});

describe('offsetsIn', () => {
  it('counts a character beyond the first 65,536 as one code point and two code units', () => {
    const text = 'a𠮷b😀';
    const places = [0, 1, 3, 4, 6];
    assert.deepEqual(places.map(offsetsIn(text, 'code-points')), [0, 1, 2, 3, 4]);
    assert.deepEqual(places.map(offsetsIn(text, 'utf-16')), places);
  });
});
