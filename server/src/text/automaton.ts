/** Words to look for, with what they stand for. */
export interface Phrase<T> {
  /** Folded, as the text will be. */
  readonly text: string;
  readonly value: T;
  /** Where capitals count; else any case does. */
  readonly isExact?: boolean;
}

/**
 * An Aho-Corasick automaton over folded, lower-case characters: the time is linear in the text however many phrases there
 * are and however they overlap. Written here because packages give matches by name, not the leftmost longest ones, and
 * cannot take one back that turns out to end within a word.
 */
export interface Automaton<T> {
  readonly next: ReadonlyMap<number, Automaton<T>>;
  /** The phrases that end here, in the order in which they were given. */
  readonly phrases: readonly Phrase<T>[];
  /** The state of the longest proper suffix; none for the root. */
  readonly suffix: Automaton<T> | undefined;
  /** The nearest of the suffixes that ends a phrase. */
  readonly shorter: Automaton<T> | undefined;
}

export function automaton<T>(phrases: Iterable<Phrase<T>>): Automaton<T> {
  const root = newState<T>();
  for (const each of phrases) if (each.text !== '') add(root, each);
  const queue = [root];
  // States are added while the loop runs: first those of one character, then of two, and so on.
  for (const state of queue) {
    for (const [code, inner] of state.next) {
      inner.suffix = state === root ? root : (follow(root, state.suffix ?? root, code) as State<T>);
      inner.shorter = inner.suffix.phrases.length > 0 ? inner.suffix : inner.suffix.shorter;
      queue.push(inner);
    }
  }
  return root;
}

/** A place where a phrase stands in a text. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Every place in a folded text where a phrase stands, those that overlap included, in the order in which they end, the
 * longer first. Latin letters and digits match whole words only. Of phrases with the same words the first one counts.
 */
export function matches<T>(root: Automaton<T>, text: string): Match<T>[] {
  const lower = lowered(text);
  const found: Match<T>[] = [];
  let state = root;
  for (let end = 1; end <= lower.length; end++) {
    state = follow(root, state, lower.charCodeAt(end - 1));
    let tried = 0;
    for (let each: Automaton<T> | undefined = state; each && tried < maxNested; each = each.shorter, tried++) {
      const [first] = each.phrases;
      if (!first || isWithinWord(text, end) || isWithinWord(text, end - first.text.length)) continue;
      const start = end - first.text.length;
      const phrase = each.phrases.find(({ isExact, text: words }) => !isExact || words === text.slice(start, end));
      if (phrase) found.push({ start, end, value: phrase.value });
    }
  }
  return found;
}

/** How many phrases that are endings of each other are tried at one place, the longest first. */
const maxNested = 16;

interface State<T> extends Automaton<T> {
  readonly next: Map<number, State<T>>;
  readonly phrases: Phrase<T>[];
  suffix: State<T> | undefined;
  shorter: State<T> | undefined;
}

function newState<T>(): State<T> {
  return { next: new Map(), phrases: [], suffix: undefined, shorter: undefined };
}

function add<T>(root: State<T>, phrase: Phrase<T>): void {
  const lower = lowered(phrase.text);
  let state = root;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    const next = state.next.get(code) ?? newState();
    state.next.set(code, next);
    state = next;
  }
  state.phrases.push(phrase);
}

function follow<T>(root: Automaton<T>, from: Automaton<T>, code: number): Automaton<T> {
  for (let state: Automaton<T> | undefined = from; state; state = state.suffix) {
    const next = state.next.get(code);
    if (next) return next;
  }
  return root;
}

/** True between two characters of one word; Chinese has no words in this sense. */
export function isWithinWord(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return code < 0x2e80 && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

/** In lower case, unit by unit: a character whose lower case is longer stays, so that offsets hold. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');
}
