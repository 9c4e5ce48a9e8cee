// Quotes looked for afresh in a long text, beside what a tool would do with `indexOf` and a package for near matches.
import assert from 'node:assert/strict';
import search from 'approx-string-match';
import { type Anchor, anchor } from '../server/src/annotations/anchor.ts';
import { createSource } from '../server/src/text/source.ts';
import type { Line, Section } from './report.ts';
import { type Language, prose } from './texts.ts';
import { median, timed } from './timing.ts';

const length = 1_000_000;
const quotes = 10_000;
/** Every so many-th quote was edited after it was written down. */
const every = 21;
const mostEdits = 3;

export const anchoring: Section = {
  name: 'anchoring',
  async *run(effort) {
    const lines: Line[] = [];
    for (const language of ['zh', 'en'] as const) lines.push(lineFor(language, effort === 'quick' ? 1 : 5));
    yield {
      title: `Anchoring ${quotes} quotes afresh in ${length / 1e6} million characters, ${Math.ceil(quotes / every)} of them edited: milliseconds`,
      head: ['language', 'indexOf', 'approx-string-match', 'postil'],
      lines,
      note: 'Places found are held to be the same. The peer takes the first exact match and is asked for near ones only for quotes that have none.',
    };
  },
};

function lineFor(language: Language, rounds: number): Line {
  const text = clausesIn(language);
  const wanted = quotesOf(text);
  let exact: readonly number[] = [];
  const indexed = timed(() => {
    exact = wanted.map((quote) => text.indexOf(quote));
  });
  const lost = wanted.filter((_, i) => exact[i] === -1);
  let near: readonly { readonly start: number; readonly end: number }[] = [];
  const approximated = timed(() => {
    near = lost.map((quote) => nearest(text, quote));
  });
  let anchors: readonly Anchor[] = [];
  const times = Array.from({ length: rounds }, () =>
    timed(() => {
      // A new source each time, or the index of the last round would be used again.
      const source = createSource('file:///speech.txt', text);
      anchors = wanted.map((quote) => anchor(source, { quote, prefix: '', suffix: '' }));
    }),
  );
  areTheSame(anchors, exact, near);
  const own = median(times);
  return {
    cells: [language, indexed.toFixed(0), approximated.toFixed(0), own.toFixed(0)],
    budget: { ratio: (indexed + approximated) / own, limit: 50, sense: '≥' },
  };
}

/** Clauses of words drawn from prose, since prose made of few sentences says the same thing in too many places. */
function clausesIn(language: Language): string {
  const sample = prose(language, 20_000);
  const words = sample.match(language === 'zh' ? /[\p{L}\p{N}]{1,3}/gu : /[\p{L}\p{N}]+/gu) ?? [];
  const [space, comma, stop] = language === 'zh' ? ['', '，', '。'] : [' ', ', ', '. '];
  let state = 1;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const clauses: string[] = [];
  for (let size = 0; size < length; size += clauses.at(-1)?.length ?? 0) {
    const clause = Array.from({ length: 6 + below(10) }, () => words[below(words.length)]).join(space);
    clauses.push(clause + (clauses.length % 8 === 7 ? `${stop.trim()}\n\n` : clauses.length % 2 === 0 ? comma : stop));
  }
  return clauses.join('');
}

/** Clauses of the text, one in `every` of them with one to three edits. */
function quotesOf(text: string): readonly string[] {
  const clauses = [...new Set(text.match(/[^，。；,.;\n]{12,}/gu)?.map((clause) => clause.trim()))];
  return Array.from({ length: quotes }, (_, i) => {
    const clause = clauses[Math.floor((i * clauses.length) / quotes)] ?? '';
    return i % every === 0 ? edited(clause, 1 + ((i / every) % mostEdits)) : clause;
  });
}

function edited(clause: string, edits: number): string {
  let quote = clause;
  for (let k = 0; k < edits; k++) {
    const at = 2 + Math.floor(((k + 1) * (quote.length - 4)) / (edits + 1));
    quote = quote.slice(0, at) + ['x', 'yz', ''][k] + quote.slice(at + 1);
  }
  return quote;
}

function nearest(text: string, quote: string): { readonly start: number; readonly end: number } {
  const [first, ...others] = search(text, quote, Math.min(mostEdits + 1, quote.length >> 1));
  return others.reduce(
    (best, each) => (each.errors < best.errors ? each : best),
    first ?? { start: -1, end: -1, errors: 99 },
  );
}

function areTheSame(
  anchors: readonly Anchor[],
  exact: readonly number[],
  near: readonly { readonly start: number; readonly end: number }[],
): void {
  let next = 0;
  let missed = 0;
  for (const [i, each] of anchors.entries()) {
    const at = exact[i] ?? -1;
    if (at >= 0) {
      // What stands several times, and parts of numbers, are told as such and not taken.
      if (each.state === 'found') assert.equal(each.span.start, at);
      continue;
    }
    const place = near[next++];
    if (each.state !== 'changed' || !place) missed++;
    else assert.ok(each.span.start < place.end && place.start < each.span.end, `quote ${i}`);
  }
  // Postil says that nothing is clearly the nearest where the peer takes the first of several.
  assert.ok(missed * 20 <= near.length, `${missed} of ${near.length} are missing`);
}
