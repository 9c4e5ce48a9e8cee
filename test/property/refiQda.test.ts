// REFI-QDA archives that somebody made to do harm, or that something has damaged.
import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { strToU8, unzipSync } from 'fflate';
import { qdc as codebookExporter } from '../../server/src/export/qdc.ts';
import { qdpx as exporter } from '../../server/src/export/qdpx.ts';
import type { Imported } from '../../server/src/import/importer.ts';
import { qdc } from '../../server/src/import/qdc.ts';
import { qdpx } from '../../server/src/import/qdpx.ts';
import { readZip } from '../../server/src/import/reading/zip.ts';
import { exportedBy, plan } from '../export/editions.ts';
import {
  archive,
  g,
  importedFrom,
  project,
  projectArchive,
  type RawEntry,
  rawArchive,
  told,
} from '../import/archives.ts';
import { randomFrom } from '../random.ts';
import './frozen.ts';

describe('archives of REFI-QDA', () => {
  it('that are cut anywhere give what is entire, and say that they are cut', () => {
    for (const [order, bytes] of bothOrders().entries()) {
      const all = new Set(withoutNotes(importedFrom(bytes)));
      let most = 0;
      for (let i = 0; i < 50; i++) {
        const imported = heeded(bytes.subarray(0, Math.floor((bytes.length * i) / 50)), `cut at ${i}/50`);
        assert.ok(imported.problems.length > 0);
        const some = withoutNotes(imported);
        for (const each of some) assert.ok(all.has(each), each);
        most = Math.max(most, some.length);
      }
      // With the texts before the XML, what stands before the cut in this still has its place.
      if (order === 1) assert.ok(most > 0);
    }
  });

  it('with another byte say so, or give what they gave', () => {
    const bytes = bothOrders()[0] as Uint8Array;
    const whole = JSON.stringify(importedFrom(bytes).collection);
    const random = randomFrom(7);
    for (let i = 0; i < 100; i++) {
      const changed = bytes.slice();
      const at = random.below(bytes.length);
      changed[at] = (changed[at] as number) ^ (1 + random.below(255));
      const imported = heeded(changed, `byte ${at}`);
      if (imported.problems.length === 0) assert.equal(JSON.stringify(imported.collection), whole, `byte ${at}`);
    }
  });

  it('whose XML has another byte still give nothing that is no part of a text', () => {
    const files = unzipSync(bothOrders()[0] as Uint8Array);
    const xml = files['project.qde'] as Uint8Array;
    const random = randomFrom(8);
    for (let i = 0; i < 60; i++) {
      const changed = xml.slice();
      for (let j = 0; j < 3; j++) changed[random.below(xml.length)] = random.below(256);
      heeded(archive({ ...files, 'project.qde': changed }), `XML ${i}`);
    }
  });

  it('made to do harm do none; the entry is named, and what is sound beside it comes', () => {
    const cases = hostile();
    assert.ok(cases.length > 60);
    for (const { name, bytes, entry, isSound } of cases) {
      const imported = heeded(bytes, name);
      const { problems, losses } = imported;
      assert.ok(problems.length + losses.length > 0, name);
      if (entry !== undefined)
        assert.ok(
          problems.some((each) => each.entry === entry),
          `${name}: ${JSON.stringify(problems)}`,
        );
      if (isSound) assert.ok(told(imported.collection).includes('? A “Sound”'), name);
    }
  });
});

describe('an archive', () => {
  it('is read up to 64 MiB in all', () => {
    const large = randomFillSync(new Uint8Array(30 << 20));
    const { entries } = readZip(rawArchive([1, 2, 3].map((n) => ({ name: `${n}`, content: large, method: 0 }))));
    const read = [...entries.values()].map((each) => each.read());
    assert.deepEqual(
      read.map(({ bytes }) => bytes?.length),
      [large.length, large.length, undefined],
    );
    assert.match(read[2]?.problem?.what.en ?? '', /MiB/);
  });
});

describe('codebooks of REFI-QDA', () => {
  it('that are cut or changed anywhere give what stands before', () => {
    const [file] = exportedBy(codebookExporter, plan).files;
    assert.ok(file && 'text' in file);
    const bytes = strToU8(file.text);
    const names = [...importedFrom(bytes, qdc).collection.codebook.tags.keys()];
    assert.deepEqual(names, [...plan.schema.tags.keys()]);
    for (let i = 0; i < 50; i++) {
      const imported = importedFrom(bytes.subarray(0, Math.floor((bytes.length * i) / 50)), qdc);
      assert.ok(imported.problems.length > 0);
      for (const name of imported.collection.codebook.tags.keys()) assert.ok(names.includes(name), name);
    }
  });
});

/** Notes stand at the end of the XML. */
function withoutNotes({ collection }: Imported): readonly string[] {
  const documents = collection.documents.map((document) => ({
    ...document,
    annotations: document.annotations.map(({ note: _, ...rest }) => rest),
  }));
  return told({ ...collection, documents });
}

/** What must hold of an import, whatever came. */
function heeded(bytes: Uint8Array, name: string): Imported {
  const asked: string[] = [];
  const imported = qdpx.read([{ path: 'given.qdpx', bytes }], (path) => {
    asked.push(path);
    return undefined;
  });
  const { collection, problems, losses } = imported;
  for (const { file, what, params = {} } of problems) {
    assert.equal(file, 'given.qdpx');
    for (const [, key = ''] of what.en.matchAll(/\{(\w+)\}/gu)) assert.ok(key in params, `${name}: ${key}`);
  }
  for (const { count } of losses) assert.ok(count > 0);
  assert.ok(problems.length <= 1000, name);
  const keys = new Set<string>();
  const paths = new Set<string>();
  let written = 0;
  for (const { path, text = '', annotations } of collection.documents) {
    assert.ok(
      !paths.has(path.toLowerCase()) && !path.split('/').includes('..') && !path.startsWith('/'),
      `${name}: ${path}`,
    );
    paths.add(path.toLowerCase());
    for (const { key, place, note = '' } of annotations) {
      assert.ok('start' in place && 0 <= place.start && place.start < place.end && place.end <= text.length, name);
      assert.ok(!keys.has(key));
      keys.add(key);
      written += place.end - place.start + note.length;
    }
  }
  for (const tag of collection.codebook.tags.keys()) written += tag.length;
  assert.ok(written <= 80 << 20, `${name}: ${written}`);
  for (const each of collection.documents.flatMap(({ annotations }) => annotations)) {
    for (const { target } of each.links) assert.ok(keys.has(target), name);
  }
  return imported;
}

/** Our export as it is, and with the texts before the XML. */
function bothOrders(): readonly Uint8Array[] {
  const [file] = exportedBy(exporter, plan).files;
  assert.ok(file && 'bytes' in file);
  const { 'project.qde': xml, ...sources } = unzipSync(file.bytes);
  return [file.bytes, archive({ ...sources, 'project.qde': xml as Uint8Array })];
}

interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which entry a problem must name. */
  readonly entry?: string;
  readonly isSound: boolean;
}

const codebook = `<CodeBook><Codes><Code guid="${g(1)}" name="A" isCodable="true"/></Codes></CodeBook>`;
const coding = `<Coding guid="${g(4)}"><CodeRef targetGUID="${g(1)}"/></Coding>`;
const sound = `<TextSource guid="${g(2)}" name="sound" plainTextPath="internal://sound.txt"><PlainTextSelection guid="${g(3)}" startPosition="0" endPosition="5">${coding}</PlainTextSelection></TextSource>`;
const soundText: RawEntry = { name: 'sources/sound.txt', content: 'Sound words.' };

function hostile(): readonly Hostile[] {
  const other = (path: string) => `<TextSource guid="${g(5)}" name="other" plainTextPath="${path}"/>`;
  const withEntry = (entry: RawEntry, path = 'internal://x.txt') =>
    rawArchive([
      { name: 'project.qde', content: project(`${codebook}<Sources>${sound}${other(path)}</Sources>`) },
      soundText,
      entry,
    ]);
  const withXml = (xml: string) => rawArchive([soundText, { name: 'project.qde', content: xml, method: 0 }]);
  const inside = (content: string) => withXml(project(`${codebook}<Sources>${sound}</Sources>${content}`));
  const entry = (more: Partial<RawEntry>): RawEntry => ({ name: 'sources/x.txt', content: 'x'.repeat(5000), ...more });

  const slips = [
    '../x.txt',
    '../../../../etc/cron.d/x',
    '/etc/x',
    'sources/../../x',
    'C:/x',
    'c:\\x',
    '\\\\host\\share\\x',
    'a\0b',
    '..\\x',
    'sources/..',
    '/x',
  ];
  const bad: readonly (readonly [string, Partial<RawEntry>])[] = [
    ...[2, 10, 70].map(
      (mebibytes) => [`bomb of ${mebibytes} MiB`, { content: new Uint8Array(mebibytes << 20) }] as const,
    ),
    ...[0, 1, 4999, 5001, 0x7fffffff, 0xfffffffe].map((size) => [`size ${size}`, { size }] as const),
    ...[1, 7, 0x7fffffff].map((packed) => [`packed ${packed}`, { packed }] as const),
    ...[0, 1].map((crc) => [`checksum ${crc}`, { crc }] as const),
    ...[1, 9, 12, 14, 93, 99].map((method) => [`method ${method}`, { method }] as const),
    ['encrypted', { flags: 1 }],
    ['strongly encrypted', { flags: 0x41 }],
    ['link', { mode: 0o120777, content: '/etc/passwd', method: 0 }],
    ['link upwards', { mode: 0o120777, content: '../../x', method: 0 }],
    ['noise', { content: Uint8Array.from({ length: 500 }, (_, i) => (i * 71) & 0xff), method: 8, crc: 3 }],
  ];
  const paths = [
    'absolute:///etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'C:\\x',
    '\\\\host\\x',
    'internal://../../etc/passwd',
    'relative:///../../x',
    '',
    'internal://',
    'internal://__proto__',
    'https://example.org/x',
  ];
  const doctypes = [
    '<!DOCTYPE Project>',
    '<!DOCTYPE Project SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    `<!DOCTYPE Project [<!ENTITY a "${'x'.repeat(1000)}">${'bcdefgh'.replace(/./gu, (each, i: number) => `<!ENTITY ${each} "${`&${'abcdefg'[i]};`.repeat(10)}">`)}]>`,
    '<!DOCTYPE Project [<!ENTITY % p SYSTEM "http://example.org/x"> %p;]>',
  ];
  const long = 'n'.repeat(2_000_000);
  const deepCodes = (depth: number, name: string) =>
    `<CodeBook><Codes>${`<Code guid="${g(9)}" name="${name}" isCodable="true">`.repeat(depth)}${'</Code>'.repeat(depth)}</Codes></CodeBook>`;
  const many = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  return [
    ...slips.map((name) => ({
      name: `slip ${name}`,
      bytes: withEntry({ name, content: 'x' }),
      entry: name,
      isSound: true,
    })),
    ...bad.map(([name, more]) => ({ name, bytes: withEntry(entry(more)), entry: 'sources/x.txt', isSound: true })),
    ...paths.map((path) => ({
      name: `path ${path}`,
      bytes: withEntry(entry({ name: 'sources/y.txt' }), path),
      entry: 'project.qde',
      isSound: true,
    })),
    ...doctypes.map((doctype) => ({
      name: doctype.slice(0, 60),
      bytes: withXml(project(codebook).replace('<Project', `${doctype}<Project`)),
      entry: 'project.qde',
      isSound: false,
    })),
    ...[65, 1000, 200_000].map((depth) => ({
      name: `depth ${depth}`,
      bytes: inside('<Notes>'.repeat(depth)),
      entry: 'project.qde',
      isSound: true,
    })),
    ...[10, 60].map((depth) => ({
      name: `names ${depth}`,
      bytes: withXml(project(deepCodes(depth, long.slice(0, 100_000)))),
      isSound: false,
    })),
    { name: 'no archive', bytes: strToU8('PK and nothing else, long enough for an end'), isSound: false },
    { name: 'empty', bytes: new Uint8Array(), isSound: false },
    { name: 'no project', bytes: rawArchive([soundText]), isSound: false },
    {
      name: 'two of a name',
      bytes: withEntry({ name: 'sources/sound.txt', content: 'Other' }),
      entry: 'sources/sound.txt',
      isSound: true,
    },
    { name: '__proto__', bytes: withEntry({ name: '__proto__', content: 'x' }), entry: 'project.qde', isSound: true },
    {
      name: 'another count',
      bytes: rawArchive(
        [soundText, { name: 'project.qde', content: project(`${codebook}<Sources>${sound}</Sources>`) }],
        '',
        60_000,
      ),
      isSound: true,
    },
    {
      name: 'many entries',
      bytes: rawArchive(Array.from({ length: 2500 }, (_, i) => ({ name: `${i}`, content: '', method: 0 }))),
      isSound: false,
    },
    {
      name: 'undefined entities',
      bytes: inside(`<Description>${'&lol;'.repeat(10_000)}</Description>`),
      entry: 'project.qde',
      isSound: true,
    },
    { name: 'another root', bytes: withXml('<html/>'), entry: 'project.qde', isSound: false },
    { name: 'another namespace', bytes: withXml('<Project xmlns="urn:other"/>'), entry: 'project.qde', isSound: false },
    { name: 'foreign elements', bytes: inside('<x:y xmlns:x="urn:x"><CodeBook/></x:y>'), isSound: true },
    {
      name: 'many codes',
      bytes: withXml(
        project(
          `<CodeBook><Codes>${many(12_000, (i) => `<Code guid="${g(i)}" name="c" isCodable="true"/>`)}</Codes></CodeBook>`,
        ),
      ),
      entry: 'project.qde',
      isSound: false,
    },
    {
      name: 'many texts',
      bytes:
        inside('').length > 0
          ? withXml(
              project(
                `${codebook}<Sources>${sound}${many(2500, (i) => `<TextSource guid="${g(i)}" name="t"><PlainTextContent>x</PlainTextContent></TextSource>`)}</Sources>`,
              ),
            )
          : new Uint8Array(),
      entry: 'project.qde',
      isSound: true,
    },
    {
      name: 'one note a thousand times',
      bytes: projectArchive(
        project(
          `${codebook}<Sources><TextSource guid="${g(5)}" name="t"><PlainTextContent>x</PlainTextContent>${many(1000, () => `<PlainTextSelection startPosition="0" endPosition="1">${coding}<NoteRef targetGUID="${g(6)}"/></PlainTextSelection>`)}</TextSource></Sources><Notes><Note guid="${g(6)}"><PlainTextContent>${long}</PlainTextContent></Note></Notes>`,
        ),
      ),
      isSound: false,
    },
    {
      name: 'a whole text a thousand times',
      bytes: projectArchive(
        project(
          `${codebook}<Sources><TextSource guid="${g(5)}" name="t"><PlainTextContent>${long}</PlainTextContent>${many(1000, () => `<PlainTextSelection startPosition="0" endPosition="${long.length}">${coding}</PlainTextSelection>`)}</TextSource></Sources>`,
        ),
      ),
      isSound: false,
    },
    {
      name: 'links everywhere',
      bytes: inside(
        `<Links>${many(2000, (i) => `<Link guid="${g(i)}" originGUID="${g(i % 7)}" targetGUID="${g((i * 3) % 7)}" name="r"/>`)}</Links>`,
      ),
      isSound: true,
    },
    {
      name: 'numbers',
      bytes: withXml(
        project(`${codebook}<Sources>${sound.replace('startPosition="0"', 'startPosition="1e9"')}</Sources>`),
      ),
      entry: 'project.qde',
      isSound: false,
    },
    {
      name: 'large numbers',
      bytes: withXml(
        project(
          `${codebook}<Sources>${sound.replace('endPosition="5"', 'endPosition="99999999999999999999"')}</Sources>`,
        ),
      ),
      entry: 'project.qde',
      isSound: false,
    },
  ] satisfies Hostile[];
}
