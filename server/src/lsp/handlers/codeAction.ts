import type { CodeAction, CodeActionParams, TextDocumentEdit } from 'vscode-languageserver';
import { check } from '../../check.ts';
import { type Finding, type Fix, fixesOf, formatted } from '../../findings.ts';
import { overlaps } from '../../text/span.ts';
import { toRange, toSpan, toTextEdit } from '../convert.ts';
import { type Context, handler } from '../handler.ts';

/** The repairs of the findings at a place. */
export const codeAction = handler<CodeActionParams>({
  method: 'textDocument/codeAction',
  capability: 'codeActionProvider',
  options: { codeActionKinds: ['quickfix'] },
  empty: [],
  answer: (context, { range, context: asked }) => {
    if (asked.only && !asked.only.some((kind) => kind === 'quickfix' || 'quickfix'.startsWith(`${kind}.`))) return [];
    const span = toSpan(context.source, range);
    return check(context.project, context.source.uri)
      .filter((finding) => overlaps(finding, span) || finding.start === span.start || finding.end === span.end)
      .flatMap((finding) => fixesOf(finding).map((fix) => toAction(context, finding, fix, asked.diagnostics)));
  },
});

function toAction(
  { source, locale }: Context,
  finding: Finding,
  fix: Fix,
  shown: CodeActionParams['context']['diagnostics'],
): CodeAction {
  const place = JSON.stringify(toRange(source, finding));
  const edit: TextDocumentEdit = {
    textDocument: { uri: source.uri, version: source.version || null },
    edits: fix.edits.map((each) => toTextEdit(source, each)),
  };
  return {
    title: formatted(fix.title, fix.params, locale),
    kind: 'quickfix',
    isPreferred: fix.preferred === true,
    diagnostics: shown.filter((each) => each.code === finding.code && JSON.stringify(each.range) === place),
    edit: { documentChanges: [edit] },
  };
}
