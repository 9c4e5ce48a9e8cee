import { idForm, maxIdLength } from '../annotations/ids.ts';
import type { Subject } from '../names/subject.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { quoted } from '../yaml/write.ts';

/** What replaces a scalar, and what a reader of YAML then takes it for. */
export interface WordEdit extends Span {
  readonly newText: string;
  /** Where the scalar begins, before the edit. */
  readonly at: number;
  readonly value: string;
}

/** Letters of any script first, so that a name never looks like a number; the words of an enum may be numbers. */
const nameForm = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;
const valueForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

export function isName(kind: Subject['kind'], word: string): boolean {
  const form = kind === 'id' || kind === 'term' ? idForm : kind === 'value' ? valueForm : nameForm;
  return form.test(word) && word.length <= maxIdLength;
}

/**
 * Writes another name into a scalar and leaves its quotation marks as they are. In a link's target only what stands behind
 * the file's path is replaced.
 */
export function wordEdit(source: Source, scalar: Span, kind: Subject['kind'], from: string, to: string): WordEdit {
  const written = source.text.slice(scalar.start, scalar.end);
  const raw = written.trimEnd();
  const end = scalar.start + raw.length;
  const mark = /^(["']).*\1$/su.exec(raw)?.[1] ?? '';
  const inner = raw.slice(mark.length, raw.length - mark.length);
  const path = inner.endsWith(`#${from}`) ? inner.slice(0, -from.length) : '';
  const isAsIs = inner === path + from;
  const edit = { at: scalar.start, value: path + to };
  // Marks that only the old name needed go with it, unless they hold a key from its colon.
  const needed = mark === '"' && plainOrQuoted(kind, from) !== from && !/^:\S/u.test(source.text.slice(end, end + 2));
  if (isAsIs && (path !== '' || (mark !== '' && !needed))) {
    const start = scalar.start + mark.length + path.length;
    return { ...edit, start, end: start + from.length, newText: to };
  }
  return { ...edit, start: scalar.start, end, newText: plainOrQuoted(kind, path + to) };
}

function plainOrQuoted(kind: Subject['kind'], word: string): string {
  return kind === 'value' && /^(?:0|[1-9]\d{0,14})$/u.test(word) ? word : quoted(word);
}
