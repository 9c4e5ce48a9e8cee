import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { blockYaml, type Plain } from '../../server/src/yaml/block.ts';

describe('blockYaml', () => {
  it('writes maps as blocks and lists of words in brackets', () => {
    const value = { a: 1, b: { c: ['x', 'y: z'], d: [{ e: 'f', g: [true] }, { h: null }] }, i: {}, j: undefined };
    assert.equal(
      blockYaml(value),
      'a: 1\nb:\n  c: [x, "y: z"]\n  d:\n    - e: f\n      g: [true]\n    - h: null\ni: {}\n',
    );
  });

  it('is read as what was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('yes', '1.0', '2017-09-26', '- a', '#', "'", '"', 'a: b', '中文：', '|', '\n', ' a '),
    );
    const { value } = fc.letrec<{ value: Plain; map: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('map'), { maxLength: 3 }),
        fc.array(text, { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(value, (each) => {
        assert.deepEqual(parse(blockYaml(each)), each);
      }),
      { numRuns: 200 },
    );
  });
});
