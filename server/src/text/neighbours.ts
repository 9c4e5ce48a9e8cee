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
  /** How many runs of that length, at least, are shared by words within the limit. */
  readonly shared: number;
}

const lengths: readonly GramLength[] = [5, 3, 2];

/**
 * Each edit spoils at most as many runs as a run is long, so all others are shared (the q-gram lemma of Jokinen and
 * Ukkonen, 1991). Nothing where the limit leaves none, or where the runs stand nearly everywhere.
 */
function filterFor({ grams }: Haystack, words: string, limit: number): Filter | undefined {
  for (const length of lengths) {
    const count = words.length - length + 1;
    const shared = count - limit * length;
    if (shared < Math.max(1, Math.min(3, count / 8))) continue;
    let places = 0;
    for (let i = 0; i < count; i++) places += countOf(grams, length, words, i);
    return places > grams.text.length ? undefined : { length, shared };
  }
  return undefined;
}

/**
 * Counts shared runs by how far the words would have to be moved for them to meet, in bands so wide that those of one
 * place fall into two that lie side by side.
 */
function* sharing({ grams }: Haystack, words: string, limit: number, { length, shared }: Filter): Iterable<Span> {
  const { text } = grams;
  const power = Math.max(4, Math.ceil(Math.log2(2 * limit + 1)));
  // The words may begin before the text does.
  const lead = words.length;
  const counts = new Uint32Array(((text.length + lead) >>> power) + 2);
  const half = Math.ceil(shared / 2);
  const full: number[] = [];
  for (let i = 0; i + length <= words.length; i++) {
    const places = placesOf(grams, length, words, i);
    for (let k = 0; k < places.length; k++) {
      const band = ((places[k] as number) - i + lead) >>> power;
      const count = (counts[band] as number) + 1;
      counts[band] = count;
      if (count === half) full.push(band);
    }
  }
  full.sort((a, b) => a - b);
  let open: { start: number; end: number } | undefined;
  for (const band of full) {
    const own = counts[band] as number;
    const next = own + (counts[band + 1] as number) >= shared;
    const previous = band > 0 && own + (counts[band - 1] as number) >= shared;
    if (!next && !previous) continue;
    const first = ((previous ? band - 1 : band) << power) - lead - limit;
    const last = (((next ? band + 1 : band) + 1) << power) - lead + limit;
    const start = Math.max(0, first);
    const end = Math.min(text.length, last + words.length + limit);
    if (open && start <= open.end) open.end = Math.max(open.end, end);
    else {
      if (open) yield open;
      open = { start, end };
    }
  }
  if (open) yield open;
}
