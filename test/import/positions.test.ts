import assert from 'node:assert/strict';
import { locators, type Positions } from '../../server/src/import/qda/positions.ts';

const text = '第一行😀在这里，\r\n第二行𠮷野家\r\n第三行 of words\r\n';
const words = ['第一行😀', '在这里', '第二行𠮷野家', '第三行 of', 'words'];

/** How programs count, by the place before a character of the text. */
const counts: Readonly<Record<string, (before: string) => number>> = {
  'code points, line ends as they stand': (before) => [...before].length,
  'a line end as one': (before) => [...before.replaceAll('\r\n', '\n')].length,
  'UTF-16': (before) => before.length,
  'UTF-16 and a line end as one': (before) => before.replaceAll('\r\n', '\n').length,
  'a byte order mark': (before) => [...before].length + 1,
};

describe('positions of REFI-QDA', () => {
  for (const [way, count] of Object.entries(counts)) {
    it(`count ${way} where the names of selections say so, ends exclusive or inclusive`, () => {
      for (const last of [0, 1]) {
        const selections = words.map((name) => ({ ...selectionOf(text, name, count), name }));
        const shifted = selections.map((each) => ({ ...each, end: each.end - last }));
        assert.deepEqual(found(text, shifted, 'X'), words);
      }
    });
  }

  it('count a line feed as two where a program has added carriage returns of its own', () => {
    const unix = text.replaceAll('\r\n', '\n');
    const selections = words.map((name) => ({
      ...selectionOf(unix, name, (before) => [...before.replaceAll('\n', '\r\n')].length),
      name,
    }));
    assert.deepEqual(found(unix, selections, 'X'), words);
  });

  it('go by the beginning of a passage, too, since names are cut', () => {
    const selections = words.map((name) => ({
      ...selectionOf(text, name, counts['a line end as one'] as (before: string) => number),
      name: `${name.slice(0, 2)}…`,
    }));
    assert.deepEqual(found(text, selections, 'X'), words);
  });

  it('without names go by the program: ATLAS.ti counts a line end as one', () => {
    for (const [origin, way] of [
      ['ATLAS.ti Windows 23', 'a line end as one'],
      ['NVivo', 'code points, line ends as they stand'],
    ] as const) {
      const selections = words.map((name) => ({
        ...selectionOf(text, name, counts[way] as (before: string) => number),
        name: '',
      }));
      assert.deepEqual(found(text, selections, origin), words);
    }
  });

  it('of a text without names go by the others of the project', () => {
    const count = counts['a line end as one'] as (before: string) => number;
    const named = { text, selections: words.map((name) => ({ ...selectionOf(text, name, count), name })) };
    const silent = { text, selections: words.map((name) => ({ ...selectionOf(text, name, count), name: '' })) };
    const [, locate] = locators('X', [named, silent]);
    const spans = silent.selections.map(({ start, end }) => locate?.(start, end));
    assert.deepEqual(
      spans.map((span) => text.slice(span?.start, span?.end)),
      words,
    );
  });

  it('are none outside of the text', () => {
    const [locate] = locators('', [{ text: 'a😀', selections: [] }]);
    assert.deepEqual(locate?.(0, 2), { start: 0, end: 3 });
    for (const [start, end] of [
      [0, 3],
      [-1, 1],
      [2, 1],
      [0, 2 ** 53],
      [5, 6],
    ] as const)
      assert.equal(locate?.(start, end), undefined);
  });
});

function selectionOf(within: string, name: string, count: (before: string) => number) {
  const at = within.indexOf(name);
  return { start: count(within.slice(0, at)), end: count(within.slice(0, at + name.length)) };
}

function found(within: string, selections: readonly Positions[], origin: string): readonly string[] {
  const [locate] = locators(origin, [{ text: within, selections }]);
  return selections.map(({ start, end }) => {
    const span = locate?.(start, end);
    return span ? within.slice(span.start, span.end) : 'nothing';
  });
}
