import assert from 'node:assert/strict';
import { conll } from '../../server/src/export/conll.ts';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import { projectOf } from '../projects.ts';
import { atCodePoints, exportedBy, plan, planText, speech, speechText, textIn } from './editions.ts';

describe('conll', () => {
  it('has a line for each character of a Chinese text, at its place', () => {
    for (const { text } of textsOf(speech)) {
      const rows = rowsIn(text);
      assert.equal(rows.map(([token]) => token).join(''), speechText.replace(/\s+/gu, ''));
      for (const [token, start, end] of rows) assert.equal(atPlace(speechText, start, end), token);
    }
  });

  it('has a line for each word of an English text, at its place', () => {
    for (const { text } of textsOf(plan)) {
      const rows = rowsIn(text);
      assert.equal(rows.map(([token]) => token).join(''), planText.replace(/\s+/gu, ''));
      for (const [token, start, end] of rows) assert.equal(atPlace(planText, start, end), token);
    }
  });

  it('marks every passage that it does not count as left out', () => {
    for (const edition of [speech, plan]) {
      const { files, losses } = exportedBy(conll, edition);
      const text = edition === speech ? speechText : planText;
      const marked = files.flatMap((file) => ('text' in file ? passagesIn(rowsIn(file.text), text) : [])).sort();
      const entries = edition.documents.flatMap((document) => document.entries);
      const [nested = 0, partial = 0] = losses.map(({ count }) => count);
      assert.equal(marked.length, entries.length - nested);
      const expected = entries.map(({ tag, quote }) => `${tag} ${blankless(quote)}`);
      const missing = marked.filter((each) => !expected.includes(each));
      assert.ok(missing.length <= partial, missing.join('\n'));
    }
  });

  it('has a file for each tag where passages overlap, else one', () => {
    assert.deepEqual(
      paths(speech),
      ['figure', 'claim', 'initiative'].map((tag) => `interpol-2017.zh.${tag}.conll`),
    );
    assert.deepEqual(paths(small('one', 'two')), ['a.conll']);
    assert.deepEqual(paths(small('one two', 'two')), ['a.s.conll', 'a.t.conll']);
  });

  it('widens what ends within a word, and counts it', () => {
    const { files, losses } = exportedBy(conll, small('one', 'tw'));
    assert.equal(textIn(files, 'a.conll'), 'one\t0\t3\tB-s\ntwo\t4\t7\tB-t\nthree\t8\t13\tO\n\n');
    assert.deepEqual(
      losses.map(({ count }) => count),
      [0, 1, 2, 0, 0],
    );
  });
});

function small(first: string, second: string): Edition {
  return editionOf(
    projectOf({
      'postil.yaml': 'postil: 1\nlanguage: en\n',
      'a.txt': 'one two three\n',
      'a.postil.yaml': `annotations:\n  - { id: a, tag: s, quote: ${first} }\n  - { id: b, tag: t, quote: ${second} }\n`,
    }),
  );
}

function textsOf(edition: Edition) {
  const { files } = exportedBy(conll, edition);
  const texts = files.flatMap((file) => ('text' in file ? [file] : []));
  assert.ok(texts.length > 0 && texts.length === files.length);
  return texts;
}

function paths(edition: Edition): readonly string[] {
  return exportedBy(conll, edition).files.map(({ path }) => path);
}

function rowsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function atPlace(text: string, start: string | undefined, end: string | undefined): string {
  return atCodePoints(text, Number(start), Number(end));
}

/** Tag and words of every run of B and I. */
function passagesIn(rows: readonly string[][], text: string): readonly string[] {
  const runs: { tag: string; start: number; end: number }[] = [];
  for (const [, start, end, label = 'O'] of rows) {
    const last = runs.at(-1);
    if (label.startsWith('B-')) runs.push({ tag: label.slice(2), start: Number(start), end: Number(end) });
    else if (label.startsWith('I-') && last) last.end = Number(end);
  }
  return runs.map(({ tag, start, end }) => `${tag} ${blankless(atCodePoints(text, start, end))}`);
}

function blankless(text: string): string {
  return text.replace(/\s+/gu, '');
}
