import { isDash } from './connectors.ts';
import { classOf, isDigit, isSpace, letter } from './letters.ts';

/** True where nothing touches the number from before: no letter, no point, no stroke of a document's number. */
export function isFree(text: string, at: number, floor: number): boolean {
  if (at === floor) return at === 0 || !isJoiner(text.charCodeAt(at - 1));
  const code = text.charCodeAt(at - 1);
  if (code === 0x2d || code === 0x2212 || code === 0x2b) {
    return at === 1 || isSpace(text.charCodeAt(at - 2)) || prefix.test(text.slice(Math.max(floor, at - 7), at));
  }
  // The second half of what is no range: a score, a telephone number.
  if (code === 0x2013) return at < 2 || !isDigit(text.charCodeAt(at - 2));
  return !isJoiner(code);
}

/** The rest of a word or a name: “all-in-one”, “COVID-19”; but “mid-September”. */
export function isJoinedBefore(text: string, at: number, floor: number): boolean {
  const code = at > floor ? text.charCodeAt(at - 1) : 0x20;
  if (code !== 0x2d) return false;
  return !prefix.test(text.slice(Math.max(floor, at - 7), at));
}

const prefix = /(?:^|[^A-Za-z])(?:mid|pre|post|early|late|non)-$/iu;

const joiners = new Set(Array.from(".,_/#@*%&)]}”’'\\=:^§", (each) => each.charCodeAt(0)));

function isJoiner(code: number): boolean {
  return joiners.has(code) || isDigit(code) || (classOf(code) === letter && code < 128) || code === 0x2d;
}

/** “3D”, “4.2.1”, “2:1”, “3–1”: what touches the number is no unit, and it is a part of something else. */
export function isGlued(text: string, end: number, limit: number): boolean {
  if (end >= limit) return false;
  const code = text.charCodeAt(end);
  if (classOf(code) === letter || code === 0x5f || code === 0x40) return true;
  const joins = code === 0x2f || code === 0x2e || code === 0x3a || code === 0x2c || isDash(code);
  return joins && end + 1 < limit && isDigit(text.charCodeAt(end + 1));
}
