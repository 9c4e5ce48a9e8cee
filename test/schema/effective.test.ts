import assert from 'node:assert/strict';
import { effectiveSchema, type FileLookup, maxExtends } from '../../server/src/schema/effective.ts';
import { inLanguage } from '../../server/src/schema/texts.ts';
import type { Schema } from '../../server/src/schema/types.ts';
import { createSource } from '../../server/src/text/source.ts';
import { root, uriOf } from '../projects.ts';

/** The schema of `postil.yaml`, with other files beside it. */
function schemaOf(text: string, others: Readonly<Record<string, string>> = {}): Schema {
  const files = new Map(Object.entries(others).map(([path, other]) => [uriOf(path), createSource(uriOf(path), other)]));
  const own = createSource(uriOf('postil.yaml'), text);
  const look: FileLookup = (uri) =>
    uri.startsWith(`${root}/`) ? (uri === own.uri ? own : (files.get(uri) ?? 'missing')) : 'outside';
  return effectiveSchema(own, look);
}

const tagOf = (schema: Schema, name: string) => {
  const tag = schema.tags.get(name);
  assert.ok(tag, `there is a tag ${name}`);
  return tag;
};

describe('an attribute that reads', () => {
  it('says which part of a figure it holds, and hands it on to what extends it', () => {
    const base = 'postil: 1\ntags: {figure: {attributes: {value: {reads: value}, unit: {reads: colour}, note: {}}}}\n';
    const schema = schemaOf(
      'postil: 1\nextends: ./base.yaml\ntags: {figure: {attributes: {value: {type: number}}}}\n',
      {
        'base.yaml': base,
      },
    );
    const parts = [...tagOf(schema, 'figure').attributes.values()].map(({ name, reads }) => [name, reads]);
    assert.deepEqual(parts, [
      ['value', 'value'],
      ['unit', undefined],
      ['note', undefined],
    ]);
  });
});

describe('a schema', () => {
  const schema = schemaOf(`
postil: 1
name: 政策
version: 1.2.0
language: zh
tags:
  figure:
    title: { en: Figure, zh: 数据 }
    description: A quantity.
    include: { zh: 全部 }
    exclude: None
    example: 1.5万名
    color: orange
    attributes:
      kind: { type: enum, values: [count, 1], required: true }
      range: { type: enum, values: { wide: { zh: 宽 }, narrow: } }
      currency: { type: string, when: { kind: [count, 1], range: wide }, pattern: '[A-Z]{3}', many: true }
      untyped: { title: Untyped }
    cues: ['已与…建立', { regex: '\\p{Nd}+余份' }]
  claim:
    cues: { zh: [必须], en: [must, { regex: 'shall( not)?' }] }
relations:
  supports: { title: Supports, description: { en: Backs }, from: [figure], to: [claim] }
  about: {}
glossary:
  red-notice:
    term: { zh: 红色通报, en: Red Notice }
    aliases: { zh: [红通] }
    definition: { en: A request. }
    note: Disputed.
    source: { title: { en: Rules }, url: 'https://a.example', date: 2017 }
    see: [interpol]
  interpol:
    term: INTERPOL
    aliases: [ICPO]
    source: [{ title: Statute }, { url: 'https://b.example', date: 1956-06-13 }]
findings:
  quote-changed: error
  text-invisible: off
  term-duplicate: loud
`);

  it('knows what it is', () => {
    assert.deepEqual([schema.name, schema.version, schema.language], ['政策', '1.2.0', 'zh']);
  });

  it('has tags, with texts in their languages', () => {
    const figure = tagOf(schema, 'figure');
    assert.deepEqual(Object.fromEntries(figure.title), { en: 'Figure', zh: '数据' });
    assert.deepEqual([...figure.description], [['', 'A quantity.']]);
    assert.deepEqual([...figure.include], [['zh', '全部']]);
    assert.deepEqual([...figure.exclude], [['', 'None']]);
    assert.deepEqual([...figure.example], [['', '1.5万名']]);
    assert.equal(figure.color, 'orange');
    assert.equal(tagOf(schema, 'claim').color, 'grey');
  });

  it('has attributes of every type, conditions and patterns', () => {
    const { attributes } = tagOf(schema, 'figure');
    const kind = attributes.get('kind');
    assert.deepEqual([kind?.type, kind?.required, kind?.many], ['enum', true, false]);
    assert.deepEqual([...(kind?.values.keys() ?? [])], ['count', '1']);
    assert.deepEqual(
      [...(attributes.get('range')?.values ?? [])],
      [
        ['wide', new Map([['zh', '宽']])],
        ['narrow', new Map()],
      ],
    );
    const currency = attributes.get('currency');
    assert.deepEqual(
      [...(currency?.when ?? [])],
      [
        ['kind', ['count', '1']],
        ['range', ['wide']],
      ],
    );
    assert.deepEqual([currency?.pattern?.value, currency?.many], ['[A-Z]{3}', true]);
    assert.equal(attributes.get('untyped')?.type, 'string');
  });

  it('has cues, for a language or for all', () => {
    const cues = (name: string) =>
      tagOf(schema, name).cues.map(({ language, phrase, regex }) => [language, phrase ?? regex?.value]);
    assert.deepEqual(cues('figure'), [
      ['', '已与…建立'],
      ['', '\\p{Nd}+余份'],
    ]);
    assert.deepEqual(cues('claim'), [
      ['zh', '必须'],
      ['en', 'must'],
      ['en', 'shall( not)?'],
    ]);
  });

  it('has relations; without ends they join any tags', () => {
    const supports = schema.relations.get('supports');
    assert.deepEqual(
      [supports?.from, supports?.to].map((ends) => ends?.map((each) => each.value)),
      [['figure'], ['claim']],
    );
    assert.deepEqual([...(supports?.description ?? [])], [['en', 'Backs']]);
    assert.deepEqual(schema.relations.get('about')?.from, []);
  });

  it('has a glossary, with one source or several', () => {
    const notice = schema.glossary.get('red-notice');
    assert.deepEqual(Object.fromEntries(notice?.term ?? []), { zh: '红色通报', en: 'Red Notice' });
    assert.deepEqual(
      notice?.aliases.map(({ language, name }) => [language, name.value]),
      [['zh', '红通']],
    );
    assert.deepEqual(
      notice?.see.map((each) => each.value),
      ['interpol'],
    );
    assert.deepEqual([...(notice?.note ?? [])], [['', 'Disputed.']]);
    assert.deepEqual(notice?.sources, [{ title: new Map([['en', 'Rules']]), url: 'https://a.example', date: '2017' }]);
    const interpol = schema.glossary.get('interpol');
    assert.deepEqual(
      interpol?.aliases.map(({ language, name }) => [language, name.value]),
      [['', 'ICPO']],
    );
    assert.deepEqual(
      interpol?.sources.map(({ url, date }) => [url, date]),
      [
        [undefined, undefined],
        ['https://b.example', '1956-06-13'],
      ],
    );
  });

  it('has severities, the words it knows alone', () => {
    assert.deepEqual(
      [...schema.severities],
      [
        ['quote-changed', 'error'],
        ['text-invisible', 'off'],
      ],
    );
  });

  it('gives each name the place of its key', () => {
    const text = 'tags:\n  claim:\n    attributes:\n      type: { type: string }\n';
    const { place, attributes } = tagOf(schemaOf(text), 'claim');
    assert.equal(text.slice(place.start, place.end), 'claim');
    const inner = attributes.get('type')?.place;
    assert.deepEqual(inner && [inner.uri, inner.start], [uriOf('postil.yaml'), text.indexOf('type:')]);
  });
});

describe('a schema with mistakes', () => {
  it('still counts, as far as it can be read', () => {
    const schema = schemaOf(
      'tags:\n  claim: { color: mauve, attributes: { type: { type: word } } }\n  figure: 5\nrelations: 7\n',
    );
    assert.equal(tagOf(schema, 'claim').color, 'grey', 'never a word that is no colour');
    assert.equal(tagOf(schema, 'claim').attributes.get('type')?.type, 'string');
    assert.equal(tagOf(schema, 'figure').attributes.size, 0);
    assert.equal(schema.relations.size, 0);
  });

  it('is empty where the file is', () => {
    for (const text of ['', '[]', 'word', '\n# nothing\n', 'tags:']) {
      const schema = schemaOf(text);
      assert.deepEqual([schema.name, schema.tags.size, schema.extendsProblems.length], ['', 0, 0]);
    }
  });

  it('takes any name for a name', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '国'];
    const schema = schemaOf(
      `tags:\n${names.map((name) => `  ${name}: { attributes: { ${name}: { type: string } } }\n`).join('')}`,
    );
    assert.deepEqual([...schema.tags.keys()], names);
    assert.deepEqual([...tagOf(schema, '__proto__').attributes.keys()], ['__proto__']);
    assert.equal(schemaOf('').tags.get('constructor'), undefined);
  });
});

describe('a schema that extends others', () => {
  const base = `
name: base
version: 1.0.0
language: en
tags:
  claim:
    title: { en: Claim, zh: 论断 }
    description: Base.
    color: blue
    attributes:
      type: { type: enum, values: [factual], required: true, title: Type, description: Base. }
      topic: { type: string, pattern: 'a+', many: true, when: { type: factual } }
    cues: [a]
relations:
  supports: { title: Base, from: [figure], to: [claim] }
glossary:
  term: { term: { en: Term }, aliases: [t], definition: Base, note: Base, source: { title: Base }, see: [other] }
findings: { quote-changed: hint, id-invalid: off }
`;

  it('keeps what it does not say anew, key by key', () => {
    const schema = schemaOf(
      'extends: base.yaml\ntags: { claim: {} }\nrelations: { supports: }\nglossary: { term: {} }\n',
      {
        'base.yaml': base,
      },
    );
    const alone = schemaOf(base);
    const contents = (of: Schema) =>
      [...of.tags.values(), ...of.relations.values(), ...of.glossary.values()].map(contentOf);
    assert.deepEqual(contents(schema), contents(alone));
    assert.equal(tagOf(schema, 'claim').place.uri, uriOf('postil.yaml'), 'the last to define it');
  });

  for (const [section, name, key, value] of [
    ['tags', 'claim', 'title', 'New'],
    ['tags', 'claim', 'description', 'New'],
    ['tags', 'claim', 'include', 'New'],
    ['tags', 'claim', 'exclude', 'New'],
    ['tags', 'claim', 'example', 'New'],
    ['tags', 'claim', 'color', 'red'],
    ['tags', 'claim', 'cues', '[b]'],
    ['relations', 'supports', 'title', 'New'],
    ['relations', 'supports', 'description', 'New'],
    ['relations', 'supports', 'from', '[claim]'],
    ['relations', 'supports', 'to', '[]'],
    ['glossary', 'term', 'term', 'New'],
    ['glossary', 'term', 'aliases', '[n]'],
    ['glossary', 'term', 'definition', 'New'],
    ['glossary', 'term', 'note', 'New'],
    ['glossary', 'term', 'source', '{ title: New }'],
    ['glossary', 'term', 'see', '[]'],
  ] as const) {
    it(`says ${section}.${key} anew and leaves the rest`, () => {
      const schema = schemaOf(`extends: [base.yaml]\n${section}: { ${name}: { ${key}: ${value} } }\n`, {
        'base.yaml': base,
      });
      const [was, is, given] = [schemaOf(base), schema, schemaOf(`${section}: { ${name}: { ${key}: ${value} } }`)].map(
        (of) => contentOf(of[section].get(name)),
      );
      const field = key === 'source' ? 'sources' : key;
      assert.deepEqual(is, { ...was, [field]: given?.[field] });
      assert.notDeepEqual(is, was);
    });
  }

  for (const [key, value] of [
    ['title', 'New'],
    ['description', 'New'],
    ['type', 'string'],
    ['values', '[b]'],
    ['required', 'false'],
    ['many', 'true'],
    ['when', '{ topic: x }'],
    ['pattern', 'b+'],
  ] as const) {
    it(`says an attribute's ${key} anew and leaves the rest`, () => {
      const schema = schemaOf(`extends: base.yaml\ntags: { claim: { attributes: { type: { ${key}: ${value} } } } }\n`, {
        'base.yaml': base,
      });
      const was = contentOf(tagOf(schemaOf(base), 'claim').attributes.get('type'));
      const is = contentOf(tagOf(schema, 'claim').attributes.get('type'));
      const changed = Object.keys(is).filter((each) => JSON.stringify(is[each]) !== JSON.stringify(was[each]));
      assert.deepEqual(changed, [key]);
      assert.ok(tagOf(schema, 'claim').attributes.has('topic'));
    });
  }

  it('adds names to those it builds on, in their order', () => {
    const schema = schemaOf('extends: base.yaml\ntags: { risk: {}, claim: {} }', { 'base.yaml': base });
    assert.deepEqual([...schema.tags.keys()], ['claim', 'risk']);
  });

  it('takes the later of several, and its own word over all', () => {
    const schema = schemaOf('extends: [a.yaml, b.yaml]\nfindings: { quote-changed: off }', {
      'a.yaml':
        'language: en\nversion: 9.9.9\ntags: { claim: { color: red, title: A } }\nfindings: { quote-changed: error, id-invalid: off }',
      'b.yaml': 'language: zh\ntags: { claim: { color: blue } }\nfindings: { id-invalid: hint }',
    });
    assert.deepEqual([tagOf(schema, 'claim').color, [...tagOf(schema, 'claim').title]], ['blue', [['', 'A']]]);
    assert.deepEqual(Object.fromEntries(schema.severities), { 'quote-changed': 'off', 'id-invalid': 'hint' });
    assert.equal(schema.language, 'zh');
    assert.equal(schema.version, undefined, 'its version is its own');
  });

  it('finds files relative to the one that names them', () => {
    const schema = schemaOf('extends: shared/a.yaml', {
      'shared/a.yaml': 'extends: ./deep/../b.yaml\ntags: { a: {} }',
      'shared/b.yaml': 'tags: { b: {} }',
    });
    assert.deepEqual([...schema.tags.keys()], ['b', 'a']);
    assert.deepEqual(schema.extendsProblems, []);
    assert.deepEqual(
      schema.files.map((file) => file.uri),
      ['shared/b.yaml', 'shared/a.yaml', 'postil.yaml'].map(uriOf),
    );
  });

  it('builds on the built-in one by name', () => {
    const schema = schemaOf('extends: [policy-core]\ntags: { claim: { color: pink } }');
    assert.deepEqual([...schema.tags.keys()].slice(0, 3), ['claim', 'figure', 'initiative']);
    assert.equal(tagOf(schema, 'claim').color, 'pink');
    assert.ok(tagOf(schema, 'claim').attributes.size > 3);
  });

  it('takes in each file once, however many build on it', () => {
    const schema = schemaOf('extends: [a.yaml, b.yaml]', {
      'a.yaml': 'extends: base.yaml',
      'b.yaml': 'extends: base.yaml',
      'base.yaml': base,
    });
    assert.equal(schema.files.length, 4);
    assert.deepEqual(schema.extendsProblems, []);
  });
});

describe('what cannot be built on', () => {
  const problemsOf = (text: string, others: Readonly<Record<string, string>> = {}) =>
    schemaOf(text, others).extendsProblems.map(
      ({ uri, variant, params }) => `${uri.slice(root.length + 1)}: ${params.name} ${variant}`,
    );

  it('is a name that nobody knows, with the one that was meant', () => {
    assert.deepEqual(problemsOf('extends: policy-cor'), ['postil.yaml: policy-cor unknown']);
    assert.equal(schemaOf('extends: policy-cor').extendsProblems[0]?.params.near, 'policy-core');
    assert.deepEqual(problemsOf('extends: [constructor, __proto__]'), [
      'postil.yaml: constructor unknown',
      'postil.yaml: __proto__ unknown',
    ]);
  });

  it('is a file that is not there', () => {
    assert.deepEqual(problemsOf('extends: ./a.yaml'), ['postil.yaml: ./a.yaml missing']);
  });

  it('is a file outside', () => {
    for (const path of [
      '../a.yaml',
      '/etc/a.yaml',
      'C:\\a.yaml',
      '\\\\host\\a.yaml',
      'https://a.example/a.yaml',
      'a.yaml:x',
    ]) {
      assert.deepEqual(problemsOf(`extends: '${path}'`), [`postil.yaml: ${path} outside`]);
    }
  });

  it('is a circle, told where it closes, and the rest still counts', () => {
    const files = {
      'a.yaml': 'extends: b.yaml\ntags: { a: {} }',
      'b.yaml': 'extends: [postil.yaml, c.yaml]',
      'c.yaml': 'tags: { c: {} }',
    };
    assert.deepEqual(problemsOf('extends: a.yaml', files), ['b.yaml: postil.yaml circle']);
    assert.deepEqual([...schemaOf('extends: a.yaml', files).tags.keys()], ['c', 'a']);
    assert.deepEqual(problemsOf('extends: postil.yaml'), ['postil.yaml: postil.yaml circle']);
    assert.deepEqual(problemsOf('extends: [b.yaml]', { 'b.yaml': 'extends: ./b.yaml' }), ['b.yaml: ./b.yaml circle']);
  });

  it('is a file too many files deep', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          `f${i}.yaml`,
          i + 1 < length ? `extends: f${i + 1}.yaml` : 'tags: { last: {} }',
        ]),
      );
    assert.deepEqual(problemsOf('extends: f0.yaml', chain(maxExtends)), []);
    assert.ok(schemaOf('extends: f0.yaml', chain(maxExtends)).tags.has('last'));
    assert.deepEqual(problemsOf('extends: f0.yaml', chain(100)), [`f${maxExtends - 1}.yaml: f${maxExtends}.yaml deep`]);
  });

  it('is told at the word that asks for it', () => {
    const text = 'extends:\n  - policy-core\n  - nowhere.yaml\n';
    const [problem] = schemaOf(text).extendsProblems;
    assert.equal(problem && text.slice(problem.start, problem.end), 'nowhere.yaml');
  });
});

describe('a text', () => {
  const text = (entries: Record<string, string>) => new Map(Object.entries(entries));

  it("comes in the reader's language, else in English, else in any", () => {
    assert.equal(inLanguage(text({ en: 'Figure', zh: '数据' }), 'zh'), '数据');
    assert.equal(inLanguage(text({ en: 'Figure', zh: '数据' }), 'zh-Hans-CN'), '数据');
    assert.equal(inLanguage(text({ en: 'Figure', zh: '数据', 'zh-Hant': '數據' }), 'zh-Hant'), '數據');
    assert.equal(inLanguage(text({ en: 'Figure', zh: '数据' }), 'fr'), 'Figure');
    assert.equal(inLanguage(text({ fr: 'Chiffre' }), 'zh'), 'Chiffre');
    assert.equal(inLanguage(text({ '': '1.5万名' }), 'en'), '1.5万名');
    assert.equal(inLanguage(text({}), 'en'), undefined);
  });

  it('knows no language but those it has', () => {
    for (const language of ['__proto__', 'constructor', 'toString', '', '-']) {
      assert.equal(inLanguage(text({ en: 'Figure' }), language), 'Figure');
    }
  });
});

/** What is said, without where: a plain object that can be compared. */
function contentOf(part: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(part, (key, value) => {
      if (key === 'place' || key === 'start' || key === 'end') return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  );
}
