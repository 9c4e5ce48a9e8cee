import { type Entry, keyName, type Node, pathAt, type ScalarNode } from '../yaml/node.ts';

/** A scalar of a YAML text with the keys that lead to it. */
export interface Word {
  /** From the root down; the last is the key itself where the word is a key. */
  readonly keys: readonly string[];
  readonly on: 'key' | 'value';
  /** Its offsets count as those of the node that was searched. */
  readonly scalar: ScalarNode;
}

/** The key or value at an offset, both ends included; nothing in the space between. */
export function wordAt(root: Node | undefined, offset: number): Word | undefined {
  const path = pathAt(root, offset);
  const scalar = path.at(-1);
  if (!scalar || 'key' in scalar || scalar.kind !== 'scalar') return undefined;
  const entries = path.filter((each): each is Entry => 'key' in each);
  const on = entries.at(-1)?.key === scalar ? 'key' : 'value';
  return { keys: entries.map(keyName), on, scalar };
}
