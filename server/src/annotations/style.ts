import { lineAt, lineSpan, type Source } from '../text/source.ts';
import { entry } from '../yaml/node.ts';
import type { Annotation, AnnotationFile } from './types.ts';

/** How the annotations of a file are laid out; what is written anew follows it. */
export interface Style {
  /** The line end of the file. */
  readonly eol: string;
  /** How far the dashes of the list are indented. */
  readonly dash: number;
  /** Whether a blank line parts the annotations. */
  readonly isSpaced: boolean;
  /** How an annotation is written, and how its attributes are. */
  readonly item: Layout;
  readonly attributes: Layout;
}

/** In braces, with what stands between a brace and what is in it; or in lines, so far in from the key that holds them. */
export type Layout = { readonly padding: '' | ' ' } | { readonly indent: number };

/** The style of the annotations around the place after the one with this index; those with the same tag count for attributes. */
export function styleAt(source: Source, file: AnnotationFile, after: number, tag: string): Style {
  const { annotations, starts } = file;
  const model = Math.max(0, after);
  const shown = annotations[model];
  const base = starts[model] ?? 0;
  const dash = shown ? indentAt(source, base) : 2;
  const item = shown?.node ? layoutAt(source, base + shown.node.start, dash) : { indent: 2 };
  const example = nearestWithAttributes(annotations, model, tag);
  const attributes =
    example === undefined ? undefined : attributesLayout(source, annotations[example], starts[example]);
  return {
    eol: source.text.includes('\r\n') ? '\r\n' : '\n',
    dash,
    isSpaced: isSpacedAt(source, file, after),
    item,
    // What is in braces holds nothing in lines.
    attributes: 'padding' in item && !(attributes && 'padding' in attributes) ? item : (attributes ?? { padding: '' }),
  };
}

function nearestWithAttributes(annotations: readonly Annotation[], from: number, tag: string): number | undefined {
  const has = (i: number, alike: boolean) => {
    const each = annotations[i];
    return each !== undefined && each.attributes.length > 0 && (!alike || each.tag?.value === tag);
  };
  for (const alike of [true, false]) {
    for (let by = 0; by < annotations.length; by++) {
      if (has(from - by, alike)) return from - by;
      if (has(from + by, alike)) return from + by;
    }
  }
  return undefined;
}

function attributesLayout(source: Source, annotation: Annotation | undefined, base = 0): Layout | undefined {
  const found = entry(annotation?.node, 'attributes');
  return found && layoutAt(source, base + found.value.start, columnOf(source, base + found.key.start));
}

function layoutAt(source: Source, offset: number, from: number): Layout {
  if (source.text[offset] === '{') return { padding: source.text[offset + 1] === ' ' ? ' ' : '' };
  return { indent: Math.max(2, columnOf(source, offset) - from) };
}

/** As between the two annotations before the place, else between those around it; spaced where there is nothing to go by. */
function isSpacedAt(source: Source, { annotations, starts }: AnnotationFile, after: number): boolean {
  for (const i of [after - 1, after, after + 1]) {
    const annotation = annotations[i];
    const next = starts[i + 1];
    if (!annotation || next === undefined) continue;
    return /\n[ \t]*\r?\n/u.test(
      source.text.slice((starts[i] ?? 0) + contentEnd(source, annotation, starts[i] ?? 0), next),
    );
  }
  return true;
}

/** Where what is written of an annotation ends, counted from its slice: a block scalar runs on over blank lines after it. */
export function contentEnd(source: Source, annotation: Annotation, base: number): number {
  return source.text.slice(base, base + annotation.end).trimEnd().length;
}

function indentAt(source: Source, lineStart: number): number {
  return /^ */u.exec(source.text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
}

function columnOf(source: Source, offset: number): number {
  return offset - lineSpan(source, lineAt(source, offset)).start;
}
