import type { Span } from '../text/span.ts';

/** A line of an outline. Its `span` holds its `selection` and the spans of its children. */
export interface OutlineSymbol {
  readonly kind: 'section' | 'paragraph' | 'annotation' | 'group' | 'tag' | 'attribute' | 'relation' | 'term';
  /** Never empty. */
  readonly name: string;
  /** What stands beside the name in paler letters; may be empty. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The beginning of a text on one line, at most so many UTF-16 code units and never half a character; `…` for no text. */
export function excerpt(text: string, length: number): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= length) return line === '' ? '…' : line;
  return `${line.slice(0, length).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** The smallest span that holds them all. */
export function hull(first: Span, rest: readonly Span[]): Span {
  return rest.reduce((all, each) => ({ start: Math.min(all.start, each.start), end: Math.max(all.end, each.end) }), {
    start: first.start,
    end: first.end,
  });
}
