// Whole samples against edited copies of their texts: whatever happened to a text, no quote is found at a wrong place.
import assert from 'node:assert/strict';
import { type Anchor, anchor, type Selector, selectorOf } from '../../server/src/annotations/anchor.ts';
import { shortestContext } from '../../server/src/annotations/context.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { createSource } from '../../server/src/text/source.ts';
import type { Span } from '../../server/src/text/span.ts';
import { pathOf, readSource } from '../files.ts';
import { randomFrom } from '../random.ts';
import { plan, speech } from './arbitraries.ts';
import { clausesOf, editedAtRandom, type Tracked, textOf, tracked } from './tracked.ts';

interface Wanted extends Selector {
  /** Where it stood before the edits. */
  readonly span: Span;
}

function annotationsOf(path: string, text: string): readonly Wanted[] {
  const source = createSource('file:///t', text);
  return annotationFile(readSource(pathOf(`samples/${path}`))).annotations.flatMap((annotation) => {
    const selector = selectorOf(annotation);
    const place = selector && anchor(source, selector);
    return selector && place?.state === 'found' ? [{ ...selector, span: place.span }] : [];
  });
}

/**
 * Where a quote was found: on its own characters, by where they came from (a copy of them is as good as they are, and so is
 * what was corrected and corrected back); on words that an edit happened to put together; or on others that stood there all
 * along, which is what must never be.
 */
function verdict(text: Tracked, found: Span, original: Span): 'right' | 'rewritten' | 'wrong' {
  const units = text.slice(found.start, found.end).filter(({ unit }) => unit.trim() !== '');
  const kept = units.filter(({ origin }) => origin >= 0);
  if (kept.length > 0 && kept.every(({ origin }) => origin >= original.start && origin < original.end)) return 'right';
  const stood = units.every(({ origin }, i) => origin >= 0 && (i === 0 || origin > (units[i - 1]?.origin ?? 0)));
  return stood ? 'wrong' : 'rewritten';
}

interface Tally {
  found: number;
  wrong: number;
  rewritten: number;
  changed: number;
  changedElsewhere: number;
  ambiguous: number;
  missing: number;
}

function tallyOf(): Tally {
  return { found: 0, wrong: 0, rewritten: 0, changed: 0, changedElsewhere: 0, ambiguous: 0, missing: 0 };
}

function count(tally: Tally, result: Anchor, text: Tracked, original: Span): void {
  if (result.state === 'ambiguous' || result.state === 'missing') tally[result.state]++;
  else if (result.state === 'found') {
    tally.found++;
    const is = verdict(text, result.span, original);
    if (is !== 'right') tally[is]++;
  } else {
    tally.changed++;
    const here = text.slice(result.span.start, result.span.end);
    const own = here.filter(({ origin }) => origin >= original.start && origin < original.end);
    if (own.length * 3 < here.length) tally.changedElsewhere++;
  }
}

function inWords(tally: Tally): string {
  const { found, wrong, rewritten, changed, changedElsewhere, ambiguous, missing } = tally;
  return `${found} found, ${wrong} of them wrong, ${rewritten} on words written anew; ${changed} changed, ${changedElsewhere} of them elsewhere; ${ambiguous} ambiguous; ${missing} missing`;
}

const samples = [
  { name: 'the speech', text: speech, annotations: 'interpol-2017/interpol-2017.zh.postil.yaml' },
  { name: 'the plan', text: plan, annotations: 'harbour-city/transport-plan.en.anna.postil.yaml' },
] as const;

describe('the annotations of a sample', () => {
  for (const { name, text, annotations } of samples) {
    const wanted = annotationsOf(annotations, text);

    it(`of ${name} are all found in it`, () => {
      assert.equal(wanted.length, annotationFile(readSource(pathOf(`samples/${annotations}`))).annotations.length);
    });

    for (const [edits, copies] of [
      [1, 200],
      [20, 50],
      [200, 50],
    ] as const) {
      it(`are found at no wrong place in ${copies} copies of ${name} with ${edits} random edits`, function () {
        const tally = tallyOf();
        for (let seed = 1; seed <= copies; seed++) {
          const random = randomFrom(seed * 7919 + edits);
          const now = editedAtRandom(tracked(text), edits, random);
          const source = createSource('file:///t', textOf(now));
          for (const each of wanted) count(tally, anchor(source, each), now, each.span);
        }
        if (this.test) this.test.title += `: ${inWords(tally)}`;
        assert.equal(tally.wrong, 0);
        // Where an edit strikes a short quote and another writes the very same words, no text can tell that from a move.
        assert.ok(tally.rewritten * 200 <= tally.found);
      });
    }
  }
});

describe('a clause that is deleted from a text of 600', () => {
  const clauses = Array.from({ length: 600 }, (_, i) => {
    const pick = (words: readonly string[], by: number) => words[Math.floor(i / by) % words.length] ?? '';
    const who = pick(['The Secretariat', 'Each member', 'The council', 'A national bureau'], 1);
    const what = pick(['shall report to', 'may request help from', 'must inform', 'will train officers of'], 4);
    const whom = pick(
      ['the general assembly', 'its neighbours', 'the regional office', 'all partners', 'the board'],
      16,
    );
    return `${i + 1}. ${who} ${what} ${whom} within ${(i * 37) % 90} days of request number ${i * 13}.`;
  });
  const whole = clauses.join('\n');

  for (const [name, quoted] of [
    ['by all of its words', (clause: string) => clause],
    ['by its middle', (clause: string) => clause.replace(/^\d+\. /u, '').replace(/ of request.*$/u, '')],
  ] as const) {
    it(`is re-attached nowhere, quoted ${name}`, function () {
      const tally = tallyOf();
      const before = tracked(whole);
      for (let i = 0; i < 600; i += 3) {
        const clause = clauses[i] ?? '';
        const lineStart = clauses.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
        const quote = quoted(clause);
        const start = lineStart + clause.indexOf(quote);
        const span = { start, end: start + quote.length };
        const now = [...before.slice(0, lineStart), ...before.slice(lineStart + clause.length + 1)];
        const selector = { quote, ...shortestContext(whole, span) };
        count(tally, anchor(createSource('file:///t', textOf(now)), selector), now, span);
      }
      if (this.test) this.test.title += `: ${inWords(tally)}`;
      assert.equal(tally.found, 0);
      assert.equal(tally.changed + tally.ambiguous + tally.missing, 200);
    });
  }

  it('is re-attached nowhere in the speech', function () {
    const tally = tallyOf();
    const before = tracked(speech);
    for (const clause of clausesOf(before)) {
      const quote = speech.slice(clause.start, clause.end).trim();
      if (quote.length < 2) continue;
      const start = speech.indexOf(quote, clause.start);
      const span = { start, end: start + quote.length };
      const now = [...before.slice(0, clause.start), ...before.slice(clause.end)];
      const selector = { quote, ...shortestContext(speech, span) };
      count(tally, anchor(createSource('file:///t', textOf(now)), selector), now, span);
    }
    if (this.test) this.test.title += `: ${inWords(tally)}`;
    assert.equal(tally.found, 0);
  });
});
