// The search for near matches, held to the plain ways of counting edits and finding words.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignedAt } from '../../server/src/text/alignment.ts';
import { nearEnds, patternOf } from '../../server/src/text/distance.ts';
import { placesOf } from '../../server/src/text/grams.ts';
import { type Haystack, haystackOf, occurrences } from '../../server/src/text/haystack.ts';
import { neighbours } from '../../server/src/text/neighbours.ts';
import { createSource, editSource } from '../../server/src/text/source.ts';
import { cutOf, fraction, plan, smallText, speech, splice } from './arbitraries.ts';

type End = readonly [end: number, edits: number];

/** The table of Sellers (1980), cell by cell. */
function plainEnds(pattern: string, text: string, limit: number): End[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const ends: End[] = [];
  for (let at = 0; at < text.length; at++) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const same = pattern[i - 1] === text[at] ? 0 : 1;
      next.push(Math.min((column[i - 1] ?? 0) + same, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    const edits = column[pattern.length] ?? 0;
    if (edits <= limit) ends.push([at + 1, edits]);
  }
  return ends;
}

function endsIn(haystack: Haystack, words: string, limit: number): End[] {
  const ends: End[] = [];
  neighbours(haystack, words, limit, (end, edits) => {
    ends.push([end, edits]);
    return false;
  });
  return ends;
}

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', '1', '国', '亿', 'ア'), { maxLength, size: 'max' }).map((parts) => parts.join(''));
/** Long enough for the index, with as much again that hardly differs. */
const longText = fc
  .tuple(fc.constantFrom(speech, plan), fc.array(splice, { maxLength: 3 }))
  .map(([text, splices]) => splices.reduce((now, each) => now + editedBy(text, each), text));

function editedBy(text: string, each: Parameters<typeof cutOf>[1]): string {
  const { start, end, newText } = cutOf(text, each);
  return text.slice(0, start) + newText + text.slice(end);
}

describe('the ends near a pattern', () => {
  it('are those of the plain table', () => {
    fc.assert(
      fc.property(letters(80), letters(120), fc.nat(10), (pattern, text, limit) => {
        if (pattern === '') return;
        const ends: End[] = [];
        nearEnds(patternOf(pattern), text, 0, text.length, limit, (end, edits) => {
          ends.push([end, edits]);
          return false;
        });
        assert.deepEqual(ends, plainEnds(pattern, text, limit));
      }),
      { numRuns: 5000 },
    );
  });

  it('are laid along the text with as many edits as were counted', () => {
    fc.assert(
      fc.property(letters(20), letters(40), fc.nat(8), (pattern, text, limit) => {
        if (pattern === '') return;
        for (const [end, edits] of plainEnds(pattern, text, limit)) {
          const laid = alignedAt(pattern, text, end, edits);
          assert.ok(laid);
          assert.equal(laid.edits, edits);
          assert.equal(laid.places[0], laid.start);
          assert.ok((laid.places[pattern.length] as number) <= end);
          laid.places.forEach((place, i) => {
            assert.ok(i === 0 || (laid.places[i - 1] as number) <= place);
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are all found by way of the index', () => {
    fc.assert(
      fc.property(
        longText,
        fraction,
        fc.integer({ min: 1, max: 90 }),
        splice,
        fc.nat(12),
        (text, at, length, each, limit) => {
          const start = Math.floor(at * text.length);
          const words = editedBy(text.slice(start, start + length), { ...each, length: each.length % 4 }).slice(0, 120);
          if (words === '') return;
          const haystack = haystackOf(createSource('file:///t', text));
          const { text: folded } = haystack.folded;
          const ends: End[] = [];
          nearEnds(patternOf(words), folded, 0, folded.length, limit, (end, edits) => {
            ends.push([end, edits]);
            return false;
          });
          assert.deepEqual(endsIn(haystack, words, limit), ends);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a text after any edits', () => {
  it('is searched as one read afresh', () => {
    const texts = fc.oneof(smallText, fc.constantFrom(speech, plan));
    const words = fc.tuple(fraction, fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(
        texts,
        fc.array(splice, { minLength: 1, maxLength: 12 }),
        fc.array(words),
        (text, splices, wanted) => {
          let source = createSource('file:///t', text);
          // Asked for something, so that there is a table to go on with.
          for (const length of [2, 3, 5] as const) placesOf(haystackOf(source).grams, length, 'abcde', 0);
          for (const [i, each] of splices.entries()) {
            const { newText, ...span } = cutOf(source.text, each);
            source = editSource(source, span, newText, i);
            const haystack = haystackOf(source);
            const fresh = haystackOf(createSource('file:///t', source.text));
            assert.deepEqual(haystack.folded, fresh.folded);
            const { text: folded } = fresh.folded;
            for (const [at, length] of wanted) {
              const from = Math.floor(at * folded.length);
              const some = folded.slice(from, from + length);
              assert.deepEqual(occurrences(haystack, some, 1e6), occurrences(fresh, some, 1e6));
              for (const run of [2, 3, 5] as const) {
                if (some.length < run) continue;
                const stands = (place: number) => folded.startsWith(some.slice(0, run), place);
                assert.deepEqual(
                  Array.from(placesOf(haystack.grams, run, some, 0)).filter(stands),
                  Array.from(placesOf(fresh.grams, run, some, 0)).filter(stands),
                );
              }
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
