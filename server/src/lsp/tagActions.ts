import type { CodeAction } from 'vscode-languageserver';
import { formatted, type Message } from '../findings.ts';
import { isDocument, schemaOf } from '../project.ts';
import { titleOf } from '../schema/texts.ts';
import type { Span } from '../text/span.ts';
import { stepOf } from '../writing/dialogue.ts';
import { tag } from '../writing/tag.ts';
import type { Context } from './handler.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The kind of what can be done to a selection. */
export const refactorPostil = 'refactor.postil';

/** A tag for a selection of a document, to be written when it is chosen. */
export interface TagSelection {
  readonly uri: string;
  readonly version: number;
  readonly tag: string;
  readonly selection: Span;
}

/** One action for each tag, with the attributes that the words themselves give. */
export function tagActions(context: Context, selection: Span): readonly CodeAction[] {
  const { project, source, locale } = context;
  if (selection.start === selection.end || !isDocument(project, source.uri)) return [];
  return [...schemaOf(project).tags.values()].flatMap((each) => {
    const data: TagSelection = { uri: source.uri, version: source.version, tag: each.name, selection };
    const title = formatted(texts.tag, { tag: titleOf(each, locale) }, locale);
    const action: CodeAction = { title, kind: `${refactorPostil}.tag`, data };
    const resolved = resolvedTagAction(context, action, data);
    if (!resolved.edit) return [];
    return [context.edits.resolve ? action : resolved];
  });
}

/** The action with its edit; without one where the text is another by now, or where nothing can be written without asking. */
export function resolvedTagAction(context: Context, action: CodeAction, data: TagSelection): CodeAction {
  const { project, source, locale, settings } = context;
  if (source.version !== data.version) return action;
  const { coder, hiddenCoders } = settings;
  const scene = { project, source, selection: data.selection, locale, coder, hiddenCoders };
  const step = stepOf(tag, scene, { tag: data.tag, passage: 'best' }, true);
  const edit = 'edits' in step ? toWorkspaceEdit(context, step.edits) : undefined;
  return edit ? { ...action, edit } : action;
}

const texts = { tag: { en: 'Tag as {tag}', zh: '标为{tag}' } } satisfies Record<string, Message>;
