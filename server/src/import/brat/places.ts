import type { Span } from '../../text/span.ts';
import { offsetsFrom } from '../collecting/offsets.ts';

/** Where a line's words stand in the text. */
export type BratPlace =
  | {
      readonly span: Span;
      /** How it was found: as the format says, counted in UTF-16 code units, or by its words nearby. */
      readonly by: 'offsets' | 'utf-16' | 'words';
      /** How many times more than white space stands between fragments. */
      readonly gaps: number;
      /** The words of each fragment. */
      readonly parts: readonly string[];
    }
  | { readonly span: undefined; readonly problem: 'empty' | 'outside' | 'other-words' };

type Fragments = readonly (readonly [number, number])[];

/**
 * Finds the places of lines in a text. Offsets count code points, as Python does, a byte order mark among them; some
 * programs write UTF-16 code units. The words of the line decide, and nothing is moved without them.
 */
export function bratPlaces(text: string, hasMark: boolean): (fragments: Fragments, words?: string) => BratPlace {
  // A line end of two characters counts two, so nothing may be one line end here.
  const codePoints = offsetsFrom(text.replaceAll('\r', ' '), 'code-points');
  const readings = [
    ...(hasMark ? [{ by: 'offsets' as const, offset: (at: number) => codePoints(at - 1) }] : []),
    { by: 'offsets' as const, offset: codePoints },
    { by: 'utf-16' as const, offset: (at: number) => at },
  ];
  return (fragments, words) => {
    const isEmpty = fragments.every(([start, end]) => start >= end);
    if (isEmpty || words?.trim() === '') return { span: undefined, problem: 'empty' };
    for (const { by, offset } of readings) {
      const spans = fragments.map(([start, end]) => ({ start: offset(start), end: offset(end) }));
      if (spans.every((span) => isSound(span, text)) && says(spans, text, words)) {
        const parts = spans.map(({ start, end }) => text.slice(start, end));
        return { span: around(spans), by, gaps: gapsIn(spans, text), parts };
      }
    }
    const span = words === undefined ? undefined : nearby(text, codePoints(fragments[0]?.[0] ?? 0), words);
    if (span) return { span, by: 'words', gaps: 0, parts: [] };
    const isOutside = fragments.some(([, end]) => codePoints(end) > text.length);
    return { span: undefined, problem: isOutside ? 'outside' : 'other-words' };
  };
}

function isSound({ start, end }: Span, text: string): boolean {
  return start >= 0 && start < end && end <= text.length && !splits(text, start) && !splits(text, end);
}

/** Whether an offset lies between the halves of a surrogate pair. */
function splits(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function says(spans: readonly Span[], text: string, words: string | undefined): boolean {
  return (
    words === undefined || folded(spans.map((span) => text.slice(span.start, span.end)).join(' ')) === folded(words)
  );
}

/** White space is one space: brat writes one for a line end, and one between fragments. */
function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function around(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

function gapsIn(spans: readonly Span[], text: string): number {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const gaps = ordered.slice(1).map(({ start }, i) => text.slice(ordered[i]?.end ?? start, start));
  return gaps.filter((gap) => gap.trim() !== '').length;
}

/** How far from its offsets a passage is looked for, on either side, in code units; then it may be another one. */
const reach = 500;
const longest = 5000;

/** The only place near the offset where the words stand. */
function nearby(text: string, at: number, words: string): Span | undefined {
  const wanted = folded(words);
  if (wanted.length > longest) return undefined;
  const from = Math.max(0, Math.min(at, text.length) - reach);
  const { plain, places } = withPlaces(text, from, Math.min(text.length, at + 2 * wanted.length + reach));
  const first = plain.indexOf(wanted);
  if (first < 0 || plain.indexOf(wanted, first + 1) >= 0) return undefined;
  return { start: places[first] ?? 0, end: (places[first + wanted.length - 1] ?? 0) + 1 };
}

/** A stretch of the text with its white space folded, and where each code unit of it stands in the text. */
function withPlaces(text: string, from: number, to: number) {
  const places: number[] = [];
  let plain = '';
  for (let at = from; at < to; at++) {
    const unit = text[at] ?? '';
    const isSpace = /\s/u.test(unit);
    if (isSpace && plain.endsWith(' ')) continue;
    plain += isSpace ? ' ' : unit;
    places.push(at);
  }
  return { plain, places };
}
