import { chineseDigit, isSpace, Kind, kindAt } from './characters.ts';

/** Where the number of an item of a list ends: 1. 2、 2） （三） 一、 and 一是…二是… within a sentence. */
export function listNumberEnd(text: string, at: number, start: number, end: number): number | undefined {
  const after = numberEnd(text, at, end);
  if (!ends.has(text[after] ?? '')) return undefined;
  const before = at > start ? (text[at - 1] as string) : '\n';
  const next = text[after] ?? '';
  const isNumber =
    (/[（(]/u.test(before) && /[）)]/u.test(next)) ||
    (/[；;。，,：:\s]/u.test(before) && /[）)]/u.test(next) && after - at <= 2) ||
    (/[\s，,。；;：:、！!—]/u.test(before) && /[是要]/u.test(next) && isSingle(text, at, after)) ||
    (isAtLineStart(text, at, start) && after - at <= 4 && /^[、．.)）](?!\d)/u.test(text.slice(after, after + 2)));
  return isNumber ? after : undefined;
}

/** What may stand behind such a number. */
const ends = new Set('、．.)）是要');

function isSingle(text: string, at: number, after: number): boolean {
  return after - at === 1 && chineseDigit(text, at) !== undefined;
}

function isAtLineStart(text: string, at: number, start: number): boolean {
  let from = at;
  while (from > start && at - from < 4 && isSpace(text, from - 1)) from--;
  return from <= start || text[from - 1] === '\n' || text[from - 1] === '\r';
}

/** Longer numbers number no list. */
const longest = 8;

function numberEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < Math.min(end, at + longest) && isNumeral(text, after)) after++;
  return after;
}

function isNumeral(text: string, at: number): boolean {
  return kindAt(text, at) === Kind.digit || chineseDigit(text, at) !== undefined || text[at] === '十';
}
