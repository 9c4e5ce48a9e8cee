import assert from 'node:assert/strict';
import { choicesOf, findings, write } from './scene.ts';

const modeline =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/postil/postil/main/schemas/annotations.schema.json\n';
const claim = {
  tag: 'claim',
  passage: 'best',
  'attribute:type': 'non_factual',
  'attribute:polarity': 'negative',
  'attribute:certainty': 'asserted',
};

describe('tagging from the text', () => {
  it('writes the selection, trimmed, into a file that it makes', () => {
    const { files, project, done } = write('tag', { 'a.txt': '开头。⟦ 恐怖主义是首要威胁。⟧结尾。' }, claim);
    assert.deepEqual(files, {
      'a.postil.yaml': `${modeline}document: a.txt\nschemaVersion: 1.2.0\nannotations:\n  - id: c-1\n    tag: claim\n    quote: 恐怖主义是首要威胁\n    attributes: {type: non_factual, polarity: negative, certainty: asserted}\n`,
    });
    assert.deepEqual(findings(project), []);
    assert.equal(done, 'Tagged as Claim in a.postil.yaml: 恐怖主义是首要威胁');
  });

  it('goes into the coder’s file, which says who codes', () => {
    const { files } = write('tag', { 'a.txt': '⟦港口⟧', 'a.postil.yaml': 'annotations: []\n' }, claim, {
      coder: '安娜',
    });
    assert.match(files?.['a.安娜.postil.yaml'] ?? '', /^document: a\.txt\nannotator: 安娜\nschemaVersion: 1\.2\.0$/mu);
    assert.match(
      write('tag', { 'a.txt': '⟦港口⟧' }, claim, { coder: '../x' }).refused ?? '',
      /postil\.coder is “\.\.\/x”/u,
    );
  });

  it('asks for the tag, the passage, and what is required, as the answers call for it', () => {
    const files = { 'a.txt': '培训了1.┆5万名官员，成效明显。' };
    const ask = (answers: Record<string, string>) => write('tag', files, answers).asks;
    const tags = ask({});
    assert.deepEqual([tags?.key, tags?.hint, choicesOf(tags)], ['tag', '1.5万名', ['claim', 'figure', 'initiative']]);
    const passages = ask({ tag: 'claim' });
    assert.ok(passages?.kind === 'pick');
    assert.deepEqual(
      passages.choices.map(({ value, label }) => [value, label]),
      [
        ['best', '培训了1.5万名官员，成效明显'],
        ['1', '1.5万名'],
      ],
    );
    const type = ask({ tag: 'claim', passage: 'best' });
    assert.deepEqual(
      [type?.key, type?.leave, choicesOf(type)],
      ['attribute:type', 'finish', ['factual', 'non_factual', 'prediction']],
    );
    assert.equal(
      ask({ tag: 'claim', passage: 'best', 'attribute:type': 'factual' })?.key,
      'attribute:check_worthiness',
    );
    assert.equal(ask({ tag: 'claim', passage: 'best', 'attribute:type': 'prediction' })?.key, 'attribute:polarity');
    // Something that is none of the choices is asked for again.
    assert.equal(ask({ tag: 'claim', passage: 'best', 'attribute:type': 'odd' })?.key, 'attribute:type');
  });

  it('keeps what was chosen when the rest is left', () => {
    const answers = { tag: 'claim', passage: 'best', 'attribute:type': 'prediction' };
    const { files } = write('tag', { 'a.txt': '⟦港口⟧' }, answers, { left: true });
    assert.match(files?.['a.postil.yaml'] ?? '', /attributes: \{type: prediction\}\n$/u);
    const none = write('tag', { 'a.txt': '⟦港口⟧' }, { tag: 'claim' }, { left: true });
    assert.match(none.files?.['a.postil.yaml'] ?? '', /quote: 港口\n$/u);
  });

  it('takes the figure at the cursor, and reads it', () => {
    const { files, project } = write(
      'tag',
      { 'a.txt': '费用约30亿┆元，占三分之一。' },
      { tag: 'figure', passage: 'best' },
    );
    assert.match(
      files?.['a.postil.yaml'] ?? '',
      /id: f-1\n {4}tag: figure\n {4}quote: 约30亿元\n {4}attributes: \{value: 3000000000, modifier: about, kind: money, currency: CNY\}\n$/u,
    );
    assert.deepEqual(findings(project), []);
  });

  it('asks for words where there is nothing to choose from, and says what is wrong with them', () => {
    const schema =
      'postil: 1\nextends: [policy-core]\ntags:\n  share: {attributes: {part: {type: number, required: true}, by: {type: string, many: true, required: true}}}\n';
    const files = { 'postil.yaml': schema, 'a.txt': '⟦港口⟧' };
    const asked = write('tag', files, { tag: 'share', 'attribute:part': 'half' }).asks;
    assert.deepEqual(asked?.kind === 'input' && [asked.value, asked.problem], [
      'half',
      'This must be a number, such as 15000 or 0.5.',
    ]);
    const { files: written } = write('tag', files, {
      tag: 'share',
      'attribute:part': '0.5',
      'attribute:by': 'A; B: b',
    });
    assert.match(written?.['a.postil.yaml'] ?? '', /attributes: \{part: 0\.5, by: \[A, "B: b"\]\}/u);
    // An empty answer goes on without.
    const { files: empty } = write('tag', files, { tag: 'share', 'attribute:part': '', 'attribute:by': 'A' });
    assert.match(empty?.['a.postil.yaml'] ?? '', /attributes: \{by: A\}/u);
  });

  it('names the annotation after its words in Latin letters', () => {
    const text = '⟦We will dredge two more berths by 2030.⟧ We will dredge.';
    const { files } = write('tag', { 'a.txt': text }, claim);
    assert.match(files?.['a.postil.yaml'] ?? '', /id: c-dredge-two-berths-2030\n/u);
    const taken = 'annotations:\n  - {id: c-dredge-two-berths-2030, tag: claim, quote: x}\n';
    assert.match(
      write('tag', { 'a.txt': text, 'a.postil.yaml': taken }, claim).files?.['a.postil.yaml'] ?? '',
      /id: c-dredge-two-berths-2030-2,/u,
    );
  });

  it('writes a passage of several lines as a literal block', () => {
    const { files, project } = write('tag', { 'a.txt': '⟦港口\n\n码头⟧\n' }, claim);
    assert.match(files?.['a.postil.yaml'] ?? '', /quote: \|-\n {6}港口\n\n {6}码头\n {4}attributes/u);
    assert.deepEqual(findings(project), []);
  });

  it('asks for the file where there are several', () => {
    const empty = 'annotations: []\n';
    const files = {
      'a.txt': '⟦港口⟧',
      'a.anna.postil.yaml': empty,
      'a.ben.postil.yaml': empty,
      'a.gold.postil.yaml': empty,
    };
    const { asks } = write('tag', files, claim);
    assert.deepEqual([asks?.key, choicesOf(asks).length], ['file', 2]);
    const [uri = ''] = choicesOf(asks);
    assert.deepEqual(Object.keys(write('tag', files, { ...claim, file: uri }).files ?? {}), ['a.anna.postil.yaml']);
  });

  it('says why nothing is written, and what to do', () => {
    const why = (files: Record<string, string>, answers: Record<string, string> = claim) =>
      write('tag', files, answers).refused;
    assert.match(why({ 'a.txt': '⟦。 ⟧港口' }) ?? '', /only white space and punctuation\. Select/u);
    assert.match(why({ 'a.txt': '港口\n\n┆\n\n码头' }) ?? '', /no words at the cursor/u);
    assert.match(why({ 'a.txt': '⟦港口⟧', 'a.postil.yaml': '- x\n' }) ?? '', /a\.postil\.yaml is laid out/u);
    assert.match(
      why({ 'a.txt': '⟦港口⟧', 'a.postil.yaml': 'document: b.txt\n', 'b.txt': '' }) ?? '',
      /about another document/u,
    );
    assert.match(
      why({ 'a.txt': '⟦港口⟧', 'a.postil.yaml': 'annotations:\n  - {id: a, tag: claim, quote: 港口}\n' }) ?? '',
      /tagged claim already: a in a\.postil/u,
    );
    assert.match(
      why({ 'a.txt': '港口', 'a.postil.yaml': 'annotations:\n  - {id: a, tag: claim, quote: 港┆口}\n' }) ?? '',
      /Only a policy text/u,
    );
    const own = { 'postil.yaml': 'postil: 1\ntags: {risk: {}}\n', 'a.txt': '⟦港口⟧' };
    assert.equal(write('tag', own, { tag: 'claim' }).asks?.key, 'tag');
  });
});
