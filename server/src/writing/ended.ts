import { type Outcome, rewriting } from '../actions/outcome.ts';
import type { Change } from '../annotations/change.ts';
import type { Message, Params } from '../findings.ts';
import type { AnnotationRef } from '../places/annotation.ts';
import type { End, Scene } from './dialogue.ts';

/** What came of something, with the word to say where it is written. */
export function ended(outcome: Outcome, done: Message, params: Params): End {
  return 'refused' in outcome ? outcome : { ...outcome, done, params };
}

/** The end of a dialogue that changes one annotation; its id is a parameter of the word. */
export function changedHere(
  { project }: Scene,
  { annotation, file }: AnnotationRef,
  change: Change,
  done: Message,
  params: Params = {},
): End {
  const outcome = rewriting(project, new Map([[file.uri, { changes: new Map([[annotation, change]]) }]]));
  return ended(outcome, done, { id: annotation.id?.value ?? '', ...params });
}
