/** Lets the reader choose how the view puts annotations together. */
import { l10n, window } from 'vscode';
import type { Grouping } from '../views/groups.ts';
import type { ViewState } from '../views/state.ts';

export function groupAnnotations(state: ViewState) {
  return async (): Promise<void> => {
    const items: { grouping: Grouping; label: string }[] = [
      { grouping: 'tag', label: l10n.t('By tag') },
      { grouping: 'paragraph', label: l10n.t('By paragraph') },
      { grouping: 'status', label: l10n.t('By status: disputed, draft, accepted') },
      { grouping: 'agreement', label: l10n.t('By agreement of the coders') },
    ];
    const now = items.map((item) => (item.grouping === state.grouping ? { ...item, description: '✓' } : item));
    const chosen = await window.showQuickPick(now, { placeHolder: l10n.t('Group the annotations') });
    if (chosen) {
      await state.group(chosen.grouping);
    }
  };
}
