import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { brat } from '../../server/src/export/brat.ts';
import { colours } from '../../server/src/export/colours.ts';
import type { Edition } from '../../server/src/export/edition.ts';
import { pathOf } from '../files.ts';
import {
  allQuotes,
  atCodePoints,
  awkward,
  awkwardText,
  exportedBy,
  plan,
  planText,
  speech,
  textIn,
} from './editions.ts';

describe('brat', () => {
  it('has every annotation of the samples with its words at their places', () => {
    assert.deepEqual(quotesIn(speech, '', 'interpol-2017.zh', 'postil'), allQuotes(speech));
    const both = ['anna', 'ben'].flatMap((coder) => quotesIn(plan, `${coder}/`, 'transport-plan.en', coder));
    assert.deepEqual(both.sort(), allQuotes(plan));
  });

  it('writes the text with line feeds, and passages over line ends as fragments', () => {
    const { files } = exportedBy(brat, awkward);
    assert.equal(textIn(files, 'texts/文 本.txt'), awkwardText);
    const lines = textIn(files, 'texts/文 本.ann').split('\n');
    assert.deepEqual(lines.slice(0, 4), [
      'T1\tu7acbu573a 0 4\t𠮷野家说',
      'T2\tu7acbu573a 16 24;25 28\t第二行😀在这里， 第三行',
      'T3\tau3cbu3eu26u22cu22 19 20\t😀',
      'T4\tu7acbu573a 30 34\t=1+1',
    ]);
  });

  it('says attributes with listed values as such, the rest and the note in remarks, links as relations', () => {
    const lines = textIn(exportedBy(brat, awkward).files, 'texts/文 本.ann').split('\n').slice(4, 14);
    assert.deepEqual(lines, [
      '#1\tAttribute T1\t主体: 𠮷野家',
      '#2\tAttribute T1\t主体: 乙; 丙',
      'A1\tu7acbu573a_u5f3au5ea6 T1 u5f3a',
      '#3\tAttribute T1\t数: 3',
      'A2\tu7acbu573a_u786eu5b9a T1 true',
      '#4\tIdentifier T1\t甲一',
      '#5\tStatus T1\tdisputed',
      '#6\tAnnotatorNotes T1\t]]> <script>alert(1)</script> � \u202e & — 注',
      '#7\tIdentifier T2\t甲二',
      '#8\tIdentifier T3\t甲三',
    ]);
    assert.match(textIn(exportedBy(brat, awkward).files, 'texts/文 本.ann'), /^R1\tu652fu6301 Arg1:T1 Arg2:T2$/mu);
  });

  it('configures every type, attribute and relation that it uses, with labels for readers', () => {
    for (const edition of [speech, plan, awkward]) {
      for (const { path, text } of texts(edition).filter((file) => file.path.endsWith('.ann'))) {
        const folder = edition === plan ? path.replace(/[^/]*$/u, '') : '';
        const conf = textIn(exportedBy(brat, edition).files, `${folder}annotation.conf`);
        const defined = new Set([...conf.matchAll(/^([A-Za-z][\w-]*)(?=\t|$)/gmu)].map(([name]) => name));
        const used = [...text.matchAll(/^[TAR]\d+\t(\S+) /gmu)].map(([, name]) => name ?? '');
        assert.deepEqual(
          [...new Set(used)].filter((name) => !defined.has(name)),
          [],
        );
        for (const [, name, value] of text.matchAll(/^A\d+\t(\S+) T\d+ (\S+)$/gmu)) {
          assert.match(conf, new RegExp(`^${name}\\t.*Value:(?:.*\\|)?${value}(?:\\||$)`, 'mu'));
        }
      }
    }
    const visual = textIn(exportedBy(brat, awkward, { locale: 'zh' }).files, 'visual.conf');
    assert.match(visual, /^u7acbu573a \| 立场$/mu);
    assert.match(visual, /^u7acbu573a\tfgColor:white, bgColor:#[\da-f]{6}$/mu);
  });

  it('counts the links that lead to another coder', () => {
    const [loss] = exportedBy(brat, plan).losses;
    const [{ entries = [] } = {}] = plan.documents;
    const coder = new Map(entries.map((entry) => [entry.key, entry.coder]));
    const crossing = entries.flatMap((entry) => entry.links.filter(({ target }) => coder.get(target) !== entry.coder));
    assert.ok(crossing.length > 0);
    assert.equal(loss?.count, crossing.length);
  });
});

describe('colours', () => {
  it('are those of the light theme', () => {
    const manifest = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
    const defined: { id: string; defaults: { light: string } }[] = manifest.contributes.colors;
    for (const [name, hex] of Object.entries(colours)) {
      const color = defined.find(({ id }) => id === `postil.${name}.border`);
      assert.equal(hex, color?.defaults.light);
    }
  });
});

function texts(edition: Edition) {
  return exportedBy(brat, edition).files.flatMap((file) => ('text' in file ? [file] : []));
}

/** Reads as brat does: the text of an annotation is that of its fragments with spaces between. */
function quotesIn(edition: Edition, folder: string, stem: string, coder: string): readonly string[] {
  const { files } = exportedBy(brat, edition);
  const text = textIn(files, `${folder}${stem}.txt`);
  if (edition === plan) assert.equal(text, planText);
  const ann = textIn(files, `${folder}${stem}.ann`);
  const ids = new Map([...ann.matchAll(/^#\d+\tIdentifier (T\d+)\t(.*)$/gmu)].map(([, T, id]) => [T, id]));
  return [...ann.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t(.*)$/gmu)]
    .map(([, T, places = '', words]) => {
      const fragments = places.split(';').map((place) => place.split(' ').map(Number));
      const read = fragments.map(([start = 0, end = 0]) => atCodePoints(text, start, end)).join(' ');
      assert.equal(read, words);
      return `${coder} ${ids.get(T)} ${read}`;
    })
    .sort();
}
