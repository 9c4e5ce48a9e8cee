import { derived, type Source } from './source.ts';
import type { Span } from './span.ts';

/** A text without what carries no meaning, and the way back to the text as it stands. */
export interface Folded {
  readonly text: string;
  /** For each code unit of the folded text, the offset in the original where it came from; one more for the end. */
  readonly offsets: Uint32Array;
}

/**
 * Folds full-width and half-width forms, the shapes of quotation marks, and white space: beside a Chinese character it is
 * left out, since a line may break within any Chinese word, and elsewhere any run of it is one space. Digits, letters,
 * case and all other punctuation are kept, because they carry meaning.
 */
export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let space = -1;
  let wide = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (space < 0) space = i;
      continue;
    }
    const unit = foldUnit(code);
    const isWide = isWideUnit(unit);
    if (space >= 0 && !wide && !isWide) {
      offsets[length++] = space;
      parts.push(' ');
    }
    space = -1;
    wide = isWide;
    offsets[length++] = i;
    parts.push(String.fromCharCode(unit));
  }
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

export const foldedText = derived((source: Source): Folded => fold(source.text));

/** Where a match in the folded text stands in the original. */
export function unfolded(folded: Folded, span: Span): Span {
  const last = folded.offsets[span.end - 1] ?? 0;
  return { start: folded.offsets[span.start] ?? 0, end: span.end > span.start ? last + 1 : last };
}

function foldUnit(code: number): number {
  return marks.get(code) ?? (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
}

function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return true;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Chinese characters and their punctuation, of folded text; halves of surrogate pairs count as Chinese. */
function isWideUnit(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xffef);
}

const marks = new Map<number, number>(
  (
    [
      ['"', '“”„‟«»「」『』｢｣〝〞＂'],
      ["'", '‘’‚‛＇'],
      ['。', '｡'],
      ['、', '､'],
      ['¢', '￠'],
      ['£', '￡'],
      ['¥', '￥'],
      ['₩', '￦'],
    ] as const
  ).flatMap(([folded, shapes]) => Array.from(shapes, (shape) => [shape.charCodeAt(0), folded.charCodeAt(0)] as const)),
);
