/** Selects in the view the annotation that the cursor is on, without taking the keyboard from the text. */
import { Disposable, type TextEditor, window } from 'vscode';
import type { Position } from 'vscode-languageclient';
import { isOutdated, type OverviewWatch } from '../overview.ts';
import type { ViewNode } from './node.ts';
import type { Tree } from './tree.ts';

/** Milliseconds for which the cursor has to rest. */
const rest = 150;

export function followCursor(
  { view }: Tree,
  watch: OverviewWatch,
  nodeAt: (uri: string, position: Position) => ViewNode | undefined,
): Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const follow = (editor: TextEditor): void => {
    // While somebody types, what is known is about an earlier version of the text.
    const isTyping = !watch.overview || isOutdated(watch.overview);
    if (isTyping || !view.visible || editor !== window.activeTextEditor || isOn(view.selection[0], editor)) {
      return;
    }
    const { line, character } = editor.selection.active;
    const node = nodeAt(editor.document.uri.toString(), { line, character });
    if (node && node.key !== view.selection[0]?.key) {
      // A view that is being drawn anew may not know the line any more; the next move of the cursor asks again.
      view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
    }
  };

  const listener = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => follow(textEditor), rest);
  });
  return new Disposable(() => {
    listener.dispose();
    clearTimeout(waiting);
  });
}

/** What was selected in the view has been shown in the text, and stays selected though others may lie within it. */
function isOn(node: ViewNode | undefined, { document, selection }: TextEditor): boolean {
  return [node?.target, node?.annotation].some(
    (place) =>
      place !== undefined &&
      place.uri === document.uri.toString() &&
      place.range.start.line === selection.start.line &&
      place.range.start.character === selection.start.character &&
      place.range.end.line === selection.end.line &&
      place.range.end.character === selection.end.character,
  );
}
