import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { docx } from '../../../server/src/node/pages/docx.ts';
import { textOf } from '../../../server/src/node/pages/encodings.ts';
import { html } from '../../../server/src/node/pages/html.ts';
import { pageKindOf, pageKinds } from '../../../server/src/node/pages/kinds.ts';
import type { PageReader } from '../../../server/src/node/pages/reader.ts';
import { cleaned } from '../../../server/src/pages/clean.ts';
import { documentOf } from '../../../server/src/pages/text.ts';
import { docxFile, p, report, run } from './docxFile.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../pages/fixtures/${name}`, import.meta.url), 'utf8');
}

/** The text that comes of a file, what its page says, what was taken out, and what is not carried. */
async function read(reader: PageReader, content: string | Uint8Array) {
  const page = await reader(typeof content === 'string' ? Buffer.from(content) : content, undefined);
  const { about, date, blocks, removed } = cleaned(page);
  const { text, marks } = documentOf(blocks, 'md');
  const losses = page.losses.map(({ what, count }) => `${count} ${what.en}`);
  return { about, date, text, doubts: marks.map(({ start, end }) => text.slice(start, end)), removed, losses };
}

async function textIn(body: string): Promise<string> {
  return (await read(html, `<html><body>${body}</body></html>`)).text;
}

describe('a saved web page', () => {
  it('in Chinese comes out as its text', async () => {
    const { about, date, text, doubts, removed, losses } = await read(
      html,
      iconv.encode(fixture('speech.zh.html'), 'gb18030'),
    );
    assert.equal(text, fixture('speech.zh.md'));
    assert.deepEqual(about, {
      title: '林致远在首届海洋航运合作论坛上的致辞',
      publisher: '海州日报',
      date: '2019-06-12',
      url: 'http://www.haizhou.example/2019-06/12/c_1124612345.htm',
      language: 'zh',
    });
    assert.equal(date, '2019-06-11');
    assert.deepEqual(doubts, []);
    assert.equal(removed.length, 18);
    assert.deepEqual(losses, ['1 readings above characters']);
  });

  it('in English comes out as its text', async () => {
    const { about, date, text, doubts, removed } = await read(html, fixture('remarks.en.html'));
    assert.equal(text, fixture('remarks.en.md'));
    assert.deepEqual(about, {
      title: 'Remarks by Commissioner Ada Brandt on river flooding',
      author: 'Ada Brandt',
      publisher: 'River Commission',
      date: '2021-09-14',
      url: 'https://rivercommission.example/newsroom/remarks-on-river-flooding',
      language: 'en',
    });
    assert.equal(date, '2021-09-13');
    assert.deepEqual(
      doubts.map((words) => words.slice(0, 19)),
      ['For press enquiries'],
    );
    assert.equal(removed.includes('Share on Facebook'), true);
  });

  it('loses no words of its own: what is not in the text is listed', async () => {
    for (const name of ['speech.zh.html', 'remarks.en.html']) {
      const { text, removed } = await read(html, fixture(name).replace('gb2312', 'utf-8'));
      const shown = fixture(name)
        .replace(/<(script|style|title|rt|rp)\b.*?<\/\1>/gsu, '')
        .replace(/<[^>]+>/gu, ' ');
      const together = `${text}\n${removed.join('\n')}`.replace(/²/gu, '2');
      for (const [word] of shown.replaceAll('&nbsp;', ' ').matchAll(/[\p{Script=Han}]+|[A-Za-z]{3,}|\d+/gu)) {
        assert.equal(together.includes(word) || ['euro', 'nbsp'].includes(word), true, word);
      }
    }
  });

  it('keeps figures apart from the notes beside them', async () => {
    assert.equal(
      await textIn('<p>113个国家<sup>1</sup>，120万m<sup>2</sup>，10<sup>9</sup>，21<sup>st</sup></p>'),
      '113个国家[1]，120万m²，10⁹，21st\n',
    );
  });

  it('has lines where it shows lines', async () => {
    assert.equal(await textIn('<div>　　一<br><br>　　二<p>三</div>四<span>五</span>'), '一\n\n二\n\n三\n\n四五\n');
    assert.equal(
      await textIn('<p>a\n  b&nbsp;c</p><pre>d\n</pre><p style="display:none">e</p><script>f</script>'),
      'a b c\n\nd\n',
    );
    assert.equal(await textIn('<ol start="3"><li>c</li><li><p>d</p></li></ol>'), '3. c\n4. d\n');
  });

  it('without text says so', () => {
    assert.throws(
      () => html(Buffer.from('<html><body><div id="app"></div></body></html>'), undefined),
      /no text in this page/u,
    );
  });

  it('may be nested as deep as it likes', async () => {
    const text = await textIn(`${'<div>'.repeat(20_000)}<p>到底了，这里有一句完整的话，说的是海洋。</p>`);
    assert.equal(text, '到底了，这里有一句完整的话，说的是海洋。\n');
  });
});

describe('a Word document', () => {
  it('comes out as its text with headings, lists, tables and notes, its changes accepted', async () => {
    const { about, date, text, losses } = await read(docx, docxFile(report));
    assert.equal(
      text,
      '# 海州市海洋牧场建设情况报告\n\n海州市海洋局 2023年5月18日\n\n## 一、基本情况\n\n全市建成海洋牧场12个，投放人工鱼礁36万空方[1]，同比增长9.5%。\n\n## 二、下一步工作\n\n1. 到2025年新建海洋牧场5个；\n2. 每年增殖放流苗种30亿尾。\n\n| 年份 | 数量（个） |\n| --- | --- |\n| 2022 | 12 |\n\n各县区要抓紧落实，确保按期完成任务。\n\n[1] 数据来源：海州市统计局。\n',
    );
    assert.deepEqual(about, { title: '海州市海洋牧场建设情况报告', author: '海州市海洋局', language: 'zh' });
    assert.equal(date, '2023-05-18');
    assert.deepEqual(losses, ['1 comments', '1 tracked deletions', '1 tracked insertions, taken into the text']);
  });

  it('is not read where it could grow without bound', async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
    await assert.rejects(
      async () => docx(docxFile(p('一'), { 'word/settings.xml': doctype }), undefined),
      /declares entities/u,
    );
    const bomb = docxFile(run('0'.repeat(5_000_000)));
    await assert.rejects(async () => docx(bomb, undefined), /unpacks to more than/u);
    await assert.rejects(async () => docx(docxFile('', { 'word/document.xml': '' }), undefined));
    await assert.rejects(async () => docx(docxFile(''), undefined), /no text in this document/u);
  });
});

describe('the encoding of a page', () => {
  const simplified = '中国政府高度重视海洋事业的发展，我们将继续推动国际合作。';
  const traditional = '中華民國政府高度重視海洋事業的發展，我們將繼續推動國際合作。';

  it('is told by its bytes', () => {
    for (const [encoding, text] of [
      ['gb18030', simplified],
      ['gbk', '海洋公告'],
      ['big5', traditional],
      ['utf8', traditional],
      ['utf16le', simplified],
      ['utf-16', simplified],
    ] as const) {
      assert.deepEqual(textOf(iconv.encode(text, encoding), undefined), { text, damaged: 0 }, encoding);
    }
    assert.equal(textOf(iconv.encode(`\ufeff${simplified}`, 'utf8', { addBOM: false }), undefined).text, simplified);
  });

  it('is the one that somebody names, or that the page declares where it fits', () => {
    assert.equal(textOf(iconv.encode('通知', 'gbk'), 'gb2312').text, '通知');
    assert.equal(textOf(iconv.encode('café – Zürich', 'win1252'), undefined, 'iso-8859-1').text, 'café – Zürich');
    assert.equal(textOf(iconv.encode(simplified, 'gbk'), undefined, 'utf-8').text, simplified);
    assert.equal(textOf(iconv.encode(traditional, 'big5'), undefined, 'no-such').text, traditional);
    assert.throws(() => textOf(Buffer.from('a'), 'no-such'), /no encoding “\{encoding\}”/u);
  });

  it('of something that is no text cannot be told', () => {
    assert.throws(
      () =>
        textOf(
          Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256),
          undefined,
        ),
      /cannot be told/u,
    );
  });
});

describe('the kind of a file', () => {
  it('stands in docs/pages.md with its endings', () => {
    const page = readFileSync(new URL('../../../docs/pages.md', import.meta.url), 'utf8');
    const rows = Object.entries(pageKinds).map(
      ([kind, endings]) => `| \`${kind}\` | ${endings.map((ending) => `\`.${ending}\``).join(', ')} | `,
    );
    for (const row of rows) assert.ok(page.includes(row), row);
  });

  it('is told by its first bytes, then by its name', () => {
    assert.equal(pageKindOf('a.html', Buffer.from('%PDF-1.4')), 'pdf');
    assert.equal(pageKindOf('a.txt', Buffer.from('  <!DOCTYPE html>')), 'html');
    assert.equal(pageKindOf('A.HTM', Buffer.from('text')), 'html');
    assert.equal(pageKindOf('a.md', Buffer.from('# a')), 'text');
    assert.equal(pageKindOf('a', docxFile(p('一'))), 'docx');
    assert.equal(pageKindOf('a.xls', Buffer.from('x')), undefined);
  });
});
