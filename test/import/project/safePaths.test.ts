import assert from 'node:assert/strict';
import { safeNames, safePaths } from '../../../server/src/import/project/safePaths.ts';

describe('safe paths', () => {
  const cases = [
    ['a/b.txt', 'a/b.txt'],
    ['文 本.txt', '文 本.txt'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\x\\nul.txt', 'C_/x/_nul.txt'],
    ['//host/share/a.txt', 'host/share/a.txt'],
    ['a\0b:c?.txt', 'a_b_c_.txt'],
    ['.hidden/x. ', '_hidden/x_'],
    ['node_modules/x.txt', '_node_modules/x.txt'],
    ['postil.yaml', 'postil.yaml.txt'],
    ['x/a.postil.yaml', 'x/a.postil.yaml.txt'],
    ['', 'document.txt'],
    ['..', 'document.txt'],
  ] as const;

  it('stay what they are, or become what every system takes', () => {
    for (const [wanted, safe] of cases) {
      assert.equal(safePaths([]).forDocument(wanted), safe);
      assert.equal(safePaths([]).forDocument(safe), safe);
    }
  });

  it('are never alike, and never a folder of each other', () => {
    const { forDocument, forAnnotations } = safePaths(['taken.txt']);
    const given = ['A.txt', 'a.TXT', 'taken.txt', 'd', 'd/e.txt', '\u00e9.txt', 'e\u0301.txt'].map(forDocument);
    assert.deepEqual(given, ['A.txt', 'a-2.TXT', 'taken-2.txt', 'd', 'd_e.txt', '\u00e9.txt', 'e\u0301-2.txt']);
    assert.deepEqual([forAnnotations('a'), forAnnotations('A')], ['a.postil.yaml', 'A-2.postil.yaml']);
  });

  it('are not too long for a file system', () => {
    const path = safePaths([]).forDocument(`${'长'.repeat(500)}/${'名'.repeat(500)}.txt`);
    for (const part of path.split('/')) assert.ok(new TextEncoder().encode(part).length <= 140);
    assert.ok(path.endsWith('.txt'));
  });

  it('are given to coders, too, the same for the same', () => {
    const name = safeNames();
    assert.deepEqual(['a/b', 'a:b', 'a/b', '甲'].map(name), ['a_b', 'a_b-2', 'a_b', '甲']);
  });
});
