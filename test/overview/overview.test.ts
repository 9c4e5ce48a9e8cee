import assert from 'node:assert/strict';
import { overviewAnswer, suggestionsAnswer } from '../../server/src/lsp/overview.ts';
import { overview } from '../../server/src/overview/overview.ts';
import { sourceOf } from '../../server/src/project.ts';
import { projectOf, uriOf } from '../projects.ts';

const schema = `postil: 1
extends: policy-core
glossary:
  notice: { term: { en: Red Notice, zh: 红色通报 } }
  unused: { term: ferry }
`;
const text =
  '# Where we stand\n\nWe issue 200 Red Notices. A Red Notice is a request.\n\nWe will train 15,000 officers.\n';
const anna = `annotator: anna
annotations:
  - { id: gone, tag: claim, quote: nowhere to be seen, status: draft }
  - { id: i, tag: initiative, quote: 'We will train 15,000 officers.', attributes: { type: directive, action: [train, "a\\nb"] } }
  - { id: f, tag: figure, quote: '15,000 officers', attributes: { kind: count }, status: disputed }
  - { id: c, tag: claim, quote: We issue 200 Red Notices }
`;
const ben = "annotations:\n  - { id: f, tag: figure, quote: '15,000 officers' }\n";
const files = { 'postil.yaml': schema, 'a.txt': text, 'a.postil.yaml': anna, 'a.ben.postil.yaml': ben };
const project = projectOf(files);
const document = sourceOf(project, uriOf('a.txt'));
assert.ok(document);
const nobody: ReadonlySet<string> = new Set();

describe('the overview of a document', () => {
  const all = overview(project, document, new Set(), 'en');

  it('has the annotations of all coders in the order of the text, those without a place last', () => {
    assert.deepEqual(
      all.annotations.map(({ coder, id, words, status, state }) => `${coder} ${id}: ${words} (${status}, ${state})`),
      [
        'anna c: We issue 200 Red Notices (accepted, found)',
        'anna i: We will train 15,000 officers. (accepted, found)',
        'ben f: 15,000 officers (accepted, found)',
        'anna f: 15,000 officers (disputed, found)',
        'anna gone: nowhere to be seen (draft, missing)',
      ],
    );
  });

  it('says of attributes what is written, on one line', () => {
    assert.deepEqual(all.annotations[1]?.attributes, [
      ['type', 'directive'],
      ['action', 'train, a b'],
    ]);
  });

  it('says how coders stand to each other', () => {
    assert.deepEqual(
      all.annotations.map(({ agreement }) => agreement?.text),
      ['only anna', 'only anna', 'ben and anna agree', 'anna and ben agree', undefined],
    );
  });

  it('has the paragraphs with their first words, their section and their counts', () => {
    assert.deepEqual(
      all.paragraphs.map(({ words, section, count }) => [words, section, count]),
      [
        ['We issue 200 Red Notices. A Red Notice is a request.', 'Where we stand', 1],
        ['We will train 15,000 officers.', 'Where we stand', 3],
      ],
    );
  });

  it('has what needs a person', () => {
    const codes = new Set(all.attention.map(({ code }) => code));
    assert.ok(codes.has('quote-missing') && codes.has('attribute-missing'), [...codes].join());
    assert.ok(all.attention.every(({ severity }) => severity === 'error' || severity === 'warning'));
  });

  it('has the terms that are used, with their places', () => {
    assert.deepEqual(
      all.terms.map(({ term, places }) => [term.id, places.map(({ words }) => words)]),
      [['notice', ['…Notices. A Red Notice is a request.']]],
    );
    for (const { span } of all.terms[0]?.places ?? []) {
      assert.equal(document.text.slice(span.start, span.end), 'Red Notice');
    }
  });

  it('leaves hidden coders out, and compares with nobody where one is left', () => {
    const one = overview(project, document, new Set(['ben']), 'en');
    assert.deepEqual(
      one.annotations.map(({ coder, agreement }) => [coder, agreement]),
      [0, 1, 2, 3].map(() => ['anna', undefined]),
    );
    assert.deepEqual(
      one.layers.map(({ coder }) => coder),
      ['ben', 'anna'],
    );
  });
});

describe('the answers about a document', () => {
  it('are the same from the side of an annotation file', () => {
    const file = sourceOf(project, uriOf('a.postil.yaml'));
    assert.ok(file);
    assert.deepEqual(overviewAnswer(project, file, nobody, 'en'), overviewAnswer(project, document, nobody, 'en'));
    assert.deepEqual(
      suggestionsAnswer(project, file, nobody, 'en'),
      suggestionsAnswer(project, document, nobody, 'en'),
    );
  });

  it('place everything', () => {
    const answer = overviewAnswer(project, document, nobody, 'zh');
    const figure = answer?.annotations[3];
    assert.deepEqual(figure?.range, { start: { line: 4, character: 14 }, end: { line: 4, character: 29 } });
    assert.equal(answer?.files[figure?.file ?? -1], uriOf('a.postil.yaml'));
    assert.equal(figure?.place.start.line, 4);
    assert.deepEqual(answer?.coders, [
      { name: 'ben', shown: true },
      { name: 'anna', shown: true },
    ]);
    assert.equal(answer?.tags.find(({ name }) => name === 'figure')?.attributes.kind, '种类');
    assert.equal(answer?.attentionCount, answer?.attention.length);
  });

  it('are there for annotations whose document is not', () => {
    const lost = projectOf({ 'postil.yaml': schema, 'a.postil.yaml': anna });
    const file = sourceOf(lost, uriOf('a.postil.yaml'));
    const answer = file && overviewAnswer(lost, file, nobody, 'en');
    assert.ok(answer?.annotations.every(({ range, state }) => range === null && state === 'missing'));
    assert.ok(answer?.attention.some(({ code }) => code === 'document-missing'));
  });

  it('are not there for a schema', () => {
    const file = sourceOf(project, uriOf('postil.yaml'));
    assert.equal(file && overviewAnswer(project, file, nobody, 'en'), null);
  });
});
