// The other views: what needs a person, suggestions, glossary terms.
import assert from 'node:assert/strict';
import { visible } from '../../../client/src/label.ts';
import type { Attention, Overview } from '../../../client/src/protocol.ts';
import { attentionNodes } from '../../../client/src/views/attention.ts';
import { suggestionNodes } from '../../../client/src/views/suggestions.ts';
import { termNodes } from '../../../client/src/views/terms.ts';
import { l10n } from './l10n.ts';

const range = { start: { line: 6, character: 1 }, end: { line: 6, character: 4 } };
const empty: Overview = {
  version: 1,
  document: 'file:///a.txt',
  files: [],
  coders: [],
  tags: [],
  annotations: [],
  paragraphs: [],
  attention: [],
  attentionCount: 0,
  terms: [],
};

describe('the view of what needs a person', () => {
  const finding = (uri: string, severity: 'error' | 'warning'): Attention => ({
    uri,
    range,
    severity,
    code: 'quote-changed',
    message: 'The text now says 20.',
  });

  it('lists the findings of one file as they are', () => {
    const [node] = attentionNodes({ ...empty, attention: [finding('file:///a.postil.yaml', 'error')] }, l10n);
    assert.equal(node?.label, 'The text now says 20.');
    assert.equal(node?.description, 'quote-changed · line 7');
    assert.equal(node?.spoken, 'Error, The text now says 20., line 7');
    assert.deepEqual(node?.target, { uri: 'file:///a.postil.yaml', range });
  });

  it('puts those of several files under their names', () => {
    const attention = [finding('file:///%E6%B8%AF.postil.yaml', 'error'), finding('file:///b.postil.yaml', 'warning')];
    const nodes = attentionNodes({ ...empty, attention }, l10n);
    assert.deepEqual(
      nodes.map(({ label, children }) => [label, children?.().map(({ icon }) => icon?.name)]),
      [
        ['港.postil.yaml', ['error']],
        ['b.postil.yaml', ['warning']],
      ],
    );
  });
});

describe('the view of suggestions', () => {
  it('puts them under their tags, and says why', () => {
    const suggestions = [{ id: 's', range, tag: 'figure', words: '200', cue: 'a figure' }];
    const tags = [{ name: 'figure', title: 'Figure', color: 'orange' }];
    const [group] = suggestionNodes({ version: 1, document: 'file:///a.txt', suggestions }, tags, l10n);
    const [node] = group?.children?.() ?? [];
    assert.deepEqual([group?.label, node?.label, node?.description], ['Figure', '200', 'a figure']);
    assert.deepEqual(node?.target, { uri: 'file:///a.txt', range });
  });
});

describe('the view of terms', () => {
  it('counts them, and lists their places', () => {
    const terms = [{ id: 'notice', title: 'Red Notice', places: [{ range, words: 'A Red Notice is' }] }];
    const [term] = termNodes({ ...empty, terms }, l10n);
    const [place] = term?.children?.() ?? [];
    assert.deepEqual([term?.label, term?.description, place?.label], ['Red Notice', '1', 'A Red Notice is']);
    assert.equal(place?.description, 'line 7');
  });
});

describe('a text in a view', () => {
  it('cannot turn the words around it about', () => {
    assert.equal(visible('a\u202eb\u0000\nc港'), 'a\ufffdb\ufffd\nc港');
  });
});
