import { fold } from '../text/folding.ts';
import type { Field, Value } from './query.ts';
import type { Token } from './tokens.ts';

/** What a token asks a field to be: words with `*` for anything, `>5`, `<=5`, or `5..10`. Text is asked to hold it anywhere. */
export function valueIn({ value, isQuoted }: Token, field: Field): Value {
  const range = isQuoted || field.name === 'text' ? undefined : rangeOf(value);
  if (range) return range;
  const pieces = isQuoted ? [folded(value)] : value.split('*').map(folded);
  return { kind: 'words', pieces: field.name === 'text' || field.name === 'note' ? ['', ...pieces, ''] : pieces };
}

function rangeOf(value: string): Value | undefined {
  const [, sign, limit] = /^([<>]=?)(-?\d+(?:\.\d+)?)$/u.exec(value.normalize('NFKC')) ?? [];
  if (sign !== undefined) {
    const number = Number(limit);
    const isOpen = !sign.endsWith('=');
    return sign.startsWith('<')
      ? { kind: 'range', min: Number.NEGATIVE_INFINITY, max: number, isOpen }
      : { kind: 'range', min: number, max: Number.POSITIVE_INFINITY, isOpen };
  }
  const [, min, max] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/u.exec(value) ?? [];
  return min === undefined ? undefined : { kind: 'range', min: Number(min), max: Number(max), isOpen: false };
}

/** Each piece after the one before, the first at the beginning and the last at the end: one pass over the words. */
export function holds(value: Value, given: string | number): boolean {
  if (value.kind === 'range') {
    const number = typeof given === 'number' ? given : given.trim() === '' ? Number.NaN : Number(given);
    return value.isOpen ? value.min < number && number < value.max : value.min <= number && number <= value.max;
  }
  const words = folded(String(given));
  const [first = '', ...others] = value.pieces;
  if (others.length === 0) return words === first;
  const last = others.pop() as string;
  if (!words.startsWith(first) || words.length < first.length + last.length || !words.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = words.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= words.length - last.length;
}

/** Without what carries no meaning, and without case. */
export function folded(text: string): string {
  return fold(text).text.trim().toLowerCase();
}
