import { matches } from '../text/automaton.ts';
import { type Clause, clausedSentences, coreOf } from '../text/clauses.ts';
import { fold, unfolded } from '../text/folding.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Cues, PatternCue, PhraseCue } from './cues.ts';

/** A passage that a cue proposes for a tag; offsets in UTF-16 code units of the text that was read. */
export interface Proposal extends Span {
  readonly tag: string;
  /** The cue as the schema has it; nothing for a pattern. */
  readonly phrase: string | undefined;
  /** The words that gave it away. */
  readonly words: string;
}

/** Counted for tests and benchmarks. */
export const proposalWork = { paragraphs: 0 };

/** In UTF-16 code units of the folded text: a passage that nobody could call one is not proposed. */
const maxPassage = 500;

/**
 * The passages of a paragraph that cues propose, in order; those for the same tag do not overlap. The passage is the clause
 * in which the words of the cue stand, or the clauses from the first of them to the last, without connectives before it
 * and punctuation after it. Takes time linear in the text.
 */
export function proposalsIn(text: string, cues: Cues): readonly Proposal[] {
  proposalWork.paragraphs += 1;
  const folded = fold(text);
  const places = matches(cues.words, folded.text).sort((a, b) => a.start - b.start || a.end - b.end);
  const found: (Proposal & { readonly hit: Span })[] = [];
  let next = 0;
  for (const clauses of clausedSentences(folded.text)) {
    const end = clauses.at(-1)?.end ?? 0;
    const here = new Map<number, Span[]>();
    for (let each = places[next]; each && each.start < end; each = places[++next]) {
      const same = here.get(each.value);
      if (same) same.push(each);
      else here.set(each.value, [each]);
    }
    found.push(...proposalsOf(folded.text, clauses, here, cues));
  }
  return withoutOverlaps(found).map(({ start, end, tag, phrase, words }) => ({
    ...unfolded(folded, { start, end }),
    tag,
    phrase,
    words,
  }));
}

type Found = Proposal & { readonly hit: Span };
type Places = ReadonlyMap<number, readonly Span[]>;

function* proposalsOf(text: string, clauses: readonly Clause[], places: Places, cues: Cues): Iterable<Found> {
  const proposed = new Proposed();
  for (const number of places.keys()) {
    for (const cue of cues.phrases.get(number) ?? []) {
      for (const hit of hitsOf(cue, places)) {
        const passage = passageAround(text, clauses, hit);
        if (!passage || (cue.isAfter && passage.start >= hit.start) || (cue.isBefore && passage.end <= hit.end))
          continue;
        proposed.tagsOf(passage).add(cue.tag);
        const span = cue.proposes === 'words' ? hit : passage;
        yield { ...span, tag: cue.tag, phrase: cue.phrase, words: text.slice(hit.start, hit.end), hit };
      }
    }
  }
  for (const { core } of clauses) {
    if (!isFit(text, core)) continue;
    const clause = text.slice(core.start, core.end);
    const tags = proposed.tagsOf(core);
    for (const cue of cues.patterns) {
      // One reason is enough, and patterns take the longest of all.
      if (cue.proposes === 'clause' && tags.has(cue.tag)) continue;
      const hit = patternIn(clause, core.start, cue, places);
      if (!hit) continue;
      tags.add(cue.tag);
      const span = cue.proposes === 'words' ? hit : core;
      yield { ...span, tag: cue.tag, phrase: undefined, words: text.slice(hit.start, hit.end), hit };
    }
  }
}

/** The tags that are proposed for each passage. */
class Proposed {
  private readonly byPassage = new Map<string, Set<string>>();

  tagsOf({ start, end }: Span): Set<string> {
    const key = `${start} ${end}`;
    const known = this.byPassage.get(key);
    if (known) return known;
    const tags = new Set<string>();
    this.byPassage.set(key, tags);
    return tags;
  }
}

/** How often one phrase is looked at within one sentence. */
const maxHits = 32;

/** Where a phrase stands, from its first words to its last, each time as close together as may be. */
function* hitsOf({ parts, except }: PhraseCue, places: Places): Iterable<Span> {
  const lasts = places.get(parts.at(-1) ?? -1) ?? [];
  for (const last of lasts.slice(0, maxHits)) {
    let { start } = last;
    let isWhole = !isWithin(last, except, places);
    for (let i = parts.length - 2; i >= 0 && isWhole; i--) {
      const before = lastEndingBy(places.get(parts[i] as number) ?? [], start);
      isWhole = before !== undefined && !isWithin(before, except, places);
      start = before?.start ?? start;
    }
    if (isWhole) yield { start, end: last.end };
  }
}

/** Places are in the order in which they begin, and all of the same length. */
function lastEndingBy(places: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function isWithin(hit: Span, except: readonly number[], places: Places): boolean {
  return except.some((number) => (places.get(number) ?? []).slice(0, maxHits * 4).some((each) => overlaps(each, hit)));
}

function patternIn(clause: string, start: number, { regex, except }: PatternCue, places: Places): Span | undefined {
  // To say whether there is a match takes a fraction of the time that it takes to say where.
  const matcher = regex.test(clause) ? regex.matcher(clause) : undefined;
  if (!matcher?.find()) return undefined;
  const hit = { start: start + matcher.start(), end: start + matcher.end() };
  return hit.end > hit.start && !isWithin(hit, except, places) ? hit : undefined;
}

/** Not too long, and not cut out of the middle of what is quoted. */
function isFit(text: string, { start, end }: Span): boolean {
  return end - start <= maxPassage && text.slice(start, end).split('"').length % 2 === 1;
}

function passageAround(text: string, clauses: readonly Clause[], hit: Span): Span | undefined {
  const first = firstEndingFrom(clauses, hit.start + 1);
  const last = firstEndingFrom(clauses, hit.end);
  if (!first || !last) return undefined;
  const passage = first === last ? first.core : coreOf(text, { start: first.start, end: last.end });
  return isFit(text, passage) && passage.start <= hit.start && hit.end <= passage.end ? passage : undefined;
}

function firstEndingFrom(clauses: readonly Clause[], offset: number): Clause | undefined {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((clauses[middle] as Clause).end < offset) low = middle + 1;
    else high = middle;
  }
  return clauses[low];
}

/** In order; of those for one tag that overlap the one that begins first, then the shortest, then the one with the most telling words. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const reach = new Map<string, number>();
  const sorted = found.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || telling(b) - telling(a) || a.hit.start - b.hit.start,
  );
  return sorted.filter(({ tag, start, end }) => {
    if (start < (reach.get(tag) ?? 0)) return false;
    reach.set(tag, end);
    return true;
  });
}

/** A phrase says more to a reader than a pattern, and a long one more than a short one. */
function telling({ phrase }: Proposal): number {
  return phrase?.length ?? 0;
}
