import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import iconv from 'iconv-lite';
import { newFolder, postil, postilWith, removeFolder, root, writeIn } from './commandLine.ts';

const speech = '中国已培训1.5万名执法官员，破获近3000起案件。\n';

describe('postil figures', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  it('lists the figures of a file outside any project, with the paragraph', () => {
    writeIn(folder, { '.git/x': '', 'a b.txt': `标题\n\n${speech}` });
    assert.deepEqual(postil(folder, 'figures', 'a b.txt'), {
      code: 0,
      out: [
        'document  paragraph  start  end  text      kind   value  min   max  modifier  unit  currency  date',
        'a b.txt           2      9   14  1.5万名   count  15000             exact     名',
        'a b.txt           2     21   27  近3000起  count   3000       2999  nearly    起',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('reads standard input where no file is named, or where - is, and says what its figures are', () => {
    const first =
      '{"start":5,"end":10,"text":"1.5万名","kind":"count","value":15000,"min":null,"max":null,"modifier":"exact","unit":"名","currency":null,"date":null,"document":null}';
    for (const args of [[], ['-']]) {
      const { code, out, err } = postilWith({ input: speech }, folder, 'figures', ...args, '--format', 'jsonl');
      assert.deepEqual({ code, err, first: out.split('\n')[0] }, { code: 0, err: '', first });
    }
  });

  it('takes the language and the date from the options', () => {
    const input = '去年有3000起';
    const date = (...args: readonly string[]) =>
      postilWith({ input }, folder, 'figures', '--format', 'jsonl', ...args)
        .out.split('\n')
        .slice(0, -1)
        .map(dateOf);
    assert.deepEqual(date(), ['-P1Y', null]);
    assert.deepEqual(date('--date', '2017-09-26'), ['2016', null]);
    assert.deepEqual(date('--language', 'zh', '--date', '2018'), ['2017', null]);
    assert.ok(!date('--language', 'en').includes('-P1Y'));
  });

  it('takes them from the project of a file', () => {
    writeIn(folder, {
      'p/postil.yaml': 'postil: 1\n',
      'p/a.txt': '去年 in a text that looks English on the whole, to which the project says otherwise',
      'p/a.postil.yaml': 'language: zh\ndate: 2017-09-26\nannotations: []\n',
    });
    const { out } = postil(folder, 'figures', 'p/a.txt', '--format', 'jsonl');
    assert.deepEqual([dateOf(out), documentOf(out)], ['2016', 'p/a.txt']);
  });

  it('takes a folder for its texts: those that a project names, elsewhere .txt and .md', () => {
    writeIn(folder, {
      'p/postil.yaml': 'postil: 1\ndocuments: ["*.text"]\n',
      'p/a.text': speech,
      'p/b.txt': speech,
      'c.md': speech,
      'd.txt': speech,
      'e.html': speech,
      'node_modules/f.txt': speech,
    });
    const { code, out } = postil(folder, 'figures', '.', 'd.txt', 'e.html', '--format', 'jsonl');
    assert.equal(code, 0);
    assert.deepEqual([...new Set(out.trim().split('\n').map(documentOf))], ['c.md', 'd.txt', 'p/a.text', 'e.html']);
    assert.equal(out.trim().split('\n').length, 8);
  });

  it('reads other encodings, and says so to people', () => {
    writeIn(folder, { 'a.txt': iconv.encode(speech, 'gb18030') });
    const { out, err } = postil(folder, 'figures', 'a.txt');
    assert.match(out, / {2}5 {3}10 {2}1\.5万名 {2}/u);
    assert.equal(err, 'a.txt: read as GB18030\n');
    assert.equal(postil(folder, 'figures', 'a.txt', '--format', 'csv').err, '');
    assert.equal(postil(folder, 'figures', 'a.txt', '--format', 'csv', '--verbose').err, 'a.txt: read as GB18030\n');
    assert.equal(
      postilWith({ input: iconv.encode(speech, 'utf-16le') }, folder, 'figures').err,
      '-: read as UTF-16LE\n',
    );
  });

  it('remarks on damaged figures to people, and to nobody else', () => {
    const input = '会议于2017926日召开';
    assert.equal(
      postilWith({ input }, folder, 'figures').err,
      '-:1:4: damaged: “2017926日” has lost a character and may have read “2017年9月26日”. It is not read as a figure. Compare the source, and correct the copy you work with.\n',
    );
    assert.match(
      postilWith({ input }, folder, 'figures', '--locale', 'zh').err,
      /^-:1:4：受损：“2017926日”缺了字，原文可能是 “2017年9月26日”/u,
    );
    for (const format of ['jsonl', 'csv']) {
      const { code, out, err } = postilWith({ input }, folder, 'figures', '--format', format);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      assert.doesNotMatch(out, /2017/u);
    }
  });

  it('lets no text act upon the terminal', () => {
    const input = '有\u001b[2J30多人，去年\u202e有3\u200b人';
    for (const format of ['table', 'jsonl', 'csv']) {
      const { out, err } = postilWith({ input }, folder, 'figures', '--format', format, '--language', 'zh');
      assert.doesNotMatch((out + err).replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  it('ends well when its reader has seen enough', async () => {
    writeIn(folder, { 'a.txt': speech.repeat(20_000) });
    const cli = path.join(root, 'dist', 'cli.js');
    const child = spawn(process.execPath, [cli, 'figures', 'a.txt', '--format', 'jsonl'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
  });

  describe('goes on with the others, and ends with 2', () => {
    it('on a file that is no text', () => {
      writeIn(folder, { 'a.txt': iconv.encode('à Genève, où', 'win1252'), 'b.txt': speech });
      const { code, out, err } = postil(folder, 'figures', 'a.txt', 'b.txt', '--format', 'jsonl');
      assert.equal(code, 2);
      assert.match(err, /^a\.txt: not read, because it is no text in UTF-8, UTF-16 or GB18030\./u);
      assert.equal(documentOf(out.split('\n')[0] ?? ''), 'b.txt');
    });

    it('on a folder without texts', () => {
      writeIn(folder, { 'p/a.html': 'x', 'b.txt': speech });
      const { code, out, err } = postil(folder, 'figures', 'p', 'b.txt');
      assert.equal(code, 2);
      assert.match(err, /^p: there is no text here\./u);
      assert.match(out, /1\.5万名/u);
    });

    it('on standard input of more than 50 MB', () => {
      const { code, out, err } = postilWith(
        { input: new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61) },
        folder,
        'figures',
        '--format',
        'jsonl',
      );
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /^-: not read, because it is larger than 50 MB\./u);
    });
  });

  it('cannot run, and says what to do', () => {
    for (const [args, said] of [
      [['nope\u001b'], /^nope<U\+001B>: there is no such file or folder\./u],
      [['--date', '2017-13'], /^--date 2017-13: .*2017-09-26\.$/mu],
      [['--date', '2017-9'], /^--date 2017-9: .*2017-09-26\.$/mu],
      [['--language', 'fr'], /Allowed choices are zh, en\./u],
      [['--format', 'xml'], /Allowed choices are csv, json, jsonl, table\./u],
      [['--ledger', '.'], /no project here.*postil\.yaml/u],
      [['--ledger', '.', 'a.txt'], /^a\.txt: not listed, .* --ledger\.$/mu],
      [['--ledger', '.', '--date', '2017'], /cannot be used/u],
    ] as const) {
      const { code, out, err } = postil(folder, 'figures', ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(err, said);
    }
  });
});

describe('postil figures --ledger', () => {
  it('lists the annotated figures of a project', () => {
    const { code, out, err } = postil(root, 'figures', '--ledger', 'samples/interpol-2017', '--format', 'jsonl');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(rows[0], {
      document: 'samples/interpol-2017/interpol-2017.zh.txt',
      id: 'f-title-session',
      value: 86,
      min: null,
      max: null,
      kind: 'ordinal',
      modifier: 'exact',
      unit: '届',
      currency: null,
      date: null,
      entity: '全体大会',
      property: null,
      period: null,
      quote: '第八十六届',
      where: 'samples/interpol-2017/interpol-2017.zh.txt:9:11',
      paragraph: 4,
      annotator: 'postil',
    });
    assert.ok(rows.every(({ where }) => where !== null));
  });

  it('takes all projects below a folder, both coders of a document together', () => {
    const { out } = postil(root, 'figures', '--ledger', 'samples', '--format', 'csv');
    const [head, ...rows] = out.trim().split('\n');
    assert.match(head ?? '', /^document,id,value,.*,quote,where,paragraph,annotator$/u);
    const found = rows.filter((row) => row.includes('transport-plan.en.txt:1:')).map((row) => row.split(',').at(-1));
    assert.deepEqual(new Set(found), new Set(['anna', 'ben']));
  });
});

function dateOf(line: string): string | null {
  return JSON.parse(line).date;
}

function documentOf(line: string): string {
  return JSON.parse(line).document;
}
