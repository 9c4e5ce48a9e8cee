import type { Edit } from '../findings.ts';
import { grouped } from '../grouped.ts';
import { createSource, editSource, lineAt, lineSpan, type Source } from '../text/source.ts';
import { entry } from '../yaml/node.ts';
import { meaningOf, meaningOfNew } from './meaning.ts';
import { annotationFile } from './parse.ts';
import { contentEnd, type Style, styleAt } from './style.ts';
import type { AnnotationFile } from './types.ts';
import { type NewAnnotation, writtenAnnotation } from './written.ts';

/** An annotation and the index of the one that it is put after; -1 for before all. */
export interface Addition {
  readonly annotation: NewAnnotation;
  readonly after: number;
}

/**
 * The edits that write annotations into a file, laid out as those that are there, every other byte left alone. Nothing
 * where the file is laid out in a way that cannot be added to, or would not read afterwards as it should.
 */
export function insertion(source: Source, additions: readonly Addition[]): readonly Edit[] | undefined {
  const file = annotationFile(source);
  const sorted = additions.toSorted((a, b) => a.after - b.after);
  const edits = file.annotations.length > 0 ? amongOthers(source, file, sorted) : intoNone(source, file, sorted);
  return edits && readsAsMeant(source, file, sorted, edits) ? edits : undefined;
}

/** A text after edits none of which overlap, in order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

function amongOthers(
  source: Source,
  file: AnnotationFile,
  additions: readonly Addition[],
): readonly Edit[] | undefined {
  // A list in square brackets has no lines of its own to put one between.
  if (source.text.slice(file.starts[0], (file.starts[0] ?? 0) + 200).trimStart()[0] !== '-') return undefined;
  return [...grouped(additions, ({ after }) => after)].map(([after, added]) => {
    const here = added.map(({ annotation }) => annotation);
    const style = styleAt(source, file, after, here[0]?.tag ?? '');
    const gap = style.eol.repeat(style.isSpaced ? 2 : 1);
    const items = here.map((each) => writtenAnnotation(each, style));
    if (after < 0) {
      const start = file.starts[0] ?? 0;
      return { start, end: start, newText: items.map((item) => item + gap).join('') };
    }
    const start = endOfItem(source, file, after, style);
    return { start, end: start, newText: items.map((item) => gap + item).join('') };
  });
}

/** The end of the last line that belongs to an item: comments as far in as its keys, others belong to what follows. */
export function endOfItem(
  source: Source,
  { annotations, starts }: AnnotationFile,
  index: number,
  { dash }: Style,
): number {
  const base = starts[index] ?? 0;
  const annotation = annotations[index];
  let line = lineAt(source, base + (annotation ? contentEnd(source, annotation, base) : 0));
  const limit = starts[index + 1] ?? source.text.length;
  for (let next = line + 1; next < source.lineStarts.length; next++) {
    const { start, end } = lineSpan(source, next);
    if (start >= limit || !source.text.slice(start, end).startsWith(`${' '.repeat(dash + 2)}#`)) break;
    line = next;
  }
  return lineSpan(source, line).end;
}

function intoNone(source: Source, file: AnnotationFile, additions: readonly Addition[]): readonly Edit[] | undefined {
  const { text } = source;
  const style = styleAt(source, file, -1, additions[0]?.annotation.tag ?? '');
  const gap = style.eol.repeat(2);
  const items = additions.map(({ annotation }) => writtenAnnotation(annotation, style)).join(gap);
  const found = entry(file.head, 'annotations');
  if (!found) {
    const lead = text === '' || /[\r\n]$/u.test(text) ? '' : style.eol;
    return [{ start: text.length, end: text.length, newText: `${lead}annotations:${style.eol}${items}${style.eol}` }];
  }
  const { key, value } = found;
  const isEmpty = value.kind === 'scalar' && value.value === null && value.raw === '';
  if (!isEmpty && value.kind !== 'list') return undefined;
  const at = isEmpty ? key.end : value.end;
  const { end } = lineSpan(source, lineAt(source, at));
  const list = { start: end, end, newText: style.eol + items };
  if (isEmpty) return [list];
  // The brackets give way, and the white space before them.
  const start = key.end + text.slice(key.end, value.start).trimEnd().length;
  return [{ start, end: value.end, newText: '' }, list];
}

/** Each new annotation says what it was to say, in its place; all others, and the rest of the file, are what they were. */
function readsAsMeant(
  source: Source,
  before: AnnotationFile,
  additions: readonly Addition[],
  edits: readonly Edit[],
): boolean {
  const result = afterEdits(source, edits);
  const file = annotationFile(result);
  if (file.annotations.length !== before.annotations.length + additions.length) return false;
  if (file.problems.length !== before.problems.length || file.document?.value !== before.document?.value) return false;
  let old = 0;
  let added = 0;
  return file.annotations.every((annotation, i) => {
    const addition = additions[added];
    if (addition && addition.after < old) {
      added++;
      return annotation.problems.length === 0 && meaningOf(annotation.node) === meaningOfNew(addition.annotation);
    }
    const was = before.annotations[old];
    old++;
    if (annotation === was) return true;
    // A blank line more may be part of a note that keeps all of them.
    const isSame = was !== undefined && meaningOf(annotation.node) === meaningOf(was.node);
    return isSame && wordsOf(result, file, i) === wordsOf(source, before, old - 1);
  });
}

/** A few edits are read as they are when typed, so that the annotations they leave alone are not read again. */
function afterEdits(source: Source, edits: readonly Edit[]): Source {
  if (edits.length > 20) return createSource(source.uri, edited(source.text, edits));
  let result = source;
  for (const { start, end, newText } of edits.toReversed()) {
    result = editSource(result, { start, end }, newText, result.version);
    annotationFile(result);
  }
  return result;
}

function wordsOf(source: Source, { annotations, starts }: AnnotationFile, index: number): string {
  const base = starts[index] ?? 0;
  const annotation = annotations[index];
  return annotation ? source.text.slice(base + annotation.start, base + contentEnd(source, annotation, base)) : '';
}
