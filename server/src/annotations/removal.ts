import { lineAt, lineSpan, type Source } from '../text/source.ts';
import { get } from '../yaml/node.ts';
import { type Splice, without } from '../yaml/splices.ts';
import { endOfItem } from './insert.ts';
import { annotationFile } from './parse.ts';
import { styleAt } from './style.ts';

/**
 * The splice that takes an annotation out of a file, with the blank lines that parted it from the next. Comments above it
 * stay; those as far in as its keys go with it. Nothing where the layout does not let it be taken out.
 */
export function removal(source: Source, index: number): Splice | undefined {
  const file = annotationFile(source);
  const annotation = file.annotations[index];
  const base = file.starts[index] ?? 0;
  if (!annotation) return undefined;
  const list = get(file.head, 'annotations');
  if (list?.kind === 'list') {
    const text = { text: source.text, eol: '\n' };
    const inside = { start: list.start + 1, end: list.end - 1 };
    const isOnly = list.items.length === 1 && source.text[list.start] === '[';
    if (isOnly)
      return source.text.slice(inside.start, inside.end).includes('#') ? undefined : { ...inside, newText: '' };
    return without(text, list, index);
  }
  const first = lineAt(source, base);
  const style = styleAt(source, file, index, '');
  const last = lineAt(source, endOfItem(source, file, index, style));
  const isBlank = (line: number) => {
    const { start, end } = lineSpan(source, line);
    return source.text.slice(start, end).trim() === '';
  };
  let next = last + 1;
  while (next < source.lineStarts.length && isBlank(next)) next++;
  let before = first - 1;
  while (before >= 0 && isBlank(before)) before--;
  if (index === file.annotations.length - 1) {
    // Nothing comes after it in the list: the blank lines before it go, those after it stay.
    const start = before < 0 ? 0 : lineSpan(source, before).end;
    return { start, end: lineSpan(source, last).end, newText: '' };
  }
  const isParted = before < first - 1 || index === 0;
  const end = source.lineStarts[isParted ? next : last + 1] ?? source.text.length;
  return { start: source.lineStarts[first] ?? 0, end, newText: '' };
}
