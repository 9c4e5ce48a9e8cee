import type { Span } from '../text/span.ts';

/** A piece of a query: a bracket, a keyword, a word, or `field:value`, whose two halves may be in quotation marks. */
export interface Token extends Span {
  readonly kind: '(' | ')' | 'not' | 'or' | 'word' | 'field' | 'relation' | 'unclosed';
  /** Before the colon; empty for a word. */
  readonly name: string;
  readonly value: string;
  /** A value in quotation marks is taken as it stands: its asterisks and signs mean themselves. */
  readonly isQuoted: boolean;
}

/** The tokens of a query, one pass from left to right; full-width colons and brackets count as the others. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const mark = text[at] as string;
    if (/\s/u.test(mark)) {
      at++;
      continue;
    }
    const bracket = brackets.get(mark);
    if (bracket) {
      found.push({ kind: bracket, name: '', value: mark, isQuoted: false, start: at, end: at + 1 });
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    found.push(token);
    at = token.end;
  }
  return found;
}

const brackets = new Map<string, '(' | ')'>([
  ['(', '('],
  ['（', '('],
  [')', ')'],
  ['）', ')'],
]);

function tokenAt(text: string, start: number): Token {
  const first = pieceAt(text, start, colons);
  if (first.isUnclosed)
    return { kind: 'unclosed', name: '', value: first.value, isQuoted: true, start, end: first.end };
  if (first.end > start && colons.has(text[first.end] ?? '')) {
    const second = pieceAt(text, first.end + 1, noMarks);
    const kind = second.isUnclosed ? 'unclosed' : first.value === 'near' && !first.isQuoted ? 'relation' : 'field';
    return { kind, name: first.value, value: second.value, isQuoted: second.isQuoted, start, end: second.end };
  }
  // A colon that nothing stands before is part of a word.
  const { value, end, isQuoted } = first.end > start ? first : pieceAt(text, start, noMarks);
  const kind = isQuoted ? 'word' : (keywords.get(value) ?? 'word');
  return { kind, name: kind === 'relation' ? value : '', value, isQuoted, start, end };
}

const colons: ReadonlySet<string> = new Set([':', '：']);
const noMarks: ReadonlySet<string> = new Set();

const keywords = new Map<string, 'not' | 'or' | 'relation'>([
  ['not', 'not'],
  ['or', 'or'],
  ['near', 'relation'],
  ['within', 'relation'],
  ['containing', 'relation'],
]);

interface Piece {
  readonly value: string;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly isUnclosed?: boolean;
}

/** Up to white space, a bracket or one of the marks; in quotation marks up to the closing one. */
function pieceAt(text: string, start: number, marks: ReadonlySet<string>): Piece {
  const close = quotationMarks.get(text[start] ?? '');
  if (close !== undefined) {
    const end = text.indexOf(close, start + 1);
    if (end < 0) return { value: text.slice(start + 1), end: text.length, isQuoted: true, isUnclosed: true };
    return { value: text.slice(start + 1, end), end: end + 1, isQuoted: true };
  }
  let end = start;
  while (end < text.length && !isEnd(text[end] as string) && !marks.has(text[end] as string)) end++;
  return { value: text.slice(start, end), end, isQuoted: false };
}

const quotationMarks = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
]);

function isEnd(mark: string): boolean {
  return /\s/u.test(mark) || brackets.has(mark);
}
