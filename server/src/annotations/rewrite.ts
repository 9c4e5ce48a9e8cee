import type { Edit } from '../findings.ts';
import { type Entry, entry, type MapNode } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';
import type { Selector } from './selector.ts';
import type { Annotation } from './types.ts';

/**
 * The edits that anchor an annotation anew; offsets count from its slice of the file, whose text is given. Every other byte
 * stays: keys that are there are written over, those that are needed come behind the quote, those that are not go.
 */
export function requoted(annotation: Annotation, slice: string, { quote, prefix, suffix }: Selector): readonly Edit[] {
  if (!annotation.quote || !annotation.node) return [];
  const { start, end, value } = annotation.quote;
  const added = (['prefix', 'suffix'] as const)
    .filter((key) => !annotation[key] && { prefix, suffix }[key] !== '')
    .map((key) => `${separatorIn(annotation.node as MapNode, slice)}${key}: ${quoted({ prefix, suffix }[key])}`)
    .join('');
  const written = value === quote ? slice.slice(start, end) : quoted(quote);
  return [
    ...(value === quote && added === '' ? [] : [{ start, end, newText: written + added }]),
    ...rewritten(annotation, slice, 'prefix', prefix),
    ...rewritten(annotation, slice, 'suffix', suffix),
  ].sort((a, b) => a.start - b.start);
}

/** The edit that gives the annotation a status, in place of the one it has or as its last key. */
export function withStatus(annotation: Annotation, slice: string, status: string): readonly Edit[] {
  const { node } = annotation;
  const last = node?.entries.at(-1);
  if (!node || !last) return [];
  const own = entry(node, 'status');
  if (own) {
    const { start } = own.value;
    return [
      { start, end: writtenEnd(own, slice), newText: `${own.value.start === own.key.end + 1 ? ' ' : ''}${status}` },
    ];
  }
  const end = isInBraces(node) ? writtenEnd(last, slice) : lineEnd(slice, writtenEnd(last, slice));
  return [{ start: end, end, newText: `${separatorIn(node, slice)}status: ${status}` }];
}

/** The edit that takes the annotation out of the list, with the comments within it and the blank lines behind it. */
export function removed({ node, start, end }: Annotation, slice: string): readonly Edit[] {
  const isInLines = /^\s*-\s/u.test(slice);
  if (!isInLines) {
    const comma = /^\s*,[^\S\r\n]*/u.exec(slice.slice(end))?.[0].length ?? 0;
    return [{ start, end: end + comma, newText: '' }];
  }
  const last = node?.entries.at(-1);
  let at = lineEnd(slice, last && !isInBraces(node) ? writtenEnd(last, slice) : slice.slice(0, end).trimEnd().length);
  const dash = slice.indexOf('-');
  // Comments as far in as the keys are the annotation's own; others belong to what follows.
  const rest = /(?:\r\n|\n|\r)([^\S\r\n]*)(#[^\r\n]*)?(?=[\r\n]|$)/uy;
  for (rest.lastIndex = at; ; at = rest.lastIndex) {
    const line = rest.exec(slice);
    if (!line || (line[2] !== undefined && (line[1] as string).length <= dash)) break;
    if (rest.lastIndex === at) break;
  }
  const newline = /^(?:\r\n|\n|\r)/u.exec(slice.slice(at))?.[0].length ?? 0;
  return [{ start: 0, end: at + newline, newText: '' }];
}

function rewritten(annotation: Annotation, slice: string, key: 'prefix' | 'suffix', words: string): readonly Edit[] {
  const node = annotation.node as MapNode;
  const own = annotation[key];
  const index = node.entries.findIndex((each) => each.key.value === key);
  const found = node.entries[index];
  if (!own || !found || own.value === words) return [];
  if (words !== '') return [{ start: own.start, end: own.end, newText: quoted(words) }];
  const before = node.entries[index - 1];
  // The first key shares its line with the dash or the brace.
  if (!before) return [{ start: own.start, end: own.end, newText: '""' }];
  const end = writtenEnd(found, slice);
  if (isInBraces(node)) return [{ start: writtenEnd(before, slice), end, newText: '' }];
  const line = slice.lastIndexOf('\n', found.key.start);
  return [{ start: slice[line - 1] === '\r' ? line - 1 : line, end, newText: '' }];
}

/** Where what is written of a value ends: a block scalar's node runs on over the line ends behind it. */
function writtenEnd({ value }: Entry, slice: string): number {
  return slice.slice(0, value.end).trimEnd().length;
}

function lineEnd(slice: string, from: number): number {
  const at = slice.slice(from).search(/[\r\n]/u);
  return at < 0 ? slice.length : from + at;
}

/** What goes before a further key: a map in braces begins with its brace, one in lines with its first key, as far in as all of them. */
function separatorIn(node: MapNode, slice: string): string {
  return isInBraces(node) ? ', ' : `${slice.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(node.start)}`;
}

function isInBraces(node: MapNode | undefined): boolean {
  return node !== undefined && node.entries[0]?.key.start !== node.start;
}
