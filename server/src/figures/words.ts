/** Words to be found at a place of a text, the longest first. */
export interface WordTable<T> {
  /** The longest word that begins at the offset and ends at or before `end`. */
  readonly at: (text: string, offset: number, end: number) => Word<T> | undefined;
  /** The longest word that ends at the offset and begins at or after `start`. */
  readonly before: (text: string, offset: number, start: number) => Word<T> | undefined;
}

export interface Word<T> {
  readonly word: string;
  readonly value: T;
}

export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const byFirst = new Map<number, Word<T>[]>();
  const byLast = new Map<number, Word<T>[]>();
  for (const [word, value] of entries) {
    listUnder(byFirst, word.charCodeAt(0)).push({ word, value });
    listUnder(byLast, word.charCodeAt(word.length - 1)).push({ word, value });
  }
  for (const list of [...byFirst.values(), ...byLast.values()]) list.sort((a, b) => b.word.length - a.word.length);
  return {
    at: (text, offset, end) =>
      byFirst
        .get(text.charCodeAt(offset))
        ?.find(({ word }) => offset + word.length <= end && text.startsWith(word, offset)),
    before: (text, offset, start) =>
      byLast
        .get(text.charCodeAt(offset - 1))
        ?.find(({ word }) => offset - word.length >= start && text.startsWith(word, offset - word.length)),
  };
}

function listUnder<T>(map: Map<number, T[]>, key: number): T[] {
  const known = map.get(key);
  if (known) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}
