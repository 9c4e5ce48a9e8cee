import assert from 'node:assert/strict';
import { isCoderName } from '../../server/src/actions/tagging.ts';
import { edited } from '../../server/src/annotations/insert.ts';
import { check, checkedFiles } from '../../server/src/check.ts';
import { type Edit, formatted } from '../../server/src/findings.ts';
import { type Project, sourceOf, withDisk } from '../../server/src/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import * as all from '../../server/src/writing/all.ts';
import { type Answers, type Dialogue, type Question, type Scene, stepOf } from '../../server/src/writing/dialogue.ts';
import { sceneOf } from '../projects.ts';

export const schema = 'postil: 1\nversion: 1.2.0\nlanguage: zh\nextends: [policy-core]\n';

const dialogues: ReadonlyMap<string, Dialogue> = new Map(Object.entries(all));

/** What a dialogue came to: the question that is open, the reason against it, or the files that it wrote, by name. */
export interface Written {
  readonly asks?: Question;
  readonly refused?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly done?: string;
  readonly project?: Project;
}

/** Goes through a dialogue at `⟦…⟧` or `┆` of the file that has the cursor, else of the first. `left` leaves the open question. */
export function write(
  dialogue: keyof typeof all,
  files: Readonly<Record<string, string>>,
  answers: Answers = {},
  { coder, left = false, hidden = [] }: { coder?: string; left?: boolean; hidden?: readonly string[] } = {},
): Written {
  const { 'postil.yaml': own = schema, ...texts } = files;
  const { project: coderless, uri, offset, spans } = sceneOf({ ...texts, 'postil.yaml': own });
  const project = { ...coderless, coder: coder !== undefined && isCoderName(coder) ? coder : undefined };
  const source = sourceOf(project, uri);
  const asked = dialogues.get(dialogue);
  assert.ok(source && asked);
  const [marked] = spans[decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))] ?? [];
  const selection = marked ?? { start: offset, end: offset };
  const scene: Scene = { project, source, selection, locale: 'en', coder, hiddenCoders: new Set(hidden) };
  const step = stepOf(asked, scene, answers, left);
  if ('key' in step) return { asks: step };
  if ('refused' in step) return { refused: formatted(step.refused, step.params, 'en') };
  const done = step.done && formatted(step.done, step.params, 'en');
  const now = applied(project, step.edits);
  return { ...now, ...(done === undefined ? {} : { done }) };
}

/** The project after edits, with the texts that they left by file name. */
export function applied(project: Project, edits: readonly Edit[]) {
  const files: Record<string, string> = {};
  const changed = new Map<string, ReturnType<typeof createSource>>();
  for (const uri of new Set(edits.map((each) => each.uri ?? ''))) {
    const own = edits.filter((each) => each.uri === uri);
    const text = edited(sourceOf(project, uri)?.text ?? '', own);
    changed.set(uri, createSource(uri, text));
    files[decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))] = text;
  }
  return { files, project: withDisk(project, changed) };
}

/** What is found in a project besides hints and annotations. */
export function findings(project: Project | undefined): readonly string[] {
  assert.ok(project);
  return checkedFiles(project).flatMap((uri) =>
    check(project, uri)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code }) => code),
  );
}

export function choicesOf(question: Question | undefined): readonly string[] {
  return question?.kind === 'pick' ? question.choices.map(({ value }) => value) : [];
}
