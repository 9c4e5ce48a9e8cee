import type { WorkspaceEdit } from 'vscode-languageserver';
import { formatted, type Locale, type Message } from '../findings.ts';
import { sourceOf } from '../project.ts';
import { nameOf } from '../uris.ts';
import * as all from '../writing/all.ts';
import { type Dialogue, type End, type Question, stepOf } from '../writing/dialogue.ts';
import { toSpan } from './convert.ts';
import type { Context } from './handler.ts';
import type { WriteAnswer, WriteParams } from './protocol.ts';
import { isWritable, toWorkspaceEdit } from './workspaceEdit.ts';

const dialogues: ReadonlyMap<string, Dialogue> = new Map(Object.entries(all));

/** Has the client apply an edit, where its files still are at the versions that the edit names; false where they are not. */
export type Apply = (label: string, edit: WorkspaceEdit) => Promise<boolean>;

/**
 * The next question of a dialogue, or what came of it. What is to be written is written through the editor: every file at
 * the version that was read, else it is made out once more from the files as they then are.
 */
export async function writeAnswer(
  contextOf: () => Promise<Context | undefined>,
  apply: Apply,
  params: WriteParams,
  locale: Locale,
): Promise<WriteAnswer> {
  const refused = (message: Message, values = {}): WriteAnswer => ({
    kind: 'refused',
    text: formatted(message, values, locale),
  });
  const dialogue = dialogues.get(params.dialogue);
  for (let attempt = 0; attempt < 2; attempt++) {
    const context = await contextOf();
    if (!context || !dialogue) return refused(texts.outside);
    if (context.source.version !== params.version) return { kind: 'stale' };
    const step = nextStep(context, dialogue, params);
    if ('key' in step) return asQuestion(step);
    if ('refused' in step) return refused(step.refused, step.params);
    const text = step.done ? formatted(step.done, step.params, locale) : '';
    if (step.edits.length === 0) return { kind: 'done', text };
    const uris = [...new Set(step.edits.map(({ uri }) => uri ?? context.source.uri))];
    const there = uris.filter((uri) => sourceOf(context.project, uri));
    if (there.length > 0 && !params.isOpened) return { kind: 'open', uris: there };
    const locked = there.find((uri) => context.workspace.isReadOnly(uri));
    if (locked !== undefined) return refused(texts.readOnly, { file: nameOf(locked) });
    const edit = toWorkspaceEdit(context, step.edits);
    if (!edit) return refused(texts.create, { file: nameOf(uris.find((uri) => !isWritable(context, uri)) ?? '') });
    if (await apply(text, edit)) return { kind: 'done', text };
  }
  return refused(texts.changed);
}

function nextStep(context: Context, dialogue: Dialogue, params: WriteParams): Question | End {
  const { project, source, settings, locale } = context;
  const { coder, hiddenCoders } = settings;
  const scene = { project, source, selection: toSpan(source, params.selection), locale, coder, hiddenCoders };
  return stepOf(dialogue, scene, params.answers, params.isLeft);
}

function asQuestion(question: Question): WriteAnswer {
  const { key, title, hint, leave } = question;
  if (question.kind === 'input') {
    const { value, problem } = question;
    return { kind: 'input', key, title, hint, leave, value, ...(problem === undefined ? {} : { problem }) };
  }
  const { choices, isMany = false, isNumbered = false } = question;
  return { kind: 'pick', key, title, hint, leave, choices, isMany, isNumbered };
}

const texts = {
  outside: {
    en: 'This file belongs to no Postil project, so nothing can be annotated in it.',
    zh: '此文件不属于任何 Postil 项目，无法标注。',
  },
  create: {
    en: 'Nothing was written: this editor cannot make the file {file}. Make an empty file of that name, and try again.',
    zh: '未写入任何内容：此编辑器无法创建 {file}。请先建一个同名的空文件，然后重试。',
  },
  readOnly: {
    en: 'Nothing was written: {file} is read-only. Make it writable, and try again.',
    zh: '未写入任何内容：{file} 是只读文件。请改为可写后重试。',
  },
  changed: {
    en: 'Nothing was written: the editor did not take the change, because a file has changed meanwhile or cannot be written. Look at the file, and try again.',
    zh: '未写入任何内容：文件在此期间已变动或不可写，编辑器没有接受改动。请查看该文件后重试。',
  },
} satisfies Record<string, Message>;
