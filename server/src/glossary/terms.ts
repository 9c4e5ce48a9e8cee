import type { Schema, Term } from '../schema/types.ts';
import { type Automaton, automaton, matches, type Phrase } from '../text/automaton.ts';
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

interface Finder {
  readonly names: Automaton<Term>;
  readonly all: (source: Source) => readonly TermUse[];
}

const finders = new WeakMap<Schema, Finder>();

function finderOf(schema: Schema): Finder {
  const known = finders.get(schema);
  if (known) return known;
  const names = automaton(namesOf(schema));
  const all = derived((source) => paragraphs(source).flatMap((each) => usesIn(names, source.text, each)));
  const finder = { names, all };
  finders.set(schema, finder);
  return finder;
}

function* namesOf(schema: Schema): Iterable<Phrase<Term>> {
  for (const term of schema.glossary.values()) {
    for (const raw of [...term.term.values(), ...term.aliases.map((each) => each.name.value)]) {
      const text = fold(raw.trim()).text;
      yield { text, value: term, isExact: isAllCapitals(text) };
    }
  }
}

function isAllCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

function usesIn(names: Automaton<Term>, text: string, paragraph: Span): TermUse[] {
  const folded = fold(text.slice(paragraph.start, paragraph.end));
  const found = matches(names, folded.text).sort((a, b) => a.start - b.start || b.end - a.end);
  const uses: TermUse[] = [];
  let from = 0;
  for (const { value, start, end } of found) {
    if (start < from) continue;
    uses.push({ term: value, span: shifted(unfolded(folded, { start, end }), paragraph.start) });
    from = end;
  }
  return uses;
}
