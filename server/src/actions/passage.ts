import { anchor, type Selector } from '../annotations/anchor.ts';
import { shortestContext } from '../annotations/context.ts';
import { termAt } from '../glossary/terms.ts';
import { type Project, schemaOf } from '../project.ts';
import { figureAt } from '../quantities.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A stretch of text that may be meant where nothing is selected. */
export interface Proposal extends Span {
  readonly kind: 'figure' | 'term' | 'sentence';
}

/** The figure, the term and the sentence at an offset, those that there are, the shortest first. */
export function proposals(project: Project, document: Source, offset: number): readonly Proposal[] {
  const found: Proposal[] = [];
  const figure =
    figureAt(project, document, offset) ?? (offset > 0 ? figureAt(project, document, offset - 1) : undefined);
  if (figure) found.push({ kind: 'figure', start: figure.start, end: figure.end });
  const term = termAt(schemaOf(project), document, offset)?.span;
  if (term) found.push({ kind: 'term', ...term });
  const paragraph = paragraphAt(document, offset);
  const sentence = paragraph && sentenceAt(document.text, paragraph, offset);
  const trimmed = sentence && trimmedPassage(document.text, withoutMarks(document, sentence));
  if (trimmed) found.push({ kind: 'sentence', ...trimmed });
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** A stretch without white space and closing punctuation at its ends; nothing where nothing is left. */
export function trimmedPassage(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  for (let again = true; again && from < to; ) {
    const words = text.slice(from, to);
    const after = endsLoose(words);
    const before = after > 0 ? 0 : beginsLoose(words);
    to -= after;
    from += before;
    again = after + before > 0;
  }
  return from < to ? { start: from, end: to } : undefined;
}

/** What anchors a passage, in as few words as do; nothing where no words tell it from other places. */
export function selectorFor(document: Source, { start, end }: Span): Selector | undefined {
  const selector = { quote: document.text.slice(start, end), ...shortestContext(document.text, { start, end }) };
  const found = anchor(document, selector);
  return found.state === 'found' && found.span.start === start && found.span.end === end ? selector : undefined;
}

/** How many code units at the end do not belong to the passage. */
function endsLoose(words: string): number {
  const last = words.at(-1) ?? '';
  if (/\s/u.test(last)) return 1;
  if (last === '.' && /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u.test(words.slice(-12))) return 0;
  if (/[。．｡.!！?？，,;；：:、､…—]/u.test(last)) return 1;
  const opener = openers.get(last);
  return opener !== undefined && count(words, opener) < count(words, last) ? 1 : 0;
}

function beginsLoose(words: string): number {
  const first = words[0] ?? '';
  if (/[\s。．｡!！?？，,;；：:、､]/u.test(first)) return 1;
  const closer = closers.get(first);
  return closer !== undefined && count(words, first) > count(words, closer) ? 1 : 0;
}

const pairs = '“” 「」 『』 （） () 《》 【】 [] «»'.split(' ');
const openers = new Map(pairs.map((pair) => [pair[1] ?? '', pair[0] ?? '']));
const closers = new Map(pairs.map((pair) => [pair[0] ?? '', pair[1] ?? '']));

function count(words: string, character: string): number {
  return words.split(character).length - 1;
}

/** The marks of headings, quotations and lists in Markdown are no words of a sentence. */
function withoutMarks({ uri, text }: Source, { start, end }: Span): Span {
  if (!uri.endsWith('.md')) return { start, end };
  const marks = /^(?:(?:[#>*+-]+|\d+[.)])\s+)+/u.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  return { start: Math.min(start + marks, end), end };
}
