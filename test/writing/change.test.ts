import assert from 'node:assert/strict';
import { choicesOf, findings, write } from './scene.ts';

const text = '港口十分重要。将新建两座码头，┆增加泊位。';
const yaml = `document: a.txt
annotations:
  # Claims
  - id: c-1 # the first
    tag: claim
    quote: 港口十分重要
    attributes: {type: non_factual, polarity: positive, certainty: asserted}

  - id: i-1
    tag: initiative
    quote: 将新建两座码头，增加泊位
    attributes:
      type: commissive_specific
      actor: 我们 # not named
      action: 新建码头
      testable: true
      status: announced
    links:
      - responds_to: c-1
`;
const at = (words: string, marked = words) => ({
  'a.txt': text.replace('┆', '').replace(words, marked),
  'a.postil.yaml': yaml,
});
const inClaim = at('十分', '十┆分');
const inInitiative = at('两座', '两┆座');
const own = (result: ReturnType<typeof write>) => result.files?.['a.postil.yaml'];

describe('attributes from the text', () => {
  it('are changed one after the other, and written at once', () => {
    const asked = write('attributes', inClaim).asks;
    assert.deepEqual(
      [asked?.key, asked?.leave, choicesOf(asked)],
      ['name:1', 'cancel', ['type', 'actor', 'polarity', 'certainty', 'topic']],
    );
    const answers = { 'name:1': 'polarity', 'value:1': 'negative' };
    const next = write('attributes', inClaim, answers).asks;
    assert.deepEqual([next?.key, next?.leave], ['name:2', 'finish']);
    const wanted = yaml.replace('polarity: positive', 'polarity: negative');
    assert.equal(own(write('attributes', inClaim, answers, { left: true })), wanted);
    const more = { ...answers, 'name:2': 'actor', 'value:2': '讲话者: 我' };
    assert.equal(
      own(write('attributes', inClaim, more, { left: true })),
      wanted.replace('non_factual, ', 'non_factual, actor: "讲话者: 我", '),
    );
    assert.equal(own(write('attributes', inClaim, { ...answers, 'name:2': '\u0000' })), wanted);
  });

  it('are asked for as the changes call for them, and taken away', () => {
    const answers = { 'name:1': 'type', 'value:1': 'factual' };
    assert.ok(choicesOf(write('attributes', inClaim, answers).asks).includes('check_worthiness'));
    const none = { 'name:1': 'actor', 'value:1': '' };
    assert.equal(
      own(write('attributes', inInitiative, none, { left: true })),
      yaml.replace('      actor: 我们 # not named\n', ''),
    );
  });
});

describe('a note from the text', () => {
  it('is written in one line or in several, and taken away', () => {
    const asked = write('note', inClaim).asks;
    assert.equal(asked?.kind === 'input' && asked.value, '');
    const claim = 'certainty: asserted}\n';
    assert.equal(
      own(write('note', inClaim, { note: ' 见 c:\\\\x ' })),
      yaml.replace(claim, `${claim}    note: 见 c:\\x\n`),
    );
    const noted = yaml.replace(claim, `${claim}    note: |\n      一\n\n      二\n`);
    assert.equal(own(write('note', inClaim, { note: '一\\n\\n二' })), noted);
    const files = { ...inClaim, 'a.postil.yaml': noted };
    const again = write('note', files).asks;
    assert.equal(again?.kind === 'input' && again.value, '一\\n\\n二');
    assert.equal(own(write('note', files, { note: '' })), yaml);
    assert.deepEqual(write('note', files, { note: '一\\n\\n二' }).files, {});
  });
});

describe('a tag from the text', () => {
  it('is changed, and what the new tag lacks goes only where that is chosen', () => {
    const asked = write('retag', inClaim, { tag: 'figure' }).asks;
    assert.deepEqual([asked?.key, asked?.title], ['lacking', 'Figure has no type, polarity, certainty']);
    const removed = own(
      write('retag', inClaim, {
        tag: 'figure',
        lacking: 'remove',
        'attribute:modifier': 'exact',
        'attribute:kind': 'number',
      }),
    );
    assert.equal(
      removed,
      yaml
        .replace('tag: claim', 'tag: figure')
        .replace('{type: non_factual, polarity: positive, certainty: asserted}', '{modifier: exact, kind: number}'),
    );
    const kept = own(write('retag', inClaim, { tag: 'figure', lacking: 'keep' }, { left: true }));
    assert.equal(kept, yaml.replace('tag: claim', 'tag: figure'));
  });

  it('is read afresh where it is one for figures', () => {
    const files = {
      'a.txt': '新建两┆座码头。',
      'a.postil.yaml': 'annotations:\n  - id: a\n    tag: claim\n    quote: 两座\n',
    };
    assert.equal(
      own(write('retag', files, { tag: 'figure' })),
      'annotations:\n  - id: a\n    tag: figure\n    quote: 两座\n    attributes: {value: 2, modifier: exact, kind: count, unit: 座}\n',
    );
  });
});

describe('a passage from the text', () => {
  it('becomes what is selected', () => {
    const files = {
      'a.txt': '港口。⟦将新建两座码头。⟧',
      'a.postil.yaml': 'annotations:\n  - id: a\n    tag: claim\n    quote: 两座 # here\n',
    };
    assert.equal(
      own(write('move', files)),
      'annotations:\n  - id: a\n    tag: claim\n    quote: 将新建两座码头 # here\n',
    );
    const twice = {
      'a.txt': '新区⟦两⟧座，老区两座。',
      'a.postil.yaml': 'annotations:\n  - {id: a, tag: claim, quote: 两座, prefix: 新区}\n',
    };
    assert.equal(own(write('move', twice)), 'annotations:\n  - {id: a, tag: claim, quote: 两, suffix: 座，}\n');
    assert.match(write('move', inClaim).refused ?? '', /Nothing is selected/u);
    assert.match(
      write('move', { ...at('增加', '⟦增加⟧'), 'a.postil.yaml': 'annotations: []\n' }).refused ?? '',
      /No annotation reaches/u,
    );
  });

  it('is split at the cursor', () => {
    const files = { 'a.txt': text, 'a.postil.yaml': yaml };
    const split = write('split', files);
    assert.equal(
      own(split),
      `${yaml.replace('将新建两座码头，增加泊位', '将新建两座码头')}\n  - id: i-2\n    tag: initiative\n    quote: 增加泊位\n    attributes:\n      type: commissive_specific\n      actor: 我们\n      action: 新建码头\n      testable: true\n      status: announced\n`,
    );
    assert.deepEqual(findings(split.project), []);
    assert.match(write('split', at('重要', '┆重要')).files?.['a.postil.yaml'] ?? '', /quote: 港口十分\n/u);
    assert.match(write('split', at('港口', '┆港口')).refused ?? '', /no annotation to split/u);
  });

  it('is merged with the one beside it, and split again', () => {
    const parts = `annotations:
  - id: c-1
    tag: claim
    quote: 港口重要
    attributes: {type: factual, polarity: positive}
    links:
      - contrasts: c-2

  - id: c-2
    tag: claim
    quote: 码头不足
    attributes: {type: factual, polarity: negative, topic: 码头}
    note: 见上
    links: [{contrasts: c-1}, {supports: c-3}]

  - id: c-3
    tag: claim
    quote: 泊位
    links: [{contrasts: c-2}]
`;
    const files = { 'a.txt': '港┆口重要，码头不足。另有泊位。', 'a.postil.yaml': parts };
    const asked = write('merge', files).asks;
    assert.ok(asked?.kind === 'pick');
    assert.deepEqual(
      asked.choices.map(({ label }) => label),
      ['polarity: positive', 'polarity: negative'],
    );
    assert.equal(
      own(write('merge', files, { attributes: 'second' })),
      `annotations:
  - id: c-1
    tag: claim
    quote: 港口重要，码头不足
    attributes: {type: factual, polarity: negative, topic: 码头}
    note: 见上
    links:
      - supports: c-3

  - id: c-3
    tag: claim
    quote: 泊位
    links: [{contrasts: c-1}]
`,
    );
    assert.match(write('merge', inClaim).refused ?? '', /no annotation here that one with the same tag/u);
  });
});

describe('links from the text', () => {
  it('lead to what a relation allows', () => {
    const asked = write('link', inClaim).asks;
    // A claim may support or contrast with another claim, and there is none.
    assert.equal(asked, undefined);
    assert.match(write('link', inClaim).refused ?? '', /from the tag “claim”/u);
    const other = 'annotations:\n  - {id: c-9, tag: claim, quote: 十分重要}\n';
    const files = { ...inInitiative, 'a.ben.postil.yaml': other };
    const targets = write('link', files).asks;
    assert.ok(targets?.kind === 'pick');
    assert.deepEqual(
      targets.choices.map(({ label, description }) => [label, description]),
      [
        ['港口十分重要', 'Claim · c-1 · a.postil.yaml'],
        ['十分重要', 'Claim · c-9 · a.ben.postil.yaml'],
      ],
    );
    const [own1 = '', ben = ''] = choicesOf(targets);
    const done = yaml.replace('- responds_to: c-1', '- responds_to: c-1\n      - supports: c-1');
    assert.equal(own(write('link', files, { target: own1 })), done);
    const relations = write('link', files, { target: ben }).asks;
    assert.deepEqual(choicesOf(relations), ['supports', 'responds_to']);
    const across = write('link', files, { target: ben, relation: 'supports' });
    assert.equal(
      own(across),
      yaml.replace('- responds_to: c-1', '- responds_to: c-1\n      - supports: a.ben.postil.yaml#c-9'),
    );
    assert.ok(!findings(across.project).some((code) => code.startsWith('link')));
  });

  it('are taken away', () => {
    assert.deepEqual(choicesOf(write('unlink', inInitiative).asks), ['0']);
    assert.equal(
      own(write('unlink', inInitiative, { link: '0' })),
      yaml.replace('    links:\n      - responds_to: c-1\n', ''),
    );
    assert.match(write('unlink', inClaim).refused ?? '', /links to nothing/u);
  });
});

describe('an annotation from the text', () => {
  it('is deleted, with the links to it where that is chosen', () => {
    assert.equal(own(write('remove', inInitiative)), yaml.slice(0, yaml.indexOf('\n  - id: i-1')));
    assert.deepEqual(choicesOf(write('remove', inClaim).asks), ['links', 'only']);
    const without = yaml.replace(/ {2}- id: c-1[\s\S]*asserted\}\n\n/u, '');
    assert.equal(own(write('remove', inClaim, { links: 'only' })), without);
    assert.equal(
      own(write('remove', inClaim, { links: 'links' })),
      without.replace('    links:\n      - responds_to: c-1\n', ''),
    );
  });

  it('is given a status', () => {
    const claim = 'certainty: asserted}\n';
    const disputed = yaml.replace(claim, `${claim}    status: disputed\n`);
    assert.equal(own(write('status', inClaim, { status: 'disputed' })), disputed);
    assert.equal(own(write('status', { ...inClaim, 'a.postil.yaml': disputed }, { status: 'accepted' })), yaml);
    assert.deepEqual(write('status', inClaim, { status: 'accepted' }).files, {});
  });

  it('is the one at the cursor in its own file, too, and asked for where there are several', () => {
    const files = { 'a.txt': text.replace('┆', ''), 'a.postil.yaml': yaml.replace('十分', '十┆分') };
    assert.match(own(write('status', files, { status: 'draft' })) ?? '', /asserted\}\n {4}status: draft\n/u);
    const several = { ...inClaim, 'a.anna.postil.yaml': 'annotations:\n  - {id: x, tag: claim, quote: 十分}\n' };
    const asked = write('status', several, {}, { coder: 'anna' }).asks;
    assert.ok(asked?.kind === 'pick');
    assert.deepEqual(
      asked.choices.map(({ description }) => description),
      ['Claim · x · a.anna.postil.yaml', 'Claim · c-1 · a.postil.yaml'],
    );
    assert.equal(write('status', several, {}, { hidden: ['anna'] }).asks?.key, 'status');
    assert.equal(write('status', at('增加', '增┆加')).asks?.key, 'status');
    assert.match(
      write('status', { ...inClaim, 'a.postil.yaml': 'annotations: []\n' }).refused ?? '',
      /Nothing is annotated here/u,
    );
  });
});

describe('annotations of several coders', () => {
  const anna =
    'annotator: anna\nannotations:\n  - id: c-port\n    tag: claim\n    quote: 港口十分重要\n    attributes: {type: factual}\n    note: |\n      一\n      二\n    status: draft\n    links: [{contrasts: c-2}]\n';
  const files = { 'a.txt': text.replace('┆', '').replace('十分', '十┆分'), 'a.anna.postil.yaml': anna };

  it('are copied into one’s own file, which says from whom', () => {
    const { files: written, done, project } = write('copy', files, {}, { coder: 'ben' });
    assert.match(
      written?.['a.ben.postil.yaml'] ?? '',
      /annotator: ben\nschemaVersion: 1\.2\.0\nannotations:\n {2}- id: c-port\n {4}tag: claim\n {4}quote: 港口十分重要\n {4}attributes: \{type: factual\}\n {4}note: \|\n {6}一\n {6}二\n {4}from: anna\n$/u,
    );
    assert.equal(done, 'c-port of anna is in a.ben.postil.yaml now, without 1 links to what is not there');
    assert.ok(!findings(project).includes('key-unknown'));
    assert.match(write('copy', files, {}, { coder: 'anna' }).refused ?? '', /no annotation here to take over/u);
  });

  it('are accepted from either side', () => {
    const gold = (more: Record<string, string>, answers = {}) => {
      const result = write('accept', { ...files, ...more }, answers);
      return result.files?.['a.gold.postil.yaml'] ?? result.refused ?? result.asks?.key ?? '';
    };
    const first = gold({});
    assert.match(first, /annotator: gold\n[\s\S]*note: \|\n {6}一\n {6}二\n {4}from: anna\n$/u);
    assert.match(gold({ 'a.gold.postil.yaml': first }), /has this annotation already/u);
    const ben = 'annotations:\n  - id: b\n    tag: claim\n    quote: 港口十分重要\n    attributes: {type: factual}\n';
    const bens = { 'a.anna.postil.yaml': '', 'a.ben.postil.yaml': ben, 'a.gold.postil.yaml': first };
    assert.equal(gold(bens), first.replace('from: anna', 'from: [anna, ben]'));
    const differing = { ...bens, 'a.ben.postil.yaml': ben.replace('factual', 'prediction') };
    assert.equal(gold(differing), 'differing');
    assert.equal(
      gold(differing, { differing: 'take' }),
      first.replace('factual', 'prediction').replace('from: anna', 'from: ben'),
    );
    assert.equal(gold(differing, { differing: 'leave' }), '');
  });
});
