import type { Edit } from '../findings.ts';
import { editSource, type Source } from '../text/source.ts';
import { type Change, changed } from './change.ts';
import { type Addition, edited, insertion } from './insert.ts';
import { leastEdits } from './leastEdits.ts';
import { meaningAfter, meaningOf, meaningOfNew } from './meaning.ts';
import { annotationFile } from './parse.ts';
import { removal } from './removal.ts';
import type { Annotation } from './types.ts';

/** What is to become of a file of annotations. */
export interface Rewriting {
  readonly changes?: ReadonlyMap<Annotation, Change>;
  readonly removed?: Annotation;
  /** Each after an annotation of the file as it is now, by its index. */
  readonly additions?: readonly Addition[];
}

/**
 * The edits that change, remove and add annotations of a file and leave every other byte alone. Nothing where the layout
 * of the file does not let it be done, or where it would not read afterwards exactly as meant.
 */
export function rewritten(
  source: Source,
  { changes = new Map(), removed, additions = [] }: Rewriting,
  orderOf: (tag: string) => readonly string[],
): readonly Edit[] | undefined {
  const before = annotationFile(source);
  const indexOf = (annotation: Annotation) => before.annotations.indexOf(annotation);
  let now: Source | undefined = source;
  for (const [annotation, change] of changes) {
    const tag = change.texts?.get('tag') ?? annotation.tag?.value ?? '';
    const index = indexOf(annotation);
    now = now && index >= 0 && isSound(annotation) ? changed(now, index, change, orderOf(tag)) : undefined;
  }
  const gone = removed ? indexOf(removed) : -1;
  if (removed && now) {
    const splice = gone < 0 ? undefined : removal(now, gone);
    now = splice && editSource(now, splice, splice.newText, now.version);
  }
  const kept = [...before.annotations.keys()].filter((i) => i !== gone);
  const later = additions.map((each) => ({ ...each, after: kept.findLastIndex((i) => i <= each.after) }));
  if (later.length > 0 && now) {
    const edits: readonly Edit[] | undefined = insertion(now, later);
    if (edits && now === source) return edits;
    const text: string | undefined = edits && edited(now.text, edits);
    now = text === undefined ? undefined : editSource(now, { start: 0, end: now.text.length }, text, now.version);
  }
  if (!now) return undefined;
  const order = withNew(kept, later);
  if (!readsAsMeant(source, now, order, changes, later)) return undefined;
  return leastEdits(source, now, order);
}

/** For each annotation afterwards its index before, -1 for the new ones. */
function withNew(kept: readonly number[], additions: readonly Addition[]): readonly number[] {
  const newAfter = (place: number) => additions.filter(({ after }) => after === place).map(() => -1);
  return [...newAfter(-1), ...kept.flatMap((index, place) => [index, ...newAfter(place)])];
}

function readsAsMeant(
  source: Source,
  result: Source,
  order: readonly number[],
  changes: ReadonlyMap<Annotation, Change>,
  additions: readonly Addition[],
): boolean {
  const before = annotationFile(source);
  const file = annotationFile(result);
  if (file.annotations.length !== order.length || file.problems.length > before.problems.length) return false;
  if (file.document?.value !== before.document?.value || file.annotator?.value !== before.annotator?.value)
    return false;
  const fresh = additions.toSorted((a, b) => a.after - b.after);
  let added = 0;
  return file.annotations.every((annotation, i) => {
    const old = before.annotations[order[i] ?? -1];
    if (!old) {
      const wanted = fresh[added++]?.annotation;
      return (
        wanted !== undefined && annotation.problems.length === 0 && meaningOf(annotation.node) === meaningOfNew(wanted)
      );
    }
    if (annotation === old) return true;
    const change = changes.get(old);
    if (!change) return sameWords(source, result, old, order[i] ?? 0, annotation, i);
    return (
      annotation.problems.length <= old.problems.length && meaningOf(annotation.node) === meaningAfter(old, change)
    );
  });
}

function sameWords(
  source: Source,
  result: Source,
  old: Annotation,
  oldIndex: number,
  now: Annotation,
  index: number,
): boolean {
  const words = ({ text }: Source, { start, end }: Annotation, base: number) =>
    text.slice(base + start, base + end).trimEnd();
  const bases = [annotationFile(source).starts[oldIndex] ?? 0, annotationFile(result).starts[index] ?? 0] as const;
  if (meaningOf(old.node) !== meaningOf(now.node)) return false;
  return words(source, old, bases[0]) === words(result, now, bases[1]);
}

/** What cannot be read cannot be changed in part. */
function isSound({ node, problems }: Annotation): boolean {
  return node !== undefined && !problems.some(({ code }) => code === 'yaml-syntax');
}
