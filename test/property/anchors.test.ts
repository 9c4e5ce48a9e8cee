import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor } from '../../server/src/annotations/anchor.ts';
import { maxContext, shortestContext } from '../../server/src/annotations/context.ts';
import { fold, foldedOffset, originOf, unfolded } from '../../server/src/text/folding.ts';
import { createSource } from '../../server/src/text/source.ts';
import { cut, cutOf, fraction, plan, smallText, speech, splice } from './arbitraries.ts';

const source = (text: string) => createSource('file:///a.txt', text);
const samples = fc.constantFrom(speech, plan);

/** A stretch of a text that is not blank, with whole characters at both ends. */
function passageOf(text: string, at: number, length: number): { start: number; end: number } | undefined {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  const words = text.slice(start, end);
  return words.trim() === '' || !words.isWellFormed() ? undefined : { start, end };
}

describe('any passage', () => {
  for (const [name, texts, length, numRuns] of [
    ['a small text', smallText, fc.integer({ min: 1, max: 6 }), 20_000],
    ['a sample', samples, fc.integer({ min: 1, max: 80 }), 2000],
  ] as const) {
    it(`of ${name} is found at its place, given the shortest context`, () => {
      fc.assert(
        fc.property(texts, fraction, length, (text, at, wanted) => {
          const place = passageOf(text, at, wanted);
          if (!place) return;
          const quote = text.slice(place.start, place.end);
          const context = shortestContext(text, place);
          assert.ok(context.prefix.length <= maxContext + 1 && context.suffix.length <= maxContext + 1);
          assert.deepEqual(anchor(source(text), { quote, ...context }), { state: 'found', span: place });
        }),
        { numRuns },
      );
    });
  }

  it('with a shorter context is not found there, or not found', () => {
    fc.assert(
      fc.property(smallText, fraction, fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const place = passageOf(text, at, length);
        if (!place) return;
        const quote = text.slice(place.start, place.end);
        const { prefix, suffix } = shortestContext(text, place);
        const result = anchor(source(text), { quote, prefix: prefix.slice(1), suffix });
        // A shorter prefix may still do: of two contexts the one in words and on the line is taken.
        if (prefix !== '' && result.state === 'found') assert.deepEqual(result.span, place);
        if (prefix === '' && suffix === '') assert.equal(result.state, 'found');
      }),
      { numRuns: 5000 },
    );
  });

  it('that is found stands there, but for what carries no meaning', () => {
    fc.assert(
      fc.property(smallText, smallText, smallText, smallText, (text, quote, prefix, suffix) => {
        if (quote === '') return;
        const result = anchor(source(text), { quote, prefix, suffix });
        if (result.state !== 'found') return;
        const { start, end } = result.span;
        assert.equal(fold(text.slice(start, end)).text, fold(quote).text);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('any edit of a text', () => {
  it('never makes a passage found with other digits, or at a place where other words stand', () => {
    fc.assert(
      fc.property(
        samples,
        fraction,
        fc.integer({ min: 2, max: 40 }),
        fc.array(splice, { maxLength: 3 }),
        (text, at, length, splices) => {
          const place = passageOf(text, at, length);
          if (!place) return;
          const quote = text.slice(place.start, place.end);
          const selector = { quote, ...shortestContext(text, place) };
          const now = splices.reduce((before, each) => cut(before, cutOf(before, each)), text);
          const result = anchor(source(now), selector);
          if (result.state !== 'found') return;
          const words = now.slice(result.span.start, result.span.end);
          assert.deepEqual(words.normalize('NFKC').match(/\d+/gu), quote.normalize('NFKC').match(/\d+/gu));
          assert.equal(fold(words).text, fold(quote).text);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of one digit of a number leaves no quote of it found', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(samples, fraction, digit, fc.nat(8), fc.nat(8), (text, at, other, before, after) => {
        const numbers = [...text.matchAll(/\d+/gu)];
        const number = numbers[Math.floor(at * (numbers.length - 1))];
        assert.ok(number);
        const start = Math.max(0, number.index - before);
        const end = Math.min(text.length, number.index + number[0].length + after);
        const quote = text.slice(start, end);
        const changed = `${text.slice(0, number.index)}${other}${text.slice(number.index + 1)}`;
        if (changed === text) return;
        const result = anchor(source(changed), { quote, ...shortestContext(text, { start, end }) });
        if (result.state !== 'found') return;
        assert.equal(fold(changed.slice(result.span.start, result.span.end)).text, fold(quote).text);
        assert.notEqual(result.span.start, start, 'the changed number itself');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('folding any text', () => {
  const text = fc.oneof(smallText, fc.string({ unit: 'binary', maxLength: 40 }));

  it('twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (given) => assert.equal(fold(fold(given).text).text, fold(given).text)),
      { numRuns: 20_000 },
    );
  });

  it('keeps every digit, in its order', () => {
    const digits = (of: string) =>
      of.replace(/[０-９]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).match(/\d+/gu);
    fc.assert(
      fc.property(text, (given) => assert.deepEqual(digits(fold(given).text), digits(given))),
      { numRuns: 20_000 },
    );
  });

  it('knows where everything came from', () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = fold(given);
        assert.equal(folded.starts.length, folded.origins.length);
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = unfolded(folded, { start: i, end: i + 1 });
          assert.ok(0 <= start && start < end && end <= given.length);
          assert.equal(originOf(folded, i), start);
          assert.equal(foldedOffset(folded, start), i);
          assert.ok(i === 0 || originOf(folded, i - 1) < start, 'in order');
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
