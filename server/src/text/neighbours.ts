import { nearEnds, patternOf } from './distance.ts';
import { countOf, type GramLength, placesOf } from './grams.ts';
import type { Haystack } from './haystack.ts';
import type { Span } from './span.ts';

/**
 * Visits every end of a stretch of the folded text that is at most `limit` edits from the words, in order. Finds all, and
 * reads only the parts of a long text that share enough short runs with the words to be that near.
 */
export function neighbours(
  haystack: Haystack,
  words: string,
  limit: number,
  visit: (end: number, edits: number) => boolean | undefined,
): void {
  const { text } = haystack.grams;
  if (words === '') return;
  const pattern = patternOf(words);
  let stopped = false;
  const visited = (end: number, edits: number) => {
    stopped = visit(end, edits) === true;
    return stopped;
  };
  for (const { start, end } of regions(haystack, words, limit)) {
    nearEnds(pattern, text, start, end, limit, visited);
    if (stopped) return;
  }
}

/** Below this length everything is read. */
const filteredLength = 4096;

/** Stretches, in order, outside of which nothing is as near as the limit. */
function regions(haystack: Haystack, words: string, limit: number): Iterable<Span> {
  const { text } = haystack.grams;
  const filter = text.length < filteredLength ? undefined : filterFor(haystack, words, limit);
  return filter ? sharing(haystack, words, limit, filter) : [{ start: 0, end: text.length }];
}

interface Filter {
  readonly length: GramLength;
  /** Where the runs begin that are looked up. */
  readonly offsets: readonly number[];
  /** How many of them, at least, are shared by words within the limit. */
  readonly shared: number;
}

const lengths: readonly GramLength[] = [5, 3, 2];

/** A filter is good enough if looking up and reading what it lets through takes no longer than this, in about nanoseconds. */
const cheap = 100_000;

/**
 * Each edit spoils one of runs that do not overlap, and of those that do at most as many as a run is long (the q-gram lemma
 * of Jokinen and Ukkonen, 1991); all others are shared. Nothing where the limit leaves none, or where the runs stand nearly
 * everywhere.
 */
function filterFor({ grams }: Haystack, words: string, limit: number): Filter | undefined {
  let best: Filter | undefined;
  let least = grams.text.length * Math.ceil(words.length / 32) * perCharacter;
  for (const length of lengths) {
    const last = words.length - length;
    if (last < 0) continue;
    const counts = Float64Array.from({ length: last + 1 }, (_, at) => countOf(grams, length, words, at));
    for (const filter of [apart(counts, limit, length), overlapping(counts, limit, length)]) {
      const cost = filter ? costOf(filter, counts, grams.text.length, words.length, limit) : least;
      if (cost >= least) continue;
      best = filter;
      least = cost;
    }
    if (least < cheap) break;
  }
  return best;
}

/** In about nanoseconds: what it takes to look up a place, and to read a character in a block of 32. */
const perPlace = 2;
const perCharacter = 3;

/** What a filter costs, if the places of the runs had nothing to do with one another. */
function costOf(
  { offsets, shared }: Filter,
  counts: Float64Array,
  length: number,
  size: number,
  limit: number,
): number {
  let places = 0;
  for (const at of offsets) places += counts[at] as number;
  const bands = length >>> bandPower(limit);
  const perBand = (2 * places) / bands;
  // How likely it is, by Poisson, that a pair of bands holds as many by chance.
  let chance = Math.exp(-perBand);
  for (let k = 1; k <= shared; k++) chance *= perBand / k;
  const read = (3 << bandPower(limit)) + size + 2 * limit;
  return places * perPlace + bands * Math.min(1, chance) * read * Math.ceil(size / 32) * perCharacter;
}

function bandPower(limit: number): number {
  return Math.max(5, Math.ceil(Math.log2(2 * limit + 1)));
}

function overlapping(counts: Float64Array, limit: number, length: GramLength): Filter | undefined {
  const shared = counts.length - limit * length;
  return shared < 1 ? undefined : { length, shared, offsets: Array.from(counts, (_, at) => at) };
}

/** Two runs more than there may be edits, none overlapping another, chosen so that they stand in as few places as may be. */
function apart(counts: Float64Array, limit: number, length: GramLength): Filter | undefined {
  const wanted = limit + 2;
  const width = counts.length;
  if (width < (wanted - 1) * length + 1) return undefined;
  // For each number of runs and each offset, the fewest places of runs that begin there or before it.
  const fewest = new Float64Array((wanted + 1) * width).fill(Number.POSITIVE_INFINITY).fill(0, 0, width);
  for (let n = 1; n <= wanted; n++) {
    for (let at = (n - 1) * length; at < width; at++) {
      const before = n === 1 ? 0 : (fewest[(n - 1) * width + at - length] as number);
      const without = at > 0 ? (fewest[n * width + at - 1] as number) : Number.POSITIVE_INFINITY;
      fewest[n * width + at] = Math.min(without, before + (counts[at] as number));
    }
  }
  const offsets: number[] = [];
  for (let n = wanted, at = width - 1; n > 0; n--) {
    while (at > 0 && fewest[n * width + at - 1] === fewest[n * width + at]) at--;
    offsets.push(at);
    at -= length;
  }
  return { length, shared: 2, offsets };
}

/** Counters for `sharing`, all zero in between: as many as a long text has bands, too many to make anew for each quote. */
let counters = new Uint32Array(0);

/**
 * Counts shared runs by how far the words would have to be moved for them to meet, in bands so wide that those of one
 * place fall into two that lie side by side.
 */
function sharing(
  { grams }: Haystack,
  words: string,
  limit: number,
  { length, offsets, shared }: Filter,
): readonly Span[] {
  const { text } = grams;
  const power = bandPower(limit);
  // The words may begin before the text does.
  const lead = words.length;
  const bands = ((text.length + lead) >>> power) + 2;
  if (counters.length < bands) counters = new Uint32Array(bands);
  const counts = counters;
  const half = Math.ceil(shared / 2);
  const full: number[] = [];
  for (const offset of offsets) {
    const places = placesOf(grams, length, words, offset);
    const by = lead - offset;
    for (let k = 0; k < places.length; k++) {
      const band = ((places[k] as number) + by) >>> power;
      const count = (counts[band] as number) + 1;
      counts[band] = count;
      if (count === half) full.push(band);
    }
  }
  full.sort((a, b) => a - b);
  const found: { start: number; end: number }[] = [];
  for (const band of full) {
    const own = counts[band] as number;
    const next = own + (counts[band + 1] as number) >= shared;
    const previous = band > 0 && own + (counts[band - 1] as number) >= shared;
    if (!next && !previous) continue;
    const start = Math.max(0, ((previous ? band - 1 : band) << power) - lead - limit);
    const past = (((next ? band + 1 : band) + 1) << power) - lead + limit;
    const end = Math.min(text.length, past + words.length + limit);
    const open = found.at(-1);
    if (open && start <= open.end) open.end = Math.max(open.end, end);
    else found.push({ start, end });
  }
  counts.fill(0, 0, bands);
  return found;
}
