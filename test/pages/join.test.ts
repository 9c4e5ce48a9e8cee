import assert from 'node:assert/strict';
import { joinedLines, wordsOf } from '../../server/src/pages/join.ts';

function joined(lines: readonly string[], elsewhere = ''): string {
  const { text, doubts } = joinedLines(lines, wordsOf([...lines, elsewhere]));
  return doubts.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}⟦${all.slice(start, end)}⟧${all.slice(end)}`,
    text,
  );
}

describe('lines of a paragraph', () => {
  it('are joined with a space between words, and without one in Chinese', () => {
    assert.equal(joined(['the river', 'rose']), 'the river rose');
    assert.equal(joined(['海洋', '牧场']), '海洋牧场');
    assert.equal(joined(['到2025', '年，建成']), '到2025年，建成');
    assert.equal(joined(['“一带', '一路”']), '“一带一路”');
  });

  it('lose a hyphen only where the text has the whole word, and doubt a word that it has nowhere', () => {
    assert.equal(joined(['the coop-', 'eration of'], 'cooperation'), 'the cooperation of');
    assert.equal(joined(['the long-', 'term plan'], 'long-term'), 'the long-term plan');
    assert.equal(joined(['the coop-', 'eration of']), 'the ⟦coop-eration⟧ of');
    assert.equal(joined(['from 2020-', '2025']), 'from 2020-2025');
  });
});
