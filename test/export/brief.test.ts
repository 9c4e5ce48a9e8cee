import assert from 'node:assert/strict';
import { parse } from 'parse5';
import type { Edition } from '../../server/src/export/edition.ts';
import { html } from '../../server/src/export/html.ts';
import { markdown } from '../../server/src/export/markdown.ts';
import type { Locale } from '../../server/src/findings.ts';
import { awkward, exportedBy, plan, planText, speech, speechText, textIn } from './editions.ts';
import { all, attribute, type HtmlNode, named, rendered, textOf } from './html.ts';

const samples = [
  ['the speech', speech, speechText],
  ['the plan of two coders', plan, planText],
] as const;

describe('html', () => {
  for (const [name, edition, text] of samples) {
    it(`has all words of ${name}, each passage before its footnote`, () => {
      const page = pageOf(edition);
      const paragraphs = all(page, 'p').filter((each) => attribute(each, 'class') === 'text');
      assert.equal(blankless(paragraphs.map((each) => textOf(each, ['sup'])).join('')), blankless(text));
      const shown = paragraphs.map((each) => textOf(each, [])).join('\n');
      const { entries = [] } = edition.documents[0] ?? {};
      for (const [i, { quote }] of entries.entries()) {
        const end = all(page, 'sup').find((each) => attribute(each, 'id') === `d1-r${i + 1}`);
        assert.ok(end && textOf(end, []) === String(i + 1));
        assert.ok(blankless(shown.replaceAll(/\d+/gu, '')).includes(blankless(quote.replaceAll(/\d+/gu, ''))));
      }
    });

    it(`has a footnote for each annotation of ${name}, and no address that leads nowhere`, () => {
      const page = pageOf(edition);
      const ids = all(page, '*').flatMap((each) => attribute(each, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length);
      for (const each of all(page, '*')) {
        const labelled = attribute(each, 'aria-labelledby');
        assert.ok(labelled === undefined || ids.includes(labelled));
      }
      for (const each of all(page, 'a')) assert.ok(ids.includes(attribute(each, 'href')?.slice(1) ?? ''));
      const items = all(page, 'li').map((each) => attribute(each, 'id'));
      assert.equal(items.length, edition.documents[0]?.entries.length);
    });
  }

  it('is one page that runs nothing and loads nothing', () => {
    for (const edition of [speech, plan, awkward]) {
      const page = pageOf(edition);
      for (const each of ['script', 'img', 'link', 'iframe', 'object', 'form']) assert.deepEqual(all(page, each), []);
      for (const each of all(page, '*')) {
        for (const { name } of each.attrs ?? []) assert.doesNotMatch(name, /^on|^src|^style$/u);
      }
      assert.doesNotMatch(textOf(all(page, 'style')[0], []), /url\(|@import/u);
    }
  });

  it('is in the reader’s language, with the text in its own', () => {
    const page = pageOf(plan, 'zh');
    assert.equal(attribute(all(page, 'html')[0], 'lang'), 'zh-CN');
    assert.equal(
      attribute(
        all(page, 'p').find((each) => attribute(each, 'class') === 'text'),
        'lang',
      ),
      'en',
    );
    const titles = all(page, 'h3').map((each) => textOf(each, []));
    assert.ok(titles.includes('数据') && titles.includes('倡议') && titles.includes('论断：air quality'));
  });

  it('lists figures with what they say, initiatives with actor and deadline, claims by topic', () => {
    const rows = rowsOf(speech);
    const figure = rows.find(([first]) => first === '1.5万名');
    assert.match(figure?.[1] ?? '', /^15,000/u);
    assert.ok(rows.some((row) => row.join() === 'Passage,Who,Type,Polarity,Certainty'));
    assert.ok(rowsOf(plan).some((row) => row.join() === 'Passage,Who,Does what,By when,As announced'));
  });

  it('leaves out columns in which nothing stands', () => {
    assert.ok(rowsOf(speech).some((row) => row.join() === 'Passage,Who,Does what,As announced'));
  });

  it('has one row for what two coders say alike, with both footnotes', () => {
    const rows = all(pageOf(plan), 'tr').map((row) => named(row, ['th', 'td']));
    const alike = rows.find(([first]) => first && textOf(first, ['sup']) === '612,000 people');
    assert.deepEqual(
      alike?.slice(0, 1).flatMap((cell) => all(cell, 'sup').map((each) => textOf(each, []))),
      ['5', '6'],
    );
  });
});

describe('markdown', () => {
  for (const [name, edition, text] of samples) {
    it(`has all words of ${name}, and a footnote for each annotation`, () => {
      const page = textIn(exportedBy(markdown, edition).files, 'brief.md');
      const defined = [...page.matchAll(/^\[\^([\d-]+)\]: /gmu)].map(([, id]) => id);
      const count = edition.documents[0]?.entries.length ?? 0;
      assert.deepEqual(
        defined,
        Array.from({ length: count }, (_, i) => `1-${i + 1}`),
      );
      const used = new Set([...page.matchAll(/\[\^([\d-]+)\](?!: )/gu)].map(([, id]) => id));
      assert.deepEqual([...used].sort(), [...defined].sort());
      const body = page.slice(page.indexOf('### Text\n') + 9, page.indexOf('\n[^1-1]: '));
      const shown = rendered(body.replaceAll(/\[\^[\d-]+\]/gu, ''));
      assert.equal(blankless(textOf(shown, [])), blankless(text));
    });
  }

  it('takes no markup from a text', () => {
    const page = textIn(exportedBy(markdown, awkward).files, 'brief.md');
    const shown = rendered(page);
    assert.deepEqual(all(shown, 'script'), []);
    assert.ok(textOf(shown, []).includes('<好> & "坏"。'));
    assert.ok(textOf(shown, []).includes('<script>alert(1)</script>'));
  });
});

function pageOf(edition: Edition, locale: Locale = 'en'): HtmlNode {
  const text = textIn(exportedBy(html, edition, { locale }).files, 'brief.html');
  const errors: string[] = [];
  const page = parse(text, { onParseError: ({ code }) => errors.push(code) });
  assert.deepEqual(errors, []);
  return page as HtmlNode;
}

function blankless(text: string): string {
  return text.replace(/\s+/gu, '');
}

function rowsOf(edition: Edition): readonly (readonly string[])[] {
  return all(pageOf(edition), 'tr').map((row) => named(row, ['th', 'td']).map((cell) => textOf(cell, ['sup'])));
}
