/** Long lists in pieces, so that unfolding one makes no more lines than anybody looks at. Free of `vscode`. */
import { lazily, type ViewNode } from './node.ts';

/** A list this long is still shown whole. */
export const maxWhole = 400;
export const chunkSize = 200;

export interface Chunked {
  readonly children: () => readonly ViewNode[];
  /** The line for the item at an index, made if need be. */
  readonly nodeAt: (index: number) => ViewNode | undefined;
}

/** The lines within `parent` for so many items; `make` makes those from `from` up to `to`. */
export function chunked(
  parent: ViewNode,
  count: number,
  make: (from: number, to: number, parent: ViewNode) => readonly ViewNode[],
): Chunked {
  if (count <= maxWhole) {
    const children = lazily(() => make(0, count, parent));
    return { children, nodeAt: (index) => children()[index] };
  }
  const children = lazily(() =>
    Array.from({ length: Math.ceil(count / chunkSize) }, (_, i) => {
      const [from, to] = [i * chunkSize, Math.min((i + 1) * chunkSize, count)];
      const label = `${from + 1}–${to}`;
      const piece: ViewNode = {
        key: `${parent.key}/${i}`,
        kind: 'group',
        label,
        description: '',
        tooltip: label,
        spoken: `${parent.label}, ${label}`,
        icon: undefined,
        parent,
        children: lazily(() => make(from, to, piece)),
      };
      return piece;
    }),
  );
  const nodeAt = (index: number) => children()[Math.floor(index / chunkSize)]?.children?.()[index % chunkSize];
  return { children, nodeAt };
}
