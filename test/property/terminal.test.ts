import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { terminalJson, terminalLine, terminalText } from '../../server/src/escape/terminal.ts';

const nasty = fc.constantFrom(
  ...[
    '\u001b[2J',
    '\u009b31m',
    '\r',
    '\n',
    '\b',
    '\u0007',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u2028',
    '::',
    '##[',
    '\ud83d',
    '\t',
    ' ',
    '国',
  ],
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
const options = { numRuns: 20_000 };

describe('terminal escaping of any text', () => {
  it('leaves nothing that a terminal or a build log acts upon', () => {
    fc.assert(
      fc.property(text, (given) => {
        const line = terminalLine(given);
        assert.doesNotMatch(line, /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\u200b]|^\s*::|##\[/u);
        assert.equal(stripVTControlCharacters(line), line);
      }),
      options,
    );
  });

  it('changes nothing more when done again', () => {
    fc.assert(
      fc.property(text, (given) => assert.equal(terminalText(terminalText(given)), terminalText(given))),
      options,
    );
  });

  it('keeps every value of JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(text, text), (given) => {
        const json = terminalJson(JSON.stringify(given, null, 2));
        assert.doesNotMatch(json.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\u200b]|##\[/u);
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(given)));
      }),
      options,
    );
  });
});
