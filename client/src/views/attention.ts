/** The findings that need a person as lines of a view, file by file where there are several. Free of `vscode`. */
import type { Attention, Overview } from '../protocol.ts';
import { chunked } from './chunks.ts';
import type { Texts, ViewNode } from './node.ts';

export function attentionNodes({ attention }: Overview, l10n: Texts): readonly ViewNode[] {
  const files = new Map<string, Attention[]>();
  for (const each of attention) {
    const same = files.get(each.uri);
    if (same) same.push(each);
    else files.set(each.uri, [each]);
  }
  if (files.size === 1) return lines(attention, 0, undefined, l10n);
  return [...files].map(([uri, own]) => {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const node: ViewNode = {
      key: uri,
      kind: 'group',
      label: name,
      description: String(own.length),
      tooltip: name,
      spoken: `${name}, ${own.length}`,
      icon: { name: 'file' },
      parent: undefined,
      isOpen: true,
      children: () => inner.children(),
    };
    const inner = chunked(node, own.length, (from, to, parent) => lines(own.slice(from, to), from, parent, l10n));
    return node;
  });
}

function lines(all: readonly Attention[], from: number, parent: ViewNode | undefined, l10n: Texts): ViewNode[] {
  return all.map(({ uri, range, severity, code, message }, i) => {
    const line = l10n.t('line {0}', range.start.line + 1);
    return {
      key: `${uri} ${from + i}`,
      kind: 'finding',
      label: message,
      description: [code, line].join(' · '),
      tooltip: [message, code].join('\n'),
      spoken: [severity === 'error' ? l10n.t('Error') : l10n.t('Warning'), message, line].join(', '),
      icon:
        severity === 'error'
          ? { name: 'error', color: 'list.errorForeground' }
          : { name: 'warning', color: 'list.warningForeground' },
      parent,
      target: { uri, range },
    };
  });
}
