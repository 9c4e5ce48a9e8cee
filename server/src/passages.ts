import { type Alike, alikeIn } from './annotations/alike.ts';
import { type Anchor, type Standing, selectorOf, standing } from './annotations/anchor.ts';
import { inFileOrder } from './annotations/ids.ts';
import { annotationFile } from './annotations/parse.ts';
import {
  advance,
  anchorIn,
  emptyPlacement,
  type Placement,
  place,
  placedOver,
  standingIn,
  unplace,
} from './annotations/placement.ts';
import { tallied } from './annotations/tally.ts';
import type { Annotation, AnnotationFile } from './annotations/types.ts';
import { annotationFilesOf, type Project, sourceOf } from './project.ts';
import { OwnValues } from './text/ownValues.ts';
import type { Source } from './text/source.ts';
import type { Span } from './text/span.ts';

/** An annotation with the file it is in and the passage it stands on, in the document. */
export interface Passage extends Span {
  readonly annotation: Annotation;
  readonly file: Source;
  /** Where the annotation's slice begins in its file: add it to the annotation's own offsets. */
  readonly base: number;
}

/** What is known about an annotation apart from its file, for one document. */
const lone = new OwnValues<Annotation, { readonly document: Source; readonly standing: Standing }>();
/** The file that each annotation was last placed with. */
const homes = new OwnValues<Annotation, Home>();

/** A placement with the file whose annotations it places. */
export interface Home extends Placement {
  file: AnnotationFile | undefined;
  readonly alike: Alike;
}

/** Where an annotation stands in a document; nothing for one without a quote. */
export function anchorOf(annotation: Annotation, document: Source): Anchor | undefined {
  const file = homes.get(annotation)?.file;
  if (file) placementOf(file, document);
  const home = homes.get(annotation);
  return (home?.document === document && anchorIn(home, annotation)) || standingOf(annotation, document)?.anchor;
}

function standingOf(annotation: Annotation, document: Source): Standing | undefined {
  const selector = selectorOf(annotation);
  if (!selector) return undefined;
  const found = knownStanding(annotation, document) ?? standing(document, selector);
  lone.set(annotation, { document, standing: found });
  return found;
}

function knownStanding(annotation: Annotation, document: Source): Standing | undefined {
  const known = lone.get(annotation);
  if (known?.document === document) return known.standing;
  const home = homes.get(annotation);
  return home?.document === document ? standingIn(home, annotation) : undefined;
}

/** Where the annotations of a file stand in a document, brought in step with both; not to be held. */
export function placementOf(file: AnnotationFile, document: Source): Home {
  const home = placements(file, document);
  home.document ??= document;
  home.file = file;
  return home;
}

const placements = tallied<Home, [Source]>({
  empty: () => ({ ...emptyPlacement(), file: undefined, alike: { groups: new Map(), seen: undefined } }),
  add(home, annotation, document) {
    home.document = document;
    const selector = selectorOf(annotation);
    if (!selector) return;
    place(home, annotation, selector, knownStanding(annotation, document) ?? standing(document, selector));
    homes.set(annotation, home);
    lone.delete(annotation);
  },
  remove: unplace,
  renew: (home, _, __, [document]) => home.document === document || advance(home, document),
});

/** The passages of one annotation file that stand in the document, in the file's order. */
export function passagesOfFile(file: Source, document: Source): readonly Passage[] {
  const read = annotationFile(file);
  const { annotations, starts } = read;
  const home = placementOf(read, document);
  return annotations.flatMap((annotation, i): readonly Passage[] => {
    const place = anchorIn(home, annotation);
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

/** The annotated passages that overlap a span, by all coders, file by file. */
export function passagesOver(project: Project, document: Source, over: Span): readonly Passage[] {
  return filesAbout(project, document).flatMap((file) => {
    const read = annotationFile(file);
    const here = new Map(placedOver(placementOf(read, document), over).map((each) => [each.annotation, each]));
    return inFileOrder(read, new Set(here.keys())).map((each) => ({ ...each, file, ...spanOf(here, each.annotation) }));
  });
}

function spanOf(spans: ReadonlyMap<Annotation, Span>, annotation: Annotation): Span {
  const { start, end } = spans.get(annotation) as Span;
  return { start, end };
}

/** Annotations of one file that give the same tag to the same passage, each group in the order of the file. */
export function passagesAlike(file: Source, document: Source): readonly (readonly Passage[])[] {
  const read = annotationFile(file);
  const home = placementOf(read, document);
  return [...alikeIn(home.alike, home)].map((same) =>
    inFileOrder(read, same).map((each) => {
      const anchor = anchorIn(home, each.annotation);
      return { ...each, file, ...(anchor?.state === 'found' ? anchor.span : { start: 0, end: 0 }) };
    }),
  );
}

function filesAbout(project: Project, document: Source): readonly Source[] {
  return annotationFilesOf(project, document.uri)
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined);
}
