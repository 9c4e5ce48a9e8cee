import assert from 'node:assert/strict';
import { parseWork } from '../../server/src/annotations/item.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import type { Annotation, AnnotationFile } from '../../server/src/annotations/types.ts';
import { createSource, editSource, type Source } from '../../server/src/text/source.ts';
import { type Span, shifted } from '../../server/src/text/span.ts';
import { randomFrom } from '../random.ts';

const uri = 'file:///project/port.postil.yaml';

const full = `# yaml-language-server: $schema=../../schemas/annotations.schema.json
document: port.txt
annotator: coder-a
schemaVersion: 1.2.0
language: zh
date: 2017-09-26
annotations:
  # 第一条
  - id: f-officers
    tag: figure
    quote: 1.5万名
    prefix: 80多个国家培训了 # 只有一处
    suffix: "执法官员"
    attributes: {value: 15000, unit: 名, kinds: [count, measure]}
    note: |
      两行
      备注
    links:
      - supports: c-capacity
      - quantifies: other.postil.yaml#i-training
    status: disputed

  - id: c-capacity
    tag: claim
    quote: 能力得到提升
`;

describe('annotationFile', () => {
  it('reads every key of the file', () => {
    const file = read(full);
    assert.equal(file.document?.value, 'port.txt');
    assert.equal(file.annotator?.value, 'coder-a');
    assert.equal(file.schemaVersion?.value, '1.2.0');
    assert.equal(file.language, 'zh');
    assert.equal(file.date, '2017-09-26');
    assert.equal(file.annotations.length, 2);
    assert.deepEqual(problemsOf(file), []);
    assert.equal(full.slice(file.document?.start, file.document?.end), 'port.txt');
  });

  it('takes a bare year for a date', () => {
    assert.equal(read('date: 2017\n').date, '2017');
  });

  it('reads every key of an annotation, with its place', () => {
    const file = read(full);
    const [officers] = file.annotations;
    assert.ok(officers);
    const at = (span: Span | undefined) => span && writtenAt(full, file, 0, span);
    assert.deepEqual([officers.id?.value, at(officers.id)], ['f-officers', 'f-officers']);
    assert.deepEqual([officers.tag?.value, at(officers.tag)], ['figure', 'figure']);
    assert.deepEqual([officers.quote?.value, at(officers.quote)], ['1.5万名', '1.5万名']);
    assert.deepEqual([officers.prefix?.value, at(officers.prefix)], ['80多个国家培训了', '80多个国家培训了']);
    assert.deepEqual([officers.suffix?.value, at(officers.suffix)], ['执法官员', '"执法官员"']);
    assert.deepEqual([officers.note?.value, at(officers.note)], ['两行\n备注\n', '|\n      两行\n      备注']);
    assert.equal(officers.status, 'disputed');
    assert.deepEqual(
      officers.attributes.map(({ name, key, value }) => [name, at(key), at(value)]),
      [
        ['value', 'value', '15000'],
        ['unit', 'unit', '名'],
        ['kinds', 'kinds', '[count, measure]'],
      ],
    );
    assert.deepEqual(
      officers.links.map(({ relation, target, file: other, id }) => [at(relation), at(target), other, id]),
      [
        ['supports', 'c-capacity', '', 'c-capacity'],
        ['quantifies', 'other.postil.yaml#i-training', 'other.postil.yaml', 'i-training'],
      ],
    );
  });

  it('gives each annotation the slice from its line to the next', () => {
    const file = read(full);
    assert.deepEqual(
      Array.from(file.starts, (start) => full.slice(start).split('\n')[0]),
      ['  - id: f-officers', '  - id: c-capacity'],
    );
  });

  it('reads the list where other keys follow it, and where it is not indented', () => {
    const text = 'annotations:\n- id: a\n  tag: t\n- id: b\n  tag: t\nannotator: coder-b\n';
    const file = read(text);
    assert.deepEqual(ids(file), ['a', 'b']);
    assert.equal(file.annotator?.value, 'coder-b');
    assert.equal(text.slice(file.annotator?.start, file.annotator?.end), 'coder-b');
  });

  it('reads a list in flow style, with places that count from the line', () => {
    const text = 'annotations: [{id: a, tag: t, quote: q},\n  {id: b, tag: t, quote: "r"}]\n';
    const file = read(text);
    assert.deepEqual(ids(file), ['a', 'b']);
    assert.deepEqual(problemsOf(file), []);
    assert.deepEqual(
      file.annotations.map(({ quote }, i) => quote && writtenAt(text, file, i, quote)),
      ['q', '"r"'],
    );
    assert.deepEqual([...file.starts], [0, text.indexOf('\n') + 1]);
  });

  it('reads a list under a key in quotation marks', () => {
    const text = '"annotations":\n  - id: a\n    quote: q\n';
    const file = read(text);
    assert.deepEqual(
      file.annotations.map(({ quote }, i) => quote && writtenAt(text, file, i, quote)),
      ['q'],
    );
  });

  it('reads items in flow style, and items whose first key stands on the next line', () => {
    const text = 'annotations:\n  - {id: a, tag: t, quote: q}\n  -\n    id: b\n    tag: t\n    quote: r\n';
    const file = read(text);
    assert.deepEqual(ids(file), ['a', 'b']);
    assert.deepEqual(problemsOf(file), []);
  });

  it('reads carriage returns and a byte order mark', () => {
    const text = `\ufeff${full.replaceAll('\n', '\r\n')}`;
    const file = read(text);
    assert.deepEqual(ids(file), ['f-officers', 'c-capacity']);
    assert.deepEqual(problemsOf(file), []);
    assert.equal(file.annotations[0]?.note?.value, '两行\n备注\n');
    const quote = file.annotations[1]?.quote;
    assert.equal(quote && writtenAt(text, file, 1, quote), '能力得到提升');
  });

  it('passes over comments wherever they stand', () => {
    const commented = full.replaceAll('\n', '\n# 注\n').replace(/# 注\n(?= {6}\S)/gu, '');
    const file = read(commented);
    assert.deepEqual(ids(file), ['f-officers', 'c-capacity']);
    assert.deepEqual(problemsOf(file), []);
  });

  it('has no annotations where there is no list', () => {
    for (const text of ['', '# nothing\n', 'document: a.txt\n', 'annotations:\n', 'annotations: []\n']) {
      const file = read(text);
      assert.deepEqual(file.annotations, []);
      assert.deepEqual(problemsOf(file), [], text);
    }
  });

  it('does not let an open quotation mark reach the next annotation', () => {
    const file = read(
      'annotations:\n  - id: a\n    quote: "open\n    tag: t\n\n  - id: b\n    tag: t\n    quote: q\n\n  - id: c\n    tag: t\n    quote: [\n\n  - id: d\n    tag: t\n    quote: q\n',
    );
    assert.deepEqual(ids(file), ['a', 'b', 'c', 'd']);
    assert.deepEqual(
      file.annotations.map((each) => each.problems.filter(({ code }) => code === 'yaml-syntax').length),
      [1, 0, 1, 0],
    );
    assert.deepEqual(
      file.annotations.map(({ quote }) => quote?.value).filter((_, i) => i % 2 === 1),
      ['q', 'q'],
    );
  });

  it('shows what is lacking at the end of an annotation within it', () => {
    const text = 'document: "a\nannotations:\n  - id: a\n    quote: "open\n\n  - id: b\n';
    const file = read(text);
    assert.deepEqual(
      problemsOf(file)
        .filter(({ code }) => code === 'yaml-syntax')
        .map(({ start, end }) => [start, text.slice(start, end)]),
      // The head runs on to the first item, so that is where its mark is missed.
      [
        [text.indexOf(':\n  -'), ':'],
        [text.indexOf('open') + 3, 'n'],
      ],
    );
  });

  it('does not take for missing the keys that an open quotation mark swallows', () => {
    const file = read('annotations:\n  - id: "a\n    tag: t\n    quote: q\n');
    assert.deepEqual(
      problemsOf(file).map(({ code }) => code),
      ['yaml-syntax'],
    );
  });

  it('objects to what follows the list and is no key', () => {
    const text = 'annotations:\n  - {id: a, tag: t, quote: q}\nleftover\n';
    assert.deepEqual(
      problemsOf(read(text)).map(({ code, start, end }) => [code, text.slice(start, end)]),
      [['value-type', 'leftover']],
    );
  });

  it('reads nothing of a second document', () => {
    for (const mark of ['---', '...']) {
      const text = `annotations:\n  - {id: a, tag: t, quote: q}\n${mark}\nannotator: b\n`;
      const file = read(text);
      assert.equal(file.annotator, undefined);
      assert.deepEqual(
        problemsOf(file).map(({ variant, start, end }) => [variant, text.slice(start, end)]),
        [['several-documents', mark]],
      );
    }
    assert.deepEqual(problemsOf(read('annotations:\n  - {id: a, tag: t, quote: q}\n...\n# end\n')), []);
  });
});

describe('annotationFile after an edit', () => {
  it('reads again only the annotation that was edited', () => {
    const before = createSource(uri, full);
    const file = annotationFile(before);
    const at = full.indexOf('1.5万名');
    const worked = { ...parseWork };
    const edited = annotationFile(editSource(before, { start: at, end: at + 3 }, '2', 1));
    assert.equal(parseWork.items - worked.items, 1);
    assert.equal(edited.annotations[0]?.quote?.value, '2万名');
    assert.equal(edited.annotations[1], file.annotations[1]);
  });

  it('keeps all annotations when the head is edited', () => {
    const before = createSource(uri, full);
    const file = annotationFile(before);
    const edited = annotationFile(editSource(before, { start: 0, end: 0 }, '# 新的一行\n', 1));
    assert.deepEqual(
      edited.annotations.map((each, i) => each === file.annotations[i]),
      [true, true],
    );
  });

  // Another seed for each, so that a failure names one that fails by itself.
  for (let seed = 1; seed <= 20; seed++) {
    it(`equals reading afresh, whatever is edited (seed ${seed})`, () => {
      const random = randomFrom(seed);
      let source: Source = createSource(uri, full.replaceAll('\n', random.of(['\n', '\n', '\r\n'])));
      annotationFile(source);
      for (let i = 0; i < 20; i++) {
        const start = random.below(source.text.length + 1);
        const end = Math.min(source.text.length, start + (random.below(3) === 0 ? random.below(60) : 0));
        source = editSource(source, { start, end }, random.of(insertions), i);
        // Some versions are never asked about, as when a client sends several changes at once.
        if (random.below(3) === 0) continue;
        assert.deepEqual(annotationFile(source), annotationFile(createSource(uri, source.text)), source.text);
      }
    });
  }
});

const insertions = [
  '',
  'x',
  '名',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '"',
  "'",
  '#',
  ':',
  ': ',
  '- ',
  '\n- ',
  '\n  - ',
  '\n  - id: n\n    tag: t\n    quote: q\n',
  '\nannotations:\n',
  '\nannotator: b\n',
  '\n---\n',
  '{',
  ']',
  '|\n',
  '\t',
  '*a',
  '&a ',
  '\ufeff',
];

function read(text: string): AnnotationFile {
  return annotationFile(createSource(uri, text));
}

function ids(file: AnnotationFile): readonly (string | undefined)[] {
  return file.annotations.map(({ id }: Annotation) => id?.value);
}

/** What stands at a place of an annotation, whose places count from its slice. */
function writtenAt(text: string, file: AnnotationFile, index: number, span: Span): string {
  const { start, end } = shifted(span, file.starts[index] ?? 0);
  return text.slice(start, end);
}

/** All problems, at their places in the file. */
function problemsOf(file: AnnotationFile) {
  const own = file.annotations.flatMap(({ problems }, i) =>
    problems.map((each) => ({ ...each, ...shifted(each, file.starts[i] ?? 0) })),
  );
  return [...file.problems, ...own];
}
