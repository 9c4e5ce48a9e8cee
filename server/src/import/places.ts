import type { Selector } from '../annotations/selector.ts';
import type { OffsetUnit } from '../export/offsets.ts';
import { derived, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { offsetsFrom } from './offsets.ts';

/** A place as an annotation has it, and whether the words and the offsets of the source say the same. */
export interface Located {
  readonly place: Span | Selector;
  readonly agrees: boolean;
}

/**
 * Where a passage stands of which a source gives offsets, words, or both. Offsets count, in the first unit in which the
 * words stand there; where they do in none, the words do. Nothing where the source gives neither.
 */
export function located(
  text: Source | undefined,
  offsets: Span | undefined,
  selector: Selector | undefined,
  units: readonly OffsetUnit[],
): Located | undefined {
  if (offsets === undefined || text === undefined) {
    const place = selector ?? offsets;
    return place && { place, agrees: true };
  }
  const spans = units.map((unit) => spanFrom(text, offsets, unit));
  const [first] = spans;
  if (!selector) return first && { place: first, agrees: true };
  const fitting = spans.find(({ start, end }) => sameWords(text.text.slice(start, end), selector.quote));
  return fitting ? { place: fitting, agrees: true } : { place: selector, agrees: false };
}

/** Whether two passages differ at most in their line ends. */
export function sameWords(a: string, b: string): boolean {
  return a.replace(/\r\n?/gu, '\n') === b.replace(/\r\n?/gu, '\n');
}

function spanFrom(text: Source, { start, end }: Span, unit: OffsetUnit): Span {
  const offset = unit === 'utf-16' ? inUtf16(text) : inCodePoints(text);
  // From behind a text's first characters is no place of it.
  return start < 0 ? { start, end } : { start: offset(start), end: offset(end) };
}

const inUtf16 = derived(({ text }) => offsetsFrom(text, 'utf-16'));
const inCodePoints = derived(({ text }) => offsetsFrom(text, 'code-points'));
