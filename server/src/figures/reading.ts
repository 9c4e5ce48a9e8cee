import type { FigureKind, Modifier, Reading } from './figure.ts';

/** A numeral as read, before its kind is known: one number, or what the words leave open. */
export interface Amount {
  /** The one number that is stated; null for ranges and for words such as 数十. */
  readonly value: number | null;
  /** `over`: more than `low`, less than `high`. `several`: from `low` to below `high`. `range`: from `low` to `high`. */
  readonly form: 'exact' | 'over' | 'several' | 'range' | 'about';
  readonly low: number | null;
  readonly high: number | null;
}

/** One number, and nothing said about it. */
export function exact(value: number): Amount {
  return { form: 'exact', value, low: null, high: null };
}

/** What a word before or after a numeral says of it. `below` is at most with the number itself left out. */
export type Bound = Exclude<Modifier, 'exact' | 'range' | 'several'> | 'below';

export type Range = Pick<Reading, 'value' | 'min' | 'max' | 'modifier'>;

/**
 * The number with the ends that the words allow. What is counted comes in whole pieces, so that an end that the words
 * exclude moves by one; for everything that can be divided it is the number itself.
 */
export function ranged(amount: Amount, bound: Bound | undefined, kind: FigureKind): Range {
  const isCounted = kind === 'count' || kind === 'number' || kind === 'ordinal';
  const { form, value, low, high } = amount;
  if (form === 'range') return { value: null, min: low, max: high, modifier: 'range' };
  if (form === 'several')
    return { value: null, min: low, max: pieceBelow(high, Number.isInteger(low)), modifier: 'several' };
  if (form === 'over') {
    const isOne = isCounted && high !== null && low !== null && high - low <= 1;
    if (isOne) return { value, min: null, max: null, modifier: 'over' };
    return { value, min: pieceAbove(low, isCounted), max: pieceBelow(high, isCounted), modifier: 'over' };
  }
  const none = { value, min: null, max: null };
  switch (bound ?? (form === 'about' ? 'about' : undefined)) {
    case undefined:
      return { ...none, modifier: 'exact' };
    case 'about':
      return { ...none, modifier: 'about' };
    case 'nearly':
      return { ...none, max: pieceBelow(value, isCounted), modifier: 'nearly' };
    case 'over':
      return { ...none, min: pieceAbove(value, isCounted), modifier: 'over' };
    case 'at_least':
      return { ...none, min: value, modifier: 'at_least' };
    case 'at_most':
      return { ...none, max: value, modifier: 'at_most' };
    case 'below':
      return { ...none, max: pieceBelow(value, isCounted), modifier: 'at_most' };
  }
}

function pieceAbove(end: number | null, isCounted: boolean): number | null {
  return end !== null && isCounted && Number.isInteger(end) ? end + 1 : end;
}

function pieceBelow(end: number | null, isCounted: boolean): number | null {
  return end !== null && isCounted && Number.isInteger(end) ? end - 1 : end;
}

/** Every number of an amount put through the same calculation, which must keep their order. */
export function mapped(amount: Amount, change: (each: number) => number): Amount {
  const through = (each: number | null) => (each === null ? null : change(each));
  return { form: amount.form, value: through(amount.value), low: through(amount.low), high: through(amount.high) };
}

/** Times a power of ten, without the dust that binary fractions leave: 1.1 by 10⁴ is 11000. */
export function shiftedDecimal(value: number, places: number): number {
  const text = String(value);
  return places === 0 || text.includes('e') ? value * 10 ** places : Number(`${text}e${places}`);
}
