import { afterJoint } from './numerals.ts';

/** The offset after “and a half”. */
export function andAHalf(text: string, at: number, limit: number): number | undefined {
  const from = afterJoint(text, at, limit);
  if (from === at || text.charCodeAt(from) !== 0x61) return undefined;
  const match = /and[\s-]\s{0,2}a[\s-]\s{0,2}half\b/y;
  match.lastIndex = from;
  return match.test(text) && match.lastIndex <= limit ? match.lastIndex : undefined;
}
