import type { Span } from '../text/span.ts';
import type { Entry, ListNode, MapNode, Node } from './node.ts';
import type { Written } from './write.ts';

/** A stretch of a YAML text that gives way to other words. */
export interface Splice extends Span {
  readonly newText: string;
}

/** The text that nodes were read from, and how its lines end. */
export interface Text {
  readonly text: string;
  readonly eol: string;
}

/**
 * The splice that writes a key into a map, after the entry with an index, before all for -1; in braces or in lines, as
 * the map is. Nothing for an empty map in lines, which there is no such thing as.
 */
export function withEntry({ text, eol }: Text, map: MapNode, after: number, key: string, value: Written): Splice {
  if (isFlow(text, map)) return amongFlow(text, map, spansOf(text, map), after, `${key}: ${value.line}`);
  const spans = spansOf(text, map);
  const column = columnOf(text, spans[0]?.start ?? map.start);
  return amongLines(text, eol, spans, after, column, keyed(key, value, column, eol));
}

/** The splice that writes an item into a list, after all others; `written` in lines if the list is. */
export function withItem({ text, eol }: Text, list: ListNode, written: { flow: string; block: string }): Splice {
  const spans = spansOf(text, list);
  const after = spans.length - 1;
  if (isFlow(text, list)) return amongFlow(text, list, spans, after, written.flow);
  const column = columnOf(text, spans[0]?.start ?? list.start);
  return amongLines(text, eol, spans, after, column, `- ${written.block}`);
}

/**
 * The splice that takes an entry or item away. Comments behind it go with it, those on lines of their own stay. Nothing for
 * the last one left, or where a comment stands in the way.
 */
export function without({ text }: Text, node: MapNode | ListNode, index: number): Splice | undefined {
  const spans = spansOf(text, node);
  const own = spans[index];
  if (!own || spans.length < 2) return undefined;
  const [before, next] = [spans[index - 1], spans[index + 1]];
  if (isFlow(text, node)) {
    const cut = before ? { start: before.end, end: own.end } : { start: own.start, end: next?.start ?? own.end };
    const around = text.slice(cut.start, own.start) + text.slice(own.end, cut.end);
    return around.includes('#') ? undefined : { ...cut, newText: '' };
  }
  const lineStart = startOfLine(text, own.start);
  if (text.slice(lineStart, own.start).trim() !== '') {
    // It stands on the line of the dash or key that holds it: what comes next moves up to its place.
    if (!next || text.slice(own.end, next.start).includes('#')) return undefined;
    return { start: own.start, end: next.start, newText: '' };
  }
  const end = endOfLine(text, own.end);
  const after = text.slice(end, end + 2);
  const eol = after.startsWith('\r\n') ? 2 : after === '' ? 0 : 1;
  const remarks = remarksWithin(
    text,
    node.kind === 'map' ? node.entries[index]?.value : node.items[index],
    own.start,
    end,
  );
  if (eol > 0) return { start: lineStart, end: end + eol, newText: remarks };
  if (remarks !== '') return undefined;
  // The last line of a file without a line end: that of the line before goes instead.
  return { start: lineStart - (text.slice(0, lineStart).endsWith('\r\n') ? 2 : 1), end, newText: '' };
}

/** The splice that gives a key another value; nothing where comments within the old one would go with it. */
export function withValue({ text, eol }: Text, map: MapNode, entry: Entry, value: Written): Splice | undefined {
  const flow = isFlow(text, map);
  const from = entry.value;
  const end = endOf(text, entry);
  const column = columnOf(text, entry.key.start);
  const rest = (value.lines ?? []).slice(1).map((line) => eol + (line === '' ? '' : ' '.repeat(column) + line));
  const written = (comment: string) =>
    flow || !value.lines ? value.line + comment : value.lines[0] + comment + rest.join('');
  if (isEmpty(from)) {
    const hasColon = text[end - 1] === ':' && end > entry.key.end;
    return { start: end, end, newText: (hasColon ? ' ' : ': ') + written('') };
  }
  const old = text.slice(from.start, end);
  if (from.kind !== 'scalar') {
    if (old.includes('#')) return undefined;
    // A list or map in lines begins below its key.
    const start = isFlow(text, from) ? from.start : entry.key.end + text.slice(entry.key.end).indexOf(':') + 1;
    if (/#/u.test(text.slice(entry.key.end, from.start))) return undefined;
    return { start, end, newText: (start === from.start ? '' : ' ') + written('') };
  }
  // A block scalar may have a comment behind its mark, which stays.
  const head = /^[|>][^\r\n]*/u.exec(old)?.[0] ?? '';
  return { start: from.start, end, newText: written(/\s#.*$/u.exec(head)?.[0] ?? '') };
}

export function isFlow(text: string, node: Node): boolean {
  return node.kind !== 'scalar' && (text[node.start] === '{' || text[node.start] === '[');
}

/** Where what is written of a node ends: comments behind it and blank lines after a block scalar are not its own. */
function contentEndOf(text: string, node: Node): number {
  if (node.kind === 'scalar') return node.start + node.raw.trimEnd().length;
  if (isFlow(text, node)) return node.end;
  const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  if (!last) return node.end;
  return 'key' in last ? endOf(text, last) : contentEndOf(text, last);
}

/** An entry in lines as it is written below others, from its key on. */
export function keyed(key: string, value: Written, column: number, eol: string): string {
  if (!value.lines) return `${key}: ${value.line}`;
  const [first = '', ...rest] = value.lines;
  const below = rest.map((line) => eol + (line === '' ? '' : ' '.repeat(column) + line));
  return `${key}:${first === '' ? '' : ` ${first}`}${below.join('')}`;
}

/** The lines within a map or list in lines that are comments, each with its line end. */
function remarksWithin(text: string, node: Node | undefined, start: number, end: number): string {
  if (!node || node.kind === 'scalar' || isFlow(text, node)) return '';
  const scalars = scalarsOf(node);
  let remarks = '';
  for (let at = startOfLine(text, start); at < end; ) {
    const next = endOfLine(text, at) + (text.startsWith('\r\n', endOfLine(text, at)) ? 2 : 1);
    const isRemark =
      /^[ \t]*#/u.test(text.slice(at, next)) && !scalars.some((each) => each.start < at && at < each.end);
    if (isRemark) remarks += text.slice(at, next);
    at = next;
  }
  return remarks;
}

function scalarsOf(node: Node): readonly Node[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalarsOf) : node.entries.flatMap(({ value }) => scalarsOf(value));
}

function amongFlow(text: string, node: Node, spans: readonly Span[], after: number, written: string): Splice {
  const place = spans[after];
  if (place) return { start: place.end, end: place.end, newText: `, ${written}` };
  const first = spans[0];
  if (first) return { start: first.start, end: first.start, newText: `${written}, ` };
  const start = node.start + 1;
  return { start, end: start + text.slice(start, node.end - 1).length, newText: written };
}

function amongLines(
  text: string,
  eol: string,
  spans: readonly Span[],
  after: number,
  column: number,
  written: string,
): Splice {
  const place = spans[after];
  if (!place) {
    const start = spans[0]?.start ?? 0;
    return { start, end: start, newText: written + eol + ' '.repeat(column) };
  }
  const at = endOfLine(text, place.end);
  return { start: at, end: at, newText: eol + ' '.repeat(column) + written };
}

/** The entries' or items' spans, an item's with its dash. */
function spansOf(text: string, node: MapNode | ListNode): readonly Span[] {
  if (node.kind === 'map') return node.entries.map((entry) => ({ start: entry.key.start, end: endOf(text, entry) }));
  return node.items.map((item) => ({
    start: isFlow(text, node) ? item.start : dashBefore(text, item),
    end: contentEndOf(text, item),
  }));
}

function dashBefore(text: string, { start }: Span): number {
  const dash = text.lastIndexOf('-', start - 1);
  return dash < 0 ? start : dash;
}

function endOf(text: string, { key, value }: Entry): number {
  if (!isEmpty(value)) return contentEndOf(text, value);
  const colon = /^\s*:/u.exec(text.slice(key.end, key.end + 100))?.[0].length ?? 0;
  return key.end + colon;
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.raw === '';
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/u.test(text[at - 1] ?? '')) at--;
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/[\r\n]/u.test(text[at] ?? '')) at++;
  return at;
}
