/** The status item: how many annotations of each tag the active document bears, and how much needs a person. */
import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { label } from './label.ts';
import type { PassageWatch } from './passages.ts';
import type { Passages } from './protocol.ts';

/** As many tags as fit beside the other items; the rest are in the tooltip. */
const shownTags = 3;

export function showStatus(passages: PassageWatch): Disposable {
  const item = window.createStatusBarItem('postil.status', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Postil Annotations');
  item.command = 'postil.showPassages';

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const answer = document && passages.of(document);
    void commands.executeCommand('setContext', 'postil.active', answer !== undefined);
    if (!answer) {
      item.hide();
      return;
    }
    const counts = countByTag(answer);
    const attention = answer.attention > 0 ? ` $(warning) ${answer.attention}` : '';
    item.text = `$(bookmark) ${inShort(counts)}${attention}`;
    item.tooltip = inFull(counts, answer.attention);
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };

  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    passages.onDidChange((document) => document === window.activeTextEditor?.document && update()),
  );
}

interface Count {
  title: string;
  count: number;
}

/** One count per tag in use, in the order of the schema; the tags it does not know come last, by name. */
function countByTag({ tags, passages }: Passages): Count[] {
  const counts = new Map<string, Count>(tags.map(({ name, title }) => [name, { title, count: 0 }]));
  for (const { tag } of passages) {
    const known = counts.get(tag);
    counts.set(tag, { title: known?.title ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].filter(({ count }) => count > 0);
}

function inShort(counts: Count[]): string {
  if (counts.length === 0) {
    return l10n.t('No annotations');
  }
  const shown = counts.slice(0, shownTags).map(({ title, count }) => `${label(title)} ${count}`);
  return [...shown, ...(counts.length > shownTags ? ['…'] : [])].join(' · ');
}

function inFull(counts: Count[], attention: number): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return [
    l10n.t('Annotations: {0}', total),
    ...counts.map(({ title, count }) => `  ${title}: ${count}`),
    ...(attention > 0 ? [l10n.t('Findings that need a person: {0}', attention)] : []),
  ].join('\n');
}
