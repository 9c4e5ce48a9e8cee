import assert from 'node:assert/strict';
import { terminalJson, terminalLine, terminalLines, terminalText } from '../../server/src/escape/terminal.ts';

describe('terminalText', () => {
  const cases = [
    ['text as it is', 'Über 1.5万名“官员” 👩‍👩‍👧 می‌خواهم ✔️', 'Über 1.5万名“官员” 👩‍👩‍👧 می‌خواهم ✔️'],
    ['escape sequences', '\u001b[31mred\u009b0m', '<U+001B>[31mred<U+009B>0m'],
    ['line ends of every kind', 'a\r\nb\u2028c\u0085d', 'a<U+000D><U+000A>b<U+2028>c<U+0085>d'],
    ['a change of direction', '\u202e\u2066abc\u2069', '<U+202E><U+2066>abc<U+2069>'],
    ['what cannot be seen', 'a\u200bb\u00adc\ufeffd\u{e0041}', 'a<U+200B>b<U+00AD>c<U+FEFF>d<U+E0041>'],
    ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
    ['tabs', 'a\tb', 'a  b'],
    ['commands to a build log', 'x ##[error]y', 'x ##<U+005B>error]y'],
  ] as const;
  for (const [title, text, expected] of cases) {
    it(`writes ${title}`, () => assert.equal(terminalText(text), expected));
  }
});

describe('terminalLine', () => {
  it('begins no command to a build log', () => {
    assert.equal(terminalLine('::error::x'), '<U+003A>:error::x');
    assert.equal(terminalLine('  ::error::x'), '  <U+003A>:error::x');
    assert.equal(terminalLine('a::b'), 'a::b');
  });
});

describe('terminalLines', () => {
  it('begins no command on any line, and keeps the line ends', () => {
    assert.equal(terminalLines('a\n::error::x\n\u001b\n'), 'a\n<U+003A>:error::x\n<U+001B>\n');
  });
});

describe('terminalJson', () => {
  it('keeps the values and its own line ends', () => {
    const value = { file: '\u202e\u009b::x ##[error]', message: '\u{e0041}\u001b\n\t国' };
    const json = terminalJson(JSON.stringify(value, null, 2));
    assert.deepEqual(JSON.parse(json), value);
    assert.match(json, /^\{\n {2}"file": "\\u202e\\u009b::x ##\\u005berror\]"/u);
  });
});
