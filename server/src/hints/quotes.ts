import { annotationFile } from '../annotations/parse.ts';
import { formatted, type Locale } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import { type AnnotationRef, selectionOf } from '../places/annotation.ts';
import { documentOf, isAnnotationFile, type Project, sourceOf } from '../project.ts';
import { lineAt, type Source } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { refsIn } from '../usages.ts';
import type { Hint } from './hint.ts';

/** The line each quote stands on, for the annotations within a span of their file; none for quotes in trouble. */
export function quoteHints(project: Project, uri: string, within: Span, locale: Locale): readonly Hint[] {
  const file = isAnnotationFile(uri) ? sourceOf(project, uri) : undefined;
  const ref = file && documentOf(project, file);
  const document = ref?.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  if (!file || !document) return [];
  return refsIn(file, annotationFile(file)).flatMap((each) => {
    if (!each.annotation.quote || !overlaps(selectionOf(each), within)) return [];
    return hintFor(each, document, locale);
  });
}

function hintFor(ref: AnnotationRef, document: Source, locale: Locale): readonly Hint[] {
  const anchor = anchorOf(ref.annotation, document);
  if (anchor?.state !== 'found') return [];
  const { start, end } = selectionOf(ref);
  // A block scalar's span takes in the line end behind it.
  const offset = start + ref.file.text.slice(start, end).trimEnd().length;
  const line = lineAt(document, anchor.span.start) + 1;
  return [{ offset, label: formatted({ en: 'line {line}', zh: '第 {line} 行' }, { line }, locale) }];
}
