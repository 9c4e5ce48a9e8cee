import type { Span } from './span.ts';

/** No number is longer than this, in UTF-16 code units; what stands farther off decides nothing. */
export const longestNumber = 64;

/**
 * The span, widened where it begins or ends within a number: `20亿元` of `120亿元` becomes all of it, and so does `二十亿元`
 * of `一百二十亿元`.
 */
export function withWholeNumbers(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (end > start) {
    while (from > 0 && start - from < longestNumber && goesOn(text, from)) from--;
    while (to < text.length && to - end < longestNumber && goesOn(text, to)) to++;
  }
  return { start: from, end: to };
}

/** True where a number that ends before the offset goes on behind it. */
function goesOn(text: string, at: number): boolean {
  const before = text[at - 1] as string;
  const after = text[at] as string;
  if (isDigit(before)) return isDigit(after) || isPoint(text, at) || isMultiplier(after);
  if (isPoint(text, at - 1)) return isDigit(after);
  if (isNumeral(before)) return isMultiplier(after) ? !isWord(text, at - 1) : isDigitWord(after) && areDigits(text, at);
  if (isMultiplier(before)) return isMultiplier(after) || (isDigitWord(after) && isCounted(text, at - 1));
  return before === '点' && isNumeral(after) && isNumeral(text[at - 2]);
}

/** Digits in a row, as in `二〇一七`, or two that follow one another, as in `三四十`; not the end of one word and another's beginning. */
function areDigits(text: string, at: number): boolean {
  const [before, first, second, after] = [text[at - 2], text[at - 1] as string, text[at] as string, text[at + 1]];
  if (isDigitWord(before) || isDigitWord(after)) return true;
  return isMultiplier(after) && digitWords.indexOf(second) === digitWords.indexOf(first) + 1;
}

/** True for a multiplier that something is counted by, as in `一百` or `5万`; ten stands for itself. */
function isCounted(text: string, at: number): boolean {
  const before = text[at - 1];
  return text[at] === '十' || isDigit(before) || isNumeral(before) || isMultiplier(before);
}

/** `一` as the end of a word that is no number: 统一, 唯一, 之一. */
function isWord(text: string, at: number): boolean {
  return text[at] === '一' && /[统唯同专单之划归均逐不齐万如合]/u.test(text[at - 1] ?? '');
}

const digitWords = '〇一二三四五六七八九';

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/u.test(character);
}

function isDigitWord(character: string | undefined): boolean {
  return character !== undefined && /[〇零一二三四五六七八九]/u.test(character);
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && /[〇零一二三四五六七八九两几壹贰叁肆伍陆柒捌玖]/u.test(character);
}

function isMultiplier(character: string | undefined): boolean {
  return character !== undefined && /[十百千万亿兆拾佰仟萬億]/u.test(character);
}

/** A decimal point or a thousands separator: between two digits. */
function isPoint(text: string, at: number): boolean {
  return /[.,．，]/u.test(text[at] ?? '') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
}

/**
 * True where two passages that fold to the same have the same numbers. Folding leaves out white space beside Chinese
 * characters: a line may break within a number, but `二 三` on one line is not `二三`.
 */
export function sameNumbers(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [numberRuns(a), numberRuns(b)];
  return first.length === second.length && first.every((run, i) => run === second[i]);
}

function numberRuns(text: string): readonly string[] {
  const joined = text.replace(/[^\S\r\n]*[\r\n]\s*/gu, '').normalize('NFKC');
  return joined.match(/[〇零一二三四五六七八九十百千万亿兆两]+|[0-9]+/gu) ?? [];
}
