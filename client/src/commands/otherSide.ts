/** From the text at the cursor to its annotation, and from an annotation to its passage. */
import { commands, l10n, window } from 'vscode';
import type { Server } from '../client.ts';
import { toLocation } from '../convert.ts';
import { openAt } from './openAt.ts';

export function otherSide(server: Server) {
  return async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return;
    }
    const uri = editor.document.uri;
    const position = editor.selection.active;
    const { line, character } = position;
    const answer = await server.ask('postil/otherSide', { uri: uri.toString(), position: { line, character } });
    const [first, ...more] = (answer ?? []).map(toLocation);
    if (!first) {
      window.setStatusBarMessage(l10n.t('Nothing is annotated here.'), 4000);
    } else if (more.length === 0) {
      await openAt(first);
    } else {
      await commands.executeCommand('editor.action.peekLocations', uri, position, [first, ...more], 'gotoAndPeek');
    }
  };
}
