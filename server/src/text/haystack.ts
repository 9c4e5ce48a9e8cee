import { type Folded, fold, foldedAfter } from './folding.ts';
import { countOf, type GramLength, type Grams, gramsAfter, gramsOf, placesOf } from './grams.ts';
import { type Change, composed, derived, type Source } from './source.ts';

/** A text as quotes are looked for in it: folded, with an index that every quote uses. */
export interface Haystack {
  readonly folded: Folded;
  readonly grams: Grams;
}

/** A haystack, or what it is to be made from when somebody asks for it: a keystroke rarely does. */
interface Kept {
  made: Haystack | undefined;
  readonly from: { readonly haystack: Haystack; readonly change: Change } | undefined;
}

const kept = derived(
  (): Kept => ({ made: undefined, from: undefined }),
  (before, _, change): Kept => {
    if (before.made) return { made: undefined, from: { haystack: before.made, change } };
    const { from } = before;
    return { made: undefined, from: from && { haystack: from.haystack, change: composed(from.change, change) } };
  },
);

/** Made once for a text; after an edit, from what was known before it. */
export function haystackOf(source: Source): Haystack {
  const own = kept(source);
  own.made ??= own.from ? edited(own.from.haystack, source, own.from.change) : afresh(source);
  return own.made;
}

/** Keeps hold of what is known about an earlier version, so that an edit long after it need not begin afresh. */
export function keepHaystack(source: Source): void {
  kept(source);
}

function afresh(source: Source): Haystack {
  const folded = fold(source.text);
  return { folded, grams: gramsOf(folded.text) };
}

function edited(before: Haystack, source: Source, change: Change): Haystack {
  const { folded, change: foldedChange } = foldedAfter(before.folded, source, change);
  return { folded, grams: gramsAfter(before.grams, folded.text, foldedChange) };
}

export function foldedText(source: Source): Folded {
  return haystackOf(source).folded;
}

/** A text below this length has been searched for a few dozen quotes sooner than an index of it is made. */
export const indexedLength = 65_536;
/** This many places mean words that stand everywhere: the engine's own search skips through those faster. */
const many = 4096;

/**
 * Every place where folded words stand in the folded text, in order, overlapping ones included; at most `limit`. In UTF-16
 * offsets of the folded text.
 */
export function occurrences({ grams }: Haystack, words: string, limit: number): readonly number[] {
  if (words === '') return [];
  const length: GramLength = words.length >= 5 ? 5 : words.length >= 3 ? 3 : 2;
  if (grams.text.length < indexedLength || words.length < length) return exactPlaces(grams.text, words, limit);
  const offset = rarest(grams, length, words);
  if (countOf(grams, length, words, offset) > many) return exactPlaces(grams.text, words, limit);
  const places = placesOf(grams, length, words, offset);
  const found: number[] = [];
  for (let i = 0; i < places.length && found.length < limit; i++) {
    const at = (places[i] as number) - offset;
    if (at >= 0 && grams.text.startsWith(words, at)) found.push(at);
  }
  return found;
}

/** How many runs of the words are compared for which of them stands in the fewest places. */
const compared = 6;

function rarest(grams: Grams, length: GramLength, words: string): number {
  const last = words.length - length;
  const step = Math.max(1, Math.floor(last / (compared - 1)));
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= last && least > 1; at += step) {
    const count = countOf(grams, length, words, at);
    if (count >= least) continue;
    least = count;
    best = at;
  }
  return best;
}

/** Every place where words stand exactly as they are, in order, overlapping ones included; at most `limit`. None of no words. */
export function exactPlaces(text: string, words: string, limit: number): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < limit; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}
