import { annotationFile } from '../annotations/parse.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, sourceOf } from '../project.ts';
import { schemaFile } from '../schema/parse.ts';
import { sections } from '../symbols/sections.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { lineAt, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { refsIn } from '../usages.ts';
import type { Node } from '../yaml/node.ts';

/** What can be folded, each over several lines: the line of its beginning stays, the line of its end goes. */
export function folds(project: Project, uri: string): readonly Span[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return [];
  const all = { document: inDocument, annotations: inAnnotations, schema: inSchema }[kind](source);
  return all
    .map((span) => trimmed(source, span))
    .filter((span) => lineAt(source, span.start) < lineAt(source, span.end));
}

/** Sections, and paragraphs that run over several lines. */
function inDocument(source: Source): readonly Span[] {
  return [...sections(source), ...paragraphs(source)];
}

/** The annotations, what they hold, and the keys beside them. */
function inAnnotations(source: Source): readonly Span[] {
  const parsed = annotationFile(source);
  const annotations = refsIn(source, parsed).flatMap(({ annotation, base }) =>
    [annotation, ...within(annotation.node)].map((span) => shifted(span, base)),
  );
  return parsed.annotations.length > 0
    ? [...within(parsed.head).filter(isApart(annotations)), ...annotations]
    : within(parsed.head);
}

function inSchema(source: Source): readonly Span[] {
  return within(schemaFile(source).node);
}

/** The entries of a map and of the maps within, each from its key through its value. */
function within(node: Node | undefined): readonly Span[] {
  if (node?.kind === 'list')
    return node.items.flatMap((each) => (each.kind === 'scalar' ? [] : [each, ...within(each)]));
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) => [{ start: key.start, end: value.end }, ...within(value)]);
}

/** A list in flow style is read with the head as well as annotation by annotation. */
function isApart(annotations: readonly Span[]): (span: Span) => boolean {
  const starts = new Set(annotations.map((each) => each.start));
  return (span) => !starts.has(span.start);
}

/** Without the line ends and the space that the reader counts to a value. */
function trimmed(source: Source, { start, end }: Span): Span {
  return { start, end: start + source.text.slice(start, end).trimEnd().length };
}
