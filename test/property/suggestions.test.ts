import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edited } from '../../server/src/annotations/insert.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { refusal } from '../../server/src/annotations/refusal.ts';
import { schemaOf, sourceOf } from '../../server/src/project.ts';
import { effectiveSchema } from '../../server/src/schema/effective.ts';
import { proposals } from '../../server/src/suggestions/document.ts';
import { suggestionsFor } from '../../server/src/suggestions/suggestions.ts';
import { createSource, editSource, type Source } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';
import { anyText, cutOf, plan, smallText, speech, splice } from './arbitraries.ts';

const steps = fc.array(fc.tuple(splice, fc.boolean()), { minLength: 1, maxLength: 8, size: 'max' });
const clauses = [
  '此外，建议各国在查找下落、调查取证等方面，拿出具体措施。',
  '全球安全面临着诸多挑战；恐怖主义是全球安全的首要威胁',
  '——我们应更加紧密地团结在一起，',
  'However, we will open the line, and people no longer trust it.',
  'the number of cars has, since 2015, increased',
  '“（',
  '',
];
const prose = fc.array(fc.constantFrom(...clauses), { maxLength: 12 }).map((parts) => parts.join('\n'));
const piece = fc.constantFrom(
  '…',
  '将',
  '是',
  '建议',
  'will',
  ' ',
  '(',
  '"',
  '\\pL*',
  '^',
  '$',
  '.*',
  '全',
  '，',
  '😀',
  'é',
);
const words = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const cue = fc.oneof(
  words,
  fc.record({ phrase: words, except: fc.array(words, { maxLength: 3 }) }),
  fc.record({ regex: words }),
);
const cues = fc.array(cue, { maxLength: 12 });

const policyCore = schemaOf(projectOf({ 'postil.yaml': 'postil: 1\nextends: [policy-core]\n' }));

function schemaWith(given: unknown) {
  const text = `postil: 1\ntags: ${JSON.stringify({ a: { cues: given }, b: { cues: given } })}\n`;
  return effectiveSchema(createSource('file:///postil.yaml', text), () => 'missing');
}

function assertAsAfresh(source: Source, schema = policyCore): void {
  const fresh = createSource(source.uri, source.text);
  for (const language of ['zh', 'en']) {
    const found = proposals(schema, source, language);
    assert.deepEqual(found, proposals(schema, fresh, language));
    let last = 0;
    for (const { start, end } of found) {
      assert.ok(start >= last && start < end && end <= source.text.length, 'in order, within the text');
      assert.doesNotMatch(source.text.slice(start, end), /^[\s，。；：、！？—]|[\s，。；：、！？—]$/u);
      last = start;
    }
  }
}

describe('what is suggested in a text after any edits', () => {
  for (const [name, text, numRuns] of [
    ['any text', fc.oneof(smallText, anyText), 500],
    ['prose', prose, 500],
    ['the speech', fc.constant(speech), 10],
    ['the plan', fc.constant(plan), 10],
  ] as const) {
    it(`is that of the text read afresh: ${name}`, () => {
      fc.assert(
        fc.property(text, steps, (given, splices) => {
          let source = createSource('file:///a.txt', given);
          assertAsAfresh(source);
          for (const [i, [each, isAsked]] of splices.entries()) {
            const { newText, ...span } = cutOf(source.text, each);
            source = editSource(source, span, newText, i + 1);
            if (isAsked || i === splices.length - 1) assertAsAfresh(source);
          }
        }),
        { numRuns },
      );
    });
  }
});

describe('the cues of any schema', () => {
  it('propose passages of the text, none of a tag over another', () => {
    fc.assert(
      fc.property(cues, fc.oneof(prose, anyText), (given, text) => {
        const schema = schemaWith(given);
        const source = createSource('file:///a.txt', text);
        assertAsAfresh(source, schema);
        const reach = new Map<string, number>();
        for (const { tag, start, end } of proposals(schema, source, 'zh')) {
          assert.ok(start >= (reach.get(tag) ?? 0));
          reach.set(tag, end);
        }
      }),
      { numRuns: 1500 },
    );
  });

  // Far above what it takes, and far below what anything but linear time would.
  for (const [name, text] of [
    ['no end of a sentence', '将来，建议是will '.repeat(40_000)],
    ['nothing but marks', '"（，。'.repeat(60_000)],
    ['nothing but ends', '将。'.repeat(100_000)],
    ['one word', '将'.repeat(300_000)],
    ['connectives', '此外并且但是'.repeat(50_000)],
  ] as const) {
    it(`are looked for in bounded time: ${name}`, function () {
      this.timeout(20_000);
      const many = Array.from({ length: 3000 }, (_, i) => [
        `将…${i}…是`,
        { phrase: `建议${i}…`, except: ['将来', '建议是'] },
      ]).flat();
      for (const schema of [policyCore, schemaWith(many), schemaWith([{ regex: '(将|来|.)*是$' }])]) {
        proposals(schema, createSource('file:///a.txt', text), 'zh');
      }
    });
  }
});

describe('any refusal', () => {
  it('reads as it was meant, and its suggestion is not made again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, prose), fc.nat(3), (text, at) => {
        const files = { 'postil.yaml': 'postil: 1\nextends: [policy-core]\nlanguage: zh\n', 'a.txt': text };
        const project = projectOf({ ...files, 'a.postil.yaml': 'annotations: []\n' });
        const document = sourceOf(project, uriOf('a.txt'));
        assert.ok(document);
        const all = suggestionsFor(project, document);
        const chosen = all[at % Math.max(1, all.length)];
        const quote = chosen ? text.slice(chosen.start, chosen.end) : text;
        const source = createSource('file:///a.postil.yaml', 'annotations: []\nrefused:\n- { tag: x, quote: y }\n');
        const edits = refusal(source, [{ tag: chosen?.tag ?? 'z', quote, prefix: '', suffix: '' }]);
        if (!edits) return;
        const own = edited(source.text, edits);
        assert.equal(annotationFile(createSource(source.uri, own)).refused[1]?.quote?.value, quote);
        const left = projectOf({ ...files, 'a.postil.yaml': own });
        const again = suggestionsFor(left, document).length;
        if (chosen && text.indexOf(quote) === text.lastIndexOf(quote)) assert.ok(again < all.length);
      }),
      { numRuns: 500 },
    );
  });
});
