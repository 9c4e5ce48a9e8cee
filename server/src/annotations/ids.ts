import { tallied } from './tally.ts';
import type { Annotation, AnnotationFile } from './types.ts';

/** Letters of any script first, so that an id never looks like a number, and nothing that a link or a shell reads otherwise. */
export const idForm = /^\p{L}[\p{L}\p{M}\p{N}_.-]*$/u;
/** In UTF-16 code units. */
export const maxIdLength = 100;

/** The ids of a file as it is now. */
export interface AnnotationIds {
  /** The annotations that have an id, most often one, in no particular order. */
  readonly annotations: ReadonlyMap<string, ReadonlySet<Annotation>>;
  /** The ids that several have. */
  readonly several: ReadonlySet<string>;
}

interface State {
  readonly annotations: Map<string, Set<Annotation>>;
  readonly several: Set<string>;
}

export const annotationIds: (file: AnnotationFile) => AnnotationIds = tallied<State, []>({
  empty: () => ({ annotations: new Map(), several: new Set() }),
  add({ annotations, several }, annotation) {
    const id = annotation.id?.value;
    if (id === undefined) return;
    const same = annotations.get(id);
    if (!same) annotations.set(id, new Set([annotation]));
    else if (same.add(annotation).size > 1) several.add(id);
  },
  remove({ annotations, several }, annotation) {
    const id = annotation.id?.value;
    const same = id === undefined ? undefined : annotations.get(id);
    if (id === undefined || !same) return;
    same.delete(annotation);
    if (same.size < 2) several.delete(id);
    if (same.size === 0) annotations.delete(id);
  },
});

/** The annotations of a file that link to others, in no particular order. */
export const linkingAnnotations: (file: AnnotationFile) => ReadonlySet<Annotation> = tallied<Set<Annotation>, []>({
  empty: () => new Set(),
  add: (state, annotation) => annotation.links.length > 0 && state.add(annotation),
  remove: (state, annotation) => state.delete(annotation),
});

/** The annotation with an id, the first in the file where several have it. */
export function annotationWithId(file: AnnotationFile, id: string): Annotation | undefined {
  const found = annotationIds(file).annotations.get(id);
  if (!found || found.size < 2) return found?.values().next().value;
  return inFileOrder(file, found)[0]?.annotation;
}

/** Annotations of a file with where their slices begin, in the order of the file. */
export function inFileOrder(
  file: AnnotationFile,
  some: ReadonlySet<Annotation>,
): readonly { readonly annotation: Annotation; readonly base: number }[] {
  // A search for each is quicker than a look at all of them, as long as they are few.
  const indexes =
    some.size <= 8
      ? Array.from(some, (each) => file.annotations.indexOf(each)).sort((a, b) => a - b)
      : [...file.annotations.keys()].filter((i) => some.has(file.annotations[i] as Annotation));
  return indexes
    .filter((i) => i >= 0)
    .map((i) => ({ annotation: file.annotations[i] as Annotation, base: file.starts[i] ?? 0 }));
}

/** Ids that no annotation of a file has yet, one for each new tag: the tag's first letter and the number after the highest. */
export function freeIds(file: AnnotationFile, tags: readonly string[]): readonly string[] {
  const highest = new Map<string, number>();
  for (const id of annotationIds(file).annotations.keys()) {
    const [, letter, number] = /^(\p{L})-(\d{1,9})$/u.exec(id) ?? [];
    if (letter !== undefined) highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(number)));
  }
  return tags.map((tag) => {
    const letter = /\p{L}/u.exec(tag)?.[0] ?? 'a';
    const number = (highest.get(letter) ?? 0) + 1;
    highest.set(letter, number);
    return `${letter}-${number}`;
  });
}
