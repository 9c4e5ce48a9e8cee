import { kindOf } from '../places/kind.ts';
import { type Project, sourceOf } from '../project.ts';
import type { Span } from '../text/span.ts';
import { documentSpans } from './document.ts';
import { yamlSpans } from './yaml.ts';

/**
 * What to select around an offset, from the smallest on, each within the next: in a document the word, the term, the figure,
 * the annotated passages, the sentence, the paragraph, the section and all; in YAML the word, the value, the entry, the item,
 * the list and all. Empty for a file that is none of the project's.
 */
export function selections(project: Project, uri: string, offset: number): readonly Span[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return [];
  const spans = kind === 'document' ? documentSpans(project, source, offset) : yamlSpans(source, kind, offset);
  return nested([...spans, { start: 0, end: source.text.length }], offset);
}

/** The spans that hold the offset, the smaller first; of two that lie across each other the smaller one. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const sorted = spans
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const result: Span[] = [];
  for (const { start, end } of sorted) {
    const inner = result.at(-1);
    const isWider = !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
    if (isWider) result.push({ start, end });
  }
  return result;
}
