import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { newFolder, postil, postilWith, removeFolder, root, writeIn } from './commandLine.ts';

describe('postil check', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  it('finds nothing wrong with the samples but two dates that were scraped badly', () => {
    const { code, out, err } = postil(root, 'check', 'samples/interpol-2017', 'samples/harbour-city');
    assert.deepEqual({ code, err }, { code: 0, err: '' }, out);
    assert.match(out, /2017年9月26日[\s\S]*2015年9月[\s\S]*\n2 warnings in \d+ files\.\n$/u);
  });

  it('tells hints, which are only suggestions, where it is asked to', () => {
    write({ 'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\n', 'a.txt': '培训了1.5万名执法官员。\n' });
    assert.deepEqual(postil(folder, 'check'), { code: 0, out: 'No findings in 2 files.\n', err: '' });
    assert.deepEqual(JSON.parse(postil(folder, 'check', '--format', 'json').out), []);
    const { code, out } = postil(folder, 'check', '--severity', 'hint');
    assert.equal(code, 0);
    assert.match(
      out,
      /^a\.txt:1:1 hint suggestion\n[\s\S]*\na\.txt:1:4 hint figure-untagged\n.*1\.5万名.*\n[\s\S]*\n2 hints in 2 files\.\n$/u,
    );
  });

  it('leaves out what is less severe than asked for, and ends as before', () => {
    write({ 'postil.yaml': project, 'a.txt': 'Over 15,000 officers.\u200b\n', 'a.postil.yaml': clam });
    const { code, out } = postil(folder, 'check', '--severity', 'error', '--format', 'json');
    assert.deepEqual(
      { code, codes: JSON.parse(out).map((each: { code: string }) => each.code) },
      { code: 1, codes: ['tag-unknown'] },
    );
  });

  it('tells errors as JSON, with the working directory as the beginning of paths', () => {
    write({ 'p/postil.yaml': project, 'p/speech 一.txt': 'Over 15,000 officers.\n', 'p/speech 一.postil.yaml': clam });
    const { code, out, err } = postil(folder, 'check', '--format', 'json');
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    const [finding, ...others] = JSON.parse(out);
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(finding), ['file', 'code', 'severity', 'message', 'range']);
    assert.match(finding.message, /clam/u);
    assert.deepEqual(
      { ...finding, message: '' },
      {
        file: 'p/speech 一.postil.yaml',
        code: 'tag-unknown',
        severity: 'error',
        message: '',
        range: { start: { line: 2, character: 9 }, end: { line: 2, character: 13 } },
      },
    );
  });

  it('tells errors to people, with the line and carets, without colours where nobody looks', () => {
    write({ 'postil.yaml': project, 'a.txt': 'Over 15,000 officers.\n', 'a.postil.yaml': clam });
    const { code, out } = postil(folder, 'check');
    assert.equal(code, 1);
    assert.match(out, /^a\.postil\.yaml:3:10 error tag-unknown\n.*clam.*\n {2}3 │ {5}tag: clam\n {4}│ {10}\^{4}\n/u);
    assert.match(out, /\n1 error in 3 files\.\n$/u);
  });

  it('speaks the language it is asked for, or that of the system', () => {
    write({ 'postil.yaml': project });
    assert.match(postil(folder, 'check', '--locale', 'zh').out, /没有发现问题/u);
    assert.match(postilWith({ env: { LC_ALL: 'zh_CN.UTF-8' } }, folder, 'check').out, /没有发现问题/u);
    assert.match(postilWith({ env: { LC_ALL: 'zh_CN.UTF-8' } }, folder, 'check', '--locale', 'en').out, /No findings/u);
  });

  it('looks only at what is named, and at the annotations of a document that is', () => {
    const other = { 'b.txt': 'Over 15,000 officers.\n', 'sub/c.txt': 'x', 'sub/c.postil.yaml': 'annotations: 1\n' };
    write({ 'postil.yaml': project, 'a.txt': 'Over 15,000 officers.\n', 'a.postil.yaml': clam, ...other });
    assert.deepEqual([...files(postil(folder, 'check', 'a.txt', '--format', 'json').out)], ['a.postil.yaml']);
    assert.deepEqual([...files(postil(folder, 'check', 'sub', '--format', 'json').out)], ['sub/c.postil.yaml']);
    assert.equal(postil(folder, 'check', 'b.txt').code, 0);
    assert.equal(files(postil(folder, 'check', 'postil.yaml', '--format', 'json').out).size, 2);
    assert.deepEqual([...files(postil(path.join(folder, 'sub'), 'check', '--format', 'json').out)], ['c.postil.yaml']);
  });

  it('gives a file to the innermost project above it, and to that one only', () => {
    write({
      'postil.yaml': project,
      'in/postil.yaml': 'postil: 1\ntags: {clam: {}}\n',
      'in/a.txt': 'Over 15,000 officers.\n',
      'in/a.postil.yaml': clam,
    });
    const { code, out } = postil(folder, 'check', '.', 'in', 'in/a.txt');
    assert.match(out, /in 4 files\.\n$/u);
    assert.equal(code, 0, out);
  });

  describe('cannot run, and says what to do', () => {
    it('on a path that is not there', () => {
      const { code, out, err } = postil(folder, 'check', 'nope\u001b[2J', '.');
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.equal(err, 'nope<U+001B>[2J: there is no such file or folder. Check the spelling, or where you are.\n');
    });

    it('where there is no project', () => {
      write({ '.git/x': '', 'a.txt': 'x' });
      for (const where of ['.', 'a.txt']) {
        const { code, out, err } = postil(folder, 'check', where);
        assert.deepEqual({ code, out }, { code: 2, out: '' });
        assert.match(err, /no project here.*postil\.yaml/u);
      }
    });

    it('on a file that no project wants', () => {
      write({ 'postil.yaml': `${project}documents: ["speeches/*.txt"]\n`, 'notes.txt': 'x' });
      const { code, err } = postil(folder, 'check', 'notes.txt');
      assert.equal(code, 2);
      assert.match(err, /^notes\.txt: .*`documents`/u);
    });

    it('with an option or a command it does not know', () => {
      for (const args of [['check', '--format', 'xml'], ['check', '--nope'], ['chekc'], []]) {
        assert.equal(postil(folder, ...args).code, 2, args.join(' '));
      }
    });
  });

  describe('encodings', () => {
    const text = '中国已培训1.5万名执法官员。\r\n';
    const annotations = 'annotations:\n  - id: f-1\n    tag: note\n    quote: 1.5万名\n';
    for (const [name, said] of [
      ['gb18030', 'GB18030'],
      ['utf-16le', 'UTF-16LE'],
      ['utf-16be', 'UTF-16BE'],
    ] as const) {
      it(`reads ${said} and says so`, () => {
        write({ 'postil.yaml': project, 'a.txt': iconv.encode(text, name), 'a.postil.yaml': annotations });
        assert.deepEqual(postil(folder, 'check'), {
          code: 0,
          out: 'No findings in 3 files.\n',
          err: `a.txt: read as ${said}\n`,
        });
        assert.deepEqual(postil(folder, 'check', '--format', 'json'), { code: 0, out: '[]\n', err: '' });
      });
    }

    it('reads UTF-8 with and without a byte order mark, and says so only when asked', () => {
      write({ 'postil.yaml': `\ufeff${project}`, 'a.txt': `\ufeff${text}`, 'a.postil.yaml': annotations });
      assert.deepEqual(postil(folder, 'check'), { code: 0, out: 'No findings in 3 files.\n', err: '' });
      assert.match(postil(folder, 'check', '--verbose').err, /^a\.txt: read as UTF-8$/mu);
    });

    it('names a document that is no text, and goes on with the others', () => {
      write({ 'postil.yaml': project, 'a.txt': iconv.encode('à Genève, où', 'win1252'), 'b.txt': 'one\u200btwo' });
      const { code, out, err } = postil(folder, 'check');
      assert.equal(code, 2);
      assert.match(err, /^a\.txt: not read, because it is no text in UTF-8, UTF-16 or GB18030\./u);
      assert.match(out, /^b\.txt:1:4 warning text-invisible\n/u);
    });
  });

  describe('stays inside', () => {
    it('the project where a document is named outside it', () => {
      for (const document of [
        '../../etc/passwd',
        '/etc/passwd',
        '..\\..\\x.txt',
        'C:\\x.txt',
        '\\\\host\\share\\x.txt',
      ]) {
        write({ 'postil.yaml': project, 'a.postil.yaml': `document: '${document}'\nannotations: []\n` });
        const { code, out } = postil(path.dirname(folder), 'check', folder, '--format', 'json');
        assert.equal(code, 1, document);
        const found = JSON.parse(out).map((each: { code: string }) => each.code);
        assert.deepEqual(found, ['document-outside-workspace'], document);
      }
    });

    // Windows lets only administrators make links to files.
    if (process.platform !== 'win32') {
      it('the repository where a symbolic link leads out of it', () => {
        write({
          'repo/.git/x': '',
          'repo/postil.yaml': `${project}extends: secret.yaml\n`,
          'secret.yaml': 'postil: 1\ntags: {secret: {}}\n',
        });
        write({
          'secret.txt': 'Over 15,000 officers.\n',
          'repo/a.postil.yaml': 'document: a.txt\nannotations:\n  - {id: a, tag: note, quote: Over}\n',
        });
        symlinkSync('../secret.yaml', path.join(folder, 'repo/secret.yaml'));
        symlinkSync('../secret.txt', path.join(folder, 'repo/a.txt'));
        symlinkSync('..', path.join(folder, 'repo/up'));
        const { code, out, err } = postil(folder, 'check', 'repo', '--format', 'json');
        assert.equal(code, 2);
        assert.match(err, /^repo\/secret\.yaml: not read, because a symbolic link leads out of repo\./mu);
        assert.match(err, /^repo\/a\.txt: not read, because a symbolic link leads out of repo\./mu);
        const codes = JSON.parse(out).map((each: { code: string }) => each.code);
        assert.deepEqual(codes.sort(), ['document-missing', 'schema-extends']);
      });
    }
  });

  it('leaves hidden folders and node_modules alone', () => {
    write({
      'postil.yaml': project,
      '.x/postil.yaml': 'nope',
      'node_modules/x/postil.yaml': 'nope',
      'x/node_modules/a.txt': '\u200b',
    });
    assert.deepEqual(postil(folder, 'check'), { code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  function write(contents: Readonly<Record<string, string | Uint8Array>>): void {
    writeIn(folder, contents);
  }
});

describe('postil', () => {
  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.deepEqual(postil(root, '--version'), { code: 0, out: `${version}\n`, err: '' });
  });

  it('helps', () => {
    assert.match(postil(root, '--help').out, /check/u);
    const { code, out } = postil(root, 'check', '--help');
    assert.equal(code, 0);
    assert.match(out, /--format.*--locale.*Exit codes/su);
  });
});

const project = 'postil: 1\ntags: {note: {}}\n';
const clam = 'annotations:\n  - id: f-1\n    tag: clam\n    quote: Over 15,000\n';

function files(json: string): ReadonlySet<string> {
  return new Set(JSON.parse(json).map(({ file }: { file: string }) => file));
}
