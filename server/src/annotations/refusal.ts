import type { Edit } from '../findings.ts';
import { createSource, lineAt, lineSpan, type Source } from '../text/source.ts';
import { entry } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';
import { edited } from './insert.ts';
import { annotationFile } from './parse.ts';
import type { AnnotationFile, Refusal } from './types.ts';

/** A refusal that is to be written; prefix and suffix are empty where the quote does without. */
export interface NewRefusal {
  readonly tag: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The edits that write refusals into a file, after those that are there, every other byte left alone. Nothing where the
 * file is laid out in a way that cannot be added to, or would not read afterwards as it should.
 */
export function refusal(source: Source, refusals: readonly NewRefusal[]): readonly Edit[] | undefined {
  const file = annotationFile(source);
  // Where the YAML is broken nobody can say what would follow from one line more.
  if (file.problems.some(({ code }) => code === 'yaml-syntax')) return undefined;
  const edits = amongOthers(source, file, refusals) ?? intoNone(source, file, refusals);
  return edits && readsAsMeant(source, file, refusals, edits) ? edits : undefined;
}

/** Below the last item of a list that is laid out in lines, as far in. */
function amongOthers(source: Source, { refused }: AnnotationFile, refusals: readonly NewRefusal[]) {
  const last = refused.at(-1);
  if (!last) return undefined;
  const line = lineSpan(source, lineAt(source, last.start));
  const [lead] = /^ *- +/u.exec(source.text.slice(line.start, line.end)) ?? [];
  // A list in square brackets has no lines of its own to put one between.
  if (lead === undefined || line.start + lead.length !== last.start) return undefined;
  const at = lineSpan(source, lineAt(source, contentEnd(source, last))).end;
  return [inserted(at, source, refusals, lead, source.text[last.start] === '{')];
}

function intoNone(source: Source, { head }: AnnotationFile, refusals: readonly NewRefusal[]) {
  const { text } = source;
  const found = entry(head, 'refused');
  if (!found) {
    const eol = eolOf(source);
    const lead = text === '' || /[\r\n]$/u.test(text) ? '' : eol;
    const { newText } = inserted(0, source, refusals, '  - ', false);
    return [
      { start: text.length, end: text.length, newText: `${lead}${text === '' ? '' : eol}refused:${newText}${eol}` },
    ];
  }
  const { key, value } = found;
  const isEmpty = value.kind === 'scalar' ? value.value === null && value.raw === '' : value.kind === 'list';
  if (!isEmpty || (value.kind === 'list' && value.items.length > 0)) return undefined;
  const { end } = lineSpan(source, lineAt(source, value.kind === 'list' ? value.end : key.end));
  const list = inserted(end, source, refusals, '  - ', false);
  if (value.kind === 'scalar') return [list];
  // The brackets give way, and the white space before them.
  const start = key.end + 1 + text.slice(key.end + 1, value.start).trimEnd().length;
  return [{ start, end: value.end, newText: '' }, list];
}

function inserted(at: number, source: Source, refusals: readonly NewRefusal[], lead: string, inBraces: boolean): Edit {
  const eol = eolOf(source);
  const newText = refusals.map((each) => eol + written(each, lead, inBraces, eol)).join('');
  return { start: at, end: at, newText };
}

function written({ tag, quote, prefix, suffix }: NewRefusal, lead: string, inBraces: boolean, eol: string): string {
  const keys = [
    `tag: ${quoted(tag)}`,
    `quote: ${quoted(quote)}`,
    ...(prefix === '' ? [] : [`prefix: ${quoted(prefix)}`]),
    ...(suffix === '' ? [] : [`suffix: ${quoted(suffix)}`]),
  ];
  return lead + (inBraces ? `{ ${keys.join(', ')} }` : keys.join(eol + ' '.repeat(lead.length)));
}

function eolOf({ text }: Source): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A block scalar runs on over blank lines after it. */
function contentEnd({ text }: Source, { start, end }: Refusal): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** The refusals that there were and then the new ones; everything else is what it was. */
function readsAsMeant(
  source: Source,
  before: AnnotationFile,
  refusals: readonly NewRefusal[],
  edits: readonly Edit[],
): boolean {
  const result = createSource(source.uri, edited(source.text, edits));
  const file = annotationFile(result);
  const wanted = [
    ...before.refused.map(wordsOf),
    ...refusals.map((each) => JSON.stringify(Object.values(wordsIn(each)))),
  ];
  return (
    JSON.stringify(file.refused.map(wordsOf)) === JSON.stringify(wanted) &&
    file.problems.length === before.problems.length &&
    file.document?.value === before.document?.value &&
    file.annotations.length === before.annotations.length &&
    file.annotations.every((each, i) => itemText(result, file, i) === itemText(source, before, i) && each.end > 0)
  );
}

function wordsIn({ tag, quote, prefix, suffix }: NewRefusal): NewRefusal {
  return { tag, quote, prefix, suffix };
}

function wordsOf({ tag, quote, prefix, suffix }: Refusal): string {
  return JSON.stringify([tag, quote, prefix, suffix].map((each) => each?.value ?? ''));
}

function itemText({ text }: Source, { annotations, starts }: AnnotationFile, index: number): string {
  const base = starts[index] ?? 0;
  const { start = 0, end = 0 } = annotations[index] ?? {};
  return text.slice(base + start, base + end).trimEnd();
}
