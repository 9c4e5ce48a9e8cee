import type { Span } from '../text/span.ts';

/** What a YAML text says, with where it says it: all offsets count from the beginning of the text that was read. */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The scalar as written, quotation marks and all. */
  readonly raw: string;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

/** A value that is kept together with the place it was read from. */
export interface Located<T> extends Span {
  readonly value: T;
}

/** The value of a key, or nothing where the node is no map or lacks the key. A key given twice means its first value. */
export function get(node: Node | undefined, key: string): Node | undefined {
  return entry(node, key)?.value;
}

export function entry(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((each) => each.key.value === key) : undefined;
}

export function keyName(entry: Entry): string {
  return typeof entry.key.value === 'string' ? entry.key.value : entry.key.raw;
}

export function entries(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

export function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

export function locatedString(node: Node | undefined): Located<string> | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string'
    ? { value: node.value, start: node.start, end: node.end }
    : undefined;
}

export function stringOf(node: Node | undefined): string | undefined {
  return locatedString(node)?.value;
}

export function booleanOf(node: Node | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

/** The strings of a list, or of a lone string. */
export function locatedStrings(node: Node | undefined): readonly Located<string>[] {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.map(locatedString).filter((each) => each !== undefined);
}

/** The nodes from the root to the innermost one at the offset; a key stands before its map's value. */
export function pathAt(root: Node | undefined, offset: number): readonly (Node | Entry)[] {
  const path: (Node | Entry)[] = [];
  let node = root;
  while (node && node.start <= offset && offset <= node.end) {
    path.push(node);
    const inner: Entry | Node | undefined =
      node.kind === 'map'
        ? node.entries.find((each) => each.key.start <= offset && offset <= Math.max(each.key.end, each.value.end))
        : node.kind === 'list'
          ? node.items.find((each) => each.start <= offset && offset <= each.end)
          : undefined;
    if (inner && 'key' in inner) {
      path.push(inner);
      if (offset <= inner.key.end) {
        path.push(inner.key);
        return path;
      }
      node = inner.value;
    } else node = inner;
  }
  return path;
}
