/** Lets the reader choose which tags are coloured in the text. */
import { l10n, window } from 'vscode';
import type { Server } from '../client.ts';
import type { Hidden } from '../hidden.ts';
import { label } from '../label.ts';

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
    const placeHolder = l10n.t('Choose the tags to show in the text');
    const shown = await window.showQuickPick(items, { canPickMany: true, placeHolder });
    if (shown) {
      const hide = items.filter((item) => !shown.includes(item));
      await hidden.change(
        hide.map(({ name }) => name),
        shown.map(({ name }) => name),
      );
    }
  };
}
