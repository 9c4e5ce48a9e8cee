import assert from 'node:assert/strict';
import { renamed, type Texts } from './renamed.ts';

const schema = `postil: 1 # the format
extends: [policy-core]
tags:
  risk: # a danger
    attributes:
      "scope": { type: enum, values: [city, 'state', 1] }
      owner: { type: string, when: { scope: [city] } }
relations:
  mitigates: { from: [initiative, risk], to: ["risk"] }
glossary:
  tram: { term: tram, see: [bus] }
  bus: { term: bus }
`;
const files = {
  'postil.yaml': schema,
  'a.txt': '洪水。城市。\n',
  'a.postil.yaml': `annotations:
  - id: r # first
    tag: risk
    quote: 洪水
    attributes: { scope: city, owner: "risk" }
  - {id: 's', tag: "risk", quote: 城市, attributes: {"scope":'state'}, links: [{mitigates: r}]}
`,
  'b/c.postil.yaml': `document: ../a.txt\r
annotations:\r
  - id: r\r
    tag: risk\r
    quote: 洪水\r
    note: risk\r
    links:\r
      - mitigates: ../a.postil.yaml#r\r
      - mitigates: r\r
`,
} satisfies Texts;

function pointed(path: keyof typeof files, words: string, other: Texts = {}): Texts {
  const plain = words.replace('┆', '');
  assert.ok(files[path].includes(plain), plain);
  return { ...files, ...other, [path]: files[path].replace(plain, words) };
}

/** What is changed, line by line, as `path: line`. */
function lines(before: Texts, to: string): string[] | string {
  const after = renamed(before, to);
  if (typeof after === 'string') return after;
  return Object.entries(after).flatMap(([path, text]) => {
    const old = (before[path] ?? '').replace('┆', '').split('\n');
    return text.split('\n').flatMap((line, i) => (line === old[i] ? [] : [`${path}: ${line}`]));
  });
}

describe('rename', () => {
  const tag = [
    'postil.yaml:   danger: # a danger',
    'postil.yaml:   mitigates: { from: [initiative, danger], to: ["danger"] }',
    'a.postil.yaml:     tag: danger',
    `a.postil.yaml:   - {id: 's', tag: "danger", quote: 城市, attributes: {"scope":'state'}, links: [{mitigates: r}]}`,
    'b/c.postil.yaml:     tag: danger\r',
  ];

  it('of a tag changes its definition, the relations and every annotation, from any of these places', () => {
    assert.deepEqual(lines(pointed('postil.yaml', '  ri┆sk: #'), 'danger'), tag);
    assert.deepEqual(lines(pointed('postil.yaml', 'to: ["risk┆"]'), 'danger'), tag);
    assert.deepEqual(lines(pointed('a.postil.yaml', 'tag: ┆risk'), 'danger'), tag);
  });

  it('of an attribute changes conditions too, and leaves the same name elsewhere alone', () => {
    const expected = [
      `postil.yaml:       "reach": { type: enum, values: [city, 'state', 1] }`,
      'postil.yaml:       owner: { type: string, when: { reach: [city] } }',
      'a.postil.yaml:     attributes: { reach: city, owner: "risk" }',
      `a.postil.yaml:   - {id: 's', tag: "risk", quote: 城市, attributes: {"reach":'state'}, links: [{mitigates: r}]}`,
    ];
    assert.deepEqual(lines(pointed('a.postil.yaml', 'sco┆pe: city'), 'reach'), expected);
    assert.deepEqual(lines(pointed('postil.yaml', 'when: { sc┆ope'), 'reach'), expected);
  });

  it('of a value changes the list, conditions and annotations', () => {
    const expected = [
      `postil.yaml:       "scope": { type: enum, values: [town, 'state', 1] }`,
      'postil.yaml:       owner: { type: string, when: { scope: [town] } }',
      'a.postil.yaml:     attributes: { scope: town, owner: "risk" }',
    ];
    assert.deepEqual(lines(pointed('a.postil.yaml', 'scope: ci┆ty'), 'town'), expected);
    assert.deepEqual(lines(pointed('postil.yaml', 'values: [ci┆ty'), 'town'), expected);
    assert.deepEqual(lines(pointed('postil.yaml', ', 1┆]'), '2'), [
      `postil.yaml:       "scope": { type: enum, values: [city, 'state', 2] }`,
    ]);
    assert.deepEqual(lines(pointed('postil.yaml', ', 1┆]'), 'no'), [
      `postil.yaml:       "scope": { type: enum, values: [city, 'state', "no"] }`,
    ]);
  });

  it('of a relation changes its links', () => {
    const after = lines(pointed('a.postil.yaml', 'miti┆gates: r'), 'eases');
    assert.ok(Array.isArray(after));
    assert.deepEqual(after.slice(1), [
      `a.postil.yaml:   - {id: 's', tag: "risk", quote: 城市, attributes: {"scope":'state'}, links: [{eases: r}]}`,
      'b/c.postil.yaml:       - eases: ../a.postil.yaml#r\r',
      'b/c.postil.yaml:       - eases: r\r',
    ]);
  });

  it('of a term changes what refers to it', () => {
    assert.deepEqual(lines(pointed('postil.yaml', 'see: [b┆us]'), 'omnibus'), [
      'postil.yaml:   tram: { term: tram, see: [omnibus] }',
      'postil.yaml:   omnibus: { term: bus }',
    ]);
  });

  it('of an id changes the links that lead to it, in other files too, from the passage as well', () => {
    const expected = [
      'a.postil.yaml:   - id: flood # first',
      `a.postil.yaml:   - {id: 's', tag: "risk", quote: 城市, attributes: {"scope":'state'}, links: [{mitigates: flood}]}`,
      'b/c.postil.yaml:       - mitigates: ../a.postil.yaml#flood\r',
    ];
    assert.deepEqual(lines(pointed('a.postil.yaml', 'id: r┆'), 'flood'), expected);
    assert.deepEqual(lines(pointed('b/c.postil.yaml', 'a.postil.yaml#r┆'), 'flood'), expected);
    const { 'b/c.postil.yaml': _, ...without } = pointed('a.txt', '洪┆水');
    assert.deepEqual(lines(without, 'flood'), expected.slice(0, 2));
  });

  it('asks for a name that can be one, and that is free', () => {
    const at = pointed('postil.yaml', '  ri┆sk: #');
    assert.match(String(lines(at, '1st')), /cannot be a name/u);
    assert.match(String(lines(at, 'a b')), /cannot be a name/u);
    assert.match(String(lines(at, 'claim')), /“claim” is there already/u);
    assert.deepEqual(lines(at, 'risk'), []);
    assert.match(String(lines(pointed('a.postil.yaml', 'id: r┆'), 's')), /“s” is there already/u);
  });

  it('has nothing to do where there is no name', () => {
    assert.match(String(lines(pointed('a.postil.yaml', 'quote: 洪┆水'), 'x')), /Nothing here has a name/u);
    assert.match(String(lines(pointed('a.postil.yaml', 'owner: "ri┆sk"'), 'x')), /Nothing here has a name/u);
  });

  it('says so where the schema does not have the name', () => {
    const odd = { ...files, 'd.postil.yaml': 'annotations:\n  - {id: a, tag: od┆d, quote: 洪水}\n' };
    assert.match(String(lines(odd, 'even')), /defines nothing called “odd”/u);
  });
});
