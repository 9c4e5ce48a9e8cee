import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { exporters } from '../../server/src/export/list.ts';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

describe('postil export', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, {
      '.git/x': '',
      'p/postil.yaml': 'postil: 1\nextends: [policy-core]\n',
      'p/a.txt': 'We trained 15,000 officers.\n',
      'p/a.postil.yaml':
        'annotations:\n  - { id: f, tag: figure, quote: "15,000 officers", attributes: { value: 15000, kind: count, modifier: exact } }\n',
    });
  });
  afterEach(() => removeFolder(folder));

  it('writes a lone file to standard output, and the same to a folder', () => {
    const { code, out, err } = postil(folder, 'export', 'p', '--to', 'jsonl');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(JSON.parse(out)['figure.value'], 15000);
    assert.deepEqual(postil(folder, 'export', 'p', '--to', 'jsonl', '--out', 'out/x'), { code: 0, out: '', err: '' });
    assert.equal(readFileSync(path.join(folder, 'out/x/annotations.jsonl'), 'utf8'), out);
    assert.deepEqual(readdirSync(path.join(folder, 'out/x')), ['annotations.jsonl']);
  });

  it('replaces no file that says something else, unless it is told to', () => {
    const args = ['export', 'p', '--to', 'csv', '--out', 'out'];
    assert.equal(postil(folder, ...args).code, 0);
    const file = path.join(folder, 'out/annotations.csv');
    const { mtimeMs } = statSync(file);
    assert.equal(postil(folder, ...args).code, 0);
    assert.equal(statSync(file).mtimeMs, mtimeMs);
    writeIn(folder, { 'out/annotations.csv': 'mine' });
    const { code, err } = postil(folder, ...args);
    assert.equal(code, 2);
    assert.match(err, /^out\/annotations\.csv: not written, because there is another file/u);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    assert.equal(postil(folder, ...args, '--force', '--bom').code, 0);
    assert.match(readFileSync(file, 'utf8'), /^\ufeffdocument,/u);
  });

  it('never writes through a link that leads out of the folder', () => {
    writeIn(folder, { 'out/x': '', 'elsewhere/annotations.csv': 'mine' });
    symlinkSync(path.join(folder, 'elsewhere/annotations.csv'), path.join(folder, 'out/annotations.csv'));
    const { code, err } = postil(folder, 'export', 'p', '--to', 'csv', '--out', 'out', '--force');
    assert.equal(code, 2);
    assert.match(err, /^out\/annotations\.csv: not written, because it would lie outside the folder that --out names/u);
    assert.equal(readFileSync(path.join(folder, 'elsewhere/annotations.csv'), 'utf8'), 'mine');
  });

  it('tells what is not carried, and writes nothing then with --strict', () => {
    writeIn(folder, { 'p/b.txt': 'x', 'p/b.postil.yaml': 'annotations:\n  - { id: g, tag: claim, quote: y }\n' });
    const args = ['export', 'p', '--to', 'csv', '--out', 'out'];
    const lost =
      'Not carried by csv:\n  annotations whose quote does not stand in the text, or not in one place: 1\n' +
      '  documents of which there is no annotation here: 1\n';
    const { code, err } = postil(folder, ...args, '--strict');
    assert.equal(code, 1);
    assert.equal(err, `${lost}Nothing was written, because of --strict. Without it, the rest is exported.\n`);
    assert.ok(!existsSync(path.join(folder, 'out')));
    assert.deepEqual(postil(folder, ...args), { code: 0, out: '', err: lost });
    assert.equal(postil(folder, 'export', 'p/a.txt', '--to', 'csv', '--strict').code, 0);
    assert.match(postil(folder, ...args, '--force', '--locale', 'zh').err, /^csv 未能保留：\n {2}引文.+：1\n/u);
  });

  it('says what it cannot do', () => {
    writeIn(folder, { 'q/postil.yaml': 'postil: 1\n', 'r/x.txt': '' });
    assert.match(postil(folder, 'export', '.', '--to', 'csv').err, /several projects here\. Name one of them: p, q\./u);
    assert.match(postil(folder, 'export', 'r', '--to', 'csv').err, /no project here/u);
    assert.match(postil(folder, 'export', 'q', '--to', 'csv').err, /no document of the project/u);
    assert.match(postil(folder, 'export', 'none', '--to', 'csv').err, /no such file/u);
    assert.match(postil(folder, 'export', 'p', '--to', 'odt').err, /Allowed choices are/u);
    for (const args of [['p', '--to', 'odt'], ['none', '--to', 'csv'], ['p']]) {
      assert.equal(postil(folder, 'export', ...args).code, 2);
    }
  });

  for (const { name } of exporters) {
    it(`writes the samples as ${name}, twice the same`, () => {
      for (const sample of ['interpol-2017', 'harbour-city']) {
        const project = path.join(root, 'samples', sample);
        const { code } = postil(folder, 'export', project, '--to', name, '--out', sample);
        assert.equal(code, 0);
        assert.ok(readdirSync(path.join(folder, sample)).length > 0);
        // Files of the same content are left alone, and others would not be replaced.
        assert.equal(postil(folder, 'export', project, '--to', name, '--out', sample).code, 0);
      }
    });
  }
});
