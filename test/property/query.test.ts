// Any text is a query or a problem in its place; and relations come the same from a look at every pair.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../server/src/query/parse.ts';
import { relatedTo } from '../../server/src/query/relations.ts';

const piece = fc.constantFrom(
  'tag:claim',
  'a',
  '"',
  '(',
  ')',
  'not',
  'or',
  'near:5',
  'near:x',
  'within',
  'containing',
  ':',
  '*',
  '“',
  ' ',
  '中方：',
  '>5',
  '\0',
  '\ud800',
);

describe('a query', () => {
  it('never throws, and its problems lie in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const parsed = parseQuery(query);
        assert.ok(parsed.problems.length <= 1 && (parsed.problems.length === 0 || parsed.query === undefined));
        for (const { start, end } of parsed.problems) assert.ok(0 <= start && start <= end && end <= query.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in linear time, however deep', () => {
    for (const part of ['(', 'not ', 'a or ', 'a near:1 ', '"', 'a:', ') ']) parseQuery(part.repeat(100_000));
  });
});

const span = fc
  .record({ start: fc.nat(30), length: fc.nat(10) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('relations', () => {
  const every = {
    within: (a: Span, b: Span) => b.start <= a.start && a.end <= b.end,
    containing: (a: Span, b: Span) => a.start <= b.start && b.end <= a.end,
    near: (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end) <= 3,
  };
  for (const name of ['within', 'containing', 'near'] as const) {
    it(`${name} is as a look at every pair has it`, () => {
      const relation = name === 'near' ? { name, distance: 3, unit: 'characters' as const } : { name };
      fc.assert(
        fc.property(fc.array(span, { maxLength: 12 }), fc.func(fc.boolean()), (spans, isOther) => {
          const others = [...spans.keys()].filter((i) => isOther(i));
          const is = relatedTo(relation, spans, others);
          for (const [i, each] of spans.entries()) {
            const expected = others.some((other) => other !== i && every[name](each, spans[other] as Span));
            assert.equal(is(i), expected);
          }
        }),
      );
    });
  }
});

interface Span {
  readonly start: number;
  readonly end: number;
}
