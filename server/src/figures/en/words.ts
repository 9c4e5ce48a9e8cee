import type { Figure } from '../figure.ts';
import { signAt } from './codes.ts';
import { dateFromMonth } from './dates.ts';
import { afterSpace, beforeSpace, classOf, isSpace, isUpper, other } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { dateFigure, figureOf, noReading } from './making.ts';
import { multipleAt } from './multiples.ts';
import { readNumeral } from './numerals.ts';
import { ordinalAt } from './ordinals.ts';
import type { Match } from './phrases.ts';
import { quantityAt } from './quantities.ts';
import { type Reader, taken } from './reader.ts';
import { isJoinedBefore } from './touching.ts';
import { type Trigger, triggers } from './triggers.ts';

/** Reads what begins at a word; the offset to go on from, which is `at` where nothing begins there. */
export function readWord(reader: Reader, at: number): number {
  const { text, limit, floor } = reader;
  const trigger = triggers(text, at, limit);
  if (!trigger) return signAt(reader, at);
  if (isJoinedBefore(text, at, floor)) return trigger.end;
  const { value, end } = trigger;
  switch (value.role) {
    case 'trap':
      return end;
    case 'address':
      return afterAddress(text, end, limit);
    case 'month':
      return taken(reader, dateFromMonth(text, at, floor, limit), end);
    case 'multiple':
      return taken(reader, multipleAt(text, at, end, value.multiple, floor, limit), end);
    case 'relative':
      return taken(reader, relative(reader, trigger, value.date), end);
    case 'ordinal':
      return taken(reader, ordinalOrFraction(reader, at, end, value.value), end);
    case 'minus':
      return taken(reader, belowZero(reader, at, end), end);
    case 'amount':
      return amount(reader, at, end);
    case 'afterArticle':
      return taken(reader, withArticle(reader, at), end);
    default:
      return taken(reader, unitWithArticle(reader, at), end);
  }
}

function amount(reader: Reader, at: number, end: number): number {
  const part = namedPart(reader, at);
  if (!part && isName(reader, at)) return afterCapitals(reader.text, end, reader.limit);
  return taken(reader, part ?? quantityAt(reader.text, at, reader.floor, reader.limit), end);
}

/** “minus 5 degrees”; not “ten minus five”. */
function belowZero({ text, floor, limit }: Reader, at: number, end: number): Figure | undefined {
  const from = afterSpace(text, end, limit);
  if (from === end || (floor > 0 && beforeSpace(text, at, floor) === floor)) return undefined;
  const figure = quantityAt(text, from, from, limit);
  if (figure?.value == null || figure.modifier !== 'exact' || !mayBeNegative.has(figure.kind)) return undefined;
  return figureOf(text, at, figure.end, { ...figure, value: -figure.value });
}

const mayBeNegative: ReadonlySet<string> = new Set(['number', 'percentage', 'percentage_point', 'money', 'measure']);

/** “Chapter Three”: the part of a text that is called by a number in capitals. */
function namedPart({ text, floor, limit }: Reader, at: number): Figure | undefined {
  const before = isUpper(text.charCodeAt(at)) ? lookBack(text, at, floor) : undefined;
  if (before?.value.role !== 'reference' || before.value.plural || !isUpper(text.charCodeAt(before.start)))
    return undefined;
  const numeral = readNumeral(text, at, limit);
  if (numeral?.value == null || (numeral.sort !== 'plain' && numeral.sort !== 'one')) return undefined;
  return figureOf(text, before.start, numeral.end, { ...noReading, kind: 'ordinal', value: numeral.value });
}

/** Numbers in capitals within a sentence are names: the Big Four, the Thirty Years’ War. */
function isName({ text, start }: Reader, at: number): boolean {
  if (!isUpper(text.charCodeAt(at))) return false;
  let i = at;
  while (
    i > start &&
    i > at - 4 &&
    !isSentenceEnd(text.charCodeAt(i - 1)) &&
    (isSpace(text.charCodeAt(i - 1)) || isOpening(text.charCodeAt(i - 1)))
  )
    i--;
  if (i === start || i === at - 4) return false;
  return classOf(text.charCodeAt(i - 1)) !== other || text.charCodeAt(i - 1) === 0x2c;
}

function isOpening(code: number): boolean {
  return code === 0x201c || code === 0x22 || code === 0x2018 || code === 0x28 || code === 0x5b;
}

function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x3a || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x0a;
}

/** The words in capitals after one that is a name. */
function afterCapitals(text: string, at: number, limit: number): number {
  const from = afterSpace(text, at, limit);
  return from < limit && isUpper(text.charCodeAt(from)) && from > at ? afterLetters(text, from, limit) : at;
}

function afterLetters(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && classOf(text.charCodeAt(i)) !== other) i++;
  return i;
}

function afterAddress(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x3a && code !== 0x2e) return at;
  let i = at;
  while (i < limit && !isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** “the last year of the mandate” is not the year before this one. */
function relative({ text, floor, limit }: Reader, { start, end }: Match<Trigger>, date: string): Figure | undefined {
  const from = afterSpace(text, end, limit);
  if (text.startsWith('of ', from)) return undefined;
  const before = lookBack(text, start, floor);
  if (before && /(?:^|\s)the$/iu.test(text.slice(before.start, before.end))) return undefined;
  return dateFigure(text, start, end, 'exact', date);
}

/** The start of an “a” or “an” before an offset. */
function articleBefore(text: string, at: number, floor: number): number | undefined {
  const end = beforeSpace(text, at, floor);
  if (end === at) return undefined;
  const last = text.charCodeAt(end - 1) | 0x20;
  const start = last === 0x6e ? end - 2 : end - 1;
  if (start < floor || (text.charCodeAt(start) | 0x20) !== 0x61) return undefined;
  return start === floor || classOf(text.charCodeAt(start - 1)) === other ? start : undefined;
}

/** “a hundred”, “a few”; “half” needs none. */
function withArticle({ text, floor, limit }: Reader, at: number): Figure | undefined {
  const article = articleBefore(text, at, floor);
  if (article !== undefined) return quantityAt(text, article, floor, limit);
  const code = text.charCodeAt(at) | 0x20;
  return code === 0x68 && (text.charCodeAt(at + 1) | 0x20) === 0x61 ? quantityAt(text, at, floor, limit) : undefined;
}

/** “a third of” is a fraction, “a third meeting” an ordinal. */
function ordinalOrFraction({ text, floor, limit }: Reader, at: number, end: number, value: number): Figure | undefined {
  const article = value > 2 ? articleBefore(text, at, floor) : undefined;
  const fraction = article === undefined ? undefined : quantityAt(text, article, floor, limit);
  return fraction ?? ordinalAt(text, at, end, value, floor, limit);
}

/** “a year ago”, “more than a year”, “a year and a half”; but not “a year”, which is mostly a rate. */
function unitWithArticle({ text, floor, limit }: Reader, at: number): Figure | undefined {
  const article = articleBefore(text, at, floor);
  return article === undefined ? undefined : quantityAt(text, article, floor, limit);
}
