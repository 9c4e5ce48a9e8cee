/** The glossary terms of a document as lines of a view, each with its places. Free of `vscode`. */
import type { Overview } from '../protocol.ts';
import { chunked } from './chunks.ts';
import type { Texts, ViewNode } from './node.ts';

export function termNodes({ document, terms }: Overview, l10n: Texts): readonly ViewNode[] {
  return terms.map(({ id, title, places }) => {
    const count = l10n.t('Places: {0}', places.length);
    const node: ViewNode = {
      key: id,
      kind: 'group',
      label: title,
      description: String(places.length),
      tooltip: `${title}\n${count}`,
      spoken: `${title}, ${count}`,
      icon: { name: 'book' },
      parent: undefined,
      children: () => lines.children(),
    };
    const lines = chunked(node, places.length, (from, to, parent) =>
      places.slice(from, to).map(({ range, words }, i) => {
        const line = l10n.t('line {0}', range.start.line + 1);
        return {
          key: `${id} ${from + i}`,
          kind: 'place' as const,
          label: words,
          description: line,
          tooltip: words,
          spoken: [words, line].join(', '),
          icon: undefined,
          parent,
          target: { uri: document, range },
        };
      }),
    );
    return node;
  });
}
