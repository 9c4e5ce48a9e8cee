import type { Span } from './span.ts';

/**
 * The sentences of a stretch of text, in order and without the white space between them, Chinese and English alike. A
 * Chinese sentence ends at 。！？… (or their half-width forms beside Chinese characters) and takes closing quotation marks
 * and brackets with it; an English one ends at . ! ? before white space, except after an initial or a known abbreviation.
 */
export function sentences(text: string, within: Span): readonly Span[] {
  const found: Span[] = [];
  let start = skipSpace(text, within.start, within.end);
  for (let i = start; i < within.end; ) {
    if (!endsSentence(text, i, within.end)) {
      i++;
      continue;
    }
    const end = afterClosers(text, i + 1, within.end);
    found.push({ start, end });
    start = skipSpace(text, end, within.end);
    i = start;
  }
  let end = within.end;
  while (end > start && isSpace(text[end - 1])) end--;
  if (start < end) found.push({ start, end });
  return found;
}

/** The sentence that holds the offset, or none where there is no text. */
export function sentenceAt(text: string, within: Span, offset: number): Span | undefined {
  return sentences(text, within).find((span) => span.start <= offset && offset <= span.end);
}

const abbreviations = new Set(
  'mr mrs ms dr prof sr jr st no nos vol art arts para paras sec fig figs e.g i.e etc vs cf approx inc ltd gen col gov sen rep hon jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k'.split(
    ' ',
  ),
);

function endsSentence(text: string, at: number, limit: number): boolean {
  const mark = text[at];
  if (mark === '。' || mark === '！' || mark === '？' || mark === '｡') return true;
  if (mark === '…') return text[at + 1] !== '…' && /[\s”’」』]|^$/u.test(text[at + 1] ?? '');
  if (mark !== '.' && mark !== '!' && mark !== '?') return false;
  if (isHan(text[at - 1]) || isHan(text[at - 2])) return mark !== '.' || !isDigit(text[at + 1]);
  const next = afterClosers(text, at + 1, limit);
  if (next < limit && !isSpace(text[next]) && !isHan(text[next])) return false;
  return mark !== '.' || !isAbbreviation(text, at);
}

function isAbbreviation(text: string, dot: number): boolean {
  let start = dot;
  while (start > 0 && /[A-Za-z.]/u.test(text[start - 1] ?? '') && dot - start < 12) start--;
  const word = text.slice(start, dot);
  return (word.length === 1 && /[A-Z]/u.test(word)) || abbreviations.has(word.toLowerCase());
}

/** Longer runs of them are no punctuation, and reading each run again from each of its marks would take forever. */
const maxClosers = 16;

function afterClosers(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < maxClosers && /[”’」』）)】》"'!?！？。…]/u.test(text[at] ?? '')) at++;
  return at;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text[at])) at++;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}
