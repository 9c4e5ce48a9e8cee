// Formal prose for the recognition of figures: drawn from sentences of our own, the same on every machine.
import { plain as plainEn, stating as statingEn } from './sentences.en.ts';
import { plain as plainZh, stating as statingZh } from './sentences.zh.ts';

/** Numbers and words to fill a sentence with. */
export interface Draw {
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export type Sentence = (draw: Draw) => string;

export type Language = 'zh' | 'en';

interface Stock {
  readonly stating: readonly Sentence[];
  readonly plain: readonly Sentence[];
  /** How many sentences in a hundred state figures, so that they are as dense as in the speech and the plan of `samples/`. */
  readonly share: number;
  readonly space: string;
}

const stocks: Readonly<Record<Language, Stock>> = {
  zh: { stating: statingZh, plain: plainZh, share: 9, space: '' },
  en: { stating: statingEn, plain: plainEn, share: 27, space: ' ' },
};

/** Paragraphs of five sentences with blank lines between them, of at least the given number of characters together. */
export function prose(language: Language, length: number, draw = drawFrom(2017)): string {
  const { stating, plain, share, space } = stocks[language];
  const written: string[] = [];
  for (let size = 0; size < length; ) {
    const sentences = Array.from({ length: 5 }, () => draw.of(draw.int(1, 100) <= share ? stating : plain)(draw));
    const paragraph = sentences.join(space);
    written.push(paragraph);
    size += paragraph.length + 2;
  }
  return written.join('\n\n');
}

/** The linear congruential generator of Numerical Recipes; its high bits are random enough for prose. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const int = (low: number, high: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + Math.floor((state / 2 ** 32) * (high - low + 1));
  };
  return { int, of: (list) => list[int(0, list.length - 1)] as (typeof list)[number] };
}
