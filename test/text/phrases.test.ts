import assert from 'node:assert/strict';
import { goingOn, passagesFrom, phraseWork } from '../../server/src/text/phrases.ts';
import { createSource } from '../../server/src/text/source.ts';

const source = (text: string) => createSource('file:///a.txt', text);
const wordsOf = (text: string, typed: string, first = 0) =>
  goingOn(source(text), typed, first, 50).map((each) => each.words);

describe('the phrases that go on from what is typed', () => {
  it('end with the clause and with the sentence, closing punctuation left out', () => {
    assert.deepEqual(wordsOf('安全是发展的前提，发展是目的。我们愿合作。', '安全'), [
      '安全是发展的前提',
      '安全是发展的前提，发展是目的',
    ]);
    assert.deepEqual(wordsOf('We spent 15,000 euros, at 10:30. Then we left.', 'we'), [
      'we left',
      'We spent 15,000 euros',
      'We spent 15,000 euros, at 10:30',
    ]);
  });

  it('begin where words and numbers do', () => {
    assert.deepEqual(wordsOf('投资120亿元。又投20亿元。', '20亿'), ['20亿元']);
    assert.deepEqual(wordsOf('The others left the room.', 'the'), ['the room', 'The others left the room']);
  });

  it('are found whatever the width, the case, the quotation marks and the line ends', () => {
    assert.deepEqual(wordsOf('开展“猎狐”行动。', '开展"猎'), ['开展“猎狐”行动']);
    const wrapped =
      'The council agreed on the plan, and it will\ngo on with the work of the last few years\nas it can.\n';
    assert.deepEqual(wordsOf(wrapped, 'it will go'), ['it will go on with the work of the last few years as it can']);
    const chinese = `${'我们愿意同各国一道携手努力推动建设'.repeat(3)}\n${'新型国际关系和人类命运共同体'.repeat(3)}\n尾。\n`;
    assert.match(wordsOf(chinese, '推动建设新型')[0] ?? '', /^推动建设新型国际关系.*尾$/u);
  });

  it('go on beyond a mark that is typed', () => {
    assert.deepEqual(wordsOf('甲，乙，丙。丁。', '甲，乙'), ['甲，乙', '甲，乙，丙']);
  });

  it('come in the order of the text from a place on', () => {
    assert.deepEqual(wordsOf('我们来。我们看。我们走。', '我们', 4), ['我们看', '我们走', '我们来']);
  });

  it('cost one reading of the text for a version, whatever is typed', () => {
    const document = source('我们愿与各国合作。'.repeat(100_000));
    const before = phraseWork.characters;
    for (const typed of ['我', '我们', '我们愿', '的', '我们不']) goingOn(document, typed, 0, 50);
    assert.equal(phraseWork.characters - before, 900_000);
  });
});

describe('the passages from a place on', () => {
  it('are clauses and sentences, without the punctuation before them', () => {
    const text = '甲方，乙方。\n\n丙方！';
    assert.deepEqual(
      passagesFrom(source(text), 2, 50).map((each) => each.words),
      ['乙方', '丙方'],
    );
  });
});
