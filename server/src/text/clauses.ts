import { sentences } from './sentences.ts';
import type { Span } from './span.ts';

/** A clause: between its punctuation, and what is left of that without connectives and marks at its ends. */
export interface Clause extends Span {
  /** What can stand on its own: no “however, ”, no closing punctuation. Empty where there are no words. */
  readonly core: Span;
}

/** The sentences of a folded paragraph as their clauses, all in order. */
export function clausedSentences(text: string): readonly (readonly Clause[])[] {
  return sentences(text, { start: 0, end: text.length }).map((sentence) => clausesIn(text, sentence));
}

/** The words of a span that can stand on their own. */
export function coreOf(text: string, span: Span): Span {
  return withoutMarks(text, withoutConnectives(text, withoutMarks(text, span)));
}

function clausesIn(text: string, sentence: Span): Clause[] {
  const clauses: Clause[] = [];
  let { start } = sentence;
  const cut = (end: number, next: number) => {
    clauses.push({ start, end, core: coreOf(text, { start, end }) });
    start = next;
  };
  for (let at = sentence.start; at < sentence.end; at++) {
    const length = boundaryAt(text, at, sentence.end);
    if (length === 0) continue;
    cut(at, at + length);
    at += length - 1;
  }
  cut(sentence.end, sentence.end);
  return clauses.filter(({ core }) => core.end > core.start);
}

/** How many characters at an offset part two clauses; 0 for none. */
function boundaryAt(text: string, at: number, limit: number): number {
  switch (text[at]) {
    case ';':
      return 1;
    case ',':
    case ':':
      return isDigit(text[at - 1]) && isDigit(text[at + 1]) ? 0 : isParting(text, at) ? 1 : 0;
    case '—':
      // Doubled it is the Chinese dash; single, between Chinese words, a hyphen.
      return text[at + 1] === '—' ? 2 : isHan(text[at - 1]) || isHan(text[at + 1]) ? 0 : 1;
    case '–':
      return text[at - 1] === ' ' && text[at + 1] === ' ' && at + 1 < limit ? 1 : 0;
    case '…':
      return text[at + 1] === '…' ? 2 : 0;
    default:
      return 0;
  }
}

/** Whether a comma or colon parts clauses: always in Chinese; in English a comma only before a conjunction. */
function isParting(text: string, at: number): boolean {
  if (isHan(text[at - 1]) || isHan(text[at + 1])) return true;
  const next = text.slice(at + 1, at + 20);
  if (text[at] === ':') return next.startsWith(' ') || isHan(next[0]);
  return /^["')\]”’]{0,2}\s?(?:and|but|or|so|yet|nor|for|because|although|though|while|whereas|since|unless|which|who|whose|where|when|until|after|before|as)\b/iu.test(
    next,
  );
}

/** What introduces a clause without belonging to what it says. */
const connectives =
  /^(?:(?:此外|同时|因此|所以|另外|而且|并且|但是|但|然而|不过|尤其是|特别是|总之|其次|首先|最后|一方面|另一方面|并(?!购|列|轨|网|存|非|不|未|行|肩)|且|而(?!立)),?|(?:however|moreover|furthermore|therefore|thus|hence|consequently|finally|meanwhile|nevertheless|nonetheless|likewise|besides|instead|indeed|similarly|additionally|in addition|in particular|as a result|in short|at the same time|even so|for example|first|firstly|second|secondly|third|thirdly|lastly),|(?:and|but|or|so|yet|nor|because|although|though|whereas|while)\b,?)\s*/iu;

function withoutConnectives(text: string, { start, end }: Span): Span {
  let from = start;
  for (let times = 0; times < 3; times++) {
    const [found] = connectives.exec(text.slice(from, Math.min(end, from + maxConnective))) ?? [];
    if (found === undefined) break;
    from += found.length;
  }
  return from < end ? { start: from, end } : { start: end, end };
}

const maxConnective = 40;

/** Without white space, bullets, marks of the end, and the halves of brackets and quotation marks whose others are elsewhere. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  let left = maxLonely;
  const isMark = (at: number, marks: RegExp) =>
    marks.test(text[at] ?? '') || (isHalf(text[at]) && left-- > 0 && isLonely(text, at, span));
  while (start < end && isMark(start, marksBefore)) start++;
  while (end > start && isMark(end - 1, marksAfter)) end--;
  return { start, end };
}

const marksBefore = /[\s,;:.!?。、…—–\-*•·#>|)\]}》】]/u;
const marksAfter = /[\s,;:.!?。、…—–\-*#|([{《【]/u;

/** How often the other half of a mark is looked for, which takes long. */
const maxLonely = 8;

const others: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '《': '》',
  '》': '《',
  '【': '】',
  '】': '【',
};
/** Only so far is the other half looked for. */
const maxBracketed = 400;

function isHalf(mark: string | undefined): boolean {
  return mark === '"' || mark === "'" || (mark !== undefined && others[mark] !== undefined);
}

/** True for a bracket or quotation mark whose other half is not within the span. */
function isLonely(text: string, at: number, { start, end }: Span): boolean {
  const mark = text[at] ?? '';
  const words = text.slice(Math.max(start, at - maxBracketed), Math.min(end, at + maxBracketed));
  if (mark === '"' || mark === "'") return (words.split(mark).length - 1) % 2 === 1;
  const other = others[mark];
  return other !== undefined && words.split(mark).length > words.split(other).length;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}
