import { countBelow, countWhile } from '../../text/ordered.ts';
import type { Span } from '../../text/span.ts';

/** A text with its selections as the source gives them. */
export interface Selected {
  /** Without a byte order mark; line ends as they stand. */
  readonly text: string;
  readonly selections: readonly Positions[];
}

export interface Positions {
  readonly start: number;
  readonly end: number;
  /** Many programs put the first words of the passage here. */
  readonly name: string;
}

/** A place of the source in UTF-16 code units of the text; nothing for one outside of it. */
export type Locate = (start: number, end: number) => Span | undefined;

/**
 * How to read the positions of each text. By the standard they count code points from 0 and the end is exclusive, but it
 * does not say what a line end counts, and programs differ in more than that. Of all ways to count, that one is taken by
 * which most passages begin with, or are, what their selections are called: in the text, else in the whole project. Where
 * nothing tells, ATLAS.ti counts a line end as one and others as it stands, and a byte order mark does not count.
 */
export function locators(origin: string, texts: readonly Selected[]): readonly Locate[] {
  const ways = waysOf(origin);
  const all = texts.map(({ text }) => {
    const uneven = unevenIn(text);
    return ways.map((way) => locator(text, uneven, way));
  });
  const scores = texts.map((text, at) => (all[at] ?? []).map((locate) => scoreOf(text, locate)));
  const totals = ways.map((_, i) => scores.reduce((sum, each) => sum + (each[i] ?? 0), 0));
  return texts.map((_, at) => {
    const own = scores[at] ?? [];
    const isBetter = (i: number, than: number) =>
      own[i] === own[than] ? (totals[i] ?? 0) > (totals[than] ?? 0) : (own[i] ?? 0) > (own[than] ?? 0);
    const best = ways.reduce((found, _, i) => (isBetter(i, found) ? i : found), 0);
    return all[at]?.[best] as Locate;
  });
}

interface Way {
  /** What a byte order mark counts, where there is or was one. */
  readonly mark: 0 | 1;
  /** What a line end counts. */
  readonly line: 'as it stands' | 'one' | 'two';
  readonly unit: 'code points' | 'UTF-16';
  readonly end: 'exclusive' | 'inclusive';
}

/** The likeliest first. */
function waysOf(origin: string): readonly Way[] {
  const lines = ['as it stands', 'one', 'two'] as const;
  const ordered = /atlas/iu.test(origin) ? (['one', 'as it stands', 'two'] as const) : lines;
  return ([0, 1] as const).flatMap((mark) =>
    (['exclusive', 'inclusive'] as const).flatMap((end) =>
      (['code points', 'UTF-16'] as const).flatMap((unit) => ordered.map((line) => ({ mark, line, unit, end }))),
    ),
  );
}

/** Where something begins that some count otherwise than others. */
interface Uneven {
  readonly surrogates: readonly number[];
  readonly returns: readonly number[];
  readonly lone: readonly number[];
}

function unevenIn(text: string): Uneven {
  return {
    surrogates: indexesOf(text, /[\u{10000}-\u{10ffff}]/gu),
    returns: indexesOf(text, /\r\n/gu),
    lone: indexesOf(text, /(?<!\r)\n|\r(?!\n)/gu),
  };
}

function locator(text: string, { surrogates, returns, lone }: Uneven, { mark, line, unit, end: last }: Way): Locate {
  const firsts = unit === 'UTF-16' ? [] : surrogates;
  const pairs = line === 'one' ? returns : [];
  const feeds = line === 'two' ? lone : [];
  const positionOf = (offset: number) =>
    offset - countBelow(firsts, offset) - countBelow(pairs, offset) + countBelow(feeds, offset) + mark;
  const offsetOf = (position: number) => countWhile(text.length, (offset) => positionOf(offset) < position);
  const length = positionOf(text.length);
  return (start, end) => {
    const after = last === 'inclusive' ? end + 1 : end;
    if (start < mark || after < start || after > length) return undefined;
    return { start: offsetOf(start), end: offsetOf(after) };
  };
}

function indexesOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** More would tell no more. */
const asked = 60;

function scoreOf({ text, selections }: Selected, locate: Locate): number {
  const named = selections.filter(({ name }) => name.trim().length > 1).slice(0, asked);
  return named.reduce((sum, { start, end, name }) => {
    const span = locate(start, end);
    return (
      sum + (span ? likeness(spaced(name), spaced(text.slice(span.start, Math.min(span.end, span.start + 1000)))) : 0)
    );
  }, 0);
}

/** 2 where it is the passage, 1 where the passage begins with it: names are cut, with or without dots. */
function likeness(name: string, passage: string): number {
  if (name === passage) return 2;
  const beginning = name.replace(/\s*(?:…|\.{3,})$/u, '').trim();
  return beginning !== '' && passage.trimStart().startsWith(beginning) ? 1 : 0;
}

/** Whether a passage is not what its selection is called, though this stands in the text elsewhere. */
export function isCalledOtherwise(text: string, span: Span, name: string): boolean {
  const wanted = spaced(name);
  if (wanted.trim().length < tellingName || likeness(wanted, spaced(text.slice(span.start, span.start + 1000))) > 0) {
    return false;
  }
  return text.includes(name.replace(/\s*(?:…|\.{3,})$/u, '').trim());
}

/** Shorter ones stand anywhere. */
const tellingName = 6;

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
