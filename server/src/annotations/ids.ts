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

/** What an annotation that is to have an id is tagged, and the words it stands on. */
export interface Unnamed {
  readonly tag: string;
  readonly quote: string;
}

/**
 * Ids that no annotation of a file has yet, each beginning with the first letter of its tag: a few of the words follow where
 * they are in Latin letters (`c-dredged-two-berths`), else the number after the highest (`c-12`).
 */
export function freeIds(file: AnnotationFile, unnamed: readonly Unnamed[]): readonly string[] {
  return idsBeside(annotationIds(file).annotations.keys(), unnamed);
}

/** The same beside ids that are not in a file yet. */
export function idsBeside(ids: Iterable<string>, unnamed: readonly Unnamed[]): readonly string[] {
  const taken = new Set(ids);
  const highest = new Map<string, number>();
  for (const id of taken) {
    const [, letter, number] = /^(\p{L})-(\d{1,9})$/u.exec(id) ?? [];
    if (letter !== undefined) highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(number)));
  }
  return unnamed.map(({ tag, quote }) => {
    const letter = /\p{L}/u.exec(tag)?.[0] ?? 'a';
    const words = wordsForId(quote);
    const named = words === undefined ? undefined : freeName(`${letter}-${words}`, taken);
    const number = (highest.get(letter) ?? 0) + 1;
    if (named === undefined) highest.set(letter, number);
    const id = named ?? `${letter}-${number}`;
    taken.add(id);
    return id;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The first words that tell a passage from others, joined by hyphens; nothing where it is not in Latin letters. */
function wordsForId(quote: string): string | undefined {
  const letters = quote.slice(0, 400).match(/\p{L}/gu) ?? [];
  if (letters.length === 0 || letters.some((each) => !/\p{Script=Latin}/u.test(each))) return undefined;
  const plain = quote
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\d)[,.](?=\d)/gu, '$1')
    .replace(/['’\p{M}]/gu, '');
  const all = plain.match(/[a-z0-9]+/gu) ?? [];
  const telling = all.filter((word) => !common.has(word));
  let id = '';
  for (const word of (telling.length > 0 ? telling : all).slice(0, 4)) {
    const longer = id === '' ? word.slice(0, 30) : `${id}-${word}`;
    if (longer.length > 30) break;
    id = longer;
  }
  // Numbers alone would look like the other kind of id.
  return /[a-z]/u.test(id) ? id : undefined;
}

const common = new Set(
  'a an the and or but of to in on at by for from with as is are was were be been has have had will would shall should can could may might must do does did not no we our us you your they their them it its he his she her this that these those there than then so such all each more most some any into over under between also been which who whom whose what when where while'.split(
    ' ',
  ),
);
