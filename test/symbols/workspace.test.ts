import assert from 'node:assert/strict';
import { matchOf } from '../../server/src/symbols/match.ts';
import { maxSymbols, workspaceSymbols } from '../../server/src/symbols/workspace.ts';
import { projectOf, wordsAt } from '../projects.ts';

const project = projectOf({
  'postil.yaml': `postil: 1
extends: [policy-core]
tags:
  risk: { title: { en: Danger, zh: 风险 }, attributes: { scope: { title: Reach } } }
relations:
  mitigates: { from: [initiative], to: [risk] }
glossary:
  red-notice: { term: { zh: 红色通报, en: Red Notice } }
`,
  'a.txt': '',
  'a.postil.yaml': `annotations:
  - {id: f-notices, tag: figure, quote: 每年发布红色通报200余份}
  - {id: r-1, tag: risk, quote: ${'恐怖主义持续蔓延，'.repeat(20)}网络犯罪日益突出}
`,
});

const found = (query: string, locale: 'en' | 'zh' = 'en') =>
  workspaceSymbols([project], query, locale).map(({ kind, name, container }) => `${kind} ${name} (${container})`);

describe('workspace symbols', () => {
  it('are annotations by id and by words', () => {
    assert.deepEqual(found('f-not'), ['annotation f-notices 每年发布红色通报200余份 (Figure · a.postil.yaml)']);
    assert.deepEqual(found('200余份'), ['annotation f-notices 每年发布红色通报200余份 (Figure · a.postil.yaml)']);
  });

  it('show the words that were asked for, however far within the quote', () => {
    const [symbol, ...others] = found('网络犯罪', 'zh');
    assert.deepEqual(others, []);
    assert.match(symbol ?? '', /^annotation r-1 .{0,20}网络犯罪日益突出 \(风险 · a\.postil\.yaml\)$/u);
  });

  it('are the project’s own tags, attributes, relations and terms', () => {
    assert.deepEqual(found('risk').slice(0, 1), ['tag risk Danger (postil.yaml)']);
    assert.deepEqual(found('reach'), ['attribute scope Reach (risk · postil.yaml)']);
    assert.deepEqual(found('mtgts'), ['relation mitigates (postil.yaml)']);
    assert.deepEqual(found('red not'), ['term red-notice Red Notice (postil.yaml)']);
    assert.deepEqual(found('checkworthiness'), []);
  });

  it('lead to the quote or the key', () => {
    const [symbol] = workspaceSymbols([project], 'mitigates', 'en');
    assert.equal(symbol && wordsAt(project, symbol.source.uri, symbol.span), 'postil.yaml: mitigates');
  });

  it('are no more than a reader would look at', () => {
    const many = Array.from({ length: 500 }, (_, i) => `  - {id: c-${i}, tag: claim, quote: 一}\n`).join('');
    const large = projectOf({ 'postil.yaml': 'postil: 1\n', 'a.txt': '', 'a.postil.yaml': `annotations:\n${many}` });
    assert.equal(workspaceSymbols([large, project], '', 'en').length, maxSymbols);
    assert.equal(workspaceSymbols([large], 'c-499', 'en').length, 1);
  });
});

describe('a query', () => {
  it('fits best at the beginning, then at a word’s, then within one, then letter by letter', () => {
    const score = (words: string) => matchOf(words, 'Cap')?.score;
    assert.deepEqual(['capacity', 'our capacity', 'escape', 'c-allpa-p', 'pac'].map(score), [4, 3, 2, 1, undefined]);
  });
});
