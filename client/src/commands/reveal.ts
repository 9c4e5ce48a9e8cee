/** From a line of a view to what it stands for. The keyboard stays in the view, so that the next line is a key away. */
import { l10n, window } from 'vscode';
import { toLocation } from '../convert.ts';
import type { ViewNode } from '../views/node.ts';
import { openAt } from './openAt.ts';

export function reveal(which: 'target' | 'annotation') {
  return async (node?: ViewNode): Promise<void> => {
    const location = node?.[which];
    if (!location) {
      return;
    }
    try {
      await openAt(toLocation(location), which === 'target' ? 'keepFocus' : 'takeFocus');
    } catch {
      window.showErrorMessage(l10n.t('{0} could not be opened.', location.uri));
    }
  };
}
