// `write.ts` on real files: what stands on disk, whatever happens.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { contentHash, writeSafely } from '../../server/src/node/write.ts';
import { newFolder, removeFolder, root } from './commandLine.ts';

describe('writing a file', () => {
  let folder: string;
  let file: string;
  const old = Buffer.from('old');
  const fresh = Buffer.from('fresh');
  const isWindows = process.platform === 'win32';

  beforeEach(() => {
    folder = newFolder();
    file = path.join(folder, 'a.yaml');
    writeFileSync(file, old);
  });
  afterEach(() => removeFolder(folder));

  it('keeps the mode and leaves nothing beside it', () => {
    if (!isWindows) chmodSync(file, 0o604);
    assert.equal(writeSafely(file, fresh, { boundary: folder, expected: contentHash(old) }), undefined);
    assert.equal(readFileSync(file, 'utf8'), 'fresh');
    if (!isWindows) assert.equal(statSync(file).mode & 0o7777, 0o604);
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('writes nothing where the file is not what was expected', () => {
    assert.equal(writeSafely(file, fresh, { boundary: folder, expected: contentHash(fresh) }), 'changed');
    assert.equal(writeSafely(file, fresh, { boundary: folder, expected: 'absent' }), 'changed');
    assert.equal(
      writeSafely(path.join(folder, 'b'), fresh, { boundary: folder, expected: contentHash(old) }),
      'changed',
    );
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('makes a file only where there is none', () => {
    const other = path.join(folder, 'b.yaml');
    assert.equal(writeSafely(other, fresh, { boundary: folder, expected: 'absent' }), undefined);
    assert.equal(readFileSync(other, 'utf8'), 'fresh');
    assert.deepEqual(readdirSync(folder), ['a.yaml', 'b.yaml']);
  });

  it('says so where it may not write, or there is no folder', () => {
    assert.equal(
      writeSafely(path.join(folder, 'no', 'b'), fresh, { boundary: folder, expected: 'absent' }),
      'unwritable',
    );
    assert.equal(
      writeSafely(folder, fresh, { boundary: path.dirname(folder), expected: contentHash(old) }),
      'unwritable',
    );
  });

  // The owner of the machine may write everything.
  if (!isWindows && process.getuid?.() !== 0) {
    it('leaves a read-only file', () => {
      chmodSync(file, 0o444);
      assert.equal(writeSafely(file, fresh, { boundary: folder, expected: contentHash(old) }), 'unwritable');
      assert.equal(readFileSync(file, 'utf8'), 'old');
    });
  }

  // Windows lets only administrators make links to files.
  if (!isWindows) {
    it('follows a link within the boundary and none that leads out of it', () => {
      const inside = path.join(folder, 'in');
      mkdirSync(inside);
      writeFileSync(path.join(inside, 'real'), old);
      symlinkSync('real', path.join(inside, 'link'));
      symlinkSync('../a.yaml', path.join(inside, 'out'));
      symlinkSync('..', path.join(inside, 'up'));
      const given = { boundary: inside, expected: contentHash(old) };
      assert.equal(writeSafely(path.join(inside, 'link'), fresh, given), undefined);
      assert.equal(readFileSync(path.join(inside, 'real'), 'utf8'), 'fresh');
      assert.ok(lstatSync(path.join(inside, 'link')).isSymbolicLink());
      assert.equal(writeSafely(path.join(inside, 'out'), fresh, given), 'outside');
      assert.equal(writeSafely(path.join(inside, 'up', 'a.yaml'), fresh, given), 'outside');
      assert.equal(writeSafely(path.join(inside, 'up', 'new'), fresh, { ...given, expected: 'absent' }), 'outside');
      assert.equal(readFileSync(file, 'utf8'), 'old');
    });
  }

  it('leaves what was or what is new when it is killed, and the next run sweeps', async () => {
    writeFileSync(file, 'a'.repeat(200_000));
    const script = `
      import { readFileSync } from 'node:fs';
      import { contentHash, writeSafely } from ${JSON.stringify(path.join(root, 'server/src/node/write.ts'))};
      const file = ${JSON.stringify(file)};
      for (let i = 1; ; i++) {
        const content = Buffer.from(i % 2 ? 'b'.repeat(300_000) : 'a'.repeat(200_000));
        const expected = contentHash(readFileSync(file));
        const problem = writeSafely(file, content, { boundary: ${JSON.stringify(folder)}, expected });
        if (problem) throw new Error(problem);
        if (i === 1) process.stdout.write('.');
      }`;
    for (let i = 0; i < 20; i++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // Not a wait for anything: each is to be ended at another moment.
      await new Promise((resolve) => setTimeout(resolve, (i * 7) % 23));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const now = readFileSync(file, 'utf8');
      assert.ok(now === 'a'.repeat(200_000) || now === 'b'.repeat(300_000), `${i}: ${now.length}`);
      assert.ok(readdirSync(folder).length <= 2);
    }
  }).timeout(120_000);
});
