import { type Section, sections } from '../symbols/sections.ts';
import { excerpt } from '../symbols/symbol.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Entry } from './entries.ts';

/** A paragraph with the annotations that start in it. */
export interface Group {
  readonly span: Span;
  /** The first words of the paragraph. */
  readonly words: string;
  /** The heading of the innermost section it stands in; empty where there is none, and for the heading itself. */
  readonly section: string;
  /** How many entries in the order of the text are in it. */
  readonly count: number;
}

/** The paragraphs of entries that are in the order of the text; those that stand nowhere are in none. */
export function paragraphGroups(document: Source, entries: readonly Entry[]): readonly Group[] {
  const groups: { span: Span; count: number }[] = [];
  for (const { span } of entries) {
    if (!span) continue;
    const last = groups.at(-1);
    if (last && span.start <= last.span.end) last.count += 1;
    else groups.push({ span: paragraphOf(document, span.start), count: 1 });
  }
  const headings = headingsOf(sections(document));
  return groups.map(({ span, count }) => ({
    span,
    count,
    words: excerpt(document.text.slice(span.start, span.end), maxWords),
    section: titleOf(document, headings(span.start)),
  }));
}

const maxWords = 60;

function paragraphOf(document: Source, offset: number): Span {
  return paragraphAt(document, offset) ?? lineSpan(document, lineAt(document, offset));
}

/** Finds the innermost section around offsets that are asked for in rising order. */
function headingsOf(all: readonly Section[]): (offset: number) => Section | undefined {
  const open: Section[] = [];
  let next = 0;
  return (offset) => {
    for (let each = all[next]; each && each.start <= offset; each = all[++next]) open.push(each);
    for (let last = open.at(-1); last && last.end < offset; last = open.at(-1)) open.pop();
    return open.at(-1);
  };
}

function titleOf(document: Source, section: Section | undefined): string {
  if (!section) return '';
  const { start, end } = section.heading;
  return excerpt(document.text.slice(start, end).replace(/^#+\s+/u, ''), maxWords);
}
