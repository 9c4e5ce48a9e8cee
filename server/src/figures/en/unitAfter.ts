import { afterSpace } from './letters.ts';
import { afterJoint, type Numeral } from './numerals.ts';
import type { Match } from './phrases.ts';
import { perSigns, perWords, type Unit, unitOf, unitSigns, unitWords } from './units.ts';

/** The unit after a numeral, and where it ends. */
export interface UnitAfter {
  readonly unit: Unit;
  readonly end: number;
}

/** The unit of a numeral; undefined where a noun follows, or nothing. */
export function unitAfter(text: string, numeral: Numeral, limit: number): UnitAfter | undefined {
  const { end, sort } = numeral;
  if (sort === 'fraction') return { unit: fractionUnit, end };
  const from =
    sort === 'half'
      ? afterHalf(text, end, limit)
      : sort === 'vague'
        ? afterOf(text, end, limit)
        : afterJoint(text, end, limit);
  if (from === undefined) return undefined;
  const sign = numeral.form === 'digits' || sort === 'vague' ? unitSigns(text, from, limit) : undefined;
  if (sign && !isListed(text, sign.end - sign.start, from, end)) {
    const divisor = text.charCodeAt(sign.end) === 0x2f ? perSigns(text, sign.end + 1, limit) : undefined;
    return divisor ? compound(sign.value, divisor.value, divisor.end) : { unit: sign.value, end: sign.end };
  }
  if (from === end) return undefined;
  const word = weighed(text, numeral, unitWords(text, from, limit), limit);
  if (!word || isOtherSense(text, word.value, word.end, from, numeral, limit)) return times(text, numeral, from, limit);
  const per = word.value.kind === 'measure' ? perAfter(text, word.end, limit) : undefined;
  return per ? compound(word.value, per.unit, per.end) : { unit: word.value, end: word.end };
}

const fractionUnit = unitOf('fraction', null);
const multipleUnit = unitOf('multiple', null);

/** A single letter that stands apart from its number may be anything but a unit: “options 3 h”, “Section 5 V”. */
function isListed(text: string, length: number, from: number, end: number): boolean {
  const code = text.charCodeAt(from);
  return length === 1 && from === end + 1 && code === 0x56;
}

function compound(unit: Unit, divisor: string, end: number): UnitAfter {
  return unit.kind === 'measure' ? { unit: unitOf('measure', `${unit.unit}-per-${divisor}`), end } : { unit, end };
}

/** “half an hour”, “half-day”. */
function afterHalf(text: string, end: number, limit: number): number | undefined {
  const article = /\s{1,3}an?\s{1,3}|-/y;
  article.lastIndex = end;
  return article.test(text) && article.lastIndex <= limit ? article.lastIndex : undefined;
}

/** “tens of millions of euros”: the “of” belongs to the figure where the unit after it does. */
export function afterOf(text: string, end: number, limit: number): number | undefined {
  const from = afterSpace(text, end, limit);
  if (from === end || !text.startsWith('of', from)) return undefined;
  const to = afterSpace(text, from + 2, limit);
  return to === from + 2 ? undefined : to;
}

/** “200 pounds of ivory” is a weight, “millions of pounds of aid” is money. */
function weighed(text: string, { value, scale }: Numeral, word: Match<Unit> | undefined, limit: number) {
  if (word?.value.currency !== 'GBP' || value === null || scale >= 1e6 || word.value.factor !== 1) return word;
  if (!/ounds?$/iu.test(text.slice(word.start, word.end)) || afterOf(text, word.end, limit) === undefined) return word;
  return { ...word, value: pound };
}

const pound = unitOf('measure', 'pound');

/** “per hour”, “an hour”; only speeds are said in the second way. */
function perAfter(
  text: string,
  end: number,
  limit: number,
): { readonly unit: string; readonly end: number } | undefined {
  const from = afterSpace(text, end, limit);
  if (from === end) return undefined;
  if (text.startsWith('per', from)) {
    const to = afterSpace(text, from + 3, limit);
    const found = to === from + 3 ? undefined : perWords(text, to, limit);
    return found && { unit: found.value, end: found.end };
  }
  return text.startsWith('an hour', from) ? { unit: 'hour', end: from + 7 } : undefined;
}

/**
 * Words that are units and something else: “three won the prize”, “two foot patrols”, “three degree programmes”. In the
 * singular they are units only joined to their number; a currency of few letters wants a large number.
 */
function isOtherSense(text: string, unit: Unit, end: number, from: number, numeral: Numeral, limit: number): boolean {
  if (unit.currency === 'KRW') return (numeral.value ?? 100) < 100 && text.startsWith('won', from);
  const joined = text.charCodeAt(from - 1) === 0x2d || numeral.value === 1 || numeral.sort === 'decimal';
  if (joined)
    return (
      unit.unit === 'day' &&
      numeral.sort === 'one' &&
      text.charCodeAt(from - 1) !== 0x2d &&
      isSomeDay(text, numeral.start, end, limit)
    );
  const last = text.charCodeAt(end - 1);
  return (
    (unit.unit === 'degree' ||
      unit.unit === 'foot' ||
      unit.unit === 'second' ||
      unit.unit === 'quarter' ||
      unit.unit === 'mole') &&
    last !== 0x73 &&
    !text.startsWith('feet', from)
  );
}

/** “One day peace will come”: a day that is counted stands at an end of its clause or after a preposition. */
function isSomeDay(text: string, start: number, end: number, limit: number): boolean {
  const from = afterSpace(text, end, limit);
  if (from === end || from >= limit) return text.charCodeAt(end) === 0x2c;
  return !/\b(?:within|in|for|after|than|least|most|of|only|just|every|by|lasts?|lasted|takes?|took|to|is|was|from|about|per|under|over|exactly|until)\s{1,3}$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** “three times as”, “tenfold”: times that compare, and not times that something happened. */
function times(text: string, { end, sort }: Numeral, from: number, limit: number): UnitAfter | undefined {
  const match = /(?:times|fold)\b/y;
  match.lastIndex = from;
  if (!match.test(text) || match.lastIndex > limit) return undefined;
  const to = match.lastIndex;
  if (text.charCodeAt(from) === 0x66)
    return text.charCodeAt(end) === 0x2d ? { unit: multipleUnit, end: to } : undefined;
  if (sort === 'decimal') return { unit: multipleUnit, end: to };
  comparison.lastIndex = to;
  return comparison.test(text) && comparison.lastIndex <= limit ? { unit: multipleUnit, end: to } : undefined;
}

const comparison =
  /\s{1,3}(?:as|more|less|fewer|higher|lower|greater|larger|bigger|smaller|faster|slower|longer|shorter|stronger|heavier|cheaper|better|worse|likelier|the|that of|its|over|what)\b/iy;
