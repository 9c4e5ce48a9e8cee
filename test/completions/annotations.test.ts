import assert from 'node:assert/strict';
import type { CompletionOptions } from '../../server/src/completions/completions.ts';
import { readable } from '../projects.ts';
import { itemCalled, labelsOf, offered, project, taken } from './scene.ts';

const head = 'annotations:\n  - id: a\n    tag: figure\n    quote: 1.5万名\n';

const filesWith = (marked: string) => ({ ...project, 'a.postil.yaml': marked });
const at = (marked: string, options: Partial<CompletionOptions> = {}) => offered(filesWith(marked), options);
const labels = (marked: string) => labelsOf(at(marked));
const take = (marked: string, label: string, options: Partial<CompletionOptions> = {}) =>
  taken(filesWith(marked), label, options);

describe('completion of keys in an annotation file', () => {
  it('offers those of the file that it lacks', () => {
    assert.deepEqual(labels('┆'), [
      'document',
      'annotator',
      'schemaVersion',
      'language',
      'date',
      'source',
      'annotations',
      'refused',
    ]);
    assert.deepEqual(labels('document: a.txt\ndate: 2017\n┆\nannotations: []'), [
      'annotator',
      'schemaVersion',
      'language',
      'source',
      'refused',
    ]);
  });

  it('offers those of an annotation that it lacks, required ones first', () => {
    assert.deepEqual(labels('annotations:\n  - note: x\n    ┆\n    prefix: y\n').slice(0, 5), [
      'id',
      'tag',
      'quote',
      'suffix',
      'attributes',
    ]);
    assert.ok(!labels(`${head}    ┆`).includes('quote'));
  });

  it('says what they are for, in the reader’s language', () => {
    const documentation = (locale: 'en' | 'zh') =>
      readable(itemCalled(at(`${head}    ┆`, { locale }), 'prefix')?.markdown ?? '');
    assert.equal(
      documentation('en'),
      '**prefix**\n\nThe words right before the quote, where the quote alone is not unique.',
    );
    assert.match(documentation('zh'), /引文之前紧邻的文字/u);
  });

  it('writes what comes next', () => {
    assert.equal(take(`${head}    no┆`, 'note'), `${head}    note: `);
    assert.equal(take(`${head}    att┆`, 'attributes'), `${head}    attributes:\n      `);
    assert.equal(take(`${head}    ┆`, 'links'), `${head}    links:\n      - `);
    assert.equal(take('annotations: [{id: a, ┆}]', 'attributes'), 'annotations: [{id: a, attributes: }]');
    assert.equal(take('annotations:\n  - i┆: a\n', 'id'), 'annotations:\n  - id: a\n');
  });

  it('works in half-typed, broken YAML', () => {
    assert.ok(labels('annotations:\n  - id: a\n    quote: "open\n    ┆').includes('tag'));
    assert.ok(labels('annotations:\n  - id: a\n    attributes: {kind: x, [\n    ta┆\n  - id: "b').includes('tag'));
    assert.ok(labels('annotations:\r\n  - id: a\r\n    ┆').includes('tag'));
    assert.ok(labels('annotations:\n\t- id: a\n\t  ┆').includes('tag'));
  });

  it('offers none while a line is indented', () => {
    assert.deepEqual(labelsOf(at(`${head}    ┆`, { trigger: ' ' })), []);
    assert.ok(labelsOf(at(`${head}    status: ┆`, { trigger: ' ' })).length > 0);
  });

  it('offers none in comments, notes and documents', () => {
    assert.deepEqual(labels('# ┆'), []);
    assert.deepEqual(labels(`${head}    note: wo┆rds`), []);
    assert.deepEqual(labelsOf(offered({ ...project, 'a.txt': '各位┆' })), []);
  });
});

describe('completion of a new annotation', () => {
  it('proposes an id that is free and lets the tag be chosen', () => {
    const choice = `tag: \${2|claim,figure,initiative|}`;
    assert.equal(
      take('annotations:\n  - id: a-1\n  ┆', 'new annotation'),
      `annotations:\n  - id: a-1\n  - id: \${1:a-2}\n    ${choice}\n    quote: $0`,
    );
    assert.equal(
      take('annotations:\n  - ┆', 'new annotation'),
      `annotations:\n  - id: \${1:a-1}\n    ${choice}\n    quote: $0`,
    );
  });

  it('is plain text for clients without snippets', () => {
    assert.equal(
      take('annotations:\n  - id: x\n┆\n', 'new annotation', { snippets: 'refused' }),
      'annotations:\n  - id: x\n  - id: a-1\n    tag: claim\n    quote: \n',
    );
  });

  it('stands in its column, wherever the cursor stood', () => {
    const plain = (marked: string) => take(marked, 'new annotation', { snippets: 'refused' });
    const expected = 'annotations:\n  - id: x\n  - id: a-1\n    tag: claim\n    quote: ';
    for (const line of ['┆', ' ┆', '  ┆', 'new┆', '  an┆', '  - ┆', '  -┆', '  - i┆']) {
      assert.equal(plain(`annotations:\n  - id: x\n${line}`), expected, line);
    }
  });

  it('is offered where an item can begin, and nowhere else', () => {
    assert.ok(labels('annotations:\n  ┆').includes('new annotation'));
    assert.ok(labels('annotations:\n- id: a\n┆').includes('new annotation'));
    assert.ok(!labels(`${head}    ┆`).includes('new annotation'));
    assert.ok(!labels('annotations: [{┆}]').includes('new annotation'));
    assert.ok(!labels('┆').includes('new annotation'));
  });
});

describe('completion of tags', () => {
  it('replaces what is typed as a whole, and tells the decision rules', () => {
    assert.equal(take('annotations:\n  - tag: cl┆am # c', 'claim'), 'annotations:\n  - tag: claim # c');
    assert.equal(take('annotations:\n  - tag:┆', 'claim'), 'annotations:\n  - tag: claim');
    assert.equal(take('annotations:\n  - {tag: "cl┆", id: a}', 'claim'), 'annotations:\n  - {tag: claim, id: a}');
    const claim = itemCalled(at('annotations:\n  - tag: ┆'), 'claim');
    assert.equal(claim?.detail, 'Claim');
    assert.match(readable(claim?.markdown ?? ''), /\*\*Claim\*\* · blue[\s\S]*\*Include\*/u);
  });

  it('finds a tag by its Chinese title, in quotation marks too', () => {
    assert.match(itemCalled(at('annotations:\n  - tag: 论┆'), 'claim')?.filter ?? '', /论断/u);
    assert.match(itemCalled(at('annotations:\n  - tag: "cl┆"'), 'claim')?.filter ?? '', /^"claim/u);
  });

  it('puts a name in quotation marks where YAML needs them', () => {
    const files = { 'postil.yaml': 'postil: 1\ntags: {"no": {}}\n', 'a.postil.yaml': 'annotations:\n  - tag: ┆' };
    assert.equal(taken(files, 'no'), 'annotations:\n  - tag: "no"');
  });
});

describe('completion of attributes', () => {
  it('offers those of the tag that are lacking, required ones first', () => {
    assert.deepEqual(labels(`${head}    attributes: {value: 1, ┆}`).slice(0, 3), ['modifier', 'kind', 'min']);
    assert.deepEqual(labels(`${head}    attributes:\n      ┆`).slice(0, 2), ['modifier', 'kind']);
    assert.deepEqual(labels('annotations:\n  - id: a\n    attributes: {┆}'), []);
  });

  it('offers conditional ones only where their condition holds', () => {
    assert.ok(labels(`${head}    attributes: {kind: money, ┆}`).includes('currency'));
    assert.ok(!labels(`${head}    attributes: {kind: count, ┆}`).includes('currency'));
    assert.ok(labels(`${head}    attributes:\n      c┆\n      kind: "money"`).includes('currency'));
  });

  it('finds the tag above and below, however broken the attributes are', () => {
    assert.ok(labels('annotations:\n  - attributes: {mod┆\n    tag: figure').includes('modifier'));
    assert.ok(
      labels('annotations:\n  - id: a\n    tag: figure\n    quote: "open\n    attributes:\n      ┆').includes('kind'),
    );
  });
});

describe('completion of values', () => {
  const values = (attribute: string) => labels(`${head}    attributes: {${attribute}: ┆}`);

  it('offers the words of an enum with their meaning, what the quote says first', () => {
    assert.deepEqual(values('kind').slice(0, 2), ['count', 'percentage']);
    const found = at('annotations:\n  - tag: figure\n    attributes: {modifier: ┆}');
    assert.equal(itemCalled(found, 'about')?.detail, '约, 左右, about, around.');
    assert.equal(labels(head.replace('1.5万名', '约1.5万名').concat('    attributes: {modifier: ┆}'))[0], 'about');
  });

  it('writes numbers and booleans among them as such, other words so that they stay words', () => {
    const files = (marked: string) => ({
      'postil.yaml': 'postil: 1\ntags: {t: {attributes: {e: {type: enum, values: [1, true, "no", 1.50]}}}}\n',
      'a.postil.yaml': `annotations:\n  - {id: a, tag: t, attributes: {e: ${marked}}}\n`,
    });
    for (const [word, written] of Object.entries({ 1: '1', true: 'true', no: '"no"', '1.5': '"1.5"' })) {
      assert.equal(taken(files('┆'), word), files(written)['a.postil.yaml'], word);
    }
  });

  it('offers what the quote says', () => {
    assert.deepEqual(values('value'), ['15000']);
    assert.equal(values('unit')[0], '名');
    assert.equal(take(`${head}    attributes: {value: ┆}`, '15000'), `${head}    attributes: {value: 15000}`);
  });

  it('offers booleans, dates, currencies and values in use', () => {
    const files = {
      'postil.yaml':
        'postil: 1\ntags:\n  t:\n    attributes: {b: {type: boolean}, d: {type: date}, currency: {reads: currency}, s: {}}\n',
      'b.postil.yaml':
        'annotations:\n  - {id: x, tag: t, attributes: {s: one}}\n  - {id: y, tag: t, attributes: {s: two}}\n  - {id: z, tag: t, attributes: {s: two, currency: CHF}}\n',
    };
    const offers = (attribute: string) =>
      labelsOf(
        offered({
          ...files,
          'a.postil.yaml': `date: 2017-09-26\nannotations:\n  - id: a\n    tag: t\n    attributes:\n      ${attribute}: ┆\n`,
        }),
      );
    assert.deepEqual(offers('b'), ['true', 'false']);
    assert.deepEqual(offers('d'), ['2017-09-26']);
    assert.deepEqual(offers('s'), ['two', 'one']);
    assert.deepEqual(offers('currency').slice(0, 3), ['CHF', 'CNY', 'USD']);
  });

  it('offers the items of a list that are lacking', () => {
    const files = {
      'postil.yaml': 'postil: 1\ntags: {t: {attributes: {m: {type: enum, many: true, values: [x, y, z]}}}}\n',
      'a.postil.yaml': 'annotations:\n  - {id: a, tag: t, attributes: {m: [x, ┆]}}\n',
    };
    assert.deepEqual(labelsOf(offered(files)), ['y', 'z']);
  });

  it('offers the states of an annotation, an id, documents, the version and languages', () => {
    assert.deepEqual(labels(`${head}    status: ┆`), ['draft', 'accepted', 'disputed']);
    assert.deepEqual(labels('annotations:\n  - tag: figure\n    id: ┆\n'), ['f-1']);
    assert.deepEqual(labels('document: ┆'), ['a.txt']);
    assert.deepEqual(labels('schemaVersion: ┆'), ['1.2.0']);
    assert.equal(labels('language: ┆')[0], 'zh');
    assert.equal(itemCalled(at(`${head}    status: ┆`, { locale: 'zh' }), 'disputed')?.detail, '存疑或标注者意见不一');
    const dated = { ...project, 'a.txt': '（2017年9月26日）\n\n各位同事：\n', 'a.postil.yaml': 'date: ┆\n' };
    assert.deepEqual(labelsOf(offered(dated)), ['2017-09-26']);
    assert.deepEqual(labelsOf(offered({ ...project, 'in/b c.postil.yaml': 'document: ┆' })), ['../a.txt']);
  });
});
