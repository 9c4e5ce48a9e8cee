import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { docxFile, report } from '../node/pages/docxFile.ts';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

const fixtures = path.join(root, 'test', 'pages', 'fixtures');
const fixture = (name: string) => readFileSync(path.join(fixtures, name));

describe('postil import of pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  const at = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const load = (...args: readonly string[]) => postil(folder, 'import', '--into', 'p', ...args);

  it('makes a project of all four kinds of files, which has no errors', () => {
    writeIn(folder, {
      'speech.html': iconv.encode(fixture('speech.zh.html').toString(), 'gb18030'),
      'remarks.html': fixture('remarks.en.html'),
      'white.pdf': fixture('paper.zh.pdf'),
      'paper.pdf': fixture('paper.en.pdf'),
      'report.docx': docxFile(report),
      'note.txt': iconv.encode('海洋公告\r\n\r\n　　本市各漁港自即日起實施夜間管制，請各船主配合辦理。\r\n', 'big5'),
    });
    const { code, err } = load('speech.html', 'remarks.html', 'white.pdf', 'paper.pdf', 'report.docx', 'note.txt');
    assert.equal(code, 0, err);
    assert.equal(at('p/speech.md'), fixture('speech.zh.md').toString());
    assert.equal(at('p/remarks.md'), fixture('remarks.en.md').toString());
    assert.equal(at('p/white.md'), fixture('paper.zh.md').toString());
    assert.equal(at('p/paper.md'), fixture('paper.en.md').toString());
    assert.equal(at('p/note.txt'), '海洋公告\n\n本市各漁港自即日起實施夜間管制，請各船主配合辦理。\n');
    assert.match(at('p/report.md'), /^# 海州市海洋牧场建设情况报告\n/u);
    assert.match(
      at('p/white.postil.yaml'),
      /\ndate: 2022-03\nsource:\n {2}title: 海州市海洋白皮书\n {2}file: white.pdf\n/u,
    );
    assert.match(at('p/remarks.postil.yaml'), /tag: doubtful\n {4}quote: "For press enquiries/u);
    assert.equal(postil(folder, 'check', 'p').code, 0);
  });

  it('lists what was taken out when asked, and changes nothing that is there', () => {
    writeIn(folder, { 'a.html': fixture('remarks.en.html') });
    assert.match(load('a.html', '--verbose').err, /a\.html: taken out: Print this page/u);
    assert.equal(load('a.html').code, 0);
    writeIn(folder, { 'p/a.md': 'Mine.\n' });
    const { code, err } = load('a.html');
    assert.deepEqual([code, at('p/a.md')], [2, 'Mine.\n']);
    assert.match(err, /a\.md: not written/u);
  });

  it('says why there is no text in a file, and still reads the others', () => {
    const encrypted = fixture('paper.en.pdf')
      .toString('latin1')
      .replace(
        /trailer\s*<</u,
        (head) =>
          `${head}/Encrypt<</Filter/Standard/V 1/R 2/O(${'x'.repeat(32)})/U(${'y'.repeat(32)})/P -4>>/ID[(a)(a)]`,
      );
    writeIn(folder, {
      'good.txt': 'A sentence that is long enough to be one, about the harbour and its ferries.\n',
      'bad.pdf': '%PDF-1.4\nnothing',
      'locked.pdf': Buffer.from(encrypted, 'latin1'),
      'cut.docx': docxFile(report).subarray(0, 1200),
      'binary.txt': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    });
    const { code, err } = load('good.txt', 'bad.pdf', 'locked.pdf', 'cut.docx', 'binary.txt');
    assert.equal(code, 2);
    for (const said of [
      /bad\.pdf: damaged, and left out/u,
      /locked\.pdf: it is encrypted/u,
      /cut\.docx: /u,
      /binary\.txt: no text, or in an encoding/u,
    ]) {
      assert.match(err, said);
    }
    assert.equal(existsSync(path.join(folder, 'p', 'good.txt')), true);
  });

  it('takes the encoding that somebody names', () => {
    writeIn(folder, { 'a.txt': iconv.encode('联通', 'gbk') });
    assert.equal(load('a.txt', '--encoding', 'gbk').code, 0);
    assert.equal(at('p/a.txt'), '联通\n');
    assert.match(load('a.txt', '--encoding', 'none').err, /a\.txt: there is no encoding “none”/u);
  });

  it('answers whatever a file holds', () => {
    const sources = {
      html: fixture('speech.zh.html'),
      pdf: fixture('paper.en.pdf'),
      docx: Buffer.from(docxFile(report)),
      txt: fixture('paper.en.md'),
    };
    const files: Record<string, Uint8Array> = {};
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (const [ending, bytes] of Object.entries(sources)) {
      for (let i = 0; i < 3; i++) {
        const mutated = Buffer.from(bytes.subarray(0, i % 2 === 0 ? bytes.length : random(bytes.length)));
        for (let at = 0; at < 20 && mutated.length > 0; at++) mutated[random(mutated.length)] = random(256);
        files[`${ending}${i}.${ending}`] = mutated;
      }
    }
    writeIn(folder, files);
    const { code, err } = load(...Object.keys(files));
    assert.equal(code === 0 || code === 2, true);
    assert.doesNotMatch(err, /fault in Postil/u);
  });
});
