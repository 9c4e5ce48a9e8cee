import assert from 'node:assert/strict';
import fc from 'fast-check';
import { element, xmlDocument } from '../../server/src/escape/xml.ts';
import { rootOf } from '../export/xml.ts';

const nasty = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<!--',
  '&amp;',
  '&#0;',
  '<?',
  '\r',
  '\n',
  '\t',
  '\0',
  '\u0007',
  '\ud83d',
  '\ufffe',
  '\u0085',
  '\u2028',
  '\u2029',
  '😀',
  '国',
);
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 }))).map((parts) => parts.join(''));

describe('an element of XML', () => {
  it('is read as the texts it was made of', () => {
    fc.assert(
      fc.property(text, text, (attribute, content) => {
        const xml = xmlDocument(element('a', { b: attribute, c: undefined }, [content, element('d', {})]));
        const root = rootOf(xml);
        assert.equal(root.getAttribute('b'), possible(attribute));
        assert.equal(root.textContent, possible(content));
        assert.equal(root.childNodes.length, content === '' ? 1 : 2);
        assert.equal(root.getAttribute('c'), null);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** What XML 1.0 can hold (https://www.w3.org/TR/xml/#charsets), with one replacement for each code unit. */
function possible(given: string): string {
  return given.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
