import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { maxDepth, readXml, type XmlElement } from '../../../server/src/import/reading/xml.ts';

describe('readXml', () => {
  it('gives elements with attributes, text, lines and without those of other namespaces', () => {
    const { root, foreign, problems } = read(
      '<?xml version="1.0"?>\n<a xmlns="urn:x" xmlns:o="urn:o" b="1 &lt; &#x4e2d;" o:b="2">\r\n<c>one<![CDATA[<two>]]>\r\nthree</c><o:d><c/></o:d>\n<x:c xmlns:x="urn:x"/></a>',
    );
    assert.deepEqual(problems, []);
    assert.equal(foreign, 1);
    assert.deepEqual([...(root?.attributes ?? [])], [['b', '1 < 中']]);
    assert.deepEqual(
      root?.children.map(({ name, text, line }) => [name, text, line]),
      [
        ['c', 'one<two>\nthree', 3],
        ['c', '', 5],
      ],
    );
  });

  it('reads UTF-8 and UTF-16 with and without a byte order mark, and declared encodings', () => {
    const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>中文é</a>`;
    const utf16 = Buffer.from(xml('UTF-16'), 'utf16le');
    const cases = [
      strToU8(xml('UTF-8')),
      strToU8(`\ufeff${xml('utf-8')}`),
      strToU8('<a>中文é</a>'),
      strToU8(xml('utf-16')),
      utf16,
      Buffer.from(`\ufeff${xml('utf-16')}`, 'utf16le'),
      Buffer.from(Buffer.from(`\ufeff${xml('utf-16')}`, 'utf16le')).swap16(),
    ];
    for (const bytes of cases) assert.equal(readXml(bytes, () => true).root?.text, '中文é');
    const latin = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>caf\xe9</a>', 'latin1');
    assert.equal(readXml(latin, () => true).root?.text, 'café');
    const { root, problems } = readXml(strToU8(xml('klingon')), () => true);
    assert.deepEqual([root, problems.length], [undefined, 1]);
  });

  it('refuses any DOCTYPE', () => {
    for (const doctype of [
      '<!DOCTYPE a>',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>',
    ]) {
      const { root, problems } = read(`${doctype}<a>&b;</a>`);
      assert.equal(root, undefined);
      assert.match(problems[0]?.what.en ?? '', /DOCTYPE/);
    }
  });

  it('goes only so deep', () => {
    const { root, problems } = read('<a>'.repeat(100_000));
    assert.match(problems[0]?.what.en ?? '', /deep/);
    assert.ok(depthOf(root) <= maxDepth + 1);
    assert.deepEqual(read(`${'<a>'.repeat(maxDepth)}${'</a>'.repeat(maxDepth)}`).problems, []);
  });

  it('keeps what stands before damage, not the text of what is open then', () => {
    for (const end of ['', '<', '</>', ' & x', '<b', '<f>&<']) {
      const { root, problems } = read(`<a><c>whole</c>\n<d><c>whole</c><e>half${end}`);
      assert.equal(problems.length, 1, end);
      assert.equal(problems[0]?.line, 2);
      assert.deepEqual(shape(root), 'a(c=whole d(c=whole))');
    }
  });

  it('goes on after entities that are none and characters that XML cannot hold, and says so', () => {
    const { root, problems } = read('<a>\n<b>x&nbsp;y&#1;</b>\u0001<c/></a>');
    assert.deepEqual(
      root?.children.map(({ name }) => name),
      ['b', 'c'],
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 2, 2],
    );
    const broken = readXml(Uint8Array.from([...strToU8('<a>\nx'), 0xff, ...strToU8('y</a>')]), () => true);
    assert.deepEqual([broken.root?.text, broken.problems[0]?.line], ['\nx\ufffdy', 2]);
  });

  it('has no names of its own among attributes', () => {
    const { root } = read('<a __proto__="1" constructor="2"/>');
    assert.deepEqual([root?.attributes.get('__proto__'), root?.attributes.get('toString')], ['1', undefined]);
  });
});

function read(xml: string) {
  return readXml(strToU8(xml), (namespace) => namespace === '' || namespace === 'urn:x');
}

function depthOf(element: XmlElement | undefined): number {
  return element ? 1 + Math.max(0, ...element.children.map(depthOf)) : 0;
}

function shape(element: XmlElement | undefined): string {
  if (!element) return '';
  const { name, text, children } = element;
  return children.length > 0 ? `${name}(${children.map(shape).join(' ')})` : `${name}=${text}`;
}
