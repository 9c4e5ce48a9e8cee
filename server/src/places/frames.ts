import type { Span } from '../text/span.ts';

/** A map or list that is open at some point of a YAML text, with what has been seen of it so far. */
export interface Frame {
  readonly kind: 'map' | 'list';
  /** The column of its keys or dashes; of its bracket in flow style. */
  readonly indent: number;
  readonly path: readonly string[];
  /** The key whose value comes next, and whether something stands behind it on its line. */
  key: string;
  hasValue: boolean;
  readonly entries: Entry[];
}

/** A key with its value, or an item of a list, as written on its first line. */
export interface Entry extends Span {
  readonly key: string;
  /** Without comment; in flow style the whole of it. */
  raw: string;
}

/** What stands for an item of a list in a path. */
export const item = '-';

/** The place of the cursor, taken down when it is passed; its frames are filled by what follows. */
export interface Hit {
  readonly path: readonly string[];
  readonly on: 'key' | 'value' | 'either' | 'item';
  readonly span: Span;
  readonly style: 'block' | 'flow' | 'literal';
  readonly hasColon: boolean;
  readonly indent: number;
  readonly frames: readonly Frame[];
  readonly brackets: number;
  /** The list whose item is written. */
  readonly list: Frame | undefined;
  /** The lists that a new item on the line would belong to, innermost first. */
  readonly lists: readonly Frame[];
}

/** Deeper nesting is nothing that people write, nor that our formats have. */
export const maxFrames = 64;

export function openFrame(kind: Frame['kind'], indent: number, path: readonly string[]): Frame {
  return { kind, indent, path, key: '', hasValue: false, entries: [] };
}

/** The path of what stands in a frame: behind its last key, or its next item. */
export function pathIn(frame: Frame | undefined): readonly string[] {
  if (!frame) return [];
  return [...frame.path, frame.kind === 'map' ? frame.key : item];
}

export function addKey(frame: Frame, key: string, span: Span): Entry {
  const entry = { key, raw: '', ...span };
  frame.key = key;
  frame.hasValue = false;
  frame.entries.push(entry);
  return entry;
}

export function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
