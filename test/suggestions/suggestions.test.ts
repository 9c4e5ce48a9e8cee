import assert from 'node:assert/strict';
import { sourceOf } from '../../server/src/project.ts';
import { suggestionsAt, suggestionsFor } from '../../server/src/suggestions/suggestions.ts';
import { sceneOf, uriOf } from '../projects.ts';
import { assertSuggested } from './suggested.ts';

const withCues = (cues: string) => `postil: 1\nlanguage: zh\ntags: { a: { cues: ${cues} } }\n`;

describe('a phrase as a cue', () => {
  it('proposes the clause it stands in, without connective and punctuation', () => {
    assertSuggested(withCues('[日益…]'), '此外，⟦网络犯罪日益猖獗⟧，令人担忧。', ['a ← 日益…']);
  });

  it('takes anything within the sentence for …, and proposes all clauses from its first words to its last', () => {
    const cues = withCues('[支持…建立]');
    assertSuggested(cues, '⟦中方支持各国，尽快建立机制⟧，此外⟦支持建立平台⟧。', ['a ← 支持…建立', 'a ← 支持…建立']);
    assertSuggested(cues, '中方支持各国。尽快建立机制。', []);
    assertSuggested(cues, '建立机制，得到支持。', []);
  });

  it('asks with … at its end or beginning that the clause goes on there', () => {
    assertSuggested(withCues('[建议…]'), '他提出建议。⟦建议各国合作⟧。', ['a ← 建议…']);
    assertSuggested(withCues('[…建议]'), '⟦他提出建议⟧。建议各国合作。', ['a ← …建议']);
  });

  it('does not count within the words that are excepted', () => {
    const cues = withCues('[{ phrase: 将…, except: [将近, 将军] }]');
    assertSuggested(cues, '将近三百人到会，⟦中方将继续努力⟧，将军讲话。', ['a ← 将…']);
  });

  it('is found across line ends and in other forms of the same marks', () => {
    assertSuggested(
      'postil: 1\nlanguage: en\ntags: { a: { cues: [we will …] } }',
      'The secretariat general of the organisation has published it.\nThe member countries of the organisation have agreed on it, so ⟦we\nwill act on it together with all the others who are ready to do it⟧.',
      ['a ← we will …'],
    );
    assertSuggested(withCues('["“天使行动”…"]'), '⟦「天使行动」已经开展⟧。', ['a ← “天使行动”…']);
  });

  it('stands for whole words in any case', () => {
    const cues = 'postil: 1\nlanguage: en\ntags: { a: { cues: [will …] } }';
    assertSuggested(cues, 'Goodwill is enough. ⟦WILL they come⟧? Willing they are.', ['a ← will …']);
  });
});

describe('a pattern as a cue', () => {
  it('is looked for in each clause by itself, without its connective', () => {
    assertSuggested(withCues("[{ regex: '^推动.*机制$' }]"), '同时⟦推动建立机制⟧，推动建立平台，再推动建立机制。', [
      'a ← /推动建立机制/',
    ]);
  });

  it('does not count within the words that are excepted, nor where it cannot be used', () => {
    assertSuggested(withCues("[{ regex: '支持', except: [技术支持] }]"), '⟦中方支持合作⟧，提供技术支持。', [
      'a ← /支持/',
    ]);
    assertSuggested(withCues("[{ regex: '(?=支持)' }, { regex: '(' }]"), '中方支持合作。', []);
    assertSuggested(withCues("[{ regex: '' }, {}, '', …]"), '中方支持合作。', []);
  });
});

describe('suggestions', () => {
  it('are made by cues of the language of the document, and by those for every language', () => {
    const cues = '{ zh: [合作], en: [growth], "": [water] }';
    const postil = `postil: 1\ntags: { a: { cues: ${cues} }, b: { cues: [harbour] } }\n`;
    const text = '开展合作。 growth is there. ⟦harbour⟧。';
    const marked = `⟦开展合作⟧。${text.slice(6)}`;
    assertSuggested(postil, marked, ['a ← 合作', 'b ← harbour'], { 'a.postil.yaml': 'language: zh\n' });
    assertSuggested(postil, '开展合作。⟦growth is there⟧. ⟦harbour⟧。', ['a ← growth', 'b ← harbour'], {
      'a.postil.yaml': 'language: en-GB\n',
    });
    assertSuggested(postil, '开展合作。growth is there. ⟦harbour⟧。', ['b ← harbour'], {
      'a.postil.yaml': 'language: fr\n',
    });
  });

  it('come once for a tag and a clause, the longest phrase first, and for each tag by itself', () => {
    const postil = 'postil: 1\nlanguage: zh\ntags: { a: { cues: [合作, 开展合作] }, b: { cues: [合作] } }\n';
    const { project } = sceneOf({ 'postil.yaml': postil, 'a.txt': '各国开展合作与合作。' });
    const document = sourceOf(project, uriOf('a.txt'));
    assert.ok(document);
    assert.deepEqual(
      suggestionsFor(project, document).map(({ tag, phrase }) => [tag, phrase]),
      [
        ['a', '开展合作'],
        ['b', '合作'],
      ],
    );
    assert.equal(suggestionsFor(project, document), suggestionsFor({ ...project }, document));
    assert.equal(suggestionsAt(project, document, 3).length, 2);
    assert.equal(suggestionsAt(project, document, 10).length, 0);
  });

  it('leave out what any coder has annotated with the same tag, and nothing else', () => {
    const postil = 'postil: 1\nlanguage: zh\ntags: { a: { cues: [合作] }, b: {} }\n';
    assertSuggested(postil, '深化合作，加强合作，⟦推动合作⟧。', ['a ← 合作'], {
      'a.anna.postil.yaml':
        'annotations:\n  - { id: x, tag: a, quote: 深化 }\n  - { id: y, tag: b, quote: 推动合作 }\n',
      'a.ben.postil.yaml': 'annotations:\n  - { id: x, tag: a, quote: 加强合作， }\n',
    });
  });

  it('leave out what is refused, as long as it is found', () => {
    const postil = 'postil: 1\nlanguage: zh\ntags: { a: { cues: [合作] }, b: {} }\n';
    const refused = (entry: string) => ({ 'a.postil.yaml': `annotations: []\nrefused:\n  - ${entry}\n` });
    assertSuggested(postil, '深化合作，⟦推动合作⟧。', ['a ← 合作'], refused('{ tag: a, quote: 深化合作 }'));
    assertSuggested(postil, '深化合作，⟦推动合作⟧。', ['a ← 合作'], refused('{ tag: a, quote: 合作, prefix: 深化 }'));
    for (const other of [
      '{ tag: b, quote: 深化合作 }',
      '{ tag: a, quote: 合作 }',
      '{ tag: a, quote: 没有 }',
      '{ tag: a }',
      'x',
    ]) {
      assertSuggested(postil, '⟦深化合作⟧，⟦推动合作⟧。', ['a ← 合作', 'a ← 合作'], refused(other));
    }
  });

  it('of a tag for figures are the words of the cue, where the recogniser finds nothing', () => {
    const postil = `postil: 1\nlanguage: zh\ntags: { f: { attributes: { value: { type: number, reads: value } }, cues: [若干艘, 十二艘] } }\n`;
    assertSuggested(postil, '新增渡轮⟦若干艘⟧，退役十二艘。', ['f ← 若干艘']);
  });

  it('are not cut out of the middle of a quotation', () => {
    assertSuggested(withCues('[合作]'), '题为“坚持合作，推动合作”的演讲。他说：“⟦坚持合作⟧，再见。”', ['a ← 合作']);
  });

  it('are not longer than anybody reads', () => {
    assertSuggested(withCues('[合作]'), `合作${'很'.repeat(500)}。⟦合作⟧。`, ['a ← 合作']);
  });
});
