import assert from 'node:assert/strict';
import type { Element, Node } from '@xmldom/xmldom';
import type { Edition } from '../../server/src/export/edition.ts';
import { tei } from '../../server/src/export/tei.ts';
import { allQuotes, awkward, awkwardText, exportedBy, plan, planText, speech, speechText, textIn } from './editions.ts';
import { all, rootOf } from './xml.ts';

const samples = [
  ['the speech', speech, 'interpol-2017.zh.xml', speechText],
  ['the plan of two coders', plan, 'transport-plan.en.xml', planText],
  ['rare characters', awkward, 'texts/文 本.xml', awkwardText],
] as const;

describe('tei', () => {
  for (const [name, edition, path, text] of samples) {
    it(`has all words of ${name}, and every annotation between its anchors`, () => {
      const root = teiOf(edition, path);
      const [body] = all(root, 'body');
      assert.ok(body);
      assert.equal(blankless(body.textContent ?? ''), blankless(text));
      const { words, anchors } = wordsIn(body);
      const names = new Map(all(root, 'respStmt').map((each) => [id(each), all(each, 'name')[0]?.textContent]));
      const quotes = all(root, 'span').map((span) => {
        const [start, end] = ['from', 'to'].map((key) => anchors.get(span.getAttribute(key)?.slice(1) ?? ''));
        assert.ok(start !== undefined && end !== undefined);
        const coder = names.get(span.getAttribute('resp')?.slice(1) ?? '');
        return `${coder} ${span.getAttribute('n')} ${blankless(words.slice(start, end))}`;
      });
      const expected = allQuotes(edition).map((each) => each.replace(/^(\S+ \S+ )([\s\S]*)$/u, spaceless));
      assert.deepEqual(quotes.sort(), [...expected].sort());
    });

    it(`has ids that differ, and points to what is there, in ${name}`, () => {
      const every = all(teiOf(edition, path), '*');
      const ids = every.map(id).filter((each) => each !== null);
      assert.equal(new Set(ids).size, ids.length);
      for (const each of ids) assert.match(each, /^[A-Za-z][\w.-]*$/u);
      const pointers = every.flatMap((each) =>
        ['from', 'to', 'ana', 'resp', 'target'].flatMap((key) => each.getAttribute(key)?.split(' ') ?? []),
      );
      // A date has `from` and `to` of its own.
      for (const each of pointers) assert.ok(/^\d/u.test(each) || ids.includes(each.slice(1)), each);
    });
  }

  it('says figures with the attributes of TEI', () => {
    const root = teiOf(speech, 'interpol-2017.zh.xml');
    const of = (name: string, words: string) => {
      const found = all(root, name).find((each) => each.textContent === words && each.parentNode?.nodeName === 'p');
      return Object.fromEntries([...(found?.attributes ?? [])].map((each) => [each.name, each.value]));
    };
    assert.deepEqual(of('measure', '1.5万名'), { type: 'count', quantity: '15000', unit: '名' });
    assert.deepEqual(of('measure', '10多个'), {
      type: 'count',
      quantity: '10',
      unit: '个',
      atLeast: '11',
      atMost: '19',
    });
    assert.deepEqual(of('num', '第八十六届'), { type: 'ordinal', value: '86' });
    assert.deepEqual(of('date', '今年7月'), { when: '2017-07' });
  });

  it('has attributes in a feature structure, the note in the span, links in a group', () => {
    const root = teiOf(awkward, 'texts/文 本.xml');
    const [span] = all(root, 'span');
    assert.equal(span?.textContent, ']]> <script>alert(1)</script> � \u202e & — 注');
    const features = all(all(root, 'fs')[0] as Element, 'f').map((each) => each.getAttribute('name'));
    assert.deepEqual(features, ['主体', '强度', '数', '确定', 'annotation.status']);
    assert.equal(all(root, 'numeric')[0]?.getAttribute('value'), '3');
    assert.equal(all(root, 'link')[0]?.getAttribute('type'), '支持');
  });
});

function teiOf(edition: Edition, path: string): Element {
  return rootOf(textIn(exportedBy(tei, edition).files, path));
}

function id(of: Element): string | null {
  return of.getAttribute('xml:id');
}

/** The words of an element, and at which of them each anchor stands. */
function wordsIn(body: Element) {
  const anchors = new Map<string, number>();
  let words = '';
  const walk = (node: Node) => {
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    if (node.nodeName === 'anchor') anchors.set(id(node as Element) ?? '', words.length);
    for (const each of node.childNodes) walk(each);
  };
  walk(body);
  return { words, anchors };
}

function blankless(text: string): string {
  return text.replace(/\s+/gu, '');
}

function spaceless(_: string, head: string, quote: string): string {
  return head + blankless(quote);
}
