import { type Anchor, anchor, selectorOf } from './annotations/anchor.ts';
import { inFileOrder } from './annotations/ids.ts';
import { annotationFile } from './annotations/parse.ts';
import { tallied } from './annotations/tally.ts';
import type { Annotation } from './annotations/types.ts';
import { annotationFilesOf, type Project, sourceOf } from './project.ts';
import type { Source } from './text/source.ts';
import { overlaps, type Span } from './text/span.ts';

/** An annotation with the file it is in and the passage it stands on, in the document. */
export interface Passage extends Span {
  readonly annotation: Annotation;
  readonly file: Source;
  /** Where the annotation's slice begins in its file: add it to the annotation's own offsets. */
  readonly base: number;
}

const anchors = new WeakMap<Annotation, { readonly document: Source; readonly anchor: Anchor | undefined }>();

/** Where an annotation stands in a document; nothing for one without a quote. The same object for the same two things. */
export function anchorOf(annotation: Annotation, document: Source): Anchor | undefined {
  const known = anchors.get(annotation);
  if (known?.document === document) return known.anchor;
  const selector = selectorOf(annotation);
  const found = selector && anchor(document, selector);
  anchors.set(annotation, { document, anchor: found });
  return found;
}

interface Standing {
  /** Where each annotation stands that is found. */
  readonly spans: Map<Annotation, Span>;
  /** The annotations that reach into each stretch of the document. */
  readonly near: Map<number, Set<Annotation>>;
  /** By tag and passage; most often one. */
  readonly alike: Map<string, Set<Annotation>>;
  /** The keys of `alike` under which there are several. */
  readonly several: Set<string>;
}

/** A stretch is this power of two long, in UTF-16 code units: a page or so. */
const stretch = 10;

const standing = tallied<Standing, [Source]>({
  empty: () => ({ spans: new Map(), near: new Map(), alike: new Map(), several: new Set() }),
  add({ spans, near, alike, several }, annotation, document) {
    const place = anchorOf(annotation, document);
    if (place?.state !== 'found') return;
    spans.set(annotation, place.span);
    for (const at of stretchesOf(place.span)) {
      const here = near.get(at);
      if (here) here.add(annotation);
      else near.set(at, new Set([annotation]));
    }
    const key = keyOf(annotation, place.span);
    const same = alike.get(key);
    if (!same) alike.set(key, new Set([annotation]));
    else if (same.add(annotation).size > 1) several.add(key);
  },
  remove({ spans, near, alike, several }, annotation) {
    const span = spans.get(annotation);
    if (!span) return;
    spans.delete(annotation);
    for (const at of stretchesOf(span)) near.get(at)?.delete(annotation);
    const key = keyOf(annotation, span);
    const same = alike.get(key);
    same?.delete(annotation);
    if (!same || same.size < 2) several.delete(key);
    if (same?.size === 0) alike.delete(key);
  },
});

function* stretchesOf({ start, end }: Span): Iterable<number> {
  for (let at = start >> stretch; at <= end >> stretch; at++) yield at;
}

function keyOf(annotation: Annotation, span: Span): string {
  return `${span.start} ${span.end} ${annotation.tag?.value ?? ''}`;
}

/** The passages of one annotation file that stand in the document, in the file's order. */
export function passagesOfFile(file: Source, document: Source): readonly Passage[] {
  const { annotations, starts } = annotationFile(file);
  return annotations.flatMap((annotation, i): readonly Passage[] => {
    const place = anchorOf(annotation, document);
    return place?.state === 'found' ? [{ annotation, file, base: starts[i] ?? 0, ...place.span }] : [];
  });
}

/** Every annotated passage of a document, by all coders, in the order of the text, outer before inner. */
export function passagesIn(project: Project, document: Source): readonly Passage[] {
  const all = filesAbout(project, document).flatMap((file) => passagesOfFile(file, document));
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The annotated passages that hold the character at an offset, by all coders, innermost first. */
export function passagesAt(project: Project, document: Source, offset: number): readonly Passage[] {
  return passagesOver(project, document, { start: offset, end: offset + 1 }).toSorted(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
}

/** The annotated passages that overlap a span, by all coders, file by file. Looks at what stands near it, not at all. */
export function passagesOver(project: Project, document: Source, over: Span): readonly Passage[] {
  return filesAbout(project, document).flatMap((file) => {
    const read = annotationFile(file);
    const { spans, near } = standing(read, document);
    const here = new Set<Annotation>();
    for (const at of stretchesOf(over)) {
      for (const annotation of near.get(at) ?? []) {
        const span = spans.get(annotation);
        if (span && overlaps(span, over)) here.add(annotation);
      }
    }
    return inFileOrder(read, here).map((each) => ({ ...each, file, ...(spans.get(each.annotation) as Span) }));
  });
}

/** Annotations of one file that give the same tag to the same passage, each group in the order of the file. */
export function passagesAlike(file: Source, document: Source): readonly (readonly Passage[])[] {
  const read = annotationFile(file);
  const { spans, alike, several } = standing(read, document);
  return [...several].map((key) =>
    inFileOrder(read, alike.get(key) ?? new Set()).map((each) => ({
      ...each,
      file,
      ...(spans.get(each.annotation) as Span),
    })),
  );
}

function filesAbout(project: Project, document: Source): readonly Source[] {
  return annotationFilesOf(project, document.uri)
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined);
}
