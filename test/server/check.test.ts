// What `postil check` does beside telling findings: filters, baselines, repairs, git, watching, threads.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

const project = 'postil: 1\ntags: {claim: {}, note: {}}\n';
const text = 'Over 15,000 officers. Noise is the first cause.\n';
const clam = 'annotations:\n  - id: f-1\n    tag: clam\n    quote: Over 15,000\n';
const stating = (value: number, entity: string) =>
  `annotations:\n  - id: f-1\n    tag: figure\n    quote: officers\n    attributes: {value: ${value}, modifier: exact, kind: number, entity: ${entity}, property: staff, period: '2025'}\n`;
const invisible = 'one\u200btwo\n';

describe('postil check', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  function write(contents: Readonly<Record<string, string | Uint8Array>>): void {
    writeIn(folder, contents);
  }

  function read(name: string): string {
    return readFileSync(path.join(folder, name), 'utf8');
  }

  describe('--rule and --max-warnings', () => {
    it('tell and count only the codes that are named', () => {
      write({ 'postil.yaml': project, 'a.txt': `${text}${invisible}`, 'a.postil.yaml': clam });
      const codes = (...args: string[]) => {
        const { code, out } = postil(folder, 'check', '--format', 'json', ...args);
        return { code, codes: JSON.parse(out).map((each: { code: string }) => each.code) };
      };
      assert.deepEqual(codes('--rule', 'text-invisible'), { code: 0, codes: ['text-invisible'] });
      assert.deepEqual(codes('--rule', 'text-invisible,tag-unknown'), {
        code: 1,
        codes: ['tag-unknown', 'text-invisible'],
      });
      assert.deepEqual(codes('--rule', 'id-invalid', '--rule', 'tag-unknown').codes, ['tag-unknown']);
    });

    it('know no code that is none', () => {
      const { code, out, err } = postil(folder, 'check', '--rule', 'nope');
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /no “nope”.*tag-unknown/u);
    });

    it('end with 1 above the number of warnings', () => {
      write({ 'postil.yaml': project, 'a.txt': `${invisible}${invisible}` });
      assert.equal(postil(folder, 'check', '--max-warnings', '2').code, 0);
      const { code, err } = postil(folder, 'check', '--max-warnings', '1', '--severity', 'error');
      assert.deepEqual({ code, err }, { code: 1, err: '--max-warnings 1: there are 2 warnings.\n' });
      assert.equal(postil(folder, 'check', '--max-warnings', 'many').code, 2);
    });
  });

  describe('--baseline', () => {
    const accepted = ['check', '--baseline', 'known.json'];

    it('accepts what it lists, tells what is new, and says what is gone', () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': clam });
      assert.equal(postil(folder, ...accepted).code, 2);
      const first = postil(folder, ...accepted, '--update-baseline');
      assert.deepEqual(first, { code: 0, out: 'No findings in 3 files.\n', err: 'known.json: 1 findings accepted\n' });
      assert.match(read('known.json'), /"file":"a\.postil\.yaml","code":"tag-unknown","fingerprint":"[\da-f]{16}:1"/u);

      // The finding moves with its annotation, the passage moves in the text.
      write({ 'a.txt': `Noise.\n\n${text}`, 'a.postil.yaml': `# moved\n\n${clam}` });
      assert.equal(postil(folder, ...accepted).code, 0);

      write({ 'b.txt': text, 'b.postil.yaml': clam.replace('clam', 'clom') });
      const { code, out } = postil(folder, ...accepted);
      assert.equal(code, 1);
      assert.match(out, /^b\.postil\.yaml:3:10 error tag-unknown\n[\s\S]*\n1 error in 5 files\.\n$/u);

      write({ 'a.postil.yaml': clam.replace('clam', 'claim') });
      const gone = postil(folder, 'check', 'a.txt', '--baseline', 'known.json');
      assert.equal(gone.code, 0);
      assert.match(gone.err, /^a\.postil\.yaml: tag-unknown of the baseline is gone; --update-baseline/mu);
      const sarif = JSON.parse(postil(folder, ...accepted, '--format', 'sarif').out);
      assert.deepEqual(
        sarif.runs[0].results.map((each: { baselineState: string }) => each.baselineState),
        ['new', 'absent'],
      );
    });

    it('keeps what was not looked at, and takes out what is gone with its file', () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': clam, 'b.txt': text, 'b.postil.yaml': clam });
      postil(folder, ...accepted, '--update-baseline');
      postil(folder, 'check', 'a.txt', '--baseline', 'known.json', '--update-baseline');
      postil(folder, ...accepted, '--update-baseline', '--rule', 'text-invisible');
      assert.equal(postil(folder, ...accepted).code, 0);
      removeFolder(path.join(folder, 'b.postil.yaml'));
      const { err } = postil(folder, ...accepted, '--update-baseline');
      assert.match(err, /^b\.postil\.yaml: tag-unknown taken out of the baseline$/mu);
      assert.doesNotMatch(read('known.json'), /b\.postil/u);
    });

    it('counts from its own folder, wherever one stands', () => {
      write({ 'postil.yaml': project, 'sub/a.txt': text, 'sub/a.postil.yaml': clam });
      postil(folder, ...accepted, '--update-baseline');
      assert.equal(postil(path.join(folder, 'sub'), 'check', '--baseline', '../known.json').code, 0);
    });

    it('says so where it is none of ours, and leaves it', () => {
      for (const content of ['[]', '{"findings": [1]}', 'nope', '']) {
        write({ 'postil.yaml': project, 'known.json': content });
        const { code, out, err } = postil(folder, ...accepted, '--update-baseline');
        assert.deepEqual({ code, out }, { code: 2, out: '' }, content);
        assert.match(err, /^known\.json: this is no baseline/u);
        assert.equal(read('known.json'), content);
      }
    });
  });

  describe('--fix', () => {
    const fixable = 'annotations:\r\n  - id: f-1   # kept\r\n    tag: cliam\r\n    quote: "Over 15,000"\r\n';
    const mended = fixable.replace('cliam', 'claim');

    it('repairs what is certain, byte for byte nothing else, and keeps mode and mark', () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': `\ufeff${fixable}` });
      if (process.platform !== 'win32') chmodSync(path.join(folder, 'a.postil.yaml'), 0o640);
      const { code, out, err } = postil(folder, 'check', '--fix');
      assert.deepEqual(
        { code, out, err },
        { code: 0, out: 'No findings in 3 files.\n', err: 'a.postil.yaml: fixed\n' },
      );
      assert.equal(read('a.postil.yaml'), `\ufeff${mended}`);
      if (process.platform !== 'win32') assert.equal(statSync(path.join(folder, 'a.postil.yaml')).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder).sort(), ['a.postil.yaml', 'a.txt', 'postil.yaml']);
      assert.deepEqual(postil(folder, 'check', '--fix').err, '');
    });

    it('leaves what only a person can decide, and texts', () => {
      const changed =
        'annotations:\n  - id: f-1\n    tag: claim\n    quote: Over 16,000 officers. Noise is the first\n';
      write({ 'postil.yaml': project, 'a.txt': `${text}${invisible}`, 'a.postil.yaml': changed });
      assert.equal(postil(folder, 'check', '--fix').code, 1);
      assert.equal(read('a.postil.yaml'), changed);
      assert.equal(read('a.txt'), `${text}${invisible}`);
    });

    it('repairs only the codes that are named', () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': fixable });
      postil(folder, 'check', '--fix', '--rule', 'id-invalid');
      assert.equal(read('a.postil.yaml'), fixable);
    });

    it('shows a diff and changes nothing with --dry-run', () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': fixable });
      const { code, out, err } = postil(folder, 'check', '--fix', '--dry-run');
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      assert.equal(
        out,
        '--- a/a.postil.yaml\n+++ b/a.postil.yaml\n@@ -1,4 +1,4 @@\n annotations:\n   - id: f-1   # kept\n-    tag: cliam\n+    tag: claim\n     quote: "Over 15,000"\n',
      );
      assert.equal(read('a.postil.yaml'), fixable);
      assert.equal(postil(folder, 'check', '--dry-run').code, 2);
    });

    it('leaves a file in another encoding, and says so', () => {
      const bytes = iconv.encode(`# 标注文件\n${fixable}`, 'gb18030');
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': bytes });
      const { code, err } = postil(folder, 'check', '--fix');
      assert.equal(code, 2);
      assert.match(err, /^a\.postil\.yaml: not written, because it is not in UTF-8/mu);
      assert.deepEqual(readFileSync(path.join(folder, 'a.postil.yaml')), bytes);
    });
  });

  describe('--changed-since', () => {
    function git(...args: string[]): void {
      const own = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
      const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }

    function files(...args: string[]) {
      const { code, out, err } = postil(folder, 'check', '--format', 'json', '--changed-since', 'HEAD', ...args);
      const names = new Set(JSON.parse(out || '[]').map(({ file }: { file: string }) => file));
      return { code, err, files: [...names] };
    }

    it('looks at what differs, at the annotations of texts that do, and at all when the schema does', () => {
      write({
        'p/postil.yaml': project,
        'p/a 一.txt': text,
        'p/a 一.postil.yaml': clam,
        'p/b.txt': text,
        'p/b.postil.yaml': clam,
      });
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '-m', 'x');
      assert.deepEqual(files(), { code: 0, err: '', files: [] });
      write({ 'p/a 一.txt': `New. ${text}`, 'p/c.postil.yaml': clam, 'p/c.txt': text });
      assert.deepEqual(files(), { code: 1, err: '', files: ['p/a 一.postil.yaml', 'p/c.postil.yaml'] });
      removeFolder(path.join(folder, 'p/b.txt'));
      assert.deepEqual(files().files.length, 3);
      git('add', '.');
      git('commit', '--quiet', '-m', 'y');
      write({ 'p/postil.yaml': `${project}\n` });
      assert.deepEqual(files().files.length, 3);
      assert.match(postil(folder, 'check', '--changed-since', '--output=x').err, /git knows no such commit/u);
    });

    it('needs a repository', () => {
      write({ 'postil.yaml': project });
      const { code, err } = files();
      assert.equal(code, 2);
      assert.match(err, /no git repository here/u);
    });
  });

  describe('--watch', () => {
    it('checks again on a change, and ends with Ctrl-C as the last round did', async () => {
      write({ 'postil.yaml': project, 'a.txt': text, 'a.postil.yaml': clam });
      const cli = path.join(root, 'dist', 'cli.js');
      const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
      const child = spawn(process.execPath, [cli, 'check', '--watch', '--locale', 'en'], { cwd: folder, env });
      let out = '';
      const until = (pattern: RegExp) =>
        new Promise<void>((resolve) => {
          const look = () => pattern.test(out) && resolve();
          child.stdout.on('data', look);
          look();
        });
      child.stdout.on('data', (data) => {
        out += data;
      });
      const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
      await until(/1 error in 3 files/u);
      write({ 'a.postil.yaml': clam.replace('clam', 'claim') });
      await until(/No findings in 3 files/u);
      write({ 'b.txt': 'new' });
      await until(/No findings in 4 files/u);
      child.kill('SIGINT');
      assert.equal(await ended, process.platform === 'win32' ? 'SIGINT' : 0);
      assert.ok(!out.includes('\u001b'), 'nothing is cleared where nobody looks');
    });
  });

  describe('--jobs', () => {
    it('gives the same with several threads, in the same order, in every format', () => {
      const contents: Record<string, string> = {
        'postil.yaml': `${project}relations: {supports: {}}\n`,
        'figures/postil.yaml': 'postil: 1\nextends: [policy-core]\n',
      };
      for (let i = 0; i < 260; i++) {
        const id = String(i).padStart(3, '0');
        const annotations =
          i % 3 === 0
            ? clam
            : clam.replace('clam', 'claim').concat(`    links: {supports: "d${(i * 7) % 300}.postil.yaml#f-1"}\n`);
        contents[`d${id}.txt`] = i % 5 === 0 ? invisible : text;
        contents[`figures/g${id}.txt`] = text;
        contents[`figures/g${id}.postil.yaml`] = stating(i % 40 === 0 ? 15_000 : 16_000, `project ${i % 130}`);
        contents[`d${id}.postil.yaml`] = annotations;
      }
      contents['e.txt'] = '\u0000';
      write(contents);
      for (const format of ['json', 'sarif']) {
        const one = postil(folder, 'check', '--format', format, '--jobs', '1');
        assert.equal(one.code, 2);
        assert.ok(one.out.length > 10_000);
        assert.match(one.out, /figure-conflict/);
        for (const jobs of ['2', '4']) {
          assert.deepEqual(postil(folder, 'check', '--format', format, '--jobs', jobs), one, `${format}, ${jobs} jobs`);
        }
      }
    }).timeout(120_000);
  });
});
