import type { Edit } from '../findings.ts';
import type { Source } from '../text/source.ts';
import { annotationFile } from './parse.ts';

/**
 * The edits that make one text of a file of another, each around one run of annotations that are not the same. `kept` says,
 * for each annotation afterwards, which it was before; -1 for a new one. Those before are kept in their order.
 */
export function leastEdits(before: Source, after: Source, kept: readonly number[]): readonly Edit[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const edits: Edit[] = [];
  // Parts are the head and the annotations' slices; a run that differs lasts until the next that is the same.
  let [oldFrom, nowFrom] = [0, 0];
  const flush = (oldTo: number, nowTo: number) => {
    const [start, end] = [old[oldFrom] ?? before.text.length, old[oldTo] ?? before.text.length];
    const words = after.text.slice(now[nowFrom] ?? after.text.length, now[nowTo] ?? after.text.length);
    const edit = narrowed(before.text, start, end, words);
    if (edit) edits.push(edit);
  };
  for (let i = 0; i <= kept.length; i++) {
    const was = i === 0 ? 0 : (kept[i - 1] ?? -1) + 1;
    if (i > 0 && was === 0) continue;
    const same = partAt(before.text, old, was) === partAt(after.text, now, i);
    if (!same) continue;
    flush(was, i);
    [oldFrom, nowFrom] = [was + 1, i + 1];
  }
  flush(old.length, now.length);
  return edits;
}

/** Where the head and the slices of the annotations begin. */
function partsOf(source: Source): readonly number[] {
  return [0, ...annotationFile(source).starts];
}

function partAt(text: string, starts: readonly number[], i: number): string {
  return text.slice(starts[i], starts[i + 1] ?? text.length);
}

/** The edit without what is the same at both its ends; a line end of two characters and a surrogate pair stay in one piece. */
function narrowed(text: string, start: number, end: number, newText: string): Edit | undefined {
  const old = text.slice(start, end);
  if (old === newText) return undefined;
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  while (head > 0 && (isWithin(old, head) || isWithin(newText, head))) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  while (tail > 0 && (isWithin(old, old.length - tail) || isWithin(newText, newText.length - tail))) tail--;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}

function isWithin(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
