import { countBelow, type OffsetUnit } from '../../export/offsets.ts';

/**
 * For offsets that count in a text with line feeds only, in a unit, the same places in the text as it stands, in UTF-16
 * code units. An offset beyond the text stays beyond it.
 */
export function offsetsFrom(text: string, unit: OffsetUnit): (offset: number) => number {
  const returns = shifted(text, /\r\n/gu);
  const pairs = unit === 'utf-16' ? [] : shifted(text.replaceAll('\r\n', '\n'), /[\u{10000}-\u{10ffff}]/gu);
  return (offset) => {
    const inLines = offset + countBelow(pairs, offset);
    return inLines + countBelow(returns, inLines);
  };
}

/** For each match, where it begins in a text in which each match before it is shorter by one. */
function shifted(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }, i) => index - i);
}
