/** Going through what is suggested, and deciding on it, without leaving the text. */
import { l10n, Selection, type TextEditor, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Server } from '../client.ts';
import { toRange } from '../convert.ts';
import { label } from '../label.ts';
import type { Decision, Suggestion } from '../protocol.ts';
import type { ViewNode } from '../views/node.ts';

/** Selects the next suggestion of the active document or the one before, and goes round at the end. */
export function goToSuggestion(server: Server, to: 'next' | 'previous') {
  return async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor) {
      select(editor, following(editor, await suggestedIn(server, editor), to));
    }
  };
}

/** Decides on a suggestion, that of a line of the view or else the one at the cursor, and goes on to the next. */
export function decideOnSuggestion(server: Server, decision: Decision) {
  return async (line?: Pick<ViewNode, 'suggestion'>): Promise<void> => {
    if (line?.suggestion) {
      await decide(server, line.suggestion.document, line.suggestion.id, decision);
      return;
    }
    const editor = window.activeTextEditor;
    const all = editor ? await suggestedIn(server, editor) : [];
    const here = editor && suggestionAt(editor, all);
    if (!editor || !here) {
      window.setStatusBarMessage(l10n.t('Nothing is suggested here.'), 4000);
      return;
    }
    // Found before it is decided: afterwards this one is gone.
    const next = following(editor, all, 'next');
    const isDone = await decide(server, editor.document.uri.toString(), here.id, decision);
    if (isDone && next !== here && window.activeTextEditor === editor) {
      select(editor, next);
    }
  };
}

/** Asked for anew each time, so that what was just typed or decided counts. */
async function suggestedIn(server: Server, { document }: TextEditor): Promise<readonly Suggestion[]> {
  const answer = await server.ask('postil/suggestions', { uri: document.uri.toString() });
  return answer && answer.document === document.uri.toString() ? answer.suggestions : [];
}

async function decide(server: Server, uri: string, id: string, decision: Decision): Promise<boolean> {
  const first = await server.ask('postil/decide', { uri, suggestions: [id], decision });
  if (first?.applied) {
    return true;
  }
  const target = first && first.targets.length > 1 ? await chosen(first.targets) : undefined;
  const answer = target ? await server.ask('postil/decide', { uri, suggestions: [id], decision, target }) : first;
  if (!answer?.applied && (target !== undefined || (first?.targets.length ?? 0) < 2)) {
    void window.showWarningMessage(l10n.t('The annotation file could not be changed.'));
  }
  return answer?.applied === true;
}

async function chosen(targets: readonly string[]): Promise<string | undefined> {
  const items = targets.map((target) => ({ target, label: label(workspace.asRelativePath(Uri.parse(target, true))) }));
  const placeHolder = l10n.t('Choose the annotation file to write into');
  return (await window.showQuickPick(items, { placeHolder }))?.target;
}

/** The shortest suggestion that holds the cursor. */
function suggestionAt({ selection }: TextEditor, all: readonly Suggestion[]): Suggestion | undefined {
  const here = all.filter(({ range }) => toRange(range).contains(selection));
  return here.reduce<Suggestion | undefined>(
    (a, b) => (a && toRange(b.range).contains(toRange(a.range)) ? a : b),
    undefined,
  );
}

function following(
  { selection }: TextEditor,
  all: readonly Suggestion[],
  to: 'next' | 'previous',
): Suggestion | undefined {
  const starts = (each: Suggestion) => toRange(each.range).start;
  return to === 'next'
    ? (all.find((each) => starts(each).isAfter(selection.start)) ?? all[0])
    : (all.findLast((each) => starts(each).isBefore(selection.start)) ?? all.at(-1));
}

function select(editor: TextEditor, suggestion: Suggestion | undefined): void {
  if (!suggestion) {
    window.setStatusBarMessage(l10n.t('Nothing is suggested for this document.'), 4000);
    return;
  }
  const range = toRange(suggestion.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(label(`${suggestion.tag}: ${suggestion.cue}`), 4000);
}
