import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escaped, escapedLines, joined, link, maxBytes, strong } from '../../server/src/markdown.ts';
import { readable } from '../projects.ts';

const pieces = ['`', '*', '_', '[', ']', '(', ')', '<b>', '>', '!', '\n', '\r', '    ', '#', '-', '+', '1.', '1)', '|'];
const more = [
  '~',
  '\\',
  '&lt;',
  ';',
  'a',
  '国',
  '“',
  'https://x.y',
  'www.a.com',
  'a@b.co',
  'command:',
  '=',
  '\t',
  '\u2028',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 20 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

/** Every ASCII punctuation mark that Markdown, GitHub’s or VS Code’s could make something of. */
const active = /[!#$*+/:<=>@[\\\]^`{|}~\r\t]|&(?!#\d+;)|www\.|(?:^|\n) *(?:[-_]|\d+[.)])(?:\s|$)| {4}/u;

describe('Markdown of any text', () => {
  it('holds nothing active', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // Entities begin with & and #, which is all that may be left of either.
        const bare = (markdown: string) => markdown.replace(/&#\d+;/gu, '&#0;').replaceAll('&#0;', '?');
        assert.doesNotMatch(bare(escaped(text)), active);
        assert.doesNotMatch(bare(escapedLines(text)), active);
        assert.doesNotMatch(bare(strong(text).slice(2, -2)), active);
      }),
      { numRuns: 5000 },
    );
  });

  it('says what the text says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        assert.equal(readable(escaped(text)), text.replace(/ +/gu, ' '));
      }),
      { numRuns: 2000 },
    );
  });

  it('has one link at most, to https or mailto', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('https://a.example/', 'mailto:a@b.example?', 'command:', ''),
        hostile,
        (title, scheme, rest) => {
          const markdown = link(title, scheme + rest);
          assert.ok((markdown.match(/\]\(/gu)?.length ?? 0) <= 1);
          assert.match(markdown, /^(?:\[[^[\]]*\]\((?:https:\/\/|mailto:)[^\s<>()\\`]*\)|[^[\]<>`]*)$/u);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is never longer than 8 KB', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 2000 }))), (parts) => {
        const markdown = joined(parts.map((blocks) => blocks.map((each) => escaped(each))));
        assert.ok(new TextEncoder().encode(markdown).length <= maxBytes);
      }),
      { numRuns: 100 },
    );
  });
});
