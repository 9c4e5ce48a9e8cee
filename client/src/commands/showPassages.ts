/** Lists the annotations of the active document and jumps; called by a code lens, peeks those of one place instead. */
import {
  commands,
  l10n,
  type QuickInputButton,
  type QuickPickItem,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { Location, Range } from 'vscode-languageclient';
import type { Server } from '../client.ts';
import { toLocation, toRange } from '../convert.ts';
import type { Hidden } from '../hidden.ts';
import { label } from '../label.ts';
import type { Passage, Passages } from '../protocol.ts';
import { stateInWords } from '../views/words.ts';
import { openAt } from './openAt.ts';

export function showPassages(server: Server, hiddenCoders: Hidden) {
  return async (uri?: string, range?: Range, annotations?: Location[]): Promise<void> => {
    if (uri !== undefined && range !== undefined && annotations !== undefined) {
      await peek(uri, range, annotations);
      return;
    }
    const editor = window.activeTextEditor;
    const answer = editor && (await server.ask('postil/passages', { uri: editor.document.uri.toString() }));
    const passages = answer ? answer.passages.filter(({ coder }) => !hiddenCoders.has(coder)) : [];
    if (editor && answer && passages.length > 0) {
      pick(editor, { ...answer, passages });
    } else {
      window.showInformationMessage(l10n.t('This document has no annotations.'));
    }
  };
}

async function peek(uri: string, range: Range, annotations: Location[]): Promise<void> {
  const place = toRange(range).start;
  await commands.executeCommand(
    'editor.action.peekLocations',
    Uri.parse(uri, true),
    place,
    annotations.map(toLocation),
    'peek',
  );
}

interface Item extends QuickPickItem {
  passage: Passage;
}

/** Moving through the list shows each passage in the text; Escape goes back to where the reader was. */
function pick(editor: TextEditor, { document, tags, passages }: Passages): void {
  const toAnnotation: QuickInputButton = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open Annotation') };
  const titles = new Map(tags.map(({ name, title }) => [name, title]));
  const before = { selections: editor.selections, visible: editor.visibleRanges[0] };
  // Whose annotation it is matters only where there are several coders.
  const coder = new Set(passages.map((each) => each.coder)).size > 1 ? (each: Passage) => [each.coder] : () => [];
  // Seen from an annotation file, the passages stand in another document, which is opened only when one is chosen.
  const inThisText = document === undefined;

  const list = window.createQuickPick<Item>();
  list.placeholder = l10n.t('Go to an annotated passage');
  list.matchOnDescription = true;
  list.items = passages.map((passage) => ({
    passage,
    label: label(passage.text),
    description: label([titles.get(passage.tag) ?? passage.tag, ...place(passage), ...coder(passage)].join(' · ')),
    buttons: [toAnnotation],
  }));

  const open = async (location: Location): Promise<void> => {
    list.hide();
    await openAt(toLocation(location));
  };
  let chosen = false;

  list.onDidChangeActive(([item]) => {
    if (inThisText && item?.passage.range) {
      select(editor, item.passage.range);
    }
  });
  list.onDidTriggerItemButton(({ item }) => {
    chosen = true;
    return open(item.passage.annotation);
  });
  list.onDidAccept(() => {
    const passage = list.activeItems[0]?.passage;
    if (passage) {
      chosen = true;
      const uri = document ?? editor.document.uri.toString();
      // A passage that stands nowhere for certain is looked for in its annotation.
      return open(passage.range ? { uri, range: passage.range } : passage.annotation);
    }
  });
  list.onDidHide(() => {
    if (!chosen && before.visible) {
      editor.selections = before.selections;
      editor.revealRange(before.visible, TextEditorRevealType.AtTop);
    }
    list.dispose();
  });
  list.show();
}

function place({ range, state }: Passage): string[] {
  const line = range ? [l10n.t('line {0}', range.start.line + 1)] : [];
  return state === 'found' ? line : [...line, stateInWords(state, l10n)];
}

function select(editor: TextEditor, range: Range): void {
  const { start, end } = toRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
