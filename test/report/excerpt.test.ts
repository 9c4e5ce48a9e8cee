import assert from 'node:assert/strict';
import { excerpt } from '../../server/src/report/excerpt.ts';
import { example } from './example.ts';

/** The line and the carets below it, for a text with ⟦ and ⟧ around the place. */
function shown(marked: string, columns = 40): string {
  const { source, finding } = example('a.txt', marked);
  const { text, carets } = excerpt(source, finding, columns);
  return `${text}\n${carets}`;
}

describe('excerpt', () => {
  it('puts carets under the place', () => {
    assert.equal(shown('one\n  tag: ⟦clam⟧\nthree'), '  tag: clam\n       ^^^^');
  });

  it('counts two columns for a Chinese character, a full-width sign and an emoji', () => {
    assert.equal(shown('培训，👩‍👩‍👧a⟦1.5万名⟧官员'), '培训，👩‍👩‍👧a1.5万名官员\n         ^^^^^^^');
  });

  it('counts no column for a combining mark', () => {
    assert.equal(shown('re\u0301union ⟦x⟧'), 're\u0301union x\n        ^');
  });

  it('shows one caret for an empty place, at the end of a line too', () => {
    assert.equal(shown('ab⟦⟧cd'), 'abcd\n  ^');
    assert.equal(shown('ab⟦⟧\ncd'), 'ab\n  ^');
    assert.equal(shown('⟦⟧'), '\n^');
  });

  it('marks the first line of a place on several lines', () => {
    assert.equal(shown('a ⟦quote: >\r\n  more⟧'), 'a quote: >\n  ^^^^^^^^');
  });

  it('writes what cannot be seen, and marks all of it', () => {
    assert.equal(shown('零\u001b宽⟦\u200b⟧字\tx'), '零<U+001B>宽<U+200B>字  x\n            ^^^^^^^^');
  });

  it('cuts a long line around the place', () => {
    assert.equal(
      shown(`${'前'.repeat(900)}⟦万名⟧${'后'.repeat(900)}`),
      `…${'前'.repeat(6)}万名${'后'.repeat(11)}…\n${' '.repeat(13)}^^^^`,
    );
  });

  it('cuts only the side that is too long', () => {
    assert.equal(shown(`ab ⟦cd⟧ ${'x'.repeat(900)}`), `ab cd ${'x'.repeat(33)}…\n   ^^`);
    assert.equal(shown(`${'x'.repeat(900)} ⟦cd⟧ ef`), `…${'x'.repeat(33)} cd ef\n${' '.repeat(35)}^^`);
  });

  it('marks as much of a long place as is shown', () => {
    assert.equal(shown(`a ⟦${'万'.repeat(900)}⟧`), `a ${'万'.repeat(18)}…\n  ${'^'.repeat(37)}`);
  });

  it('cuts no character in two', () => {
    for (let columns = 20; columns < 30; columns++) {
      assert.doesNotMatch(shown(`${'😀'.repeat(90)}⟦x⟧${'😀'.repeat(90)}`, columns), /D83D|DE00/u);
    }
  });

  it('stays within the columns, wherever the place is', () => {
    const line = '国际 police 合作👍🏽 '.repeat(30);
    for (let at = 0; at <= line.length; at += 7) {
      const { source } = example('a.txt', `⟦⟧${line}`);
      const { text, carets } = excerpt(source, { start: at, end: at + 9 }, 40);
      const columns = [...text].reduce((sum, each) => sum + (/[\u2e80-\u9fff]/u.test(each) ? 2 : 1), 0);
      assert.ok(columns <= 44 && carets.length <= 40, `${at}: ${text}`);
    }
  });
});
