import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { maxFileSize, nodeFiles, readText } from '../../server/src/node/files.ts';

describe('nodeFiles', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'postil-files-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lists files below a folder by their URIs, hidden folders and node_modules left out', async () => {
    write(
      'postil.yaml',
      'a/讲话 [1] #2 %20.txt',
      'dist/x.md',
      '.git/x.txt',
      'a/.hidden/x.txt',
      'a/node_modules/b/x.txt',
    );
    const listed = await nodeFiles.list(uri('.'));
    assert.deepEqual([...listed].sort(), [uri('a/讲话 [1] #2 %20.txt'), uri('dist/x.md'), uri('postil.yaml')].sort());
    for (const each of listed) assert.equal(await nodeFiles.read(each, uri('.')), 'text');
  });

  it('lists nothing in a folder that is not there', async () => {
    assert.deepEqual(await nodeFiles.list(uri('nowhere')), []);
  });

  it('reads nothing outside the boundary, not even by a folder whose name begins alike', async () => {
    write('in/a.txt', 'in-evil/b.txt');
    assert.deepEqual(readText(uri('in-evil/b.txt'), uri('in')), { problem: 'outside' });
    assert.equal(await nodeFiles.read(uri('in-evil/b.txt'), uri('in')), undefined);
  });

  // Windows lets only administrators make links to files; the links to folders that it lets anyone make come next.
  if (process.platform !== 'win32') {
    it('follows links to files inside the boundary', () => {
      write('in/a.txt');
      symlinkSync('a.txt', path.join(folder, 'in/link.txt'));
      assert.deepEqual(readText(uri('in/link.txt'), uri('in')), { text: 'text', encoding: 'UTF-8' });
    });
  }

  it('follows no link to a folder out of the boundary', () => {
    write('in/a.txt', 'out/b.txt');
    symlinkSync(path.join(folder, 'out'), path.join(folder, 'in/folder'), 'junction');
    assert.deepEqual(readText(uri('in/folder/b.txt'), uri('in')), { problem: 'outside' });
  });

  it('says why there is no text', () => {
    write('a.txt', 'folder/b.txt');
    truncateSync(path.join(folder, 'a.txt'), maxFileSize + 1);
    assert.deepEqual(readText(uri('a.txt'), uri('.')), { problem: 'too-large' });
    assert.deepEqual(readText(uri('nowhere.txt'), uri('.')), { problem: 'missing' });
    assert.deepEqual(readText(uri('a.txt/b'), uri('.')), { problem: 'missing' });
    assert.ok('problem' in readText(uri('folder'), uri('.')));
  });

  function uri(name: string): string {
    return URI.file(path.join(folder, name)).toString().replace(/\/$/u, '');
  }

  function write(...names: readonly string[]): void {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), 'text');
    }
  }
});
