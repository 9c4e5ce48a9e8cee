import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { figureTaggingEdits, figureTaggings, untaggedFigures } from '../../actions/tagFigures.ts';
import { check } from '../../check.ts';
import { type Finding, fixesOf, formatted } from '../../findings.ts';
import { isDocument } from '../../project.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { toRange, toSpan } from '../convert.ts';
import { type Context, handler } from '../handler.ts';
import { refactorPostil, resolvedTagAction, type TagSelection, tagActions } from '../tagActions.ts';
import { isWritable, toWorkspaceEdit } from '../workspaceEdit.ts';

const tagFigures = 'source.tagFigures';
const tagKind = `${refactorPostil}.tag`;

/** The repairs of the findings at a place, and what can be done to the whole file. */
export const codeAction = handler<CodeActionParams>({
  method: 'textDocument/codeAction',
  capability: 'codeActionProvider',
  options: { codeActionKinds: ['quickfix', tagFigures, refactorPostil], resolveProvider: true },
  empty: [],
  answer: (context, { range, context: asked }) => {
    const isAsked = (kind: string) =>
      asked.only?.some((each) => kind === each || kind.startsWith(`${each}.`)) ??
      (kind === 'quickfix' || kind === tagKind);
    const span = toSpan(context.source, range);
    const findings = isAsked('quickfix') ? findingsAt(context, span) : [];
    const isAtFigure = findings.some(({ code }) => code === 'figure-untagged');
    return [
      ...findings.flatMap((finding) => repairs(context, finding, asked.diagnostics)),
      ...(isAtFigure ? tagAll(context, 'quickfix') : []),
      ...(isAsked(tagFigures) ? tagAll(context, tagFigures) : []),
      ...(isAsked(tagKind) ? tagActions(context, span) : []),
    ];
  },
});

function findingsAt({ project, source }: Context, span: Span): readonly Finding[] {
  return check(project, source.uri).filter(
    (finding) => overlaps(finding, span) || finding.start === span.start || finding.end === span.end,
  );
}

function repairs(
  context: Context,
  finding: Finding,
  shown: CodeActionParams['context']['diagnostics'],
): readonly CodeAction[] {
  const { source, locale } = context;
  const place = JSON.stringify(toRange(source, finding));
  const diagnostics = shown.filter((each) => each.code === finding.code && JSON.stringify(each.range) === place);
  return fixesOf(finding).flatMap((fix) => {
    const edit = toWorkspaceEdit(context, fix.edits);
    const title = formatted(fix.title, fix.params, locale);
    return edit ? [{ title, kind: 'quickfix', isPreferred: fix.preferred === true, diagnostics, edit }] : [];
  });
}

/** What to do to a whole document, to be told in full when it is chosen. */
interface TagAll {
  readonly uri: string;
  readonly target: string;
}

/** Nothing where there are not several: one has its own repair. */
function tagAll(context: Context, kind: string): readonly CodeAction[] {
  const { project, source, locale } = context;
  const figures = isDocument(project, source.uri) ? untaggedFigures(project, source) : [];
  if (figures.length < 2) return [];
  return figureTaggings(project, source, figures.length).flatMap(({ title, params, target }) => {
    if (!isWritable(context, target)) return [];
    const data: TagAll = { uri: source.uri, target };
    const action: CodeAction = { title: formatted(title, params, locale), kind, data };
    if (context.edits.resolve) return [action];
    const resolved = resolvedAction(context, action);
    return resolved.edit ? [resolved] : [];
  });
}

/** The URI of the file that an action left open is about; nothing for one that is complete. */
export function unresolvedUri({ data, edit }: CodeAction): string | undefined {
  return !edit && typeof data?.uri === 'string' ? data.uri : undefined;
}

/** The action with its edit, as the document and the annotations now are. */
export function resolvedAction(context: Context, action: CodeAction): CodeAction {
  const { project, source } = context;
  const data: TagAll | TagSelection = action.data;
  if ('tag' in data) return resolvedTagAction(context, action, data);
  const { target } = data;
  const edits = figureTaggingEdits(project, source, untaggedFigures(project, source), target);
  const edit = edits && toWorkspaceEdit(context, edits, action.title);
  return edit ? { ...action, edit } : action;
}
