import type { ApplyWorkspaceEditResult, WorkspaceEdit } from 'vscode-languageserver';
import { decisionEdits } from '../actions/suggestions.ts';
import { taggingTargets } from '../actions/tagging.ts';
import { documentOf, isAnnotationFile, isDocument, type Project, sourceOf } from '../project.ts';
import { listedSuggestions } from '../suggestions/listed.ts';
import { createSource, type Source } from '../text/source.ts';
import { toRange } from './convert.ts';
import type { Context } from './handler.ts';
import type { DecideParams, DecisionAnswer, SuggestionsAnswer } from './protocol.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What might be annotated in a document, or in that of an annotation file; null for anything else. */
export function suggestionsAnswer({ project, source, locale }: Context): SuggestionsAnswer | null {
  const document = documentFor(project, source);
  if (!document) return null;
  return {
    version: document.version || null,
    document: document.uri,
    suggestions: listedSuggestions(project, document, locale).map(({ start, end, ...each }) => ({
      ...each,
      range: toRange(document, { start, end }),
    })),
  };
}

/** Has the client carry out a decision; null where nothing of what was suggested is there any more. */
export async function carriedOut(
  context: Context,
  { suggestions, decision, target }: DecideParams,
  apply: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult>,
): Promise<DecisionAnswer | null> {
  const { project, source, locale } = context;
  if (!isDocument(project, source.uri)) return null;
  const wanted = new Set(suggestions);
  const passages = listedSuggestions(project, source, locale).filter(({ id }) => wanted.has(id));
  if (passages.length === 0) return null;
  const targets = taggingTargets(project, source);
  const chosen = targets.length === 1 ? targets[0] : targets.find((each) => each === target);
  const edits = chosen === undefined ? undefined : decisionEdits(project, source, passages, decision, chosen);
  const edit = edits && toWorkspaceEdit(context, edits);
  return { targets, applied: edit !== undefined && (await apply(edit)).applied };
}

function documentFor(project: Project, source: Source): Source | undefined {
  if (isDocument(project, source.uri)) return source;
  const ref = isAnnotationFile(source.uri) ? documentOf(project, source) : undefined;
  if (!ref || ref.state === 'outside') return undefined;
  return sourceOf(project, ref.uri) ?? createSource(ref.uri, '');
}
