/** Lets the reader choose whose annotations are shown. */
import { l10n, window } from 'vscode';
import type { Server } from '../client.ts';
import type { Hidden } from '../hidden.ts';
import { label } from '../label.ts';
import { chooseShown } from './chooseShown.ts';

export function toggleCoders(server: Server, hidden: Hidden) {
  return async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const answer = uri && (await server.ask('postil/overview', { uri }));
    if (!answer) {
      return;
    }
    if (answer.coders.length === 0) {
      window.showInformationMessage(l10n.t('This document has no annotations.'));
      return;
    }
    const items = answer.coders.map(({ name, shown }) => ({ name, label: label(name), picked: shown }));
    await chooseShown(hidden, items, l10n.t('Choose the coders whose annotations to show'));
  };
}
