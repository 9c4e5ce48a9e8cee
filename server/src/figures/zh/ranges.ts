import { type Amount, shiftedDecimal } from '../reading.ts';
import { afterSpaces, Kind, kindAt } from './characters.ts';
import { type Term, termAt } from './terms.ts';

/** Where the second end of a range begins, after the sign or word between the two. */
export function connectorEnd(text: string, at: number, end: number): number | undefined {
  const from = afterSpaces(text, at, end);
  if (from >= end || !/[—–－\-~～〜∼至到]/u.test(text[from] as string)) return undefined;
  // Two dashes are a dash of the sentence.
  if (text[from] === '—' && text[from + 1] === '—') return undefined;
  return afterSpaces(text, from + 1, end);
}

/** The range whose first end is a term: 30%—35%, 3至5年, 20至30万人. */
export function rangeAfter(text: string, first: Term, end: number): Term | undefined {
  if (first.amount.form !== 'exact' || first.amount.value === null) return undefined;
  const at = connectorEnd(text, first.end, end);
  if (at === undefined || at >= end) return undefined;
  // -5℃至-3℃, 零下5℃至零下3℃: the second begins with a sign that the first end has before it.
  const from = isSign(text, at) ? at + 1 : text.startsWith('零下', at) ? at + 2 : at;
  const kind = kindAt(text, from);
  if (kind !== Kind.digit && kind !== Kind.numeral) return undefined;
  const second = termAt(text, from, end);
  if (second?.amount.form !== 'exact' || second.amount.value === null || !fits(first, second)) return undefined;
  const low = carried(first, second);
  const high = from > at ? -second.amount.value : second.amount.value;
  const amount = { form: 'range', value: null, low, high } as const;
  return { ...second, start: first.start, amount, isSafe: true };
}

export function isSign(text: string, at: number): boolean {
  return text[at] === '-' || text[at] === '−' || text[at] === '－';
}

/**
 * 从45分钟到40分钟 tells of a fall, and what lies between is 40 to 45. With a dash the ends stay as they are written, so that a
 * range that runs backwards is seen.
 */
export function upwards(text: string, { start, end, amount }: Term): Amount {
  const { form, low, high } = amount;
  const isFall = form === 'range' && low !== null && high !== null && low > high;
  return isFall && /[至到]/u.test(text.slice(start, end)) ? { ...amount, low: high, high: low } : amount;
}

/** The first end has no unit, or the same as the second. */
function fits(first: Term, second: Term): boolean {
  if (first.kind === undefined) return second.kind !== undefined || bothArabic(first, second);
  return first.kind === second.kind && first.unit === second.unit && first.currency === second.currency;
}

function bothArabic(first: Term, second: Term): boolean {
  return first.numeral.arabic !== undefined && second.numeral.arabic !== undefined;
}

/** 20至30万: the first end takes the second's multiplier where it has none and would be the greater one by itself. */
function carried(first: Term, second: Term): number {
  const value = first.amount.value ?? 0;
  const { scale } = second.numeral;
  const isUnitless = first.kind === undefined || first.kind === second.kind;
  if (scale === 0 || first.numeral.scale > 0 || !isUnitless) return percent(first, second, value);
  const upper = second.amount.value ?? 0;
  return value <= upper / 10 ** scale ? shiftedDecimal(value, scale) : value;
}

/** 三至五成: what makes 50 of 五成 makes 30 of 三. */
function percent(first: Term, second: Term, value: number): number {
  const isTenths = second.kind === 'percentage' && second.amount.value !== second.numeral.value;
  return first.kind === undefined && isTenths ? shiftedDecimal(value, 1) : value;
}
