import type { DamagedFigure, Figure, Found } from '../figure.ts';
import { halfRange, lookalikeAt, misgrouped, splitAt } from './damaged.ts';
import { dateFromDigits, dateFromMonth, isMidnight, monthsOf } from './dates.ts';
import { type Digits, readDigits } from './digits.ts';
import { afterSpace, beforeSpace, classOf, digit, isDigit, isSpace, isUpper, letter, other } from './letters.ts';
import { monthWords } from './months.ts';
import { type Multiple, multipleAt, multipleWords } from './multiples.ts';
import { setPhrases } from './names.ts';
import { ordinals, tens } from './numberWords.ts';
import { ordinalAt } from './ordinals.ts';
import { relativeWords } from './periods.ts';
import { each, type Match, phrases } from './phrases.ts';
import { yearAt } from './points.ts';
import { dateFigure, lookBack, quantityAt } from './quantities.ts';
import { referencesAt } from './references.ts';

/** A paragraph as far as it has been read. */
export interface Reader {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  /** The end of the last figure, which nothing may look back behind. */
  floor: number;
  readonly found: Found;
}

type Trigger =
  | { readonly role: 'amount' | 'afterArticle' | 'month' | 'unit' | 'trap' | 'address' | 'part' }
  | { readonly role: 'ordinal'; readonly value: number }
  | { readonly role: 'multiple'; readonly multiple: Multiple }
  | { readonly role: 'relative'; readonly date: string };

const triggerWords: readonly (readonly [string, Trigger])[] = [
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen several dozens scores tens hundreds thousands millions billions trillions'
    .split(' ')
    .concat(tens)
    .map((word) => [word, { role: 'amount' }] as const),
  ...'hundred thousand million billion trillion dozen few couple half quarter'
    .split(' ')
    .map((word) => [word, { role: 'afterArticle' }] as const),
  ...ordinals().map(([word, value]) => [word, { role: 'ordinal', value }] as const),
  ...each<Trigger>(monthWords.map(([words]) => [words, { role: 'month' }] as const)),
  ...multipleWords.map(([word, multiple]) => [word, { role: 'multiple', multiple }] as const),
  ...relativeWords.map(([words, date]) => [words, { role: 'relative', date }] as const),
  ...'year month week day hour century decade kilometre kilometer mile metre meter tonne'
    .split(' ')
    .map((word) => [word, { role: 'unit' }] as const),
  ...each<Trigger>([['http, https, www, mailto, ftp, doi', { role: 'address' }]]),
  ...each<Trigger>(setPhrases.map(([words]) => [words, { role: 'trap' }] as const)),
];

const triggers = phrases<Trigger>(triggerWords);

/** The three characters that a trigger begins with, by five bits of each: nearly all words are left after one look. */
const beginnings = new Uint8Array(1 << 15);
for (const [words] of triggerWords)
  beginnings[((words.charCodeAt(0) & 31) << 10) | ((words.charCodeAt(1) & 31) << 5) | (words.charCodeAt(2) & 31)] = 1;

/** False for a word that begins nothing; a digit or a comma may stand behind a letter that is one for a digit. */
export function mayBegin(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return (
    beginnings[((text.charCodeAt(at) & 31) << 10) | ((second & 31) << 5) | (text.charCodeAt(at + 2) & 31)] === 1 ||
    (second >= 0x2c && second <= 0x39) ||
    second === 0x59
  );
}

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
    case 'amount':
      return isName(reader, at)
        ? afterCapitals(text, end, limit)
        : taken(reader, quantityAt(text, at, floor, limit), end);
    case 'afterArticle':
      return taken(reader, withArticle(reader, at), end);
    default:
      return taken(reader, unitWithArticle(reader, at), end);
  }
}

/** Writes down what was found and goes on behind it. */
function taken(reader: Reader, figure: Figure | DamagedFigure | undefined, otherwise: number): number {
  if (!figure) return otherwise;
  if ('damage' in figure) reader.found.damaged.push(figure);
  else {
    const half = halfRange(reader.text, figure.start, figure.end, reader.limit);
    if (half) return taken(reader, half, otherwise);
    reader.found.figures.push(figure);
  }
  reader.floor = figure.end;
  return figure.end;
}

/** The rest of a word or a name: “all-in-one”, “COVID-19”; but “mid-September”. */
function isJoinedBefore(text: string, at: number, floor: number): boolean {
  const code = at > floor ? text.charCodeAt(at - 1) : 0x20;
  if (code !== 0x2d) return false;
  return !prefix.test(text.slice(Math.max(floor, at - 7), at));
}

const prefix = /(?:^|[^A-Za-z])(?:mid|pre|post|early|late|non)-$/iu;

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

/** `Q3 2027`, `FY2024`, and digits in which the first is a letter. */
function signAt(reader: Reader, at: number): number {
  const { text, limit, floor } = reader;
  const code = text.charCodeAt(at);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code === 0x51 || code === 0x48) {
    if (!isDigit(next)) return at;
    const match = /(?:Q([1-4])|H([12]))(?:\s{1,2}of)?\s{1,2}(?=\d)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    const year = found && yearAt(text, match.lastIndex, limit);
    if (!found || !year || isJoinedBefore(text, at, floor)) return at;
    const date = monthsOf(year.year, found[1] ? 'quarter' : 'half', Number(found[1] ?? found[2]));
    return taken(reader, dateFigure(text, at, year.end, 'exact', date), at);
  }
  if ((code === 0x6c || code === 0x49 || code === 0x4f) && (isDigit(next) || next === 0x2c) && isFree(text, at, floor))
    return taken(reader, lookalikeAt(text, at, limit), at);
  if (code === 0x46 && next === 0x59) {
    const match = /FY(?=\d{4}\b)/y;
    match.lastIndex = at;
    const year = match.test(text) ? yearAt(text, at + 2, limit) : undefined;
    return year ? taken(reader, dateFigure(text, at, year.end, 'exact', year.year), at) : at;
  }
  return at;
}

/** True where nothing touches the number from before: no letter, no point, no stroke of a document's number. */
function isFree(text: string, at: number, floor: number): boolean {
  if (at === floor) return at === 0 || !isJoiner(text.charCodeAt(at - 1));
  const code = text.charCodeAt(at - 1);
  if (code === 0x2d || code === 0x2212 || code === 0x2b) {
    if (at - 1 === floor) return at === 1;
    return isSpace(text.charCodeAt(at - 2)) || prefix.test(text.slice(Math.max(floor, at - 7), at));
  }
  // The second half of what is no range: a score, a telephone number.
  if (code === 0x2013) return at - 1 <= floor || !isDigit(text.charCodeAt(at - 2));
  return !isJoiner(code);
}

const joiners = new Set(Array.from(".,_/#@*%&)]}”’'\\=:^§", (each) => each.charCodeAt(0)));

function isJoiner(code: number): boolean {
  return joiners.has(code) || isDigit(code) || (classOf(code) === letter && code < 128) || code === 0x2d;
}

/** Reads what begins at a digit; the offset to go on from. */
export function readDigit(reader: Reader, at: number): number {
  const { text, limit, floor } = reader;
  const digits = readDigits(text, at, limit);
  if (isTelephone(text, at, limit)) return afterSerial(text, digits.end, limit);
  if (isOfDocument(text, at, floor)) return afterDocument(text, digits.end, limit);
  if (!isFree(text, at, floor) && !isCurrencyBefore(text, at, floor)) return afterToken(text, digits.end, limit);
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
  const figure = quantityAt(text, at - minusBefore(text, at, floor), floor, limit);
  if (figure && isGlued(text, figure.end, limit)) return afterToken(text, figure.end, limit);
  return taken(reader, figure, afterToken(text, digits.end, limit));
}

function minusBefore(text: string, at: number, floor: number): number {
  return at > floor && (text.charCodeAt(at - 1) === 0x2212 || text.charCodeAt(at - 1) === 0x2d) ? 1 : 0;
}

function isCurrencyBefore(text: string, at: number, floor: number): boolean {
  return at > floor && text.charCodeAt(at - 1) === 0x24;
}

/** “3D”, “B.1.1.7”, “12a”: letters that touch the number and are no unit. */
function isGlued(text: string, end: number, limit: number): boolean {
  if (end >= limit) return false;
  const code = text.charCodeAt(end);
  if (classOf(code) === letter || code === 0x5f || code === 0x40) return true;
  if (code === 0x2f || code === 0x2e) return end + 1 < limit && classOf(text.charCodeAt(end + 1)) === digit;
  return false;
}

function afterToken(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && classOf(text.charCodeAt(i)) !== other) i++;
  return i;
}

function ordinalSuffix(text: string, { end, form, decimals }: Digits, limit: number): number | undefined {
  if (end + 2 > limit || (form !== 'plain' && form !== 'grouped') || decimals > 0) return undefined;
  const code = text.charCodeAt(end);
  if (code !== 0x74 && code !== 0x73 && code !== 0x6e && code !== 0x72) return undefined;
  if (end + 2 < limit && classOf(text.charCodeAt(end + 2)) !== other) return undefined;
  return /^(?:st|nd|rd|th)$/u.test(text.slice(end, end + 2)) ? end + 2 : undefined;
}

/** Numbers of lists, footnotes, telephones, documents; the offset behind them, or undefined for a number that may be a figure. */
function skipped({ text, start, limit }: Reader, digits: Digits): number | undefined {
  const { end } = digits;
  const at = digits.start;
  const before = at > start ? text.charCodeAt(at - 1) : 0x0a;
  const after = end < limit ? text.charCodeAt(end) : 0;
  if (before === 0x5b) {
    const note = /[\d,\s–-]{1,24}\]/y;
    note.lastIndex = end - 1;
    if (note.test(text)) return end;
  }
  if (before === 0x28 && after === 0x29 && end - at <= 3) return end;
  if (after === 0x29 && end - at <= 2 && isUnopened(text, at, start)) return end;
  if (isListNumber(text, digits, start, limit)) return end;
  if (isMidnightAt(text, at, limit)) return at + 7;
  if (after !== 0x2e && text.charCodeAt(at) === 0x30 && end - at > 1 && digits.decimals === 0 && after !== 0x3a)
    return afterSerial(text, end, limit);
  return undefined;
}

function isMidnightAt(text: string, at: number, limit: number): boolean {
  const match = /00?:00:00/y;
  if (text.charCodeAt(at) !== 0x30) return false;
  match.lastIndex = at;
  return match.test(text) && match.lastIndex <= limit && isMidnight(text, { start: at, end: match.lastIndex });
}

/** A parenthesis that closes and was not opened: `1) … 2) …`. */
function isUnopened(text: string, at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i > at - 80; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x28) return false;
    if (code === 0x29) return true;
  }
  return true;
}

/** `1.` and `2.1` at the head of a line. */
function isListNumber(text: string, { start: at, end }: Digits, start: number, limit: number): boolean {
  const from = beforeSpace(text, at, start);
  if (from > start && !text.slice(from, at).includes('\n')) return false;
  if (from > start && !/[.:;!?]/u.test(text.charAt(from - 1))) return false;
  if (text.charCodeAt(end) === 0x2e) return end + 1 >= limit || isSpace(text.charCodeAt(end + 1));
  const written = text.slice(at, end);
  return /^\d{1,2}(?:\.\d{1,2})+$/u.test(written) && isUpper(text.charCodeAt(afterSpace(text, end, limit)));
}

/** `+44 20 7946 0958`. */
function isTelephone(text: string, at: number, limit: number): boolean {
  if (at === 0 || text.charCodeAt(at - 1) !== 0x2b) return false;
  const number = /\d{1,3}[ (-]{1,2}\d|\d{7}/y;
  number.lastIndex = at;
  return number.test(text) && number.lastIndex <= limit;
}

/** Over the groups of a telephone number. */
function afterSerial(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isSerial(text.charCodeAt(i))) i++;
  return i;
}

function isSerial(code: number): boolean {
  return isDigit(code) || code === 0x20 || code === 0x2d || code === 0x28 || code === 0x29 || code === 0x2f;
}

/** `COM(2021) 550`, `5(2)`: a parenthesis that touches the word before it. */
function isOfDocument(text: string, at: number, floor: number): boolean {
  return at - 1 > floor && text.charCodeAt(at - 1) === 0x28 && classOf(text.charCodeAt(at - 2)) !== other;
}

function afterDocument(text: string, at: number, limit: number): number {
  const rest = /\)\s\d{1,5}/y;
  rest.lastIndex = at;
  return rest.test(text) && rest.lastIndex <= limit ? rest.lastIndex : at;
}
