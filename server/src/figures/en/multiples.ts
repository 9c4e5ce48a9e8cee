import type { Figure } from '../figure.ts';
import type { Before } from './before.ts';
import { afterSpace, isSpace } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { plainFigure } from './making.ts';
import { each, type Match } from './phrases.ts';

/** A verb or an adverb that multiplies, and where it does so. */
export interface Multiple {
  readonly value: number;
  /** `always`; only before words that compare; only in a word after a verb that needs one. */
  readonly where: 'always' | 'comparing' | 'verb';
}

/** The words that multiply by themselves. */
export const multipleWords: readonly (readonly [string, Multiple])[] = [
  ...each<Multiple>([
    ['doubled, doubling', { value: 2, where: 'always' }],
    ['double, doubles', { value: 2, where: 'verb' }],
    ['twice', { value: 2, where: 'comparing' }],
    ['thrice', { value: 3, where: 'comparing' }],
    ['tripled, tripling, trebled, trebling', { value: 3, where: 'always' }],
    ['triple, triples, treble', { value: 3, where: 'verb' }],
    ['quadrupled, quadrupling', { value: 4, where: 'always' }],
    ['quadruple, quadruples', { value: 4, where: 'verb' }],
    ['quintupled, quintupling', { value: 5, where: 'always' }],
    ['halved, halving', { value: 0.5, where: 'always' }],
    ['halve, halves', { value: 0.5, where: 'verb' }],
    ['twofold, two-fold', { value: 2, where: 'always' }],
    ['threefold, three-fold', { value: 3, where: 'always' }],
    ['fourfold, four-fold', { value: 4, where: 'always' }],
    ['fivefold, five-fold', { value: 5, where: 'always' }],
    ['sixfold, six-fold', { value: 6, where: 'always' }],
    ['sevenfold, seven-fold', { value: 7, where: 'always' }],
    ['eightfold, eight-fold', { value: 8, where: 'always' }],
    ['ninefold, nine-fold', { value: 9, where: 'always' }],
    ['tenfold, ten-fold', { value: 10, where: 'always' }],
    ['twentyfold, twenty-fold', { value: 20, where: 'always' }],
    ['hundredfold, hundred-fold', { value: 100, where: 'always' }],
  ]),
];

/** The multiple at a span, with the modifier before it. */
export function multipleAt(
  text: string,
  start: number,
  end: number,
  { value, where }: Multiple,
  floor: number,
  limit: number,
): Figure | undefined {
  if (text.charCodeAt(end) === 0x2d && end < limit) return undefined;
  if (where === 'comparing' && !isComparing(text, end, limit)) return undefined;
  const before = lookBack(text, start, floor);
  if (where === 'verb' && !isVerb(text, start, floor, before) && !isComparing(text, end, limit)) return undefined;
  return plainFigure(text, { start, end }, 'multiple', value, before);
}

/** “twice as many”, “double the size”. */
function isComparing(text: string, end: number, limit: number): boolean {
  const from = afterSpace(text, end, limit);
  if (from === end) return false;
  const match = /(?:as|the|that|its|their|what)\b/iy;
  match.lastIndex = from;
  return match.test(text) && match.lastIndex <= limit;
}

function isVerb(text: string, start: number, floor: number, before: Match<Before> | undefined): boolean {
  const from = before?.value.role === 'modifier' ? before.start : start;
  const gap = isSpace(text.charCodeAt(from - 1)) ? from - 1 : from;
  return /\b(?:to|will|would|could|should|can|may|might|must|shall|not)$/iu.test(
    text.slice(Math.max(floor, gap - 8), gap),
  );
}
