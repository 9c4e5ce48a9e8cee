import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'parse5';
import { html, htmlPage } from '../../server/src/escape/html.ts';
import { markdownText } from '../../server/src/escape/markdownFile.ts';
import { all, attribute, type HtmlNode, rendered, textOf } from '../export/html.ts';

const marks = '<|>|&|"|\'|</p>|<!--|&amp;|&#0;|<script>|\r|\n|\t|\0|\u0007|\ud83d|\ufffe|\u202e|😀|国| '.split('|');
const signs =
  '*|_|**|`|```|[|](|)|![|#|- |+ |1. |2)|> |~~~|---|===|\\|  \n|$|@|:|http://a.b|www.a.b|a@b.c|<a@b.c>|[^1]|    |\t'.split(
    '|',
  );
const pieces = (own: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...own), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join(''));

describe('an element of HTML', () => {
  it('is read as the texts it was made of', () => {
    fc.assert(
      fc.property(pieces(marks), pieces(marks), (value, content) => {
        const page = parse(htmlPage(html('p', { title: value }, [content]))) as HtmlNode;
        const [p, ...others] = all(page, 'p');
        assert.deepEqual(others, []);
        assert.equal(attribute(p, 'title'), possible(value));
        assert.equal(textOf(p, []), possible(content));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('a text of a Markdown file', () => {
  it('is shown as its own words', () => {
    fc.assert(
      fc.property(pieces([...marks, ...signs, '|']), (given) => {
        const shown = rendered(markdownText(given));
        const elements = all(shown, '*').map(({ nodeName }) => nodeName);
        assert.deepEqual(
          elements.filter((name) => name !== 'p'),
          [],
        );
        assert.equal(textOf(shown, []).trimEnd(), plain(given));
      }),
      { numRuns: 10_000 },
    );
  });
});

/** What HTML can hold, line ends as it reads them. */
function possible(given: string): string {
  return given
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu, '\ufffd');
}

function plain(given: string): string {
  return given
    .toWellFormed()
    .replace(/(?![\t-\r\x85])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[\t-\r \x85\u2028\u2029]+/gu, ' ')
    .trim();
}
