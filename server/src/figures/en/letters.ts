// What the characters of a text are to the recogniser. Every step over them is bounded, so that reading stays linear.

export const other = 0;
export const letter = 1;
export const digit = 2;

/** By code, for one look a character: letters with accents belong to words as well, Chinese ones do not, since no word goes on over them. */
const classes = Uint8Array.from({ length: 0x2000 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return digit;
  const isAscii = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isAscii || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ? letter : other;
});

export function classOf(code: number): number {
  return code < 0x2000 ? (classes[code] as number) : other;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0x202f ||
    (code >= 0x2002 && code <= 0x200a)
  );
}

/** A line end with the indentation of a quotation after it; more white space than that is a column of a table. */
const widestGap = 8;

/** The first offset after white space; the same where there is none, or too much of it. */
export function afterSpace(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + widestGap);
  let i = at;
  while (i < limit && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The same to the left: the offset after the last character that is not white space. */
export function beforeSpace(text: string, at: number, start: number): number {
  const limit = Math.max(start, at - widestGap);
  let i = at;
  while (i > limit && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}
