import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Node } from '../../server/src/yaml/node.ts';
import { entries, get, items } from '../../server/src/yaml/node.ts';
import { maxDepth, maxLength, readYaml } from '../../server/src/yaml/read.ts';
import { pathOf, readSource } from '../files.ts';

describe('readYaml', () => {
  it('gives every key and value its place', () => {
    const text = 'a: 1\n"b c": {d: true, e: [x, "y z"]} # f\n名称: 红色\n';
    const root = read(text);
    assert.deepEqual(written(root, text), [
      ['a', '1'],
      ['"b c"', '{d: true, e: [x, "y z"]}'],
      ['名称', '红色'],
    ]);
    assert.deepEqual(written(get(root, 'b c'), text), [
      ['d', 'true'],
      ['e', '[x, "y z"]'],
    ]);
    assert.deepEqual(
      items(get(get(root, 'b c'), 'e')).map((each) => slice(text, each)),
      ['x', '"y z"'],
    );
  });

  it('gives a value over several lines the place of all of them', () => {
    const text = 'a: one\n  two\nb: "one\n  two"\nc: 3\n';
    assert.deepEqual(written(read(text), text), [
      ['a', 'one\n  two'],
      ['b', '"one\n  two"'],
      ['c', '3'],
    ]);
  });

  it('tells kinds of values apart, and keeps how they are written', () => {
    const value = (text: string) => {
      const node = get(read(`a: ${text}`), 'a');
      return node?.kind === 'scalar' ? [node.value, node.raw] : node?.kind;
    };
    assert.deepEqual(value('017'), [17, '017']);
    assert.deepEqual(value('1.50'), [1.5, '1.50']);
    assert.deepEqual(value('true'), [true, 'true']);
    assert.deepEqual(value('yes'), ['yes', 'yes']);
    assert.deepEqual(value('2017-09-26'), ['2017-09-26', '2017-09-26']);
    assert.deepEqual(value('"17"'), ['17', '"17"']);
    assert.deepEqual(value("'it''s'"), ["it's", "'it''s'"]);
    assert.deepEqual(value('~'), [null, '~']);
    assert.deepEqual(value(''), [null, '']);
    assert.equal(value('{}'), 'map');
    assert.equal(value('[]'), 'list');
  });

  it('puts an empty value where it would stand', () => {
    const root = read('a:\nb: {c: , d}\n');
    assert.deepEqual(place(get(root, 'a')), [2, 2]);
    assert.deepEqual(place(get(get(root, 'b'), 'd')), [13, 13]);
  });

  it('counts carriage returns and a byte order mark', () => {
    const text = '\ufeffa: 1\r\nb:\r\n  - c\r\n  - d: 2\r\n';
    const root = read(text);
    assert.deepEqual(
      entries(root).map(({ key }) => [key.raw, key.start]),
      [
        ['a', 1],
        ['b', 7],
      ],
    );
    const [first, second] = items(get(root, 'b'));
    assert.equal(first && slice(text, first), 'c');
    assert.deepEqual(written(second, text), [['d', '2']]);
  });

  it('counts in UTF-16 units', () => {
    const text = '"😀": 👮🏽\nb: c\n';
    assert.deepEqual(written(read(text), text), [
      ['"😀"', '👮🏽'],
      ['b', 'c'],
    ]);
  });

  it('keeps both values of a key given twice', () => {
    assert.deepEqual(
      entries(read('a: 1\na: 2')).map(({ value }) => value.kind === 'scalar' && value.value),
      [1, 2],
    );
  });

  it('takes a merge key for a key like any other', () => {
    assert.deepEqual(
      entries(read('<<: {a: 1}')).map(({ key }) => key.value),
      ['<<'],
    );
  });

  it('gives nothing for a text with nothing in it', () => {
    for (const text of ['', '\n', '# only a remark\n', '---\n# and a mark\n']) {
      const { value, problems } = readYaml(text);
      assert.ok(value === undefined || (value.kind === 'scalar' && value.value === null), JSON.stringify(text));
      assert.deepEqual(problems, []);
    }
  });

  it('reads an alias as nothing, and says so', () => {
    const { value, problems } = readYaml('a: &x 1\nb: *x\n');
    const alias = get(value, 'b');
    assert.equal(alias?.kind === 'scalar' && alias.value, null);
    assert.deepEqual(
      problems.map(({ variant, start, end }) => [variant, start, end]),
      [
        ['anchor', 6, 7],
        ['alias', 11, 13],
      ],
    );
  });

  it('never multiplies what aliases stand for', () => {
    const lines = ['a0: &a0 [x, x, x]'];
    for (let i = 1; i < 40; i++) lines.push(`a${i}: &a${i} [${Array(9).fill(`*a${i - 1}`)}]`);
    assert.equal(entries(readYaml(lines.join('\n')).value).length, 40);
  });

  it('takes no list or map for a key', () => {
    const { value, problems } = readYaml('? [a, b]\n: 1\nc: 2\n');
    assert.deepEqual(
      entries(value).map(({ key }) => key.raw),
      ['c'],
    );
    assert.deepEqual(
      problems.map(({ variant }) => variant),
      ['complex-key'],
    );
  });

  it('reads the first document only', () => {
    const { value, problems } = readYaml('a: 1\n---\nb: 2\n---\nc: 3\n');
    assert.deepEqual(
      entries(value).map(({ key }) => key.raw),
      ['a'],
    );
    assert.deepEqual(
      problems.map(({ variant, start }) => [variant, start]),
      [['several-documents', 5]],
    );
  });

  for (const [name, open, close] of [
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['maps in lines', '', ''],
  ] as const) {
    it(`refuses ${name} nested too deep`, () => {
      const nested = (depth: number) =>
        open === ''
          ? Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
          : open.repeat(depth) + close.repeat(depth);
      assert.deepEqual(readYaml(nested(maxDepth)).problems, []);
      for (const depth of [maxDepth + 2, 1000, 10_000].filter((each) => open !== '' || each <= 1000)) {
        const { value, problems } = readYaml(nested(depth));
        assert.equal(value, undefined);
        assert.deepEqual(
          problems.map(({ variant }) => variant),
          ['too-deep'],
        );
      }
    });
  }

  it('refuses a text that is too long', () => {
    const { value, problems } = readYaml(' '.repeat(maxLength + 1));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ variant, start, end }) => [variant, start, end]),
      [['too-long', 0, 0]],
    );
  });

  it('reads on after a mistake', () => {
    const { value, problems } = readYaml('a: @b\nc: 1\n');
    assert.deepEqual(
      entries(value).map(({ key }) => key.raw),
      ['a', 'c'],
    );
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, start, end]),
      [['yaml-syntax', 3, 4]],
    );
  });

  for (const path of [
    'schemas/policy-core.yaml',
    ...samples('samples/interpol-2017'),
    ...samples('samples/harbour-city'),
  ]) {
    it(`reads every part of ${path} where it stands`, () => {
      const { text } = readSource(pathOf(path));
      const root = read(text);
      assertPlaced(root, text);
      assert.deepEqual(plain(root), parse(text));
    });
  }
});

function samples(folder: string): readonly string[] {
  return readdirSync(pathOf(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

function read(text: string): Node {
  const { value, problems } = readYaml(text);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

function slice(text: string, node: Node): string {
  return text.slice(node.start, node.end);
}

function place(node: Node | undefined): readonly (number | undefined)[] {
  return [node?.start, node?.end];
}

/** The keys and values of a map as they stand in the text. */
function written(node: Node | undefined, text: string): readonly (readonly [string, string])[] {
  return entries(node).map(({ key, value }) => [slice(text, key), slice(text, value)]);
}

/** Parts lie within the whole and one after another; a scalar is what is written at its place. */
function assertPlaced(node: Node, text: string): void {
  assert.ok(0 <= node.start && node.start <= node.end && node.end <= text.length);
  if (node.kind === 'scalar') {
    assert.equal(node.raw, slice(text, node));
    if (!/^[|>]/u.test(node.raw)) assert.equal(parse(node.raw) ?? null, node.value);
    return;
  }
  let last = node.start;
  for (const part of node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, value]) : node.items) {
    assert.ok(last <= part.start && part.end <= node.end);
    assertPlaced(part, text);
    last = part.end;
  }
}

function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plain(value)]));
}
