/** Asks which of some names to show, and hides the others. */
import { type QuickPickItem, window } from 'vscode';
import type { Hidden } from '../hidden.ts';

export async function chooseShown(
  hidden: Hidden,
  items: readonly (QuickPickItem & { readonly name: string })[],
  placeHolder: string,
): Promise<void> {
  const shown = await window.showQuickPick(items, { canPickMany: true, placeHolder });
  if (shown) {
    const hide = items.filter((item) => !shown.includes(item));
    await hidden.change(
      hide.map(({ name }) => name),
      shown.map(({ name }) => name),
    );
  }
}
