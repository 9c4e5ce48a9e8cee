import type { Schema, Term } from '../schema/types.ts';
import { fold, unfolded } from '../text/folding.ts';
import { paragraphAt, paragraphs } from '../text/paragraphs.ts';
import { derived, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';

/** A place where a text uses a term, by its name in any language or an alias. */
export interface TermUse {
  readonly span: Span;
  readonly term: Term;
}

/**
 * Every use of the glossary's terms in a text, in order and without overlaps: the leftmost wins, then the longest. Names
 * are found as quotes are, after folding, so a line end within a name does not matter. Latin letters and digits match
 * whole words only, and in any case unless the name is all capitals. Of terms that share a name the first wins.
 */
export function termsIn(schema: Schema, source: Source): readonly TermUse[] {
  return finderOf(schema).all(source);
}

/** The term whose name covers the character at the offset. Reads one paragraph, not the text. */
export function termAt(schema: Schema, source: Source, offset: number): TermUse | undefined {
  const paragraph = paragraphAt(source, offset);
  const uses = paragraph ? usesIn(finderOf(schema).names, source.text, paragraph) : [];
  return uses.find(({ span }) => span.start <= offset && offset < span.end);
}

/**
 * An Aho-Corasick automaton over folded, lower-case characters: the time is linear in the text however the names overlap.
 * Written here because packages give matches by name, not the leftmost longest ones, and cannot take one back that turns
 * out to end within a word.
 */
interface State {
  readonly next: Map<number, State>;
  /** The names that end here, those of terms defined first at the front. */
  readonly names: Name[];
  /** The state of the longest proper suffix; none for the root. */
  suffix: State | undefined;
  /** The nearest of the suffixes that ends a name. */
  shorter: State | undefined;
}

interface Name {
  readonly term: Term;
  readonly length: number;
  /** The words themselves, where case counts. */
  readonly exactly: string | undefined;
}

interface Finder {
  readonly names: State;
  readonly all: (source: Source) => readonly TermUse[];
}

/** How many names that are endings of each other are tried at one place, the longest first. */
const maxNested = 16;

const finders = new WeakMap<Schema, Finder>();

function finderOf(schema: Schema): Finder {
  const known = finders.get(schema);
  if (known) return known;
  const names = automaton(schema);
  const all = derived((source) => paragraphs(source).flatMap((each) => usesIn(names, source.text, each)));
  const finder = { names, all };
  finders.set(schema, finder);
  return finder;
}

function automaton(schema: Schema): State {
  const root = newState();
  for (const term of schema.glossary.values()) {
    for (const raw of [...term.term.values(), ...term.aliases.map((each) => each.name.value)]) addName(root, term, raw);
  }
  const queue = [root];
  // States are added while the loop runs: first those of one character, then of two, and so on.
  for (const state of queue) {
    for (const [code, inner] of state.next) {
      inner.suffix = state === root ? root : follow(root, state.suffix ?? root, code);
      inner.shorter = inner.suffix.names.length > 0 ? inner.suffix : inner.suffix.shorter;
      queue.push(inner);
    }
  }
  return root;
}

function newState(): State {
  return { next: new Map(), names: [], suffix: undefined, shorter: undefined };
}

function addName(root: State, term: Term, raw: string): void {
  const name = fold(raw.trim()).text;
  if (name === '') return;
  const lower = lowered(name);
  let state = root;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const next = state.next.get(code) ?? newState();
    state.next.set(code, next);
    state = next;
  }
  state.names.push({ term, length: name.length, exactly: isAllCapitals(name) ? name : undefined });
}

function follow(root: State, from: State, code: number): State {
  for (let state: State | undefined = from; state; state = state.suffix) {
    const next = state.next.get(code);
    if (next) return next;
  }
  return root;
}

function usesIn(names: State, text: string, paragraph: Span): TermUse[] {
  const folded = fold(text.slice(paragraph.start, paragraph.end));
  const found = matches(names, folded.text).sort((a, b) => a.start - b.start || b.end - a.end);
  const uses: TermUse[] = [];
  let from = 0;
  for (const { term, start, end } of found) {
    if (start < from) continue;
    uses.push({ term, span: shifted(unfolded(folded, { start, end }), paragraph.start) });
    from = end;
  }
  return uses;
}

function matches(root: State, text: string): (Span & { readonly term: Term })[] {
  const lower = lowered(text);
  const found: (Span & { readonly term: Term })[] = [];
  let state = root;
  for (let end = 1; end <= lower.length; end++) {
    state = follow(root, state, lower.charCodeAt(end - 1));
    let tried = 0;
    for (let each: State | undefined = state; each && tried < maxNested; each = each.shorter, tried++) {
      const [first] = each.names;
      if (!first || isWithinWord(text, end) || isWithinWord(text, end - first.length)) continue;
      const start = end - first.length;
      const name = each.names.find(({ exactly }) => exactly === undefined || exactly === text.slice(start, end));
      if (name) found.push({ term: name.term, start, end });
    }
  }
  return found;
}

/** True between two characters of one word; Chinese has no words in this sense. */
function isWithinWord(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code < 0x2e80 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

function isAllCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

/** In lower case, unit by unit: a character whose lower case is longer stays, so that offsets hold. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');
}
