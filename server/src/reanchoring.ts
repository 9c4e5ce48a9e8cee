import { anchoredAt, sliceOf } from './actions/quoteFixes.ts';
import { type Anchor, anchor, selectorOf } from './annotations/anchor.ts';
import { edited } from './annotations/insert.ts';
import { annotationFile } from './annotations/parse.ts';
import { requoted } from './annotations/rewrite.ts';
import type { Edit } from './findings.ts';
import { anchorOf } from './passages.ts';
import type { AnnotationRef } from './places/annotation.ts';
import { createSource, type Source } from './text/source.ts';
import { type Span, shifted } from './text/span.ts';

/** An annotation whose quote is not, character for character, what the document says, and how it would be mended. */
export interface Reanchoring {
  readonly ref: AnnotationRef;
  readonly anchor: Anchor;
  /** The words of the passage, where there is one. */
  readonly now: string | undefined;
  /** Counted from the beginning of the file; none where a person has to choose. */
  readonly edits: readonly Edit[];
}

/** All of a file, in its order. Those that are `found` differ in what carries no meaning alone. */
export function reanchorings(source: Source, document: Source): readonly Reanchoring[] {
  const file = annotationFile(source);
  return file.annotations.flatMap((annotation, i): readonly Reanchoring[] => {
    const selector = selectorOf(annotation);
    const how = anchorOf(annotation, document);
    if (!selector || !how) return [];
    const ref: AnnotationRef = { annotation, file: source, base: file.starts[i] ?? 0 };
    if (how.state === 'missing' || how.state === 'ambiguous') return [{ ref, anchor: how, now: undefined, edits: [] }];
    const now = document.text.slice(how.span.start, how.span.end);
    if (how.state === 'found' && now === selector.quote) return [];
    const slice = sliceOf(ref, file);
    const edits =
      how.state === 'found'
        ? requoted(annotation, slice, { ...selector, quote: now })
        : anchoredAt(annotation, document, how.span, slice);
    return [{ ref, anchor: how, now, edits: edits.map((edit) => ({ ...edit, ...shifted(edit, ref.base) })) }];
  });
}

/**
 * The text of a file with some of its annotations mended. Nothing where it would not read as it should: those found where
 * they are to be, all others written as they were.
 */
export function reanchored(source: Source, document: Source, chosen: readonly Reanchoring[]): string | undefined {
  const edits = chosen.flatMap((each) => each.edits).toSorted((a, b) => a.start - b.start);
  const text = edited(source.text, edits);
  return isAsMeant(source, createSource(source.uri, text), document, chosen) ? text : undefined;
}

function isAsMeant(source: Source, result: Source, document: Source, chosen: readonly Reanchoring[]): boolean {
  const [before, after] = [annotationFile(source), annotationFile(result)];
  if (before.annotations.length !== after.annotations.length) return false;
  if (before.problems.length !== after.problems.length) return false;
  const meant = new Map<unknown, Span>();
  for (const { ref, anchor } of chosen) if ('span' in anchor) meant.set(ref.annotation, anchor.span);
  return after.annotations.every((annotation, i) => {
    const was = before.annotations[i];
    const span = meant.get(was);
    if (!span) return wordsOf(source, before.starts, i) === wordsOf(result, after.starts, i);
    const selector = selectorOf(annotation);
    const now = selector && anchor(document, selector);
    return now?.state === 'found' && now.span.start === span.start && now.span.end === span.end;
  });
}

function wordsOf({ text }: Source, starts: Uint32Array, index: number): string {
  return text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length);
}
