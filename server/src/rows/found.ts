import type { Coded } from '../agreement/agreement.ts';
import type { Entries } from '../query/entries.ts';
import { paragraphAt, paragraphNumber } from '../text/paragraphs.ts';
import { positionAt } from '../text/source.ts';
import type { Layout, Row } from './row.ts';

const keys = ['where', 'tag', 'coder', 'id', 'status', 'before', 'quote', 'after', 'document', 'paragraph'];

/** A found annotation a row: the passage between the words before and after it. */
export const foundLayout: Layout = {
  keys,
  columns: ['where', 'tag', 'coder', 'before', 'quote', 'after'],
  toTheRight: ['before'],
};

export function foundRow({ document }: Entries, coded: Coded, pathOf: (uri: string) => string): Row {
  const { start, end, annotation, coder } = coded;
  const { line, character } = positionAt(document, start);
  const around = paragraphAt(document, start) ?? { start: 0, end: document.text.length };
  const path = pathOf(document.uri);
  return {
    where: `${path}:${line + 1}:${character + 1}`,
    tag: annotation.tag?.value ?? null,
    coder,
    id: annotation.id?.value ?? null,
    status: annotation.status ?? 'accepted',
    before: lastPart(document.text.slice(Math.max(around.start, start - context), start)),
    quote: document.text.slice(start, end),
    after: firstPart(document.text.slice(end, Math.max(end, Math.min(around.end, end + context)))),
    document: path,
    paragraph: paragraphNumber(document, start) ?? null,
  };
}

/** So many columns of a terminal on either side; a Chinese character takes two. */
const context = 36;

function lastPart(text: string): string {
  return firstPart(Array.from(text).reverse().join(''), (part) => Array.from(part).reverse().join(''));
}

function firstPart(text: string, turned: (part: string) => string = (part) => part): string {
  let width = 0;
  let part = '';
  for (const character of text) {
    width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
      character,
    )
      ? 2
      : 1;
    if (width > context) break;
    part += character;
  }
  return turned(part);
}
