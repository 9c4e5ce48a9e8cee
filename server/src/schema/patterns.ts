import { RE2JS } from 're2js';

/** Patterns come from users, so they run on an engine whose time grows with the text alone, and never on the built-in one. */
export const maxPattern = 500;
/** That time also grows with what counted repetitions expand to: `a{0,1000}` is a thousand steps for each character. */
const maxProgram = 2000;
/** What counted repetitions may add up to, times the pattern's length, before the expansion itself takes too long. */
const maxRepetition = 20_000;
/** In UTF-16 code units. A longer value matches nothing. */
const maxValue = 4000;

export type Pattern =
  | { readonly state: 'ready'; readonly matchesWhole: (text: string) => boolean; readonly regex: RE2JS }
  | { readonly state: 'long' | 'refused'; readonly problem: string; readonly limit: number };

const known = new Map<string, Pattern>();
/** Enough for any schema; a host that opens very many starts anew. */
const maxKnown = 1000;

export function compiled(pattern: string): Pattern {
  let result = known.get(pattern);
  if (!result) {
    if (known.size >= maxKnown) known.clear();
    result = compile(pattern);
    known.set(pattern, result);
  }
  return result;
}

const tooLarge: Pattern = { state: 'refused', problem: 'repetition counts too large', limit: maxPattern };

function repetitions(pattern: string): number {
  return [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/gu)].reduce((sum, [, low, high]) => sum + Number(high || low), 0);
}

function compile(pattern: string): Pattern {
  if (pattern.length > maxPattern) return { state: 'long', problem: '', limit: maxPattern };
  try {
    if (repetitions(pattern) * pattern.length > maxRepetition) return tooLarge;
    const regex = RE2JS.compile(pattern);
    if (regex.programSize() > maxProgram) return tooLarge;
    return { state: 'ready', regex, matchesWhole: (text) => text.length <= maxValue && regex.matches(text) };
  } catch (error) {
    return { state: 'refused', problem: error instanceof Error ? error.message : String(error), limit: maxPattern };
  }
}
