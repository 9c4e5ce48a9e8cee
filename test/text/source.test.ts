import assert from 'node:assert/strict';
import {
  createSource,
  derived,
  editSource,
  lineAt,
  lineSpan,
  offsetAt,
  positionAt,
  type Source,
} from '../../server/src/text/source.ts';

const source = (text: string) => createSource('file:///speech.txt', text);
const lines = (of: Source) =>
  Array.from(of.lineStarts, (_, line) => {
    const { start, end } = lineSpan(of, line);
    return of.text.slice(start, end);
  });

describe('lines', () => {
  it('end at \\n, \\r\\n and \\r', () => {
    assert.deepEqual(lines(source('一\n二\r\n三\r四')), ['一', '二', '三', '四']);
  });

  it('end at nothing else, whatever JavaScript thinks', () => {
    assert.deepEqual(lines(source('a\u2028b\u2029c\u0085d\ve\ff')), ['a\u2028b\u2029c\u0085d\ve\ff']);
  });

  it('may be empty, the only and the last one too', () => {
    assert.deepEqual(lines(source('')), ['']);
    assert.deepEqual(lines(source('a\r\r\n\n')), ['a', '', '', '']);
  });
});

describe('positions', () => {
  const text = source('九月\r\n😀北京\n');

  it('count UTF-16 code units from the beginning of the line', () => {
    assert.deepEqual(positionAt(text, text.text.indexOf('北')), { line: 1, character: 2 });
    assert.equal(offsetAt(text, { line: 1, character: 2 }), text.text.indexOf('北'));
  });

  it('are clamped to the line, never into its terminator', () => {
    assert.equal(offsetAt(text, { line: 0, character: 99 }), 2);
    assert.deepEqual(positionAt(text, 3), { line: 0, character: 2 }, 'between \\r and \\n');
  });

  it('are clamped to the text', () => {
    assert.equal(offsetAt(text, { line: 99, character: 0 }), text.text.length);
    assert.equal(offsetAt(text, { line: -1, character: 5 }), 0);
    assert.equal(offsetAt(text, { line: 1, character: -5 }), 4);
    assert.deepEqual(positionAt(text, -1), { line: 0, character: 0 });
    assert.deepEqual(positionAt(text, 999), { line: 2, character: 0 });
  });

  it('know the line of the offset after the last line end', () => {
    assert.equal(lineAt(text, text.text.length), 2);
  });
});

describe('an edit', () => {
  const edited = (text: string, start: number, end: number, newText: string) =>
    editSource(source(text), { start, end }, newText, 1);

  it('leaves the source it is made to as it was', () => {
    const before = source('一\n二');
    const after = editSource(before, { start: 1, end: 2 }, '', 7);
    assert.equal(before.text, '一\n二');
    assert.equal(after.text, '一二');
    assert.equal(after.version, 7);
    assert.equal(after.uri, before.uri);
  });

  it('that joins \\r and \\n joins two line ends', () => {
    assert.deepEqual(lines(edited('a\rx\nb', 2, 3, '')), ['a', 'b']);
    assert.deepEqual(lines(edited('a\rb', 2, 2, '\n')), ['a', 'b']);
    assert.deepEqual(lines(edited('a\nb', 1, 1, '\r')), ['a', 'b']);
  });

  it('that parts \\r and \\n makes two of one', () => {
    assert.deepEqual(lines(edited('a\r\nb', 2, 2, 'x')), ['a', 'x', 'b']);
    assert.deepEqual(lines(edited('a\r\nb', 2, 2, '\r')), ['a', '', 'b']);
  });

  it('beyond the text is made at its end, and one that runs backwards where it begins', () => {
    assert.equal(edited('ab', 9, 12, 'c').text, 'abc');
    assert.equal(edited('ab', 1, 0, 'x').text, 'axb');
    assert.equal(edited('ab', -3, 1, 'x').text, 'xb');
  });
});

describe('a derived value', () => {
  const log: string[] = [];
  const length = derived(
    (of) => {
      log.push(`fresh ${of.text}`);
      return of.text.length;
    },
    (before, _, change) => {
      log.push(`${before} − ${change.removed} + ${change.inserted} at ${change.start}`);
      return before - change.removed + change.inserted;
    },
  );
  beforeEach(() => log.splice(0));

  it('is computed once', () => {
    const of = source('abc');
    assert.equal(length(of) + length(of), 6);
    assert.deepEqual(log, ['fresh abc']);
  });

  it('is made from the one before the edit', () => {
    const of = source('abc');
    length(of);
    assert.equal(length(editSource(of, { start: 1, end: 2 }, 'xyz', 1)), 5);
    assert.deepEqual(log, ['fresh abc', '3 − 1 + 3 at 1']);
  });

  it('is made from an ancestor, the edits between taken as one', () => {
    const of = source('abcdef');
    length(of);
    const first = editSource(of, { start: 1, end: 2 }, 'BB', 1);
    assert.equal(length(editSource(first, { start: 4, end: 5 }, '', 2)), 6);
    assert.deepEqual(log, ['fresh abcdef', '6 − 3 + 3 at 1']);
  });

  it('is computed afresh where no near ancestor has it', () => {
    let of = source('a');
    length(of);
    for (let i = 0; i < 6; i++) of = editSource(of, { start: 0, end: 0 }, 'b', i);
    assert.equal(length(of), 7);
    assert.deepEqual(log, ['fresh a', 'fresh bbbbbba']);
  });
});
