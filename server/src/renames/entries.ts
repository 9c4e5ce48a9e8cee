import { lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { type Entry, entries, get, keyName, type MapNode, type Node } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';

/** One splice of a text. */
export interface Splice extends Span {
  readonly newText: string;
}

/**
 * Writes `last: value` below the keys of a path, in the style of what stands there. Nothing where the text has no map to
 * write it into. What is written is what `entryRemoved` takes away.
 */
export function entryAdded(
  source: Source,
  root: MapNode,
  path: readonly string[],
  last: string,
  value: string,
): Splice | undefined {
  let map: MapNode = root;
  let depth = 0;
  for (let next = get(map, path[0] ?? ''); next?.kind === 'map' && next.entries.length > 0; ) {
    map = next;
    depth += 1;
    next = depth < path.length ? get(map, path[depth] ?? '') : undefined;
  }
  // A key that is there without a map of its own below it.
  if (depth < path.length && get(map, path[depth] ?? '')) return undefined;
  const keys = [...path.slice(depth), last];
  const after = map === root ? lastOfHead(root) : map.entries.at(-1);
  if (!after) return undefined;
  if (isFlow(source, map)) {
    const at = endOf(source, after);
    return { start: at, end: at, newText: `, ${inFlow(keys, value)}` };
  }
  const indent = indentOf(source, map);
  if (indent === undefined) return undefined;
  const { end } = lineSpan(source, lineAt(source, endOf(source, after)));
  const [first = ''] = keys;
  const lines = map === root ? `${quoted(first)}:\n${indent}  ${inFlow(keys.slice(1), value)}` : inFlow(keys, value);
  const newText = `\n${indent}${lines}`;
  return { start: end, end, newText: source.text.includes('\r\n') ? newText.replaceAll('\n', '\r\n') : newText };
}

/** Takes the entry at a path away, and every map that holds nothing else, but not the root. */
export function entryRemoved(source: Source, root: MapNode, path: readonly string[]): Splice | undefined {
  let map: MapNode = root;
  let found: { readonly map: MapNode; readonly entry: Entry } | undefined;
  for (const key of path) {
    const entry = map.entries.find((each) => keyName(each) === key);
    if (!entry) return undefined;
    if (!found || map.entries.length > 1) found = { map, entry };
    if (entry.value.kind === 'map') map = entry.value;
  }
  return found && without(source, found.map, found.entry);
}

function without(source: Source, map: MapNode, entry: Entry): Splice | undefined {
  const index = map.entries.indexOf(entry);
  if (isFlow(source, map)) {
    const before = map.entries[index - 1];
    const next = map.entries[index + 1];
    if (before) return { start: endOf(source, before), end: endOf(source, entry), newText: '' };
    return next && { start: entry.key.start, end: next.key.start, newText: '' };
  }
  const line = lineAt(source, entry.key.start);
  const { end } = lineSpan(source, lineAt(source, endOf(source, entry)));
  if (line > 0) return { start: lineSpan(source, line - 1).end, end, newText: '' };
  const next = source.lineStarts[lineAt(source, end) + 1];
  return next === undefined ? undefined : { start: 0, end: next, newText: '' };
}

/** `a: { b: c }` for the keys a and b. */
function inFlow([first = '', ...rest]: readonly string[], value: string): string {
  return `${quoted(first)}: ${rest.length === 0 ? quoted(value) : `{ ${inFlow(rest, value)} }`}`;
}

/** What is renamed stands with what is extended. */
function lastOfHead(root: MapNode): Entry | undefined {
  const all = entries(root);
  const extended = all.find((each) => keyName(each) === 'extends');
  return (
    extended ?? all.findLast((each) => ['postil', 'name', 'version', 'language'].includes(keyName(each))) ?? all[0]
  );
}

function isFlow(source: Source, node: Node): boolean {
  return source.text[node.start] === '{' || source.text[node.start] === '[';
}

/** The white space before the keys of a map in lines; nothing where something else stands there. */
function indentOf(source: Source, map: MapNode): string | undefined {
  const at = map.entries[0]?.key.start ?? 0;
  const before = source.text.slice(lineSpan(source, lineAt(source, at)).start, at);
  return before.trim() === '' ? before : undefined;
}

/** Where the last thing that is written of an entry ends: a list or a block of text runs on over line ends after it. */
function endOf(source: Source, { key, value }: Entry): number {
  return Math.max(key.end, lastWritten(source, value));
}

function lastWritten(source: Source, node: Node): number {
  if (node.kind === 'scalar') return node.start + node.raw.trimEnd().length;
  if (isFlow(source, node)) return node.end;
  if (node.kind === 'list') {
    const item = node.items.at(-1);
    return item ? lastWritten(source, item) : node.end;
  }
  const last = node.entries.at(-1);
  return last ? endOf(source, last) : node.end;
}
