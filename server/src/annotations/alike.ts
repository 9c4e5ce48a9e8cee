import { anchorIn, loggedSince, type Placement, placedAs } from './placement.ts';
import type { Annotation } from './types.ts';

/** Annotations of a file that give the same tag to the same passage, kept in step with where they are placed. */
export interface Alike {
  readonly groups: Map<Annotation, Set<Annotation>>;
  /** How much of the placement's log has been taken in; nothing before the first time. */
  seen: number | undefined;
}

/** The groups of several, in no particular order. */
export function alikeIn(alike: Alike, placement: Placement): Iterable<ReadonlySet<Annotation>> {
  const changed = alike.seen === undefined ? undefined : loggedSince(placement, alike.seen);
  if (changed) for (const annotation of changed) regroup(alike, placement, annotation);
  else groupAll(alike, placement);
  alike.seen = placement.dropped + placement.log.length;
  return new Set(alike.groups.values());
}

function groupAll({ groups }: Alike, { annotations, numbers }: Placement): void {
  groups.clear();
  const byPassage = new Map<string, Annotation[]>();
  for (const [row, annotation] of annotations.entries()) {
    const start = numbers[row * 4] as number;
    if (!annotation || start < 0) continue;
    const key = `${start} ${numbers[row * 4 + 1]} ${annotation.tag?.value ?? ''}`;
    const list = byPassage.get(key);
    if (list) list.push(annotation);
    else byPassage.set(key, [annotation]);
  }
  for (const list of byPassage.values()) if (list.length > 1) group(groups, list);
}

function regroup({ groups }: Alike, placement: Placement, annotation: Annotation): void {
  const old = groups.get(annotation);
  groups.delete(annotation);
  old?.delete(annotation);
  if (old?.size === 1) for (const other of old) groups.delete(other);
  const anchor = anchorIn(placement, annotation);
  if (anchor?.state !== 'found') return;
  const same = placedAs(placement, anchor.span).filter(
    (each) => (each.tag?.value ?? '') === (annotation.tag?.value ?? ''),
  );
  if (same.length > 1) group(groups, same);
}

function group(groups: Map<Annotation, Set<Annotation>>, same: readonly Annotation[]): void {
  const set = new Set(same);
  for (const each of same) groups.set(each, set);
}
