import type { Problem } from '../findings.ts';
import { invisibleIn } from '../text/invisible.ts';
import { type Change, derived, lineAt, lineSpan, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { type Entry, get, items, locatedString, type Node, stringOf } from '../yaml/node.ts';
import { type Parsed, readYaml } from '../yaml/read.ts';
import { checkStructure } from '../yaml/structure.ts';
import { drawnIn, fileSchema, parseItem, parseWork, toAnnotation } from './item.ts';
import { itemSpan, type Slices, sliceFile, slicesAfter } from './slices.ts';
import { recordStep } from './tally.ts';
import type { Annotation, AnnotationFile, Refusal } from './types.ts';

interface Read {
  readonly slices: Slices;
  readonly file: AnnotationFile;
}

const read = derived(
  (source): Read => {
    const slices = sliceFile(source);
    return { slices, file: wholeFile(source, slices, (span) => parseItem(source.text.slice(span.start, span.end))) };
  },
  (before, source, change): Read => editedItems(before, source, change) ?? editedFile(before, source, change),
);

/** Reads a file of annotations. After an edit only the items it touched are read again. */
export function annotationFile(source: Source): AnnotationFile {
  return read(source).file;
}

/** What a file says outside its annotations, which are not read: for files that nobody edits and of which no more is wanted. */
export const annotationHead = derived((source) => headOf(readOutside(source, sliceFile(source)).value));

/** How the file falls into its items; kept and brought up to date with what was read from them. */
export function annotationSlices(source: Source): Slices {
  return read(source).slices;
}

/** After an edit within the list: everything outside it, and every item the edit did not reach, is what it was. */
function editedItems(before: Read, source: Source, change: Change): Read | undefined {
  const edited = slicesAfter(before.slices, source, change);
  const outside = edited && outsideMoved(before, change.inserted - change.removed);
  if (!outside) return undefined;
  const { slices, first, removed, added } = edited;
  const fresh: Annotation[] = [];
  for (let i = first; i < first + added; i++) {
    const span = itemSpan(slices, i);
    fresh.push(parseItem(source.text.slice(span.start, span.end)));
  }
  const old = before.file.annotations;
  const annotations = [...old.slice(0, first), ...fresh, ...old.slice(first + removed)];
  const file = { ...outside, annotations, starts: slices.starts };
  recordStep(file, { before: before.file, first, removed, added });
  return { slices, file };
}

/** The file with what follows the list moved on; nothing where something is wrong there, which is rare enough to read it again. */
function outsideMoved({ file, slices: { tail } }: Read, by: number): AnnotationFile | undefined {
  if (by === 0 || tail.end === tail.start) return file;
  const { head } = file;
  if (head?.kind !== 'map' || file.problems.some(({ start }) => start >= tail.start)) return undefined;
  const moved = (each: Entry): Entry =>
    each.key.start < tail.start ? each : { key: shiftedNode(each.key, by), value: shiftedNode(each.value, by) };
  const end = head.end > tail.start ? head.end + by : head.end;
  return { ...file, ...headOf({ ...head, end, entries: head.entries.map(moved) }) };
}

/** After any other edit: the file is cut anew, and items whose characters the edit left alone are kept. */
function editedFile(before: Read, source: Source, change: Change): Read {
  const slices = sliceFile(source);
  const known = knownItems(before, change);
  return {
    slices,
    file: wholeFile(source, slices, (span) => known(span) ?? parseItem(source.text.slice(span.start, span.end))),
  };
}

/** Finds, for a slice of the edited file, the annotation that was read from the very same characters before the edit. */
function knownItems(before: Read, change: Change): (span: Span) => Annotation | undefined {
  const by = change.inserted - change.removed;
  const after = change.start + change.inserted;
  const { slices, file } = before;
  let next = 0;
  return (span) => {
    const isBefore = span.end < change.start;
    if (!isBefore && span.start <= after) return undefined;
    const start = isBefore ? span.start : span.start - by;
    while (next < slices.starts.length && (slices.starts[next] ?? 0) < start) next++;
    if (slices.starts[next] !== start) return undefined;
    const same = itemSpan(slices, next).end - start === span.end - span.start;
    return same ? file.annotations[next] : undefined;
  };
}

function wholeFile(source: Source, slices: Slices, annotationIn: (span: Span) => Annotation): AnnotationFile {
  const head = readOutside(source, slices);
  const inFlow = slices.starts.length === 0 ? flowItems(source, head.value) : undefined;
  return {
    ...headOf(head.value),
    annotations: inFlow?.annotations ?? Array.from(slices.starts, (_, i) => annotationIn(itemSpan(slices, i))),
    starts: inFlow?.starts ?? slices.starts,
    problems: head.problems,
  };
}

/** What is said outside the annotations. */
function headOf(head: Node | undefined) {
  return {
    document: locatedString(get(head, 'document')),
    annotator: locatedString(get(head, 'annotator')),
    schemaVersion: locatedString(get(head, 'schemaVersion')),
    language: stringOf(get(head, 'language')),
    date: dateOf(get(head, 'date')),
    refused: items(get(head, 'refused')).map((item): Refusal => {
      const { tag, quote, prefix, suffix } = toAnnotation(item, item, []);
      return { start: item.start, end: item.end, tag, quote, prefix, suffix };
    }),
    head,
  };
}

/** The annotations of a list that is not laid out in lines; they count from the beginning of their line, as slices do. */
function flowItems(source: Source, head: Node | undefined): Pick<AnnotationFile, 'annotations' | 'starts'> {
  const nodes = items(get(head, 'annotations'));
  const starts = nodes.map((item) => lineSpan(source, lineAt(source, item.start)).start);
  const annotations = nodes.map((item, i) => {
    const own = shiftedNode(item, -(starts[i] ?? 0));
    return toAnnotation(own, own, []);
  });
  return { annotations, starts: Uint32Array.from(starts) };
}

/** Everything but the items' slices, as one map. */
function readOutside(source: Source, slices: Slices): Parsed<Node | undefined> {
  const tail = firstDocument(source.text, slices.tail);
  const parts = [slices.head, tail].filter((span) => span.end > span.start);
  const parsed = parts.map((span) => readShifted(source.text.slice(span.start, span.end), span.start));
  parseWork.characters += parts.reduce((sum, span) => sum + span.end - span.start, 0);
  const problems: Problem[] = parsed.flatMap((each) => each.problems);
  for (const { start, end } of parts) {
    for (const each of invisibleIn(source.text.slice(start, end))) problems.push({ ...each, ...shifted(each, start) });
  }
  if (tail.end < slices.tail.end) problems.push(...furtherDocument(source.text, tail.end));
  const nodes = parsed.map((each) => each.value).filter((each) => each !== undefined);
  const maps = nodes.filter((each) => each.kind === 'map');
  const [first] = maps;
  if (!first) return { value: nodes[0], problems: [...problems, ...nodes.flatMap(structureProblems)] };
  const value: Node = { ...first, end: maps.at(-1)?.end ?? first.end, entries: maps.flatMap((each) => each.entries) };
  // The annotations of a file in flow style are checked with it; those in slices each on its own.
  const stray = nodes.filter((each) => each.kind !== 'map' && each.end > each.start);
  return { value, problems: [...problems, ...[value, ...stray].flatMap(structureProblems)] };
}

function structureProblems(node: Node): readonly Problem[] {
  return checkStructure(node, fileSchema, fileSchema);
}

/** What follows the list as far as it belongs to the same YAML document. */
function firstDocument(text: string, tail: Span): Span {
  const marker = /^(?:---|\.\.\.)(?!\S)/mu.exec(text.slice(tail.start, tail.end));
  return marker ? { start: tail.start, end: tail.start + marker.index } : tail;
}

/** A problem where more than the mark itself stands from there on. */
function furtherDocument(text: string, start: number): readonly Problem[] {
  const end = start + 3;
  if (
    text.startsWith('...', start) &&
    text
      .slice(end)
      .replace(/^\s*#.*$/gmu, '')
      .trim() === ''
  )
    return [];
  return [{ code: 'yaml-syntax', variant: 'several-documents', start, end, params: {} }];
}

function readShifted(text: string, by: number): Parsed<Node | undefined> {
  const { value, problems } = readYaml(text);
  return {
    value: value && shiftedNode(value, by),
    problems: problems.map((each) => ({ ...each, ...shifted(drawnIn(each, text), by) })),
  };
}

function shiftedNode<T extends Node>(node: T, by: number): T {
  const span = shifted(node, by);
  if (node.kind === 'map') {
    const inner = node.entries.map(({ key, value }) => ({ key: shiftedNode(key, by), value: shiftedNode(value, by) }));
    return { ...node, ...span, entries: inner };
  }
  if (node.kind === 'list') return { ...node, ...span, items: node.items.map((each) => shiftedNode(each, by)) };
  return { ...node, ...span };
}

/** A date as written; a bare year is a number to YAML. */
function dateOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
