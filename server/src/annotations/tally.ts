import { OwnValues } from '../text/ownValues.ts';
import type { Annotation, AnnotationFile } from './types.ts';

/** How one version of a file came from the one before: `removed` annotations from `first` on gave way to `added` ones. */
export interface Step {
  readonly before: AnnotationFile;
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

/** Edits rarely come more than a few between two questions. */
const maxSteps = 4;

const steps = new WeakMap<AnnotationFile, Step>();

export function recordStep(file: AnnotationFile, step: Step): void {
  steps.set(file, step);
  let oldest: AnnotationFile | undefined = file;
  for (let i = 0; i < maxSteps && oldest; i++) oldest = steps.get(oldest)?.before;
  if (oldest) steps.delete(oldest);
}

/** Something counted over all annotations of a file that one more or one fewer changes a little. */
export interface Tally<State, Given extends readonly unknown[]> {
  readonly empty: () => State;
  readonly add: (state: State, annotation: Annotation, ...given: Given) => unknown;
  /** Undoes `add` for the same annotation. */
  readonly remove: (state: State, annotation: Annotation, ...given: Given) => unknown;
  /** Brings the state of a file in step with what is given now, where it can; true if it did. */
  readonly renew?: (state: State, file: AnnotationFile, before: Given, now: Given) => boolean;
}

interface Kept<State, Given> {
  readonly given: Given;
  readonly state: State;
}

/**
 * Keeps a tally for the newest version of each file. An edit costs what it changed: the state is handed on from version to
 * version and altered in place, so it must be asked for anew each time and never held. `given` is what it depends on
 * besides the annotations; another means counting afresh, where the tally cannot be renewed.
 */
export function tallied<State, Given extends readonly unknown[]>(
  tally: Tally<State, Given>,
): (file: AnnotationFile, ...given: Given) => State {
  const kept = new OwnValues<AnnotationFile, Kept<State, Given>>();
  return (file, ...given) => {
    const own = kept.get(file);
    if (own && isSame(own.given, given)) return own.state;
    const state = own && renewed(own, file, given) ? own.state : (handedOn(file, given) ?? counted(file, given));
    kept.set(file, { given, state });
    return state;
  };

  function counted(file: AnnotationFile, given: Given): State {
    const state = tally.empty();
    for (const annotation of file.annotations) tally.add(state, annotation, ...given);
    return state;
  }

  function handedOn(file: AnnotationFile, given: Given): State | undefined {
    const path: { readonly after: AnnotationFile; readonly step: Step }[] = [];
    for (let at = file, step = steps.get(at); step; at = step.before, step = steps.get(at)) {
      path.push({ after: at, step });
      const old = kept.get(step.before);
      if (!old) continue;
      if (!isSame(old.given, given) && !renewed(old, step.before, given)) return undefined;
      kept.delete(step.before);
      for (const each of path.reverse()) apply(old.state, each.after, each.step, given);
      return old.state;
    }
    return undefined;
  }

  function renewed(old: Kept<State, Given>, file: AnnotationFile, given: Given): boolean {
    return tally.renew?.(old.state, file, old.given, given) === true;
  }

  function apply(state: State, after: AnnotationFile, { before, first, removed, added }: Step, given: Given): void {
    for (const each of before.annotations.slice(first, first + removed)) tally.remove(state, each, ...given);
    for (const each of after.annotations.slice(first, first + added)) tally.add(state, each, ...given);
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
