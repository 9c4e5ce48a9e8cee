/** States and statuses as people say them. Free of `vscode`. */
import type { Entry } from '../protocol.ts';
import type { Texts } from './node.ts';

export function stateInWords(state: Exclude<Entry['state'], 'found'>, l10n: Texts): string {
  switch (state) {
    case 'ambiguous':
      return l10n.t('stands several times');
    case 'changed':
      return l10n.t('the text has changed');
    case 'missing':
      return l10n.t('not in the text');
  }
}

export function statusInWords(status: Exclude<Entry['status'], 'accepted'>, l10n: Texts): string {
  return status === 'draft' ? l10n.t('draft') : l10n.t('disputed');
}
