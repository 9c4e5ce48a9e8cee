import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { readZip } from '../../../server/src/import/reading/zip.ts';
import { maxEntries } from '../../../server/src/import/reading/zipDirectory.ts';
import { archive, type RawEntry, rawArchive } from '../archives.ts';

const words = 'Some words, and 中文.\n'.repeat(50);

describe('readZip', () => {
  it('gives entries by name, packed or not, with Zip64, and behind something else', () => {
    const entries: readonly RawEntry[] = [
      { name: 'a.txt', content: words },
      { name: 'sources/中.txt', content: words, method: 0 },
      { name: '__proto__', content: words },
      { name: 'windows\\b.txt', content: words, isZip64: true },
      { name: 'empty', content: '' },
      { name: 'folder/', content: '', method: 0 },
    ];
    const plain = rawArchive(entries, 'a comment');
    const shifted = new Uint8Array([...Buffer.from('#!/bin/sh\n'), ...plain]);
    for (const bytes of [plain, shifted]) {
      const { entries: read, problems } = readZip(bytes);
      assert.deepEqual(problems, []);
      assert.deepEqual([...read.keys()], ['a.txt', 'sources/中.txt', '__proto__', 'windows/b.txt', 'empty']);
      for (const [name, entry] of read) {
        const { bytes: content, problem } = entry.read();
        assert.equal(problem, undefined);
        assert.equal(strFromU8(content ?? new Uint8Array([1])), name === 'empty' ? '' : words);
      }
    }
  });

  it('names entries that it does not read, and why', () => {
    const cases: readonly (readonly [RawEntry, RegExp])[] = [
      [{ name: 'x', content: words, flags: 1 }, /encrypted/],
      [{ name: 'x', content: words, method: 9 }, /method \{method\}/],
      [{ name: 'x', content: '/etc/passwd', mode: 0o120777 }, /symbolic link/],
      [{ name: 'x', content: new Uint8Array(8_000_000) }, /times its size/],
    ];
    for (const [entry, expected] of cases) {
      const { bytes, problem } =
        readZip(rawArchive([entry]))
          .entries.get('x')
          ?.read() ?? {};
      assert.equal(bytes, undefined);
      assert.equal(problem?.entry, 'x');
      assert.match(problem?.what.en ?? '', expected);
    }
  });

  it('leaves out names that lead out, and the second of one name', () => {
    const names = ['../a', 'b/../../c', '/etc/passwd', 'C:\\x', '\\\\host\\share', 'd\0.txt', 'same', 'same'];
    const { entries, problems } = readZip(rawArchive(names.map((name, i) => ({ name, content: String(i) }))));
    assert.deepEqual([...entries.keys()], ['same']);
    assert.equal(strFromU8(entries.get('same')?.read().bytes ?? new Uint8Array()), '6');
    assert.deepEqual(
      problems.map(({ entry }) => entry),
      [...names.slice(0, 6), 'same'],
    );
  });

  it('does not believe sizes and checksums', () => {
    for (const claimed of [{ size: 3 }, { size: 0xfffffff0 }, { crc: 1 }, { packed: 0x7fffffff }]) {
      const { bytes, problem } =
        readZip(rawArchive([{ name: 'x', content: words, ...claimed }]))
          .entries.get('x')
          ?.read() ?? {};
      assert.equal(strFromU8(bytes ?? new Uint8Array()).slice(0, words.length), words);
      assert.match(problem?.what.en ?? '', /damaged/);
    }
    const short = readZip(rawArchive([{ name: 'x', content: words, packed: 20 }]))
      .entries.get('x')
      ?.read();
    assert.ok(words.startsWith(strFromU8(short?.bytes ?? new Uint8Array([0]))));
    assert.match(short?.problem?.what.en ?? '', /damaged/);
  });

  it('reads no archive of more than 2,000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: maxEntries + 1 }, (_, i) => [`${i}`, 'x']));
    const { entries, problems } = readZip(archive(many));
    assert.deepEqual([entries.size, problems.length], [0, 1]);
  });

  it('of an archive without its directory reads what is entire, and says so', () => {
    const whole = archive({ 'a.txt': words, 'b.txt': words });
    const cut = whole.subarray(0, whole.indexOf(0x62, 40) + 20);
    const { entries, problems } = readZip(cut);
    assert.match(problems[0]?.what.en ?? '', /not whole/);
    const first = entries.get('a.txt')?.read();
    assert.deepEqual([first?.problem, strFromU8(first?.bytes ?? new Uint8Array())], [undefined, words]);
    const second = entries.get('b.txt')?.read();
    assert.ok(second?.problem && words.startsWith(strFromU8(second.bytes ?? new Uint8Array())));
    assert.ok((second.bytes?.length ?? 0) > 0);
    for (const bytes of [
      new Uint8Array(),
      Uint8Array.from([0x50]),
      Buffer.from('no archive at all, but long enough'),
    ]) {
      assert.deepEqual([readZip(bytes).entries.size, readZip(bytes).problems.length], [0, 1]);
    }
  });
});
