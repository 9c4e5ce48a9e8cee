import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type Decision, decisionEdits, decisions, suggestedFor } from '../../actions/suggestions.ts';
import { type FigureTagging, figureTaggingEdits, figureTaggings, untaggedFigures } from '../../actions/tagFigures.ts';
import { check } from '../../check.ts';
import { type Finding, fixesOf, formatted } from '../../findings.ts';
import { fixAllEdits } from '../../fixAll.ts';
import { isDocument } from '../../project.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { toRange, toSpan } from '../convert.ts';
import { type Context, handler } from '../handler.ts';
import { refactorPostil, resolvedTagAction, type TagSelection, tagActions } from '../tagActions.ts';
import { isWritable, toWorkspaceEdit } from '../workspaceEdit.ts';

const tagFigures = 'source.tagFigures';
const tagKind = `${refactorPostil}.tag`;
const fixAll = 'source.fixAll.postil';

/** The repairs of the findings at a place, and what can be done to the whole file. */
export const codeAction = handler<CodeActionParams>({
  method: 'textDocument/codeAction',
  capability: 'codeActionProvider',
  options: { codeActionKinds: ['quickfix', tagFigures, fixAll, refactorPostil], resolveProvider: true },
  empty: [],
  answer: (context, { range, context: asked }) => {
    const isAsked = (kind: string) =>
      asked.only?.some((each) => kind === each || kind.startsWith(`${each}.`)) ??
      (kind === 'quickfix' || kind === tagKind);
    const span = toSpan(context.source, range);
    const findings = isAsked('quickfix') ? findingsAt(context, span) : [];
    const isAtFigure = findings.some(({ code }) => code === 'figure-untagged');
    const suggested = findings.filter(({ code }) => code === 'suggestion' || code === 'figure-untagged');
    return [
      ...findings.flatMap((finding) => repairs(context, finding, asked.diagnostics)),
      ...(isAtFigure ? tagAll(context, 'quickfix') : []),
      ...decideAll(context, suggested),
      ...(isAsked(tagFigures) ? tagAll(context, tagFigures) : []),
      ...(isAsked(tagKind) ? tagActions(context, span) : []),
      ...(isAsked(fixAll) ? allFixes(context) : []),
    ];
  },
});

/** Every repair that is right in nearly every case, as a save may ask for. */
function allFixes(context: Context): readonly CodeAction[] {
  const { project, source, locale } = context;
  const edits = fixAllEdits(project, source.uri);
  const edit = edits.length > 0 ? toWorkspaceEdit(context, edits) : undefined;
  const title = { en: 'Fix all that Postil can fix for certain', zh: '修复 Postil 能确定的全部问题' }[locale];
  return edit ? [{ title, kind: fixAll, edit }] : [];
}

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

/** Nothing where there are not several: one has its own repair. */
function tagAll(context: Context, kind: string): readonly CodeAction[] {
  const { project, source } = context;
  const figures = isDocument(project, source.uri) ? untaggedFigures(project, source) : [];
  if (figures.length < 2) return [];
  return figureTaggings(project, source, figures.length).flatMap((each) => onWhole(context, kind, each, {}));
}

/** Both decisions about all suggestions for the tags that are suggested at a place, those for figures refused only: they are tagged. */
function decideAll(context: Context, findings: readonly Finding[]): readonly CodeAction[] {
  const { project, source } = context;
  const tags = new Map(findings.map(({ code, params }) => [String(params.tag), code] as const));
  return [...tags].flatMap(([tag, code]) => {
    const { length } = suggestedFor(project, source, tag);
    if (length < 2) return [];
    const offered: readonly Decision[] = code === 'suggestion' ? ['accept', 'refuse'] : ['refuse'];
    return offered.flatMap((decision) =>
      decisions(project, source, tag, length, decision).flatMap((each) =>
        onWhole(context, 'quickfix', each, { tag, decision }),
      ),
    );
  });
}

/** What to do to a whole document, to be told in full when it is chosen: to tag its figures, or to decide on what is suggested. */
interface Whole {
  readonly uri: string;
  readonly target: string;
  readonly tag?: string;
  readonly decision?: Decision;
}

function onWhole(
  context: Context,
  kind: string,
  { title, params, target }: FigureTagging,
  what: Pick<Whole, 'tag' | 'decision'>,
): readonly CodeAction[] {
  if (!isWritable(context, target)) return [];
  const data: Whole = { uri: context.source.uri, target, ...what };
  const action: CodeAction = { title: formatted(title, params, context.locale), kind, data };
  if (context.edits.resolve) return [action];
  const resolved = resolvedAction(context, action);
  return resolved.edit ? [resolved] : [];
}

/** The URI of the file that an action left open is about; nothing for one that is complete. */
export function unresolvedUri({ data, edit }: CodeAction): string | undefined {
  return !edit && typeof data?.uri === 'string' ? data.uri : undefined;
}

/** The action with its edit, as the document and the annotations now are. */
export function resolvedAction(context: Context, action: CodeAction): CodeAction {
  const { project, source } = context;
  const data: Whole | TagSelection = action.data;
  if ('selection' in data) return resolvedTagAction(context, action, data);
  const { target, tag, decision } = data;
  const edits =
    tag !== undefined && decision !== undefined
      ? decisionEdits(project, source, suggestedFor(project, source, tag), decision, target)
      : figureTaggingEdits(project, source, untaggedFigures(project, source), target);
  const edit = edits && toWorkspaceEdit(context, edits, action.title);
  return edit ? { ...action, edit } : action;
}
