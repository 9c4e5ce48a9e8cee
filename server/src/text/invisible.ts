import type { Problem } from '../findings.ts';

/** Zero-width and bidirectional controls; not the joiners between letters and emoji that need them. */
const invisible =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** As the Unicode Standard names them, in every language. */
const names = new Map([
  ['\u00ad', 'SOFT HYPHEN'],
  ['\u034f', 'COMBINING GRAPHEME JOINER'],
  ['\u061c', 'ARABIC LETTER MARK'],
  ['\u115f', 'HANGUL CHOSEONG FILLER'],
  ['\u1160', 'HANGUL JUNGSEONG FILLER'],
  ['\u180e', 'MONGOLIAN VOWEL SEPARATOR'],
  ['\u200b', 'ZERO WIDTH SPACE'],
  ['\u200e', 'LEFT-TO-RIGHT MARK'],
  ['\u200f', 'RIGHT-TO-LEFT MARK'],
  ['\u202a', 'LEFT-TO-RIGHT EMBEDDING'],
  ['\u202b', 'RIGHT-TO-LEFT EMBEDDING'],
  ['\u202c', 'POP DIRECTIONAL FORMATTING'],
  ['\u202d', 'LEFT-TO-RIGHT OVERRIDE'],
  ['\u202e', 'RIGHT-TO-LEFT OVERRIDE'],
  ['\u2060', 'WORD JOINER'],
  ['\u2061', 'FUNCTION APPLICATION'],
  ['\u2062', 'INVISIBLE TIMES'],
  ['\u2063', 'INVISIBLE SEPARATOR'],
  ['\u2064', 'INVISIBLE PLUS'],
  ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
  ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
  ['\u2068', 'FIRST STRONG ISOLATE'],
  ['\u2069', 'POP DIRECTIONAL ISOLATE'],
  ['\ufeff', 'ZERO WIDTH NO-BREAK SPACE'],
  ['\ufff9', 'INTERLINEAR ANNOTATION ANCHOR'],
  ['\ufffa', 'INTERLINEAR ANNOTATION SEPARATOR'],
  ['\ufffb', 'INTERLINEAR ANNOTATION TERMINATOR'],
]);

const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Every such character of a text, as a problem at its place. */
export function* invisibleIn(text: string): Iterable<Problem> {
  for (const match of text.matchAll(invisible)) {
    const [character] = match;
    // At the very beginning it is a byte order mark.
    if (character === '\ufeff' && match.index === 0) continue;
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    yield {
      code: 'text-invisible',
      variant: directions.test(character) ? 'direction' : 'invisible',
      start: match.index,
      end: match.index + 1,
      params: { name: `${code} ${names.get(character) ?? ''}`.trimEnd() },
    };
  }
}
