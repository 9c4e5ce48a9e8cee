/** A box that filters the view while it is typed into. Escape brings back the filter that was there before. */
import { l10n, window } from 'vscode';
import type { ViewState } from '../views/state.ts';

export function filterAnnotations(state: ViewState) {
  return (): void => {
    const before = state.query;
    let accepted = false;
    const box = window.createInputBox();
    box.title = l10n.t('Filter Annotations');
    box.placeholder = l10n.t('Words, a tag, an attribute such as “kind: money”, a coder');
    box.value = before;
    box.onDidChangeValue((value) => state.filter(value.trim()));
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!accepted) {
        state.filter(before);
      }
      box.dispose();
    });
    box.show();
  };
}
