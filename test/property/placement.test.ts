// Anchors that move with the text, held to anchors of the same text opened afresh.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, selectorOf } from '../../server/src/annotations/anchor.ts';
import { shortestContext } from '../../server/src/annotations/context.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { anchorOf, passagesAlike, passagesOfFile, placementOf } from '../../server/src/passages.ts';
import { createSource, editSource, type Source } from '../../server/src/text/source.ts';
import { cutOf, fraction, plan, type Splice, smallText, speech, splice } from './arbitraries.ts';

interface Quoted {
  readonly at: number;
  readonly length: number;
  /** Whether the context is the one that it takes, none, or anything. */
  readonly context: 'shortest' | 'none' | 'any';
  /** What was done to the quote before it was written down. */
  readonly mistake: Splice | undefined;
}

const quoted: fc.Arbitrary<Quoted> = fc.record({
  at: fraction,
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 400 })),
  context: fc.constantFrom('shortest', 'none', 'none', 'any'),
  mistake: fc.option(splice, { nil: undefined, freq: 3 }),
});

function annotationsOf(text: string, all: readonly Quoted[]): Source {
  const items = all.map(({ at, length, context, mistake }, i) => {
    const start = Math.floor(at * text.length);
    const end = Math.min(text.length, start + length);
    const words = text.slice(start, end);
    const cut = mistake && cutOf(words, { ...mistake, length: mistake.length % 4 });
    const quote = cut ? words.slice(0, cut.start) + cut.newText.slice(0, 6) + words.slice(cut.end) : words;
    const around =
      context === 'none'
        ? { prefix: '', suffix: '' }
        : context === 'shortest'
          ? shortestContext(text, { start, end })
          : { prefix: text.slice(Math.max(0, start - 5), start), suffix: text.slice(end, end + 3) };
    const lines = [
      `id: a${i}`,
      `tag: t${i % 2}`,
      ...Object.entries({ quote, ...around }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ];
    return `  - ${lines.join('\n    ')}\n`;
  });
  return createSource('file:///a.postil.yaml', `annotations:\n${items.join('')}`);
}

/** One edit, or one that takes back what was done last. */
type Step = Splice | 'undo';

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: splice },
  // Typing, and taking away, one character.
  {
    weight: 5,
    arbitrary: fc.record({
      at: fraction,
      length: fc.nat(1),
      insert: fc.constantFrom('a', '1', '国', ' ', '\n', '亿', ''),
      copyFrom: fc.constant(undefined),
    }),
  },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
);

function areAsAfresh(file: Source, document: Source): void {
  const fresh = createSource(document.uri, document.text);
  const { annotations } = annotationFile(file);
  for (const annotation of annotations) {
    const selector = selectorOf(annotation);
    const now = anchorOf(annotation, document);
    assert.deepEqual(now, selector && anchor(fresh, selector), JSON.stringify(selector));
  }
  const freshFile = createSource(file.uri, file.text);
  const inWords = (some: typeof file, text: Source) =>
    passagesAlike(some, text)
      .map((group) => group.map(({ start, end, annotation }) => `${start}–${end} ${annotation.id?.value}`).join(', '))
      .sort();
  assert.deepEqual(inWords(file, document), inWords(freshFile, fresh));
  assert.deepEqual(
    passagesOfFile(file, document).map(({ start, end, base }) => [start, end, base]),
    passagesOfFile(freshFile, fresh).map(({ start, end, base }) => [start, end, base]),
  );
}

describe('any sequence of edits of a document', () => {
  for (const [name, texts, numRuns] of [
    ['a small text', smallText, 3000],
    [
      'a text that repeats itself',
      fc
        .array(fc.constantFrom('各方', '合作', '1.5万名', '20亿元', '，', 'the cities ', 'will '), {
          minLength: 3,
          maxLength: 60,
          size: 'max',
        })
        .map((parts) => parts.join('')),
      1500,
    ],
    ['a sample', fc.constantFrom(speech, plan), 300],
  ] as const) {
    it(`leaves the anchors in ${name} as if it were opened afresh`, () => {
      fc.assert(
        fc.property(
          texts,
          fc.array(quoted, { minLength: 1, maxLength: 12, size: 'max' }),
          fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 12, size: 'max' }),
          (text, quotes, steps) => {
            const file = annotationsOf(text, quotes);
            let document = createSource('file:///a.txt', text);
            const past = [document];
            placementOf(annotationFile(file), document);
            for (const [i, [each, isAsked]] of steps.entries()) {
              if (each === 'undo') {
                const before = past.pop() ?? document;
                document = editSource(document, { start: 0, end: document.text.length }, before.text, i + 1);
              } else {
                past.push(document);
                const { newText, ...span } = cutOf(document.text, each);
                document = editSource(document, span, newText, i + 1);
              }
              if (isAsked || i === steps.length - 1) areAsAfresh(file, document);
            }
          },
        ),
        { numRuns },
      );
    });
  }
});
