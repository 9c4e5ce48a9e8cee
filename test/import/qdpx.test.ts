import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { notInXml } from '../../server/src/escape/xml.ts';
import type { Edition } from '../../server/src/export/edition.ts';
import { qdpx as exporter } from '../../server/src/export/qdpx.ts';
import type { Collection } from '../../server/src/import/collection.ts';
import { awkward, exportedBy, samples } from '../export/editions.ts';
import { archive, g, importedFrom, kinds, lossesOf, project, projectArchive, told } from './archives.ts';

describe('qdpx, from our own export', () => {
  for (const [name, edition] of samples) {
    it(`gives all that was in ${name}`, () => {
      const imported = importedFrom(exported(edition));
      assert.deepEqual(imported.problems, []);
      assert.deepEqual(imported.losses, []);
      assert.equal(imported.collection.name, edition.name);
      assert.deepEqual(saidByCollection(imported.collection), saidByEdition(edition));
    });

    it(`gives the codebook of ${name}: attributes with their types, words and what they mean`, () => {
      const { tags } = importedFrom(exported(edition)).collection.codebook;
      for (const tag of edition.schema.tags.values()) {
        const own = tags.get(tag.name);
        assert.ok(own);
        assert.equal(own.color, tag.color);
        for (const part of ['title', 'description', 'include', 'exclude', 'example'] as const) {
          const words = tag[part].get('en') ?? tag[part].values().next().value;
          assert.equal(own[part]?.get(''), words, part);
        }
        const attributes = [...tag.attributes.values()].map(({ name: key, type, many, values }) => [
          key,
          type,
          many,
          [...values.keys()],
        ]);
        const read = [...own.attributes].map(([key, { type, many = false, values }]) => [
          key,
          type,
          many,
          [...(values?.keys() ?? [])],
        ]);
        assert.deepEqual(read, attributes);
      }
    });
  }

  it('keeps values of several lines', () => {
    const [document, entry] = [awkward.documents[0], awkward.documents[0]?.entries[0]];
    assert.ok(document && entry);
    const value = 'one\n  two\n立场: 主体: three\n';
    const attributes = [{ name: '主体', definition: undefined, values: [value] }];
    const edition = { ...awkward, documents: [{ ...document, entries: [{ ...entry, attributes, links: [] }] }] };
    const [annotation] = importedFrom(exported(edition)).collection.documents[0]?.annotations ?? [];
    assert.deepEqual(annotation?.attributes, [{ name: '主体', values: [value] }]);
  });
});

describe('qdpx, from other programs', () => {
  it('takes a hierarchy of codes as tags with the names above in front, and reads memos of codes', () => {
    const { collection, losses } = importedFrom(
      projectArchive(
        project(`
<CodeBook><Codes>
  <Code guid="${g(1)}" name="Climate" isCodable="true" color="#00FF00"><Description>All of it.
Include: what melts</Description><NoteRef targetGUID="${g(9)}"/>
    <Code guid="${g(2)}" name="Positive" isCodable="true" color="#f00"/>
    <Code guid="${g(3)}" name="Climate: Risk" isCodable="true"/>
  </Code>
  <Code guid="${g(4)}" name="Economy" isCodable="false"><Description>A group.</Description>
    <Code guid="${g(5)}" name="Positive" isCodable="true"/>
    <Code guid="${g(6)}" name="Positive" isCodable="true"/>
  </Code>
</Codes></CodeBook>
<Notes><Note guid="${g(9)}"><PlainTextContent>Remember the sea.</PlainTextContent></Note></Notes>`),
      ),
    );
    const { tags } = collection.codebook;
    const names = ['Climate', 'Climate: Positive', 'Climate: Risk', 'Economy: Positive', 'Economy: Positive (2)'];
    assert.deepEqual([...tags.keys()], names);
    assert.equal(tags.get('Climate')?.color, 'green');
    assert.equal(tags.get('Climate: Positive')?.color, 'red');
    assert.equal(tags.get('Climate')?.description?.get(''), 'All of it.\n\nRemember the sea.');
    assert.equal(tags.get('Climate')?.include?.get(''), 'what melts');
    assert.deepEqual(
      losses.map(({ what, count }) => [what.en, count]),
      [
        ['exact colours of codes (the nearest of the palette is taken)', 2],
        ['descriptions of codes that only group others', 1],
      ],
    );
  });

  it('knows attributes of ours again where a program has put their tag below another code', () => {
    const { collection } = importedFrom(
      projectArchive(
        project(`
<CodeBook><Codes><Code guid="${g(1)}" name="Theme" isCodable="true">
  <Code guid="${g(2)}" name="claim" isCodable="true">
    <Code guid="${g(3)}" name="claim: type" isCodable="false">
      <Code guid="${g(4)}" name="claim: type: factual" isCodable="true"/>
      <Code guid="${g(5)}" name="claim: type: value" isCodable="true"/>
    </Code>
  </Code>
</Code></Codes></CodeBook>
<Sources><TextSource guid="${g(10)}" name="a"><PlainTextContent>One two.</PlainTextContent>
  <PlainTextSelection guid="${g(11)}" startPosition="0" endPosition="3"><Description>claim: actor: Bo
Mind this.</Description>
    <Coding guid="${g(12)}"><CodeRef targetGUID="${g(4)}"/></Coding>
  </PlainTextSelection>
</TextSource></Sources>`),
      ),
    );
    const tag = collection.codebook.tags.get('Theme: claim');
    assert.deepEqual([...(tag?.attributes.get('type')?.values?.keys() ?? [])], ['factual', 'value']);
    const [annotation] = collection.documents[0]?.annotations ?? [];
    assert.deepEqual(annotation?.attributes, [
      { name: 'type', values: ['factual'] },
      { name: 'actor', values: ['Bo'] },
    ]);
    assert.deepEqual(told(collection), ['? Theme: claim “One” (Mind this.)']);
  });

  it('makes an annotation for each user and code of a selection, and keeps users of one name apart', () => {
    const { collection } = importedFrom(
      projectArchive(
        project(`
<Users><User guid="{${g(1).toUpperCase()}}" name="Ann"/><User guid="${g(2)}" name="Ann"/><User guid="${g(3)}" id="carl"/></Users>
<CodeBook><Codes><Code guid="{${g(4).toUpperCase()}}" name="A" isCodable="true"/><Code guid="${g(5)}" name="B" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${g(10)}" name="a"><PlainTextContent>One two.</PlainTextContent>
  <PlainTextSelection guid="${g(11)}" startPosition="4" endPosition="7" creatingUser="${g(1)}">
    <Description>Remark of the first</Description>
    <Coding guid="${g(12)}" creatingUser="${g(2)}"><CodeRef targetGUID="${g(4)}"/></Coding>
    <Coding guid="${g(13)}"><CodeRef targetGUID="{${g(5)}}"/></Coding>
    <Coding guid="${g(14)}" creatingUser="${g(3)}"><CodeRef targetGUID="${g(4)}"/><NoteRef targetGUID="${g(20)}"/></Coding>
    <NoteRef targetGUID="${g(21)}"/>
  </PlainTextSelection>
</TextSource></Sources>
<Notes><Note guid="${g(20)}"><PlainTextContent>Of the coding</PlainTextContent></Note>
<Note guid="${g(21)}" creatingUser="${g(2)}"><PlainTextContent>Of the second</PlainTextContent></Note></Notes>`),
      ),
    );
    assert.deepEqual(told(collection), [
      'Ann (2) A “two” (Of the second)',
      'Ann B “two” (Remark of the first)',
      'carl A “two” (Of the coding)',
    ]);
  });

  it('keeps remarks on passages without a code, however a program ties them: MAXQDA, NVivo, QualCoder', () => {
    const imported = importedFrom(
      projectArchive(
        project(`
<CodeBook><Codes><Code guid="${g(1)}" name="memo" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${g(10)}" name="a"><PlainTextContent>One two three four.</PlainTextContent>
  <PlainTextSelection guid="${g(11)}" startPosition="0" endPosition="3"><Description>By MAXQDA</Description></PlainTextSelection>
  <PlainTextSelection guid="${g(12)}" startPosition="4" endPosition="7"/>
  <PlainTextSelection guid="${g(13)}" startPosition="14" endPosition="18"/>
  <NoteRef targetGUID="${g(21)}"/>
</TextSource></Sources>
<Notes><Note guid="${g(20)}" name="n" plainTextPath="internal://${g(20)}.txt"/>
<Note guid="${g(21)}"><PlainTextContent>By QualCoder</PlainTextContent><PlainTextSelection guid="${g(22)}" startPosition="8" endPosition="13"/></Note></Notes>
<Links><Link guid="${g(30)}" originGUID="${g(20)}" targetGUID="${g(12)}"/></Links>`),
        { [`${g(20)}.txt`]: '\ufeffBy NVivo\r\n' },
      ),
    );
    assert.deepEqual(told(imported.collection), [
      '? memo (2) “One” (By MAXQDA)',
      '? memo (2) “two” (By NVivo)',
      '? memo (2) “three” (By QualCoder)',
    ]);
    assert.equal(imported.collection.codebook.tags.get('memo (2)')?.title?.get('zh'), '备忘');
    assert.deepEqual(lossesOf(imported), { 'selections without a code or a note': 1 });
  });

  it('finds texts in any folder that programs use, beside the archive, and nowhere else', () => {
    const source = (n: number, path: string) => `<TextSource guid="${g(n)}" name="d${n}" plainTextPath="${path}"/>`;
    const xml = project(`<Sources>
${source(1, 'internal://a.txt')}
${source(2, 'relative:///b.txt')}
${source(3, 'absolute:///etc/passwd')}
${source(4, 'C:\\secret.txt')}
${source(5, 'internal://missing.txt')}
</Sources>`);
    const files = { 'Project.QDE': xml, 'Sources/A.txt': 'in Sources' };
    const imported = importedFrom(archive(files), undefined, { 'b.txt': 'beside', '/etc/passwd': 'no' });
    assert.deepEqual(
      imported.collection.documents.map(({ path, text }) => [path, text]),
      [
        ['d1.txt', 'in Sources'],
        ['d2.txt', 'beside'],
      ],
    );
    assert.deepEqual(
      imported.problems.map(({ entry, line, params }) => [entry, line, params?.path]),
      [
        ['Project.QDE', 5, 'absolute:///etc/passwd'],
        ['Project.QDE', 6, 'C:\\secret.txt'],
        ['Project.QDE', 7, 'internal://missing.txt'],
      ],
    );
  });

  it('takes the text of a PDF, and counts what it does not take', () => {
    const imported = importedFrom(
      projectArchive(
        project(`
<CodeBook><Codes><Code guid="${g(1)}" name="A" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="${g(2)}" name="Date" typeOfVariable="Date"/><Variable guid="${g(3)}" name="Party" typeOfVariable="Text"/></Variables>
<Cases><Case guid="${g(4)}" name="Ann"/><Case guid="${g(5)}"><VariableValue><VariableRef targetGUID="${g(2)}"/><DateTimeValue>2019-05-01T00:00:00Z</DateTimeValue></VariableValue>
<VariableValue><VariableRef targetGUID="${g(3)}"/><TextValue>Green</TextValue></VariableValue><SourceRef targetGUID="${g(12)}"/></Case></Cases>
<Sources><PDFSource guid="${g(10)}" name="report.pdf" path="internal://${g(10)}.pdf">
  <PDFSelection guid="${g(11)}" page="1" firstX="0" firstY="0" secondX="9" secondY="9"/>
  <Representation guid="${g(12)}" plainTextPath="internal://${g(12)}.txt">
    <PlainTextSelection guid="${g(13)}" startPosition="0" endPosition="4"><Coding guid="${g(14)}" creationDateTime="2019-01-01T00:00:00Z"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>
  </Representation></PDFSource>
  <PictureSource guid="${g(15)}"/><AudioSource guid="${g(16)}"/><VideoSource guid="${g(17)}"/><PDFSource guid="${g(18)}"/>
</Sources>
<Notes><Note guid="${g(19)}"><PlainTextContent>Journal</PlainTextContent></Note></Notes>
<Links><Link guid="${g(20)}" originGUID="${g(1)}" targetGUID="${g(1)}"/></Links>
<Sets><Set guid="${g(21)}" name="S"/></Sets><Graphs><Graph guid="${g(22)}"/></Graphs><Description>Ours</Description>`),
        { [`${g(12)}.txt`]: 'Text of the report.' },
      ),
    );
    const [document] = imported.collection.documents;
    assert.deepEqual([document?.path, document?.date], ['report.txt', '2019-05-01']);
    assert.deepEqual(told(imported.collection), ['? A “Text”']);
    assert.deepEqual(imported.problems, []);
    assert.deepEqual(
      Object.values(lossesOf(imported)).reduce((sum, each) => sum + each, 0),
      14,
    );
    for (const kind of [
      'pictures with',
      'recordings with',
      'PDF files without',
      'coded areas',
      'cases',
      'sets',
      'graphs',
      'notes that',
    ]) {
      assert.ok(
        Object.keys(lossesOf(imported)).some((each) => each.startsWith(kind)),
        kind,
      );
    }
  });

  it('ties passages by links: named, one-way or both ways', () => {
    const selection = (n: number) =>
      `<PlainTextSelection guid="${g(n)}" startPosition="${n}" endPosition="${n + 1}"><Coding guid="${g(n + 50)}"><CodeRef targetGUID="${g(99)}"/></Coding></PlainTextSelection>`;
    const link = (from: number, to: number, more: string) =>
      `<Link guid="${g(from * 10 + to)}" originGUID="${g(from)}" targetGUID="${g(to)}" ${more}/>`;
    const imported = importedFrom(
      projectArchive(
        project(`<CodeBook><Codes><Code guid="${g(99)}" name="A" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${g(90)}" name="a"><PlainTextContent>0123456789</PlainTextContent>${[1, 2, 3].map(selection).join('')}</TextSource></Sources>
<Links>${link(1, 2, 'direction="OneWay" name="supports"')}${link(2, 53, 'direction="Bidirectional"')}${link(3, 1, 'name="near"')}${link(1, 77, '')}</Links>`),
      ),
    );
    const links = imported.collection.documents[0]?.annotations.map((each) =>
      each.links.map(({ relation, target }) => `${relation} ${target}`),
    );
    assert.deepEqual(links, [['supports 2'], ['related 3'], ['related 2', 'near 1']]);
    assert.deepEqual(Object.values(lossesOf(imported)), [1, 1]);
  });

  it('says of passages outside of the text, without numbers or with unknown codes where they stand', () => {
    const imported = importedFrom(
      projectArchive(
        project(`
<CodeBook><Codes><Code guid="${g(1)}" name="A" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${g(10)}" name="a"><PlainTextContent>Text</PlainTextContent>
<PlainTextSelection guid="${g(11)}" startPosition="0" endPosition="5"><Coding guid="${g(21)}"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>
<PlainTextSelection guid="${g(12)}" startPosition="-1" endPosition="2"><Coding guid="${g(22)}"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>
<PlainTextSelection guid="${g(13)}" startPosition="x" endPosition="2"><Coding guid="${g(23)}"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>
<PlainTextSelection guid="${g(14)}" startPosition="1" endPosition="2"><Coding guid="${g(24)}"><CodeRef targetGUID="${g(8)}"/></Coding></PlainTextSelection>
<PlainTextSelection guid="${g(15)}" startPosition="0" endPosition="4"><Coding guid="${g(25)}"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>
</TextSource></Sources>`),
      ),
    );
    assert.deepEqual(told(imported.collection), ['? A “Text”']);
    assert.deepEqual(
      imported.problems.map(({ file, entry, line }) => [file, entry, line]),
      [5, 6, 7, 8].map((line) => ['given.qdpx', 'project.qde', line]),
    );
  });

  it('says of a passage that is not what its selection is called, if that stands elsewhere', () => {
    const selection = (n: number, start: number, name: string) =>
      `<PlainTextSelection guid="${g(n)}" name="${name}" startPosition="${start}" endPosition="${start + 10}"><Coding guid="${g(n + 50)}"><CodeRef targetGUID="${g(1)}"/></Coding></PlainTextSelection>`;
    const imported = importedFrom(
      projectArchive(
        project(`<CodeBook><Codes><Code guid="${g(1)}" name="A" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${g(2)}" name="a"><PlainTextContent>first words, second words, third words</PlainTextContent>
${selection(3, 0, 'first words')}
${selection(4, 13, 'second wor…')}
${selection(5, 13, 'third words')}
${selection(6, 13, 'My own name for it')}
</TextSource></Sources><Notes><Note guid="${g(7)}" richTextPath="internal://a.docx"/></Notes>`),
      ),
    );
    assert.deepEqual(
      imported.problems.map(({ line, params }) => [line, params?.name]),
      [[6, 'third words']],
    );
    assert.equal(told(imported.collection).length, 4);
  });

  it('reads a project without its archive, and one in UTF-16', () => {
    const xml = project(`<Sources><TextSource guid="${g(1)}" name="a" plainTextPath="internal://a.txt"/></Sources>`);
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml.replace('utf-8', 'utf-16')}`, 'utf16le'));
    for (const bytes of [strToU8(xml), strToU8(`\ufeff${xml}`), wide]) {
      const imported = importedFrom(bytes, undefined, { 'sources/a.txt': 'Text' });
      assert.deepEqual([kinds(imported), imported.collection.documents.map(({ text }) => text)], [[], ['Text']]);
    }
  });
});

function exported(edition: Edition): Uint8Array {
  const [file] = exportedBy(exporter, edition).files;
  assert.ok(file && 'bytes' in file);
  return file.bytes;
}

/** Everything of all annotations but the order of attributes, which the format does not have. */
function saidByEdition({ documents }: Edition) {
  return documents.map(({ path, text, language, date, entries }) => ({
    path,
    text: text.text,
    language,
    date,
    annotations: entries.map(({ id, coder, tag, start, end, attributes, note, status, links }) => ({
      id,
      coder,
      tag,
      place: { start, end },
      attributes: attributes.map(({ name, values }) => [name, ...values.map(String)].join(' | ')).sort(),
      // XML has no place for control characters.
      note: note?.replace(notInXml, '\ufffd'),
      status,
      links: links.map(({ relation, target }) => [relation, idOf(documents, target)]),
    })),
  }));
}

function idOf(documents: Edition['documents'], key: string) {
  return documents.flatMap(({ entries }) => entries).find((each) => each.key === key)?.id;
}

function saidByCollection({ documents }: Collection) {
  const ids = new Map(documents.flatMap(({ annotations }) => annotations.map(({ key, id }) => [key, id] as const)));
  return documents.map(({ path, text, language, date, annotations }) => ({
    path,
    text,
    language,
    date,
    annotations: annotations.map(({ id, coder, tag, place, attributes, note, status, links }) => ({
      id,
      coder,
      tag,
      place,
      attributes: attributes.map(({ name, values }) => [name, ...values.map(String)].join(' | ')).sort(),
      note,
      status,
      links: links.map(({ relation, target }) => [relation, ids.get(target)]),
    })),
  }));
}
