import assert from 'node:assert/strict';
import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import { qdc } from '../../server/src/export/qdc.ts';
import { qdpx } from '../../server/src/export/qdpx.ts';
import { projectOf } from '../projects.ts';
import { allQuotes, atCodePoints, awkward, exportedBy, plan, samples } from './editions.ts';
import { all, children, rootOf } from './xml.ts';

describe('qdpx', () => {
  for (const [name, edition, text] of samples) {
    it(`selects every passage of ${name} by code points of its source`, () => {
      const { files, root } = projectXmlOf(edition);
      const users = new Map(all(root, 'User').map((each) => [each.getAttribute('guid'), each.getAttribute('name')]));
      const quotes = all(root, 'TextSource').flatMap((source) => {
        const path = source.getAttribute('plainTextPath')?.replace('internal://', 'sources/') ?? '';
        const plain = strFromU8(files[path] ?? new Uint8Array());
        assert.equal(plain, text);
        return all(source, 'PlainTextSelection').map((each) => {
          const [start, end] = ['startPosition', 'endPosition'].map((key) => Number(each.getAttribute(key)));
          const id = /^id: (.*)$/mu.exec(all(each, 'Description')[0]?.textContent ?? '')?.[1];
          return `${users.get(each.getAttribute('creatingUser'))} ${id} ${atCodePoints(plain, start ?? 0, end ?? 0)}`;
        });
      });
      assert.deepEqual(quotes.sort(), allQuotes(edition));
    });

    it(`refers to what is there, by GUIDs of their own, for ${name}`, () => {
      const { root } = projectXmlOf(edition);
      const guids = all(root, '*').flatMap((each) => each.getAttribute('guid') ?? []);
      assert.equal(new Set(guids).size, guids.length);
      for (const each of all(root, '*')) {
        for (const key of ['targetGUID', 'originGUID', 'creatingUser']) {
          const value = each.getAttribute(key);
          assert.ok(value === null || guids.includes(value), `${each.tagName} ${key}`);
        }
      }
    });
  }

  it('says listed values as codes below the tag, others in the description, the note as a note', () => {
    const { root } = projectXmlOf(awkward);
    const codes = new Map(all(root, 'Code').map((each) => [each.getAttribute('guid'), each.getAttribute('name')]));
    const [first] = all(root, 'PlainTextSelection');
    assert.ok(first);
    const given = all(first, 'CodeRef').map((each) => codes.get(each.getAttribute('targetGUID')));
    assert.deepEqual(given, ['立场', '立场: 强度: 强', '立场: 确定: true']);
    assert.equal(
      all(first, 'Description')[0]?.textContent,
      'id: 甲一\nstatus: disputed\n立场: 主体: 𠮷野家\n立场: 主体: 乙; 丙\n立场: 数: 3',
    );
    assert.equal(all(root, 'PlainTextContent')[0]?.textContent, ']]> <script>alert(1)</script> � \u202e & — 注');
    const [link] = all(root, 'Link');
    assert.deepEqual([link?.getAttribute('name'), link?.getAttribute('direction')], ['支持', 'OneWay']);
  });

  it('has its parts in the order of the standard, and no empty ones', () => {
    const order = ['Users', 'CodeBook', 'Variables', 'Sources', 'Notes', 'Links'];
    for (const [, edition] of samples) {
      const names = children(projectXmlOf(edition).root).map(({ tagName }) => tagName);
      assert.deepEqual(
        names,
        order.filter((each) => names.includes(each)),
      );
      for (const each of children(projectXmlOf(edition).root)) assert.ok(children(each).length > 0);
    }
  });

  it('tells no time, and has neither carriage returns nor byte order marks', () => {
    const { files } = projectXmlOf(awkward);
    for (const bytes of Object.values(files))
      assert.ok(!strFromU8(bytes, true).startsWith('ï»¿') && !bytes.includes(13));
    const [file] = exportedBy(qdpx, awkward).files;
    assert.ok(file && 'bytes' in file);
    // Time and date of the first entry: midnight of 1 January 1980.
    assert.deepEqual([...file.bytes.slice(10, 14)], [0, 0, 33, 0]);
  });
});

describe('qdc', () => {
  it('has the tags with colours and rules in the reader’s language, attributes and values below them', () => {
    const root = codebookOf(plan, 'zh');
    const top = children(children(root)[0] as Element);
    assert.deepEqual(
      top.map((each) => [each.getAttribute('name'), each.getAttribute('color')]),
      [
        ['claim', '#0b65c2'],
        ['figure', '#b85c00'],
        ['initiative', '#2e7d32'],
        ['risk', '#c72e2e'],
      ],
    );
    assert.match(children(top[3] as Element)[0]?.textContent ?? '', /^标题：风险\n.*\n包括：.*\n不包括：.*\n示例：/u);
    const names = all(root, 'Code').map((each) => each.getAttribute('name'));
    assert.ok(names.includes('risk: severity') && names.includes('risk: severity: low'));
    assert.equal(new Set(names).size, names.length);
  });

  it('is not written for a project without tags, since the standard has no empty one; that is told', () => {
    const bare = editionOf(projectOf({ 'postil.yaml': 'postil: 1\n', 'a.txt': 'Text.' }));
    const { files, losses } = exportedBy(qdc, bare);
    assert.deepEqual([files, losses.map(({ count }) => count)], [[], [1, 1]]);
    assert.equal(all(projectXmlOf(bare).root, 'CodeBook').length, 0);
  });
});

function projectXmlOf(edition: Edition) {
  const [file] = exportedBy(qdpx, edition).files;
  assert.ok(file && 'bytes' in file);
  const files = unzipSync(file.bytes);
  return { files, root: rootOf(strFromU8(files['project.qde'] ?? new Uint8Array())) };
}

function codebookOf(edition: Edition, locale: 'en' | 'zh'): Element {
  const [file] = exportedBy(qdc, edition, { locale }).files;
  assert.ok(file && 'text' in file);
  return rootOf(file.text);
}
