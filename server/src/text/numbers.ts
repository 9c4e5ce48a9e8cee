import type { Span } from './span.ts';

/** The span, widened where it begins or ends within a number: `20亿元` of `120亿元` becomes all of it. */
export function withWholeNumbers(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (isDigit(text[start])) while (isDigit(text[from - 1]) || isPoint(text, from - 1)) from--;
  if (isDigit(text[end - 1])) while (isDigit(text[to]) || isPoint(text, to)) to++;
  return { start: from, end: to };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /[0-9０-９]/u.test(character);
}

/** A decimal point or a thousands separator: between two digits. */
function isPoint(text: string, at: number): boolean {
  return /[.,．，]/u.test(text[at] ?? '') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
}
