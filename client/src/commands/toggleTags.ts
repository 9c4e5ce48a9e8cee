/** Lets the reader choose which tags are coloured in the text. */
import { l10n, window } from 'vscode';
import type { Server } from '../client.ts';
import type { Hidden } from '../hidden.ts';
import { label } from '../label.ts';
import { chooseShown } from './chooseShown.ts';

export function toggleTags(server: Server, hidden: Hidden) {
  return async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const answer = uri && (await server.ask('postil/passages', { uri }));
    if (!answer) {
      return;
    }
    const items = answer.tags.map(({ name, title }) => ({
      name,
      label: label(title),
      description: label(name),
      picked: !hidden.has(name),
    }));
    await chooseShown(hidden, items, l10n.t('Choose the tags to show in the text'));
  };
}
