/** How many code units one entry of the index looks at. */
const gram = 4;
/** Below this length a plain search is quicker than an index. */
const indexedLength = 8192;
const buckets = 1 << 18;
/** A chain this long means words that stand everywhere: the engine's own search skips through those faster. */
const longChain = 4096;

/** Where runs of four code units stand in a text, by hash: a chain of places for each, the last place first. */
interface GramIndex {
  /** For each bucket, the last place plus one; 0 for none. */
  readonly last: Uint32Array;
  /** For each place, the one before it in its bucket plus one. */
  readonly before: Uint32Array;
  /** How long each bucket's chain is. */
  readonly sizes: Uint32Array;
}

const indexes = new WeakMap<object, GramIndex>();

/**
 * Every place where the words stand in a text, in order, overlapping ones included; at most `limit`. `owner` is the
 * immutable value that the text belongs to: an index of a long text is built once and kept with it. In UTF-16 offsets.
 */
export function occurrences(owner: object, text: string, words: string, limit = 1000): number[] {
  if (words === '') return [];
  return text.length < indexedLength || words.length < gram
    ? searched(text, words, limit)
    : lookedUp(indexOf(owner, text), text, words, limit);
}

function searched(text: string, words: string, limit: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < limit; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/** Follows the shortest chain that any part of the words leads to. */
function lookedUp({ last, before, sizes }: GramIndex, text: string, words: string, limit: number): number[] {
  let shift = 0;
  let rarest = bucketAt(words, 0);
  for (let i = 1; i + gram <= words.length && i < 64; i++) {
    const bucket = bucketAt(words, i);
    if ((sizes[bucket] as number) >= (sizes[rarest] as number)) continue;
    rarest = bucket;
    shift = i;
  }
  if ((sizes[rarest] as number) > longChain) return searched(text, words, limit);
  const places: number[] = [];
  for (let next = last[rarest] as number; next > 0; next = before[next - 1] as number) {
    const at = next - 1 - shift;
    if (at >= 0 && text.startsWith(words, at)) places.push(at);
  }
  return places.reverse().slice(0, limit);
}

function indexOf(owner: object, text: string): GramIndex {
  const known = indexes.get(owner);
  if (known) return known;
  const last = new Uint32Array(buckets);
  const sizes = new Uint32Array(buckets);
  const before = new Uint32Array(text.length);
  for (let i = 0; i + gram <= text.length; i++) {
    const bucket = bucketAt(text, i);
    before[i] = last[bucket] as number;
    last[bucket] = i + 1;
    sizes[bucket] = (sizes[bucket] as number) + 1;
  }
  const index = { last, before, sizes };
  indexes.set(owner, index);
  return index;
}

function bucketAt(text: string, at: number): number {
  let hash = text.charCodeAt(at);
  hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(at + 1);
  hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(at + 2);
  hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(at + 3);
  return Math.imul(hash, 0x9e3779b1) >>> 14;
}
