import { annotationFile, annotationSlices } from '../annotations/parse.ts';
import { itemSpan } from '../annotations/slices.ts';
import type { Annotation } from '../annotations/types.ts';
import { countWhile } from '../text/ordered.ts';
import { lineAt, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { entries, keyName } from '../yaml/node.ts';
import { annotationAt } from './annotation.ts';
import { addKey, openFrame } from './frames.ts';
import { type Writing, writingAt } from './writing.ts';

/** How much of what stands outside the list of annotations is looked at behind the place, in UTF-16 code units. */
const reach = 64 * 1024;

/** What is being written in a file of annotations. Only the item at the offset is looked at, whatever the file's size. */
export function annotationWritingAt(source: Source, offset: number): Writing | undefined {
  const index = itemIndexAt(source, offset);
  const slices = annotationSlices(source);
  const within = index >= 0 ? itemSpan(slices, index) : outsideOf(source, offset);
  const found = writingAt(source.text.slice(within.start, within.end), offset - within.start, around(source, within));
  if (!found) return undefined;
  // A word at the beginning of a line ends the list for YAML; whoever writes it may mean the next item.
  const endsList =
    within.start === slices.tail.start && slices.starts.length > 0 && isOnLineOf(source, offset, within.start);
  const lists = endsList ? [{ path: ['annotations'], indent: slices.indent }] : found.lists;
  return { ...found, lists, span: shifted(found.span, within.start) };
}

/** The annotation that an offset belongs to, the white space behind it included; nothing outside their list. */
export function annotationNear(source: Source, offset: number): Annotation | undefined {
  return annotationFile(source).annotations[itemIndexAt(source, offset)] ?? annotationAt(source, offset)?.annotation;
}

/** The index of the item that an offset belongs to; -1 outside the list and in a list in brackets. */
export function itemIndexAt(source: Source, offset: number): number {
  const { starts, end } = annotationSlices(source);
  if (offset > end || (offset === end && end < source.text.length)) return -1;
  return countWhile(starts.length, (i) => (starts[i] as number) <= offset) - 1;
}

function isOnLineOf(source: Source, offset: number, other: number): boolean {
  return lineAt(source, offset) === lineAt(source, other);
}

function outsideOf(source: Source, offset: number): Span {
  const { head, tail } = annotationSlices(source);
  const part = offset > head.end || (offset === head.end && tail.end > tail.start) ? tail : head;
  return { start: part.start, end: Math.min(part.end, offset + reach) };
}

/** The map of the whole file, as it is around an item or what follows the list. */
function around(source: Source, within: Span) {
  if (within.start === 0) return undefined;
  const map = openFrame('map', 0, []);
  for (const each of entries(annotationFile(source).head)) {
    const outside = { start: -1, end: -1 };
    if (keyName(each) !== 'annotations') addKey(map, keyName(each), outside);
  }
  addKey(map, 'annotations', { start: -1, end: -1 });
  return map;
}
