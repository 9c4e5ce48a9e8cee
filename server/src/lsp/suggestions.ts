import type { ApplyWorkspaceEditResult, WorkspaceEdit } from 'vscode-languageserver';
import { decisionEdits } from '../actions/suggestions.ts';
import { taggingTargets } from '../actions/tagging.ts';
import { withoutCoders } from '../agreement/shown.ts';
import { isDocument } from '../project.ts';
import { listedSuggestions } from '../suggestions/listed.ts';
import type { Context } from './handler.ts';
import type { DecideParams, DecisionAnswer } from './protocol.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Has the client carry out a decision; null where nothing of what was suggested is there any more. */
export async function carriedOut(
  context: Context,
  { suggestions, decision, target }: DecideParams,
  apply: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult>,
): Promise<DecisionAnswer | null> {
  const { project, source, locale, settings } = context;
  if (!isDocument(project, source.uri)) return null;
  const wanted = new Set(suggestions);
  const seen = listedSuggestions(withoutCoders(project, settings.hiddenCoders), source, locale);
  const passages = seen.filter(({ id }) => wanted.has(id));
  if (passages.length === 0) return null;
  const targets = taggingTargets(project, source);
  const chosen = targets.length === 1 ? targets[0] : targets.find((each) => each === target);
  const edits = chosen === undefined ? undefined : decisionEdits(project, source, passages, decision, chosen);
  const edit = edits && toWorkspaceEdit(context, edits);
  return { targets, applied: edit !== undefined && (await apply(edit)).applied };
}
