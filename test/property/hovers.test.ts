import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { locales } from '../../server/src/findings.ts';
import { hover } from '../../server/src/hovers/hover.ts';
import { maxBytes } from '../../server/src/markdown.ts';
import { fileUris, type Project, sourceOf } from '../../server/src/project.ts';
import { quoted } from '../../server/src/yaml/write.ts';
import { projectOf } from '../projects.ts';
import { inherited } from './arbitraries.ts';
import { isWithin } from './judge.ts';

interface Token {
  readonly type: string;
  readonly info: string;
  readonly markup: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}
interface Renderer {
  parse(markdown: string, environment: object): readonly Token[];
}
/** As forgiving as a renderer can be set: HTML passes through, and whatever looks like an address becomes a link. */
const markdownIt: new (options: object) => Renderer = createRequire(import.meta.url)('markdown-it');
const renderer = new markdownIt({ html: true, linkify: true, breaks: true });

/** What our own Markdown is made of. */
const harmless = new Set(
  'inline text text_special softbreak hardbreak hr'
    .split(' ')
    .concat(
      'paragraph bullet_list list_item strong em link blockquote'
        .split(' ')
        .flatMap((each) => [`${each}_open`, `${each}_close`]),
    ),
);

function isHarmless(tokens: readonly Token[], markdown: string): void {
  for (const token of tokens) {
    assert.ok(harmless.has(token.type), `${token.type} in ${JSON.stringify(markdown)}`);
    if (token.type === 'link_open') {
      assert.notEqual(token.markup, 'linkify', `an address became a link in ${JSON.stringify(markdown)}`);
      assert.notEqual(token.markup, 'autolink');
      const address = new Map(token.attrs ?? []).get('href') ?? '';
      assert.match(address, /^(?:https:\/\/|mailto:)/iu);
      assert.deepEqual(
        token.attrs?.map(([name]) => name),
        ['href'],
      );
    }
    if (token.children) isHarmless(token.children, markdown);
  }
}

const payload = fc.constantFrom(
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<a href="command:workbench.action.terminal.new">run</a>',
    '<!-- -->',
    '<?x?>',
    '<![CDATA[x]]>',
    '[run](command:workbench.action.terminal.new)',
    '[run][1]\n\n[1]: command:x',
    '![x](https://evil.example/x.png)',
    '![x](//evil.example/x.png)',
    '<https://evil.example>',
    '<command:x>',
    'https://evil.example',
    'http://evil.example',
    'ftp://evil.example',
    'www.evil.example',
    'evil.com',
    'a@evil.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\evil\\share',
    '```\n',
    '\r```\r',
    '~~~\n',
    '`',
    '``',
    '\n\n    code',
    '\n# heading',
    '\n===',
    '\n---\n',
    '| a | b |\n|---|---|\n',
    '$(alert)',
    '$$x$$',
    '&lt;b&gt;',
    '&#60;b&#62;',
    '&',
    '](command:x)',
    ')',
    '[',
    ']',
    '**',
    '_',
    '*',
    '\\',
    '\\<',
    '\n> ',
    '\n1. ',
    '\n- ',
    '\u2028',
    '\u0085',
    '\0',
    '\u202e',
    '\ufeff',
    '\ud800',
    '国',
    'a',
    ' ',
    '\n',
  ],
  ...inherited,
);
const hostile = fc.oneof(
  { weight: 5, arbitrary: fc.array(payload, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(payload, fc.nat(1500)).map(([each, times]) => each.repeat(times).slice(0, 3000)) },
);
const url = fc.oneof(
  hostile,
  hostile.map((rest) => `https://a.example/${rest}`),
  hostile.map((rest) => `mailto:a@b.example${rest}`),
  fc.constantFrom(
    'command:x',
    'javascript:alert(1)',
    'https://a.example/) [x](command:x',
    'HTTPS://a.example',
    'https:evil',
  ),
);

/** A project in which every place that can hold a text holds one of these. */
function projectWith(texts: readonly string[], address: string): Project {
  let next = 0;
  const text = () => quoted(texts[next++ % texts.length] as string);
  return projectOf({
    'postil.yaml': `
postil: 1
name: ${text()}
version: ${text()}
tags:
  claim:
    title: { en: ${text()}, zh: ${text()} }
    description: ${text()}
    include: ${text()}
    exclude: { en: ${text()} }
    example: { zh: ${text()} }
    color: ${text()}
    attributes:
      type:
        title: ${text()}
        description: ${text()}
        type: enum
        values: { ? ${text()} : ${text()}, plain: ${text()} }
        pattern: ${text()}
      other: { type: ${text()}, when: { type: [${text()}] } }
      ? ${text()}
      : { type: string, title: ${text()} }
    cues: { en: [${text()}, { regex: ${text()} }] }
  ? ${text()}
  : { title: ${text()} }
relations:
  supports: { title: ${text()}, description: ${text()}, from: [${text()}], to: [claim] }
  ? ${text()}
  : {}
glossary:
  notice:
    term: { zh: 红色通报, en: ${text()}, fr: ${text()} }
    aliases: { zh: [红通, ${text()}] }
    definition: { en: ${text()}, zh: ${text()} }
    note: ${text()}
    source: [{ title: ${text()}, url: ${quoted(address)}, date: ${text()} }, { url: ${quoted(address)} }]
    see: [notice, ${text()}]
  ? ${text()}
  : { term: 红色, definition: ${text()} }
`,
    'a.postil.yaml': `document: a.txt
annotator: ${text()}
annotations:
  - id: ${text()}
    tag: claim
    quote: 每年发布红色通报
    attributes: { type: ${text()}, other: ${text()}, ? ${text()} : [${text()}] }
    note: ${text()}
    links: [{ supports: ${text()} }, { ? ${text()} : a }, { supports: a }]
  - id: a
    tag: ${text()}
    quote: 红色通报200余份
    prefix: ${text()}
  - id: b
    tag: ${text()}
    quote: 红色
    note: ${text()}
`,
    'a.txt': `每年发布红色通报200余份，${texts.join('，').slice(0, 2000)}`,
  });
}

describe('the hovers of any project', () => {
  it('are judged by a renderer that makes something of what is not escaped', () => {
    for (const active of [
      '<b>',
      '![x](https://a.example)',
      '[x](http://a.example)',
      'https://a.example',
      '`x`',
      '# x',
      '    x',
    ]) {
      assert.throws(() => isHarmless(renderer.parse(active, {}), active), active);
    }
    isHarmless(renderer.parse('**a** [b](https://a.example)\n\n- c', {}), '');
  });

  it('show its words as words: no HTML, image, code or command, and no link but its own', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), url, (texts, address) => {
        const project = projectWith(texts, address);
        const seen = new Set<string>();
        for (const uri of fileUris(project)) {
          const source = sourceOf(project, uri);
          assert.ok(source);
          // Wherever a word, a quotation mark or a term begins.
          for (const { index } of source.text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}"']|红/gu)) {
            for (const locale of locales) {
              const told = hover(project, uri, index, locale);
              if (!told) continue;
              if (seen.has(told.markdown)) continue;
              seen.add(told.markdown);
              shown++;
              isWithin(told.span, source, 'hover');
              assert.ok(new TextEncoder().encode(told.markdown).length <= maxBytes);
              assert.ok(told.markdown.isWellFormed());
              isHarmless(renderer.parse(told.markdown, {}), told.markdown);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(shown > 500, `${shown} were shown`);
  });
});
