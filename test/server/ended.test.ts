// Commands that write many files, ended in the middle or met by a fault: every file is whole, and the next run mends all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, postil, postilWith, removeFolder, root, writeIn } from './commandLine.ts';

const count = 12;
const names = Array.from({ length: count }, (_, i) => `d${i}.txt`);

/** A table with a quote of each document, and the documents. */
function given(word: string): Record<string, string> {
  const rows = names.map((name) => `${name},claim,${word}`);
  const texts = names.map((name) => [`in-${word}/${name}`, `We say ${word} of ${name}.\n`]);
  return { [`in-${word}/quotes.csv`]: `document,tag,quote\n${rows.join('\n')}\n`, ...Object.fromEntries(texts) };
}

describe('a command that is ended while it writes', () => {
  let folder: string;
  const contentsOf = (name: string) => {
    const all = readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true });
    const files = all.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
    return new Map(files.map((file) => [path.relative(path.join(folder, name), file), readFileSync(file, 'utf8')]));
  };
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, { ...given('one'), ...given('two') });
  });
  afterEach(() => removeFolder(folder));

  /** Ends it at the n-th thing that happens in the folder that it writes into. */
  async function endedAt(n: number, out: string, ...args: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let seen = 0;
    const watcher = watch(path.join(folder, out), () => {
      seen += 1;
      if (seen === n) child.kill('SIGKILL');
    });
    await ended;
    watcher.close();
  }

  const failingAt = (n: number) => ({
    NODE_OPTIONS: `--require ${JSON.stringify(path.join(folder, 'fault.cjs'))}`,
    FAULT_AT: `${n}`,
  });

  function assertWhole(out: string, known: readonly ReadonlyMap<string, string>[], what: string): void {
    for (const [name, content] of contentsOf(out)) {
      if (name.endsWith('.postil-tmp')) continue;
      assert.ok(
        known.some((each) => each.get(name) === content),
        `${what}: ${name}`,
      );
    }
  }

  it('leaves whole files of an import, and the next one finishes it and sweeps', async () => {
    for (const word of ['one', 'two']) {
      assert.equal(postil(folder, 'import', `in-${word}`, '--into', `whole-${word}`).code, 0);
    }
    const known = ['one', 'two'].map((word) => contentsOf(`whole-${word}`));
    mkdirSync(path.join(folder, 'p'));
    for (let i = 0; i < 16; i++) {
      const word = i % 2 === 0 ? 'one' : 'two';
      const args = ['import', `in-${word}`, '--into', 'p', '--force'];
      await endedAt(1 + ((i * 7) % 40), 'p', ...args);
      assertWhole('p', known, `${i}`);
      if (i % 4 !== 3) continue;
      assert.equal(postil(folder, ...args).code, 0);
      assert.deepEqual(new Map([...contentsOf('p')].sort()), new Map([...(known[1] ?? [])].sort()));
    }
  }).timeout(120_000);

  it('leaves whole files of an export, and the next one finishes it and sweeps', async () => {
    for (const word of ['one', 'two']) {
      assert.equal(postil(folder, 'import', `in-${word}`, '--into', `p-${word}`).code, 0);
      assert.equal(postil(folder, 'export', `p-${word}`, '--to', 'brat', '--out', `whole-${word}`).code, 0);
    }
    const known = ['one', 'two'].map((word) => contentsOf(`whole-${word}`));
    mkdirSync(path.join(folder, 'out'));
    for (let i = 0; i < 14; i++) {
      const word = i % 2 === 0 ? 'one' : 'two';
      const args = ['export', `p-${word}`, '--to', 'brat', '--out', 'out', '--force'];
      await endedAt(1 + ((i * 11) % 60), 'out', ...args);
      assertWhole('out', known, `${i}`);
    }
    assert.equal(postil(folder, 'export', 'p-two', '--to', 'brat', '--out', 'out', '--force').code, 0);
    assert.deepEqual(new Map([...contentsOf('out')].sort()), new Map([...(known[1] ?? [])].sort()));
  }).timeout(120_000);

  it('tells at which file a fault has stopped it, whichever that is, and the next one finishes it', () => {
    // Node asks for this module before anything else; its n-th write fails as on a full disk.
    writeFileSync(
      path.join(folder, 'fault.cjs'),
      `const fs = require('node:fs');
      const own = fs.writeSync;
      let left = Number(process.env['FAULT_AT']);
      fs.writeSync = (file, content, at, ...more) => {
        left -= 1;
        if (left > 0) return own(file, content, at, ...more);
        if (at === 0 || at === undefined) own(file, content, 0, Math.min(3, content.length));
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      };
      require('node:module').syncBuiltinESMExports();`,
    );
    assert.equal(postil(folder, 'import', 'in-one', '--into', 'whole').code, 0);
    const known = contentsOf('whole');
    for (const at of [1, 2, 9, count * 2 + 1]) {
      const { code, err } = postilWith({ env: failingAt(at) }, folder, 'import', 'in-one', '--into', `p${at}`);
      assert.equal(code, 2);
      assert.match(err, /could not be written\. .*the disk is not full/u);
      assert.match(err, new RegExp(`Of ${count * 2 + 1} files ${at - 1} are written whole`, 'u'));
      assert.doesNotMatch(err, /imported\. Documents/u);
      assert.equal(contentsOf(`p${at}`).size, at - 1);
      assertWhole(`p${at}`, [known], `${at}`);
      assert.equal(postil(folder, 'import', 'in-one', '--into', `p${at}`).code, 0);
      assert.deepEqual(new Map([...contentsOf(`p${at}`)].sort()), new Map([...known].sort()));
    }
  }).timeout(60_000);

  // The owner of the machine may write everywhere, and Windows has no such folders.
  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    it('tells that a folder may not be written', () => {
      mkdirSync(path.join(folder, 'p'));
      chmodSync(path.join(folder, 'p'), 0o555);
      const { code, err } = postil(folder, 'import', 'in-one', '--into', 'p');
      chmodSync(path.join(folder, 'p'), 0o755);
      assert.equal(code, 2);
      assert.match(err, /could not be written/u);
    });
  }
});
