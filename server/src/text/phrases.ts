import { fold, foldedOffset, originOf } from './folding.ts';
import { foldedText } from './haystack.ts';
import { paragraphAt, paragraphs } from './paragraphs.ts';
import { sentences } from './sentences.ts';
import { derived, type Source } from './source.ts';

/** Words of a document on one line, and the UTF-16 offset where they begin. */
export interface Phrase {
  readonly at: number;
  readonly words: string;
}

/** Words that stand more often are the same phrases over and over. */
const maxPlaces = 1000;
/** In UTF-16 code units; a longer quote is written by hand. */
const maxWords = 400;

/**
 * The phrases of a document that begin with some words, equal after folding: to the end of the clause, and to that of the
 * sentence. Those from `first` on come first, then those before it; those in another case last; no words come twice.
 */
export function goingOn(document: Source, typed: string, first: number, limit: number): readonly Phrase[] {
  const begun = fold(typed).text.trim().toLowerCase();
  return distinct(phrasesFrom(document, begun, typed.trimStart()[0] ?? '', first), limit);
}

function* phrasesFrom(document: Source, begun: string, typed: string, first: number): Iterable<Phrase> {
  const folded = foldedText(document);
  const { text } = folded;
  const from = foldedOffset(folded, first);
  let left = maxPlaces;
  for (const places of placesOf(document, begun, typed)) {
    const split = places.findIndex((at) => at >= from);
    for (const part of split > 0 ? [places.subarray(split), places.subarray(0, split)] : [places]) {
      for (const at of part) {
        if (isWithinWord(text, at) || text.slice(at, at + begun.length).toLowerCase() !== begun) continue;
        if (left-- === 0) return;
        yield* phrasesAt(document, originOf(folded, at), begun.length);
      }
    }
  }
}

/** The clauses and sentences of a document from an offset on, in order. */
export function passagesFrom(document: Source, from: number, limit: number): readonly Phrase[] {
  return distinct(following(document, from), limit);
}

function* following(document: Source, from: number): Iterable<Phrase> {
  for (const { start, end } of paragraphs(document)) {
    if (end <= from) continue;
    const rest = { start: Math.max(start, from), end: Math.min(end, Math.max(start, from) + 10 * maxWords) };
    for (const sentence of sentences(document.text, rest)) {
      const at = afterPunctuation(document.text, sentence.start, sentence.end);
      if (at < sentence.end) yield* endings(document.text, at, sentence.end, 0);
    }
  }
}

function phrasesAt(document: Source, at: number, length: number): Iterable<Phrase> {
  const limit = Math.min(paragraphAt(document, at)?.end ?? at, at + maxWords);
  const [sentence] = sentences(document.text, { start: at, end: limit });
  // What is typed may hold the end of a sentence itself.
  return sentence ? endings(document.text, at, Math.max(sentence.end, Math.min(at + length, limit)), length) : [];
}

/** What begins at an offset, to the end of the clause and to that of the sentence, closing punctuation left out. */
function* endings(text: string, at: number, end: number, least: number): Iterable<Phrase> {
  for (const stop of new Set([clauseEnd(text, at + least, end), end])) {
    const words = onOneLine(text.slice(at, stop).replace(/[\s，、；：,;:。！？.!?…]+$/u, ''));
    if (words.length >= Math.max(2, least)) yield { at, words };
  }
}

function clauseEnd(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isClauseMark(text, i)) return i;
  return end;
}

function isClauseMark(text: string, at: number): boolean {
  const mark = text[at] as string;
  if ('，；：—'.includes(mark)) return true;
  return ',;:'.includes(mark) && !/\d/u.test(text[at + 1] ?? '');
}

function afterPunctuation(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\p{Pe}\p{Pf}\p{Po}]/u.test(text[at] as string)) at++;
  return at;
}

/** A line end beside a Chinese character is none; elsewhere it is a space. */
function onOneLine(words: string): string {
  return words.replace(/(\P{Zs}?)\s*[\r\n]\s*(\P{Zs}?)/gu, (_, before: string, after: string) =>
    wide.test(before) || wide.test(after) ? before + after : `${before} ${after}`,
  );
}

const wide = /[\u2e80-\ud7a3\uf900-\uffef]/u;

function distinct(phrases: Iterable<Phrase>, limit: number): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const each of phrases) {
    if (found.size >= limit) break;
    if (!found.has(each.words)) found.set(each.words, each);
  }
  return [...found.values()];
}

/** In the middle of a word in Latin letters or of a number, where nobody begins to quote. */
function isWithinWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(at - 1, at + 1));
}

/** Where the first character of folded words stands in the folded text, in order; in the case typed, then in the other. */
function placesOf(document: Source, begun: string, typed: string): readonly Uint32Array[] {
  if (begun === '') return [];
  const { starts, places } = characterIndex(document);
  const lower = begun.charCodeAt(0);
  const upper = (begun[0] as string).toUpperCase().charCodeAt(0);
  const codes = typed === begun[0] ? [lower, upper] : [upper, lower];
  return [...new Set(codes)].map((code) => places.subarray(starts[code], starts[code + 1]));
}

interface CharacterIndex {
  /** For each code unit, where its places begin in `places`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Made once for a version of a document: what is typed next is looked up and not looked for. */
const characterIndex = derived((document: Source): CharacterIndex => {
  const { text } = foldedText(document);
  phraseWork.characters += text.length;
  const starts = new Uint32Array(0x10001);
  for (let i = 0; i < text.length; i++) starts[text.charCodeAt(i) + 1] = (starts[text.charCodeAt(i) + 1] as number) + 1;
  for (let code = 0; code < 0x10000; code++) starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const places = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    places[next[code] as number] = i;
    next[code] = (next[code] as number) + 1;
  }
  return { starts, places };
});

/** Counted for the tests. */
export const phraseWork = { characters: 0 };
