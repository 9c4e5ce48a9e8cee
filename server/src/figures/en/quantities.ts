import type { Figure, FigureKind, Modifier, Reading } from '../figure.ts';
import { modifierAfter } from './after.ts';
import { type Amount, amountAt, amountFrom } from './amounts.ts';
import { type Before, wordsBefore } from './before.ts';
import { functionWords } from './functionWords.ts';
import { afterSpace, beforeSpace, classOf, isDigit, isUpper, letter, other } from './letters.ts';
import { periodOf } from './periods.ts';
import type { Match } from './phrases.ts';
import { afterOf } from './unitAfter.ts';
import { parts, unitOf } from './units.ts';

/** The figure whose numeral begins at an offset, with the words before and after it; undefined where it is none. */
export function quantityAt(text: string, at: number, floor: number, limit: number): Figure | undefined {
  const amount = amountAt(text, at, floor, limit);
  if (!amount) return undefined;
  const before = lookBack(text, amount.start, floor);
  const whole = joined(text, quartersOfYear(text, amount, before, floor), limit);
  if (before?.value.role === 'name' && whole.side !== 'after') return undefined;
  const range = rangeOf(text, whole, before, floor, limit);
  if (range) return range;
  const { numeral } = whole;
  const period = periodOf(text, whole, before, limit);
  if (period) return figureOf(text, period.start, period.end, { ...noReading, ...period.reading });
  const after = modifierAfter(text, whole.end, limit);
  const share = shareOf(text, whole, before, limit);
  if (share) return share;
  if (isOnlyAWord(text, whole, before, after !== undefined, floor, limit)) return undefined;
  const aged = isAged(text, before, floor);
  const kind =
    aged && !whole.unit ? 'measure' : kindOf(text, whole, after?.end ?? whole.end, before?.value, floor, limit);
  if (!kind) return undefined;
  const unit = aged && !whole.unit ? 'year' : (whole.unit?.unit ?? null);
  const currency = whole.unit?.currency ?? null;
  const factor = whole.unit?.factor ?? 1;
  if (numeral.value === null || numeral.sort === 'couple') {
    const start = whole.start;
    const end = numeral.sort === 'couple' && !whole.unit ? beforeOf(text, whole.end) : whole.end;
    const modifier = numeral.sort === 'couple' ? 'about' : 'several';
    return figureOf(text, start, end, {
      ...noReading,
      kind,
      value: numeral.value,
      min: numeral.low,
      max: numeral.high,
      modifier,
      unit: kind === 'measure' || unit ? unit : null,
      currency,
    });
  }
  const value = scaledBy(numeral.value, factor);
  const said = after ?? (before && isModifying(text, before, whole, floor) ? before : undefined);
  const words = said?.value.role === 'modifier' ? said.value : undefined;
  const start = words && said === before ? Math.min(before?.start ?? whole.start, whole.start) : whole.start;
  return figureOf(text, start, words && after ? after.end : whole.end, {
    ...noReading,
    kind,
    value,
    ...limits(kind, value, words?.modifier ?? 'exact', words?.included ?? true),
    modifier: words?.modifier ?? 'exact',
    unit,
    currency,
  });
}

export const noReading: Reading = {
  kind: 'number',
  value: null,
  min: null,
  max: null,
  modifier: 'exact',
  unit: null,
  currency: null,
  date: null,
};

export function figureOf(text: string, start: number, end: number, reading: Reading): Figure {
  const { kind, value, min, max, modifier, unit, currency, date } = reading;
  return { start, end, text: text.slice(start, end), kind, value, min, max, modifier, unit, currency, date };
}

/** The words directly before an offset, with the space between. */
export function lookBack(text: string, at: number, floor: number): Match<Before> | undefined {
  const from = beforeSpace(text, at, floor);
  return from > floor ? wordsBefore(text, from, floor) : undefined;
}

/** The ends that a modifier sets. What is counted comes in whole pieces: “more than 30 people” are 31 at least. */
export function limits(
  kind: FigureKind,
  value: number,
  modifier: Modifier,
  included: boolean,
): { readonly min: number | null; readonly max: number | null } {
  const step = !included && (kind === 'count' || kind === 'number') && Number.isInteger(value) ? 1 : 0;
  switch (modifier) {
    case 'over':
    case 'at_least':
      return { min: value + step, max: null };
    case 'nearly':
    case 'at_most':
      return { min: null, max: value - step };
    default:
      return { min: null, max: null };
  }
}

/** 0.01 of a whole number as it would be written. */
function scaledBy(value: number, factor: number): number {
  return factor === 0.01 ? value / 100 : value * factor;
}

function isModifying(text: string, before: Match<Before>, amount: Amount, floor: number): boolean {
  if (before.value.role !== 'modifier') return false;
  if (!before.value.preposition) return true;
  const word = wordBefore(text, before.start, floor);
  return !spreading.test(word) && (amount.unit?.kind !== 'duration' || lasting.test(word));
}

/** “lasted over five years” is more than five; “1.5 billion over five years” is spread over them. */
const lasting =
  /^(?:for|took|takes?|taken|lasts?|lasted|lasting|of|after|is|was|were|been|well|with|spent|spends?|serving|served|by|to|at|and)$/iu;
const spreading =
  /^(?:extend|extends|extended|extending|spread|spreads|stretch|stretches|stretched|distributed|scattered)$/iu;

function wordBefore(text: string, at: number, floor: number): string {
  const end = beforeSpace(text, at, floor);
  let start = end;
  while (start > floor && start > end - 12 && classOf(text.charCodeAt(start - 1)) === letter) start--;
  return text.slice(start, end);
}

function beforeOf(text: string, end: number): number {
  return beforeSpace(text, end - 2, 0);
}

/** “two years and six months” in the smaller unit; any other amount as it is. */
function joined(text: string, amount: Amount, limit: number): Amount {
  const larger = amount.unit?.kind === 'duration' && amount.numeral.value !== null ? amount.unit.unit : null;
  const sizes = larger === null ? undefined : parts[larger];
  if (!sizes || amount.numeral.sort === 'several') return amount;
  if (text.charCodeAt(amount.numeral.end) === 0x2d) return amount;
  const gap = afterSpace(text, amount.end, limit);
  if (gap === amount.end) return withAHalf(text, amount, limit);
  const and = text.startsWith('and', gap) ? afterSpace(text, gap + 3, limit) : gap;
  const code = text.charCodeAt(and);
  if (and === gap + 3 || (!isDigit(code) && classOf(code) !== letter)) return amount;
  if (and === gap && !isDigit(code)) return amount;
  const smaller = amountAt(text, and, and, limit);
  const size = smaller?.unit?.kind === 'duration' ? sizes[smaller.unit.unit as string] : undefined;
  if (!smaller || size === undefined || smaller.numeral.value === null) return withAHalf(text, amount, limit);
  const value = (amount.numeral.value as number) * size + smaller.numeral.value;
  return { ...amount, end: smaller.end, unit: smaller.unit, numeral: { ...amount.numeral, end: smaller.end, value } };
}

/** “the first three quarters of 2017” are nine months. */
function quartersOfYear(text: string, amount: Amount, before: Match<Before> | undefined, floor: number): Amount {
  if (amount.numeral.sort !== 'fraction' || amount.numeral.value !== 0.75) return amount;
  if (before?.value.role !== 'period' && wordBefore(text, amount.start, floor) !== 'first') return amount;
  return { ...amount, unit: unitOf('duration', 'quarter'), numeral: { ...amount.numeral, value: 3, sort: 'plain' } };
}

/** “one hour and a half”. */
function withAHalf(text: string, amount: Amount, limit: number): Amount {
  const half = /\s{1,3}and\s{1,3}a\s{1,3}half\b/y;
  half.lastIndex = amount.end;
  if (!half.test(text) || half.lastIndex > limit) return amount;
  const value = (amount.numeral.value as number) + 0.5;
  return { ...amount, end: half.lastIndex, numeral: { ...amount.numeral, end: half.lastIndex, value } };
}

/** Two ends with “to”, a dash, or “and” after “between”. */
function rangeOf(
  text: string,
  first: Amount,
  before: Match<Before> | undefined,
  floor: number,
  limit: number,
): Figure | undefined {
  if (first.numeral.value === null || first.numeral.sort === 'couple' || first.numeral.sort === 'half')
    return undefined;
  const modifier = before?.value.role === 'modifier' ? before : undefined;
  const opener = before?.value.role === 'opener' ? before : modifier && openerBefore(text, modifier.start, floor);
  const connector = connectorAt(
    text,
    first.end,
    limit,
    opener?.value.role === 'opener' ? opener.value.connector : undefined,
  );
  if (connector === undefined) return undefined;
  const second = amountFrom(text, connector.end, limit);
  if (!second || second.numeral.value === null || second.numeral.sort === 'rate' || second.start !== connector.end)
    return undefined;
  const said = first.unit && second.unit ? sameUnit(first, second) : (second.unit ?? carriedForward(first));
  if (said === null) return undefined;
  const unit = said ?? (isAged(text, opener ?? before, floor) ? age : undefined);
  const low = carried(first, second);
  const high = second.numeral.value;
  if (low === high || (low > high && !(opener && connector.words))) return undefined;
  if (connector.words === false && isChained(text, second.end, limit)) return undefined;
  const factor = unit?.factor ?? 1;
  const after = modifierAfter(text, second.end, limit);
  const kind: FigureKind = unit?.kind ?? plainKind(text, second.end, limit);
  const start = opener?.start ?? modifier?.start ?? first.start;
  return figureOf(text, start, after?.end ?? second.end, {
    ...noReading,
    kind,
    min: scaledBy(Math.min(low, high), factor),
    max: scaledBy(Math.max(low, high), factor),
    modifier: 'range',
    unit: unit?.unit ?? null,
    currency: unit?.currency ?? null,
  });
}

const age = unitOf('measure', 'year');

/** “aged 30”, “aged over 60”. */
function isAged(text: string, before: Match<Before> | undefined, floor: number): boolean {
  if (before?.value.role === 'age') return true;
  if (before?.value.role !== 'modifier' && before?.value.role !== 'opener') return false;
  return lookBack(text, before.start, floor)?.value.role === 'age';
}

/** “one in ten”, “nine out of ten”: a share that is named by two small numbers. */
function shareOf(
  text: string,
  { start, end, numeral, unit }: Amount,
  before: Match<Before> | undefined,
  limit: number,
): Figure | undefined {
  if (unit || numeral.value === null || numeral.value > 9 || numeral.value < 1) return undefined;
  const joint = /\s{1,3}(?:in|out\s{1,3}of)\s{1,3}(?!a)/y;
  joint.lastIndex = end;
  if (!joint.test(text) || joint.lastIndex >= limit) return undefined;
  const whole = amountAt(text, joint.lastIndex, joint.lastIndex, limit);
  const value = whole?.unit ? null : (whole?.numeral.value ?? null);
  if (!whole || value === null || value <= numeral.value || !shares.has(value)) return undefined;
  if (whole.numeral.form !== numeral.form) return undefined;
  const words = before?.value.role === 'modifier' ? before.value : undefined;
  return figureOf(text, words && before ? before.start : start, whole.end, {
    ...noReading,
    kind: 'fraction',
    value: numeral.value / value,
    ...limits('fraction', numeral.value / value, words?.modifier ?? 'exact', words?.included ?? true),
    modifier: words?.modifier ?? 'exact',
  });
}

/** The wholes that shares are named by. */
const shares = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000]);

function openerBefore(text: string, at: number, floor: number): Match<Before> | undefined {
  const found = lookBack(text, at, floor);
  return found?.value.role === 'opener' ? found : undefined;
}

/** “1-2-3” and “555-0199” are no ranges. */
function isChained(text: string, at: number, limit: number): boolean {
  return at + 1 < limit && isDash(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));
}

export function isDash(code: number): boolean {
  return code === 0x2013 || code === 0x2d || code === 0x2014 || code === 0x2012 || code === 0x2011 || code === 0x2010;
}

/** What joins two ends, and where the second begins; `words` is false for a dash. */
export function connectorAt(
  text: string,
  at: number,
  limit: number,
  opened: 'to' | 'and' | undefined,
): { readonly end: number; readonly words: boolean } | undefined {
  const code = at < limit ? text.charCodeAt(at) : 0;
  if (isDash(code)) return { end: at + 1, words: false };
  const gap = afterSpace(text, at, limit);
  if (gap === at) return undefined;
  const next = text.charCodeAt(gap);
  if (next === 0x2013) {
    const end = afterSpace(text, gap + 1, limit);
    return end > gap + 1 ? { end, words: false } : undefined;
  }
  const word = opened === 'and' ? 'and' : 'to';
  if (next !== word.charCodeAt(0) || !text.startsWith(word, gap)) return undefined;
  const end = afterSpace(text, gap + word.length, limit);
  return end > gap + word.length ? { end, words: true } : undefined;
}

/** The unit of both ends where they are the same; null where the ends do not belong together. */
function sameUnit(first: Amount, second: Amount) {
  const [a, b] = [first.unit, second.unit];
  return a && b && a.kind === b.kind && a.unit === b.unit && a.currency === b.currency ? a : null;
}

/** “$3–5 million”: a currency before the first end is that of both; a unit after it is not. */
function carriedForward(first: Amount) {
  if (!first.unit) return undefined;
  return first.side === 'before' ? first.unit : null;
}

/** The first end with the multiplier of the second, unless it has one or would be larger then. */
function carried(first: Amount, second: Amount): number {
  const value = first.numeral.value as number;
  if (second.numeral.scale === 1 || first.numeral.scale !== 1) return value;
  if (first.unit && first.side === 'after') return value;
  const scaled = product(value, second.numeral.scale);
  return scaled < (second.numeral.value as number) ? scaled : value;
}

/** A decimal times a power of ten as it would be written out. */
function product(value: number, scale: number): number {
  return Number.isInteger(value) ? value * scale : Math.round(value * scale * 1000) / 1000;
}

function plainKind(text: string, end: number, limit: number): 'count' | 'number' {
  return isCounting(text, end, limit) ? 'count' : 'number';
}

/** True where a noun follows that is counted, as far as a list of the words that are none can tell. */
export function isCounting(text: string, end: number, limit: number): boolean {
  // “(9,300) children” counts them.
  const closed = text.charCodeAt(end) === 0x29 ? end + 1 : end;
  const from = afterSpace(text, closed, limit);
  if (from === closed || from >= limit || classOf(text.charCodeAt(from)) !== letter) return false;
  return !functionWords(text, from, limit);
}

/** What an amount is; undefined for what only looks like one. */
function kindOf(
  text: string,
  amount: Amount,
  end: number,
  before: Before | undefined,
  floor: number,
  limit: number,
): FigureKind | undefined {
  const { numeral, unit } = amount;
  if (unit) return numeral.sort === 'couple' || unit.kind !== 'number' ? unit.kind : undefined;
  if (numeral.sort === 'vague' || numeral.sort === 'couple')
    return numeral.sort === 'couple' || afterOf(text, numeral.end, limit) !== undefined ? 'count' : undefined;
  if (numeral.sort === 'half') return isHalfOf(text, numeral.end, before, limit) ? 'fraction' : undefined;
  if (numeral.form === 'digits' && !before && numeral.sort !== 'grouped' && isAfterName(text, amount, floor, limit))
    return undefined;
  if (text.charCodeAt(numeral.end) === 0x2d && numeral.end < limit)
    return isMembers(text, numeral.end, limit) ? 'count' : undefined;
  return plainKind(text, end, limit);
}

/** “a 15-member committee”: what is counted stands behind a hyphen; of most words behind one nothing is counted. */
function isMembers(text: string, at: number, limit: number): boolean {
  const noun =
    /-(?:member|nation|country|state|point|person|man|woman|strong|page|seat|bed|storey|story|lane|room|judge|party|article|volume|item|stage|step|phase|part)\b/y;
  noun.lastIndex = at;
  return noun.test(text) && noun.lastIndex <= limit;
}

/** “half of”, “half the”, “more than half”. */
function isHalfOf(text: string, end: number, before: Before | undefined, limit: number): boolean {
  const next = /\s{1,3}(?:of|the|its|their|our|his|her|all|these|those|that|this|as)\b/iy;
  next.lastIndex = end;
  if (next.test(text) && next.lastIndex <= limit) return true;
  return before?.role === 'modifier' && !isCounting(text, end, limit);
}

/**
 * A number directly after a word with a capital is part of a name: Boeing 737, Web 2.0. At the head of a sentence every
 * word has one, and a plural after the number says that it counts.
 */
function isAfterName(text: string, { start: at, numeral }: Amount, floor: number, limit: number): boolean {
  const end = beforeSpace(text, at, floor);
  let start = end;
  while (start > floor && start > end - 24 && classOf(text.charCodeAt(start - 1)) !== other) start--;
  if (start === end || !isUpper(text.charCodeAt(start))) return false;
  const head = beforeSpace(text, start, floor);
  const isHead = head === 0 || /[.!?:;“"\n]/u.test(text.charAt(head - 1));
  return !isHead || numeral.sort !== 'plain' || !isPluralAt(text, afterSpace(text, numeral.end, limit), limit);
}

/** True for a word that is likely a plural. */
export function isPluralAt(text: string, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && i < at + 24 && classOf(text.charCodeAt(i)) === letter) i++;
  return /(?:[^s]s|people|men|women|children|police|staff)$/u.test(text.slice(at, i));
}

/** “one”, “a third”, “a year” and the like, where nothing says that a number is meant. */
function isOnlyAWord(
  text: string,
  { numeral, unit, end }: Amount,
  before: Match<Before> | undefined,
  hasModifierAfter: boolean,
  floor: number,
  limit: number,
): boolean {
  const role = before?.value.role;
  const modified = role === 'modifier' || hasModifierAfter;
  if (numeral.sort === 'one') return !unit && !modified;
  if (numeral.sort === 'rate') {
    if (!unit || unit.unit === 'decade' || unit.unit === 'century') return true;
    if (numeral.value !== 1) return false;
    return (
      !hasModifierAfter &&
      !(before && isModifying(text, before, { numeral, unit, start: numeral.start, end, side: 'after' }, floor))
    );
  }
  if (numeral.sort === 'fraction' && (text.charCodeAt(numeral.start) | 0x20) === 0x61) {
    if (afterOf(text, end, limit) !== undefined) return false;
    return !(modified || role === 'when' || role === 'plain') || isCounting(text, end, limit);
  }
  return false;
}

export function dateFigure(text: string, start: number, end: number, modifier: Modifier, date: string): Figure {
  return figureOf(text, start, end, { ...noReading, kind: 'date', modifier, date });
}
