/** What might be annotated as lines of a view, tag by tag. Free of `vscode`. */
import { colorNamed, themeColor } from '../palette.ts';
import type { Suggestion, Suggestions, Tag } from '../protocol.ts';
import { chunked } from './chunks.ts';
import type { Texts, ViewNode } from './node.ts';

export function suggestionNodes(
  { document, suggestions }: Suggestions,
  tags: readonly Tag[],
  l10n: Texts,
): readonly ViewNode[] {
  const byTag = new Map<string, Suggestion[]>(tags.map(({ name }) => [name, []]));
  for (const each of suggestions) {
    const same = byTag.get(each.tag);
    if (same) same.push(each);
    else byTag.set(each.tag, [each]);
  }
  return [...byTag]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => {
      const tag = tags.find((each) => each.name === name);
      const title = tag?.title ?? name;
      const color = themeColor(colorNamed(tag?.color ?? 'grey'), 'border');
      const node: ViewNode = {
        key: name,
        kind: 'group',
        label: title,
        description: String(own.length),
        tooltip: title,
        spoken: `${title}, ${own.length}`,
        icon: { name: 'tag', color },
        parent: undefined,
        isOpen: suggestions.length <= 100,
        children: () => lines.children(),
      };
      const lines = chunked(node, own.length, (from, to, parent) =>
        own.slice(from, to).map(({ id, range, words, cue }) => {
          const line = l10n.t('line {0}', range.start.line + 1);
          return {
            key: `${name} ${id}`,
            kind: 'suggestion' as const,
            label: words,
            description: cue,
            tooltip: [words, `${title}: ${cue}`, line].join('\n'),
            spoken: [title, words, cue, line].join(', '),
            icon: { name: 'circle-large-outline', color },
            parent,
            target: { uri: document, range },
            suggestion: { document, id },
          };
        }),
      );
      return node;
    });
}
