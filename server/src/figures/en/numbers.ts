import type { Figure } from '../figure.ts';
import { halfRange, lookalikeAt, misgrouped, splitAt } from './damaged.ts';
import { dateFromDigits } from './dates.ts';
import { type Digits, readDigits } from './digits.ts';
import { classOf, other } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure, figureOf, noReading } from './making.ts';
import { isDashAsMinus } from './numerals.ts';
import { ordinalAt } from './ordinals.ts';
import { quantityAt } from './quantities.ts';
import { type Reader, taken } from './reader.ts';
import { referencesAt } from './references.ts';
import { afterDocument, afterSerial, isOfDocument, isTelephone, skipped } from './skipped.ts';
import { isFree, isGlued } from './touching.ts';

/** Reads what begins at a digit; the offset to go on from. */
export function readDigit(reader: Reader, at: number): number {
  const { text, limit, floor } = reader;
  const digits = readDigits(text, at, limit);
  if (isTelephone(text, at, limit)) return afterSerial(text, digits.end, limit);
  if (isOfDocument(text, at, floor)) return afterDocument(text, digits.end, limit);
  const decade = lastDecade(text, digits, floor, limit);
  if (decade) return taken(reader, decade, digits.end);
  if (!isFree(text, at, floor)) return afterToken(text, digits.end, limit);
  const end = skipped(reader, digits);
  if (end !== undefined) return end;
  const after = digits.end < limit ? text.charCodeAt(digits.end) : 0;
  const letterAt = after === 0x2c ? text.charCodeAt(digits.end + 1) : after;
  if (letterAt === 0x4f || letterAt === 0x6f || letterAt === 0x6c || letterAt === 0x49) {
    const damaged = lookalikeAt(text, at, limit);
    if (damaged) return taken(reader, damaged, digits.end);
  }
  if (digits.form === 'misgrouped') return taken(reader, misgrouped(text, digits, floor, limit), digits.end);
  const split = after === 0x20 || after === 0x2c || after === 0x0a ? splitAt(text, digits, floor, limit) : undefined;
  if (split) return taken(reader, split, digits.end);
  const date = dateFromDigits(text, digits, floor, limit);
  if (date) return taken(reader, date, digits.end);
  if (digits.form === 'dotted' || digits.form === 'long') return afterToken(text, digits.end, limit);
  const ordinal = ordinalSuffix(text, digits, limit);
  if (ordinal !== undefined) return taken(reader, ordinalAt(text, at, ordinal, digits.mantissa, floor, limit), ordinal);
  const before = lookBack(text, at, floor);
  if (before?.value.role === 'reference') {
    const references = referencesAt(text, at, before, limit);
    for (const each of references) taken(reader, each, each.end);
    return references.at(-1)?.end ?? afterToken(text, digits.end, limit);
  }
  const half = halfRange(text, at, digits.end, limit);
  if (half) return taken(reader, half, digits.end);
  const fraction = after === 0x2f ? slashFraction(text, digits, limit) : undefined;
  if (fraction) return taken(reader, fraction, digits.end);
  const figure = quantityAt(text, at - minusBefore(text, at, floor), floor, limit);
  if (figure && isGlued(text, figure.end, limit)) return afterToken(text, figure.end, limit);
  return taken(reader, figure, afterToken(text, digits.end, limit));
}

/** “the ’90s”: a decade of a century that is not stated. */
function lastDecade(
  text: string,
  { start, end, mantissa, form }: Digits,
  floor: number,
  limit: number,
): Figure | undefined {
  const code = start > floor ? text.charCodeAt(start - 1) : 0;
  if ((code !== 0x27 && code !== 0x2019 && code !== 0x2018) || text.charCodeAt(end) !== 0x73) return undefined;
  const isAlone = start - 1 === floor || classOf(text.charCodeAt(start - 2)) === other;
  const isDecade = form === 'plain' && end - start === 2 && mantissa % 10 === 0;
  if (!isAlone || !isDecade || end >= limit || classOf(text.charCodeAt(end + 1)) !== other) return undefined;
  return dateFigure(text, start - 1, end + 1, 'exact', `XX${mantissa / 10}X`);
}

/** “2/3 of”: two numbers with a stroke are a fraction only of something. */
function slashFraction(text: string, { start, mantissa }: Digits, limit: number): Figure | undefined {
  const match = /\d\/(\d\d?)(?=\s{1,3}(?:of|majority)\b)/y;
  match.lastIndex = start;
  const divisor = Number(match.exec(text)?.[1]);
  if (!(mantissa > 0 && mantissa < divisor) || match.lastIndex > limit) return undefined;
  return figureOf(text, start, match.lastIndex, { ...noReading, kind: 'fraction', value: mantissa / divisor });
}

/** The length of a sign before the digits: one that stands apart, and no hyphen of “post-2020”. */
function minusBefore(text: string, at: number, floor: number): number {
  const sign = at === floor ? 0 : text.charCodeAt(at - 1);
  if (sign === 0x2013) return isDashAsMinus(text, at - 1) ? 1 : 0;
  if (sign !== 0x2212 && sign !== 0x2d) return 0;
  return at === 1 || classOf(text.charCodeAt(at - 2)) === other ? 1 : 0;
}

function ordinalSuffix(text: string, { end, form, decimals }: Digits, limit: number): number | undefined {
  if (end + 2 > limit || (form !== 'plain' && form !== 'grouped') || decimals > 0) return undefined;
  const code = text.charCodeAt(end);
  if (code !== 0x74 && code !== 0x73 && code !== 0x6e && code !== 0x72) return undefined;
  if (end + 2 < limit && classOf(text.charCodeAt(end + 2)) !== other) return undefined;
  return /^(?:st|nd|rd|th)$/u.test(text.slice(end, end + 2)) ? end + 2 : undefined;
}

function afterToken(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && classOf(text.charCodeAt(i)) !== other) i++;
  return i;
}
