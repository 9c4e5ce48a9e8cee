import assert from 'node:assert/strict';
import { escaped, escapedLines, joined, link, list, maxBytes, safeUrl, strong } from '../server/src/markdown.ts';
import { readable } from './projects.ts';

describe('markdown', () => {
  it('leaves letters, digits and Chinese as they are', () => {
    for (const text of [
      '1.5万名执法官员',
      '“一带一路”，人类命运共同体。',
      'check_worthiness',
      '2017-09-26',
      'Red Notice, 200',
    ]) {
      assert.equal(escaped(text), text);
    }
  });

  it('keeps what it escapes readable', () => {
    const text = 'a) *b* [c](d) <e> & f: g#h | `i` ~j~ \\k {l} $m ^n = +o / @p !q';
    assert.equal(readable(escaped(text)), text);
  });

  const hostile = {
    'an HTML tag': '<img src=x onerror=alert(1)>',
    'a command link': '[run](command:workbench.action.terminal.new)',
    'a reference link': '[a]: https://evil.example',
    'an automatic link': '<https://evil.example>',
    'a bare address': 'see https://evil.example or www.evil.example or a@evil.example',
    'an image': '![x](https://evil.example/x.png)',
    'a fence closed by a lone carriage return': 'x\r```\r[run](command:x)\r```',
    'a heading by underlining': 'x\n===',
    'a rule and front matter': '---\n***\n___',
    'a table': 'a|b\n-|-\n',
    'a code block': '\n\n        code',
    'an entity': '&lt;b&gt; &#60;',
    'an icon': '$(alert)',
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`makes nothing of ${what}`, () => {
      for (const markdown of [escaped(text), escapedLines(text), strong(text).slice(2, -2)]) {
        assert.doesNotMatch(markdown, /[<>[\]`!|*~$\\\r]|:|\n {4}|\n[-=+]|www\.|@|&(?!#\d+;)/u);
      }
    });
  }

  it('begins no list within a text of several lines', () => {
    assert.equal(readable(escapedLines('1. a\n- b\n2) c\n+ d')), '1. a  \n- b  \n2) c  \n+ d');
    assert.doesNotMatch(escapedLines('1. a\n- b\n2) c\n+ d'), /^\s*(?:\d+[.)]|[-+*]) /mu);
  });

  it('shows control characters and changes of direction as such', () => {
    assert.equal(escaped('a\u0000b\u202ec\u001bd'), 'a\ufffdb\ufffdc\ufffdd');
  });

  it('makes bold what stands between Chinese characters, too', () => {
    assert.equal(strong('天使行动'), '**天使行动**');
    assert.equal(strong('“猎狐”'), '**\u2060“猎狐”\u2060**');
    assert.equal(strong('  '), '');
  });

  it('links to https and mailto only', () => {
    assert.equal(
      link('INTERPOL', 'https://www.interpol.int/a?b=1&c=2'),
      '[INTERPOL](https://www.interpol.int/a?b=1&amp;c=2)',
    );
    assert.equal(link('Mail', 'mailto:press@example.org'), '[Mail](mailto:press@example.org)');
    for (const url of [
      'http://example.org',
      'javascript:alert(1)',
      'command:x',
      'file:///etc/passwd',
      'https://interpol.int@evil.example/',
      'https:evil',
      'vscode://x',
    ]) {
      assert.equal(link('Title', url), 'Title', url);
    }
  });

  it('lets no address out of its link', () => {
    assert.equal(safeUrl('https://a.example/(b) "c" <d>'), 'https://a.example/%28b%29%20%22c%22%20%3Cd%3E');
    assert.equal(safeUrl('https://a.example/红色通报'), 'https://a.example/%E7%BA%A2%E8%89%B2%E9%80%9A%E6%8A%A5');
    assert.equal(safeUrl('https://a.example/\ud800'), undefined);
  });

  it('cuts long texts between characters', () => {
    assert.equal(escaped('😀'.repeat(10), 3), '😀…');
  });

  it('stays within 8 KB and cuts between blocks', () => {
    const blocks = Array.from({ length: 50 }, (_, i) => escaped(`${i}${'国'.repeat(200)}`));
    const markdown = joined([blocks, ['end']]);
    assert.ok(new TextEncoder().encode(markdown).length <= maxBytes);
    assert.ok(markdown.endsWith('国\n\n…'));
  });

  it('cuts long lists between items', () => {
    const markdown = list(Array.from({ length: 1000 }, (_, i) => `item ${i}`));
    assert.match(markdown, /^- item 0\n/u);
    assert.match(markdown, /item \d+\n- …$/u);
  });
});
