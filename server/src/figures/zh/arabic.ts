import { arabicDigit } from './characters.ts';

/** A number in Arabic digits, ASCII or full width, with its separators and its decimal point. */
export interface Arabic {
  readonly end: number;
  /** In ASCII, without separators: what `Number` takes. */
  readonly digits: string;
  /** How many digits stand before the point. */
  readonly whole: number;
  readonly decimals: number;
}

/** The number at an offset, which must be a digit. Separators that do not stand every three digits end it. */
export function arabicAt(text: string, start: number, end: number): Arabic {
  let at = digitsEnd(text, start, end);
  let digits = asciiDigits(text, start, at);
  const first = at - start;
  if (first <= 3) {
    while (isSeparator(text, at) && digitsEnd(text, at + 1, end) === at + 4) {
      digits += asciiDigits(text, at + 1, at + 4);
      at += 4;
    }
  }
  const whole = digits.length;
  if (isPoint(text, at) && at + 1 < end && arabicDigit(text, at + 1) >= 0) {
    const after = digitsEnd(text, at + 1, end);
    // 1.2.3 is a version, a date or the number of a section.
    if (!(isPoint(text, after) && arabicDigit(text, after + 1) >= 0)) {
      digits += `.${asciiDigits(text, at + 1, after)}`;
      return { end: after, digits, whole, decimals: after - at - 1 };
    }
  }
  return { end: at, digits, whole, decimals: 0 };
}

export function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && arabicDigit(text, at) >= 0) at++;
  return at;
}

export function asciiDigits(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  return text.charCodeAt(start) < 0x80 && text.charCodeAt(end - 1) < 0x80 && !/[０-９]/u.test(slice)
    ? slice
    : slice.replace(/[０-９]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2c || code === 0xff0c;
}

function isPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0xff0e;
}
