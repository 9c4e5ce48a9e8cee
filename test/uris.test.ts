import assert from 'node:assert/strict';
import { folderOf, isInside, nameOf, normalUri, pathWithin, resolvePath } from '../server/src/uris.ts';

const folder = 'file:///home/project';
const from = `${folder}/speeches/a.postil.yaml`;

describe('a path written in a file', () => {
  it('is taken from the folder of that file', () => {
    assert.equal(resolvePath(from, 'a.txt'), `${folder}/speeches/a.txt`);
    assert.equal(resolvePath(from, './b/./c.txt'), `${folder}/speeches/b/c.txt`);
    assert.equal(resolvePath(from, '../other/a.txt'), `${folder}/other/a.txt`);
    assert.equal(resolvePath(from, 'b\\c.txt'), `${folder}/speeches/b/c.txt`, 'with the separators of Windows too');
    assert.equal(resolvePath(from, '…/..a/a...txt'), normalUri(`${folder}/speeches/…/..a/a...txt`));
  });

  it('keeps what URIs write otherwise', () => {
    for (const name of [
      '习近平 演讲.txt',
      'a#b.txt',
      'a?b=c.txt',
      '100%.txt',
      'a%20b.txt',
      'a&b;c.txt',
      "it's.txt",
      '😀.txt',
    ]) {
      const uri = resolvePath(from, name);
      assert.ok(uri);
      assert.equal(nameOf(uri), name);
      assert.equal(folderOf(uri), `${folder}/speeches`);
      assert.equal(normalUri(uri), uri);
    }
  });

  it('takes no escape for a dot or a slash', () => {
    for (const path of [
      '%2e%2e/a.txt',
      '..%2fa.txt',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '%5c%5chost/a',
      '..%5c..%5ca',
    ]) {
      const uri = resolvePath(from, path);
      assert.ok(uri && isInside(`${folder}/speeches`, uri), `${path} is ${uri}`);
    }
  });

  it('may lead up, and then lies outside', () => {
    for (const path of [
      '../../a.txt',
      '../../../../../../etc/passwd',
      '..\\..\\..\\a.txt',
      'b/../../../a.txt',
      '../../project-evil/a.txt',
    ]) {
      const uri = resolvePath(from, path);
      assert.ok(uri && !isInside(folder, uri), `${path} is ${uri}`);
    }
  });

  it('is refused where it is not relative', () => {
    for (const path of [
      '',
      '/etc/passwd',
      '\\a.txt',
      '//host/share/a.txt',
      '\\\\host\\share\\a.txt',
      '\\\\?\\C:\\a.txt',
      '\\\\.\\PhysicalDrive0',
      '/\\host\\a.txt',
      'C:\\a.txt',
      'C:/a.txt',
      'D:a.txt',
      'c:a',
      'file:///etc/passwd',
      'https://a.example/a.txt',
      'vscode-remote:a.txt',
    ]) {
      assert.equal(resolvePath(from, path), undefined, path);
    }
  });

  it('is refused where it names a stream or holds control characters', () => {
    for (const path of [
      'a.txt:stream',
      'a.txt::$DATA',
      'a\0.txt',
      'a\nb.txt',
      'a\rb',
      '\u0001',
      'a\u007f',
      'a\u0085b',
    ]) {
      assert.equal(resolvePath(from, path), undefined, JSON.stringify(path));
    }
  });

  it('is refused where it names a device, in any case, with any ending, anywhere', () => {
    for (const name of [
      'con',
      'NUL',
      'Aux',
      'prn.txt',
      'COM1',
      'com¹.txt',
      'lpt9.a.b',
      'nul .txt',
      'CONIN$',
      'conout$',
      'com0',
    ]) {
      assert.equal(resolvePath(from, name), undefined, name);
      assert.equal(resolvePath(from, `b/${name}`), undefined, name);
      assert.equal(resolvePath(from, `${name}\\a.txt`), undefined, name);
    }
    for (const name of ['console.txt', 'nulls', 'com.txt', 'com10.txt', 'a.con', 'auxiliary']) {
      assert.ok(resolvePath(from, name), name);
    }
  });

  it('is refused where Windows would read another name', () => {
    for (const path of [
      'a.txt ',
      'a.txt.',
      'b /a.txt',
      'b./a.txt',
      '.. /.. /a.txt',
      '.. ',
      '... ',
      '...',
      '..../a.txt',
      '. ./a',
    ]) {
      assert.equal(resolvePath(from, path), undefined, path);
    }
  });

  it('is refused where it is no text', () => {
    assert.equal(resolvePath(from, 'a\ud800.txt'), undefined);
    assert.equal(resolvePath(from, '\udc00'), undefined);
  });

  it('stays on the host of a shared folder', () => {
    const share = 'file://server/share/project/a.postil.yaml';
    assert.equal(resolvePath(share, 'a.txt'), 'file://server/share/project/a.txt');
    assert.ok(!isInside('file://server/share/project', resolvePath(share, '../../../../other/a.txt') ?? ''));
  });
});

describe('inside a folder', () => {
  it('is what lies below it', () => {
    assert.ok(isInside(folder, `${folder}/a.txt`));
    assert.ok(isInside(`${folder}/`, `${folder}/b/a.txt`));
    assert.ok(isInside('file:///', 'file:///a.txt'));
  });

  it('is neither the folder itself nor one whose name begins alike', () => {
    assert.ok(!isInside(folder, folder));
    assert.ok(!isInside(folder, `${folder}-evil/a.txt`));
    assert.ok(!isInside(folder, 'file://host/home/project/a.txt'));
  });

  it('is no path that leads out by dots', () => {
    for (const uri of [
      `${folder}/../a.txt`,
      `${folder}/%2e%2e/a.txt`,
      `${folder}/b/..%2f..%2f..%2fa.txt`,
      `${folder}/%2E%2E%5Ca.txt`,
    ]) {
      assert.ok(!isInside(folder, normalUri(uri)), uri);
    }
  });
});

describe('one file', () => {
  it('has one key, however it is written', () => {
    for (const group of [
      [
        'file:///c:/Project/a.txt',
        'file:///C:/Project/a.txt',
        'file:///c%3A/Project/a.txt',
        'file:///C%3a/Project/a.txt',
      ],
      ['file:///p/%E4%B9%A0.txt', 'file:///p/习.txt', 'file:///p/%e4%b9%a0.txt'],
      ['file:///p/a%20b.txt', 'file:///p/a b.txt'],
      ['file:///p/a%23b.txt', 'file:///p/%61%23b.txt'],
    ]) {
      assert.equal(new Set(group.map(normalUri)).size, 1, group.join(' '));
    }
  });

  it('keeps its key', () => {
    for (const uri of [
      'file:///p/100%25.txt',
      'untitled:Untitled-1',
      'vscode-vfs://github/a/b.txt',
      'postil:/schemas/x.yaml',
    ]) {
      assert.equal(normalUri(normalUri(uri)), normalUri(uri));
    }
  });
});

describe('paths', () => {
  it('within a folder are what globs see', () => {
    assert.equal(pathWithin(folder, `${folder}/b/%E4%B9%A0%20a.txt`), 'b/习 a.txt');
    assert.equal(pathWithin(`${folder}/`, `${folder}/a.txt`), 'a.txt');
    assert.equal(pathWithin(folder, 'file:///elsewhere/a.txt'), undefined);
  });
});
