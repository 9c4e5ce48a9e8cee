import { type Haystack, occurrences } from '../text/haystack.ts';
import type { Span } from '../text/span.ts';

/** Words without their numbers: the parts between them, one more than there are numbers. */
export interface Skeleton {
  readonly parts: readonly string[];
  /** Where each part begins in the words. */
  readonly starts: readonly number[];
  /** The longest part, by which the others are found. */
  readonly longest: number;
}

const number = /[0-9〇零一二三四五六七八九十百千万亿兆两]+(?:[.,][0-9]+)*[十百千万亿兆]*/gu;
const anyNumber = new RegExp(number.source, 'yu');

/** So many Chinese characters besides the numbers say which place is meant; fewer stand everywhere. */
const leastWords = 5;

/** Nothing for words without a number, and where too little stands beside the numbers. */
export function skeletonOf(words: string): Skeleton | undefined {
  const parts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const match of words.matchAll(number)) {
    parts.push(words.slice(at, match.index));
    starts.push(at);
    at = match.index + match[0].length;
  }
  if (at === 0 && parts.length === 0) return undefined;
  parts.push(words.slice(at));
  starts.push(at);
  const size = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const longest = parts.reduce((best, part, i) => (part.length > (parts[best] as string).length ? i : best), 0);
  return size >= leastWords ? { parts, starts, longest } : undefined;
}

/** How much words say, in Chinese characters: four letters of a script that spells them are about one. */
function weightOf(words: string): number {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + (letters - han) / 4;
}

/** True where there are several numbers and none is the same in both, in passages that differ in nothing else: two entries of a list. */
export function differInAllNumbers(a: string, b: string): boolean {
  const [first, second] = [a.match(number) ?? [], b.match(number) ?? []];
  return first.length > 1 && differInNumbers(a, b) && first.every((each, i) => each !== second[i]);
}

/** True where two passages differ in their numbers alone. */
export function differInNumbers(a: string, b: string): boolean {
  return a !== b && a.replace(number, '0') === b.replace(number, '0');
}

/** A place where everything but the numbers stands as written, with where each part of it begins. */
export interface SkeletonPlace extends Span {
  readonly starts: readonly number[];
}

/** The places, at most two, since one alone decides. */
export function skeletonPlaces(haystack: Haystack, skeleton: Skeleton): readonly SkeletonPlace[] {
  const { parts, longest } = skeleton;
  const part = parts[longest] as string;
  const found: SkeletonPlace[] = [];
  for (const at of occurrences(haystack, part, 1000)) {
    const place = fitted(haystack.grams.text, skeleton, at);
    if (place && found.push(place) === 2) break;
  }
  return found;
}

function fitted(text: string, { parts, longest }: Skeleton, at: number): SkeletonPlace | undefined {
  const starts: number[] = [];
  starts[longest] = at;
  for (let i = longest - 1, end = at; i >= 0; i--) {
    const part = parts[i] as string;
    const start = numberStart(text, end) - part.length;
    if (start + part.length === end || start < 0 || !text.startsWith(part, start)) return undefined;
    starts[i] = start;
    end = start;
  }
  let end = at + (parts[longest] as string).length;
  for (let i = longest + 1; i < parts.length; i++) {
    const start = numberEnd(text, end);
    const part = parts[i] as string;
    if (start === end || !text.startsWith(part, start)) return undefined;
    starts[i] = start;
    end = start + part.length;
  }
  return { start: starts[0] as number, end, starts };
}

function numberEnd(text: string, at: number): number {
  anyNumber.lastIndex = at;
  const match = anyNumber.exec(text);
  return match ? at + match[0].length : at;
}

const longestNumber = 24;

/** Where a number that ends at the offset begins: as far back as there is one all the way. */
function numberStart(text: string, end: number): number {
  let start = end;
  for (
    let at = end - 1;
    at >= Math.max(0, end - longestNumber) && /[0-9〇零一二三四五六七八九十百千万亿兆两.,]/u.test(text[at] as string);
    at--
  ) {
    if (numberEnd(text, at) === end) start = at;
  }
  return start;
}
