import type { RE2JS } from 're2js';
import { grouped } from '../grouped.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import { compiled } from '../schema/patterns.ts';
import type { Cue, Schema, Tag } from '../schema/types.ts';
import { type Automaton, automaton } from '../text/automaton.ts';
import { fold } from '../text/folding.ts';

/** The cues of a schema for texts in one language, ready to be looked for. */
export interface Cues {
  /** All words of all phrases, each once; their values are their numbers. */
  readonly words: Automaton<number>;
  /** By the number of the words that give them away: those that the fewest other phrases hold. */
  readonly phrases: ReadonlyMap<number, readonly PhraseCue[]>;
  readonly patterns: readonly PatternCue[];
}

interface CueOfTag {
  readonly tag: string;
  /** What it proposes: the clause it stands in, or, for figures, its words alone. */
  readonly proposes: 'clause' | 'words';
  /** The numbers of the words within which it does not count. */
  readonly except: readonly number[];
}

export interface PhraseCue extends CueOfTag {
  /** As the schema has it. */
  readonly phrase: string;
  /** The numbers of its words, in order; anything may stand between them. */
  readonly parts: readonly number[];
  /** Whether something must stand before the first words, and after the last. */
  readonly isAfter: boolean;
  readonly isBefore: boolean;
}

export interface PatternCue extends CueOfTag {
  readonly regex: RE2JS;
}

/** More cues than that are no codebook; those after them do not count. */
const maxCues = 5000;
/** Longer phrases and more gaps in one than anybody writes. */
const maxPhrase = 200;
const maxParts = 8;

/** What a language's cues of a schema come to; the same object for the same schema and language. */
export function cuesOf(schema: Schema, language: string): Cues {
  let known = bySchema.get(schema);
  if (!known) {
    known = new Map();
    bySchema.set(schema, known);
  }
  let cues = known.get(language);
  if (!cues) {
    cues = compile(schema, language);
    known.set(language, cues);
  }
  return cues;
}

const bySchema = new WeakMap<Schema, Map<string, Cues>>();

/** The languages that have cues of their own, by their primary subtags; the others all get the cues for every language. */
export function cueLanguage(schema: Schema, language: string): string {
  const primary = primarySubtag(language);
  const isOwn = [...schema.tags.values()].some(({ cues }) =>
    cues.some((cue) => primarySubtag(cue.language) === primary),
  );
  return isOwn ? primary : '';
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function compile(schema: Schema, language: string): Cues {
  const numbers = new Map<string, number>();
  const numberOf = (words: string): number => {
    const key = words.toLowerCase();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const phrases: PhraseCue[] = [];
  const patterns: PatternCue[] = [];
  for (const { tag, cue } of cuesFor(schema, language)) {
    const proposes = isFigureTag(tag) ? 'words' : 'clause';
    const own: CueOfTag = {
      tag: tag.name,
      proposes,
      except: cue.except
        .map((words) => fold(words.trim()).text)
        .filter(Boolean)
        .map(numberOf),
    };
    if (cue.phrase !== undefined) phrases.push(...phraseCue(cue.phrase, own, numberOf));
    const pattern = cue.regex && compiled(cue.regex.value);
    if (pattern?.state === 'ready') patterns.push({ ...own, regex: pattern.regex });
  }
  const words = automaton([...numbers].map(([text, value]) => ({ text, value })));
  return { words, phrases: byRarestWords(phrases), patterns };
}

/** Each cue once for its tag, however many files give it. */
function cuesFor(schema: Schema, language: string): readonly { readonly tag: Tag; readonly cue: Cue }[] {
  const all = [...schema.tags.values()].flatMap((tag) =>
    tag.cues
      .filter((cue) => cue.language === '' || primarySubtag(cue.language) === language)
      .map((cue) => [`${tag.name} ${cue.phrase ?? ''} ${cue.regex?.value ?? ''}`, { tag, cue }] as const),
  );
  return [...new Map(all.toReversed()).values()].reverse().slice(0, maxCues);
}

function phraseCue(phrase: string, own: CueOfTag, numberOf: (words: string) => number): readonly PhraseCue[] {
  const pieces = phrase
    .slice(0, maxPhrase)
    .split(/…+|\.{3}/u)
    .map((piece) => fold(piece.trim()).text);
  const words = pieces.filter((piece) => piece !== '');
  if (words.length === 0 || words.length > maxParts) return [];
  const isAfter = pieces[0] === '';
  const isBefore = pieces.at(-1) === '';
  return [{ ...own, phrase, parts: words.map(numberOf), isAfter, isBefore }];
}

/** Of the words of a phrase those that the fewest phrases hold, so that words many share give none of them away alone. */
function byRarestWords(phrases: readonly PhraseCue[]): ReadonlyMap<number, readonly PhraseCue[]> {
  const holders = new Map<number, number>();
  for (const { parts } of phrases) for (const part of new Set(parts)) holders.set(part, (holders.get(part) ?? 0) + 1);
  return grouped(phrases, ({ parts }) =>
    parts.reduce((a, b) => ((holders.get(b) ?? 0) < (holders.get(a) ?? 0) ? b : a)),
  );
}
