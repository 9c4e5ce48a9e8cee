import { classOf, isSpace, other } from './letters.ts';

/** A phrase found in a text, and what it stands for. */
export interface Match<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * The longest of some phrases that begins at an offset (or, reading backward, ends there) and ends with a word. Takes as
 * many steps as the phrase has characters and copies nothing, which is why this is no map of words.
 */
export type Finder<T> = (text: string, at: number, limit: number) => Match<T> | undefined;

/** In any case of their letters, with any white space between the words. */
export function phrases<T>(entries: Iterable<readonly [string, T]>): Finder<T> {
  return finder(entries, 'folded', 1);
}

/** Phrases that are read from their end to the left. */
export function phrasesBefore<T>(entries: Iterable<readonly [string, T]>): Finder<T> {
  return finder(entries, 'folded', -1);
}

/** Signs and abbreviations, of which the case tells: MW is not mW. */
export function signs<T>(entries: Iterable<readonly [string, T]>): Finder<T> {
  return finder(entries, 'exact', 1);
}

/** The same, read from their end to the left. */
export function signsBefore<T>(entries: Iterable<readonly [string, T]>): Finder<T> {
  return finder(entries, 'exact', -1);
}

/** A line of phrases, and what all of them stand for. */
export function* each<T>(lines: Iterable<readonly [string, T]>): Generator<readonly [string, T]> {
  for (const [line, value] of lines) for (const phrase of line.split(', ')) yield [phrase, value];
}

const space = 1;
/** Further white space is a gap in the text and not between words. */
const widestGap = 8;

function finder<T>(entries: Iterable<readonly [string, T]>, letters: 'folded' | 'exact', step: 1 | -1): Finder<T> {
  // Made when first asked: to make them all would take longer than everything else at the start of a server.
  let tree: Tree<T> | undefined;
  const last = step === 1 ? 0 : 1;
  return (text, at, limit) => {
    tree ??= treeOf(entries, letters, step);
    const { symbols, width, children, valueAt, values } = tree;
    let node = 0;
    let found = -1;
    let foundAt = at;
    let i = at;
    while (i !== limit) {
      const code = text.charCodeAt(i - last);
      const symbol = code < 0x2600 ? (symbols[code] as number) : 0;
      if (symbol === 0) break;
      node = children[node * width + symbol] as number;
      if (node === 0) break;
      i += step;
      if (symbol === space) {
        let gap = 1;
        while (i !== limit && gap++ < widestGap && isSpace(text.charCodeAt(i - last))) i += step;
      }
      const value = valueAt[node] as number;
      if (value !== 0 && endsWord(text, i, limit, code, last)) {
        found = value - 1;
        foundAt = i;
      }
    }
    if (found < 0) return undefined;
    return { value: values[found] as T, start: step === 1 ? at : foundAt, end: step === 1 ? foundAt : at };
  };
}

/** A phrase that ends with a sign may be followed by anything, one that ends with a letter by no letter and no digit. */
function endsWord(text: string, i: number, limit: number, code: number, last: number): boolean {
  return i === limit || classOf(code) === other || classOf(text.charCodeAt(i - last)) === other;
}

/** A tree of phrases, flat: the child of a node by a symbol, and the number of the value that ends at a node. */
interface Tree<T> {
  readonly symbols: Uint8Array;
  readonly width: number;
  readonly children: Uint16Array;
  readonly valueAt: Uint16Array;
  readonly values: readonly T[];
}

const spaces = new Uint8Array(0x2600);
for (let code = 0; code < spaces.length; code++) if (isSpace(code)) spaces[code] = space;

function treeOf<T>(entries: Iterable<readonly [string, T]>, letters: 'folded' | 'exact', step: 1 | -1): Tree<T> {
  const symbols = spaces.slice();
  let width = 2;
  const nodes: Map<number, number>[] = [new Map()];
  const valueAt: number[] = [0];
  const values: T[] = [];
  for (const [phrase, value] of entries) {
    values.push(value);
    const codes = Array.from(letters === 'folded' ? phrase.toLowerCase() : phrase, (each) => each.charCodeAt(0));
    let node = 0;
    for (const code of step === 1 ? codes : codes.reverse()) {
      if (symbols[code] === 0) {
        for (const alias of letters === 'folded' ? aliases(code) : [code]) symbols[alias] = width;
        width++;
      }
      const symbol = symbols[code] as number;
      const next = nodes[node]?.get(symbol) ?? nodes.length;
      if (next === nodes.length) {
        nodes[node]?.set(symbol, next);
        nodes.push(new Map());
        valueAt.push(0);
      }
      node = next;
    }
    valueAt[node] = values.length;
  }
  const children = new Uint16Array(nodes.length * width);
  for (const [node, edges] of nodes.entries())
    for (const [symbol, next] of edges) children[node * width + symbol] = next;
  return { symbols, width, children, valueAt: Uint16Array.from(valueAt), values };
}

/** The characters that are written for one: a letter in both cases, and the hyphens and apostrophes of typesetters. */
function aliases(code: number): readonly number[] {
  const char = String.fromCharCode(code);
  if (char === '-') return [code, 0x2010, 0x2011];
  if (char === "'") return [code, 0x2019];
  return [code, char.toUpperCase().charCodeAt(0)];
}
