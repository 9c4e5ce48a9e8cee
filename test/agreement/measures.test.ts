import assert from 'node:assert/strict';
import { comparison, comparisons } from '../../server/src/agreement/comparison.ts';
import { disagreements } from '../../server/src/agreement/disagreements.ts';
import { type Measure, measures } from '../../server/src/agreement/measures.ts';
import { agreementReport } from '../../server/src/agreement/report.ts';
import type { CoefficientName } from '../../server/src/coefficients/explained.ts';
import { agreementFormats } from '../../server/src/node/agreement/list.ts';
import { disagreementRow } from '../../server/src/rows/agreement.ts';
import { pathOf, readProject } from '../files.ts';
import { projectOf } from '../projects.ts';

const harbour = comparisons(readProject(pathOf('samples/harbour-city')));
const name = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
const of = (all: readonly Measure[], coefficient: CoefficientName, tag?: string, attribute?: string) =>
  all.find((each) => each.coefficient === coefficient && each.tag === tag && each.attribute === attribute);

describe('the two coders of harbour-city', () => {
  const all = [...measures(harbour, new Map([['claim.check_worthiness', 'ordinal']]))];
  const value = (...args: [CoefficientName, string?, string?]) => of(all, ...args)?.estimate.value;

  it('agree as docs/agreement.md says', () => {
    const told: [string, ...Parameters<typeof value>][] = [
      ['0.734', 'f1Exact'],
      ['0.873', 'f1Overlapping'],
      ['0.833', 'gamma'],
      ['0.742', 'alphaU'],
      ['0.593', 'f1Exact', 'claim'],
      ['0.672', 'gamma', 'claim'],
      ['0.945', 'gamma', 'figure'],
      ['0.767', 'gamma', 'initiative'],
      ['0.707', 'gamma', 'risk'],
      ['0.728', 'cohen', 'claim'],
      ['0.928', 'observed', 'claim'],
      ['0.958', 'nominal', 'figure', 'modifier'],
      ['-0.400', 'nominal', 'risk', 'severity'],
      ['1.000', 'ratio', 'figure', 'value'],
    ];
    for (const [expected, ...args] of told) {
      assert.equal(value(...args)?.toFixed(3), expected, args.join(' '));
    }
  });

  it('agree on 58 passages to the character and on 69 in part', () => {
    assert.equal(value('f1Exact')?.toFixed(6), ((2 * 58) / 158).toFixed(6));
    assert.equal(value('f1Overlapping')?.toFixed(6), ((2 * 69) / 158).toFixed(6));
  });

  it('have an ordinal α where somebody says that there is an order', () => {
    assert.notEqual(value('ordinal', 'claim', 'check_worthiness'), undefined);
    assert.equal(value('ordinal', 'claim', 'polarity'), undefined);
  });

  it('have no ᵤα over all tags, because figures lie in claims, and the report says so in both languages', () => {
    assert.equal(value('uAlpha'), undefined);
    const compared = { all: harbour, measures: all, disagreements: [] };
    assert.match(
      agreementReport(compared, name, 'en').notes.join('\n'),
      /Undefined: ᵤα all tags \(anna · ben\), .*: passages of one coder overlap/u,
    );
    assert.match(
      agreementReport(compared, name, 'zh').notes.join('\n'),
      /未定义：ᵤα 全部标签 \(anna · ben\).*：同一编码者的标注互相重叠/u,
    );
  });

  it('agree on single values of attributes, where two of them mark the same text', () => {
    const single = all.filter(({ on }) => on === 'values');
    const severity = single.filter(({ tag, attribute }) => tag === 'risk' && attribute === 'severity');
    assert.ok(severity.length > 1);
    assert.ok(single.every(({ coefficient, word }) => coefficient === 'uAlphaSingle' && word !== undefined));
    const { tables } = agreementReport({ all: harbour, measures: all, disagreements: undefined }, name, 'en');
    assert.deepEqual(
      tables.map(({ title }) => title.replace(/:.*/u, '')),
      ['Passages', 'Sentences', 'Attributes of passages that coders share', 'Values, one by one'],
    );
    assert.ok(tables[3]?.rows.some((row) => row.of === 'risk.severity = high'));
  });

  it('are told of with a warning of κ', () => {
    const { notes } = agreementReport({ all: harbour, measures: all, disagreements: [] }, name, 'en');
    assert.equal(notes.filter((note) => note.startsWith('κ counts sentences')).length, 1);
  });
});

describe('disagreements', () => {
  const rows = harbour.flatMap(disagreements).map((each) => disagreementRow(each, name, 'en'));

  it('have the place in the text and what each coder has', () => {
    assert.equal(rows.length, 70);
    assert.deepEqual(
      rows.find(({ kind }) => kind === 'other tag'),
      {
        where: 'transport-plan.en.txt:47:60',
        kind: 'other tag',
        tag: 'initiative / claim',
        attribute: null,
        coders: 'anna: initiative | ben: claim',
        text: 'The national governm…romised €640 million',
      },
    );
  });

  it('are none where coders do the same', () => {
    const [first] = harbour;
    assert.ok(first);
    const same = { ...first, passages: first.passages.filter(({ coder }) => coder === 'anna') };
    const twice = { ...same, passages: same.passages.flatMap((each) => [each, { ...each, coder: 'ben' }]) };
    assert.deepEqual(disagreements(twice), []);
    for (const { estimate, coefficient } of measures([twice], new Map())) {
      assert.ok(estimate.value === undefined || Math.abs(estimate.value - 1) < 1e-9, coefficient);
    }
  });
});

describe('several coders', () => {
  const coded = (quote: string) =>
    `annotations:\n  - { id: a, tag: claim, quote: ${quote}, attributes: { type: factual } }\n`;
  const project = projectOf({
    'postil.yaml': 'postil: 1\nextends: [policy-core]\n',
    'speech.txt': 'Crime has fallen. Rents have not.\n',
    'speech.anna.postil.yaml': coded('Crime has fallen'),
    'speech.ben.postil.yaml': coded('Crime has fallen'),
    'speech.cho.postil.yaml': 'annotations: []\n',
    'other.txt': 'Nothing.\n',
    'other.anna.postil.yaml': 'annotations: []\n',
  });
  const all = comparisons(project);

  it('are compared in pairs and together, with Fleiss’ κ in the place of Cohen’s', () => {
    const found = [...measures(all, new Map())];
    const who = new Set(found.map(({ coders }) => coders.join(' ')));
    assert.deepEqual([...who], ['anna ben cho', 'anna ben', 'anna cho', 'ben cho']);
    assert.ok(found.every(({ coefficient, coders }) => (coefficient === 'fleiss') <= (coders.length === 3)));
    assert.equal(of(found, 'f1Exact', 'claim')?.estimate.value, 1 / 2);
  });

  it('are compared where two have coded a document, found nothing or not', () => {
    assert.deepEqual(
      all.map(({ document, coders }) => [name(document.uri), coders.join(' ')]),
      [['speech.txt', 'anna ben cho']],
    );
  });
});

describe('formats of agreement', () => {
  const compared = {
    all: harbour,
    measures: [...measures(harbour.slice(0, 1), new Map())].slice(0, 30),
    disagreements: harbour.flatMap(disagreements),
  };
  const style = { locale: 'en' as const, paint: (_role: unknown, text: string) => text, pathOf: name };
  const written = (format: string) =>
    [...(agreementFormats.find((each) => each.name === format)?.lines(compared, style) ?? [])].join('\n');

  it('are JSON that can be read', () => {
    const { documents, measures: rows, disagreements: differing } = JSON.parse(written('json'));
    assert.deepEqual([documents.length, rows.length, differing.length], [1, 30, 70]);
  });

  it('are HTML without scripts, with heads of columns and rows, in the reader’s language', () => {
    const page = written('html');
    assert.match(page, /^<!doctype html>\n<html lang="en">/u);
    assert.doesNotMatch(page, /<script|\bon\w+=|https?:/u);
    assert.match(page, /<th scope="col">/u);
    assert.match(page, /<th scope="row">/u);
    const open = [...page.matchAll(/<(section|table|tr|div|ul|li|th|td)\b/gu)].length;
    assert.equal(open, [...page.matchAll(/<\/(section|table|tr|div|ul|li|th|td)>/gu)].length);
  });

  it('are HTML in which words of files are only words', () => {
    const [first] = harbour;
    assert.ok(first);
    const lead = comparison(first.document, first.schema, []);
    const evil = { all: [{ ...lead, coders: ['<img onerror=x>'] }], measures: [], disagreements: [] };
    const page = [...(agreementFormats.find((each) => each.name === 'html')?.lines(evil, style) ?? [])].join('\n');
    assert.doesNotMatch(page, /<img/u);
  });
});
