import type { AnnotationStatus } from '../formats/annotations.ts';
import { keyed } from '../yaml/splices.ts';
import { quoted, type Written, writtenText } from '../yaml/write.ts';
import type { Layout, Style } from './style.ts';

/** An annotation that is to be written. */
export interface NewAnnotation {
  readonly id: string;
  readonly tag: string;
  readonly quote: string;
  /** Empty where the quote does without. */
  readonly prefix: string;
  readonly suffix: string;
  /** By name, each value as a YAML scalar, or a list of them in square brackets, on one line. */
  readonly attributes: readonly (readonly [name: string, scalar: string])[];
  readonly note?: string;
  readonly links?: readonly NewLink[];
  readonly status?: AnnotationStatus;
  /** Whose annotation it was before it was taken over. */
  readonly from?: readonly string[];
}

export interface NewLink {
  readonly relation: string;
  readonly target: string;
}

/** The order in which the keys of an annotation are written. */
export const annotationKeys = [
  'id',
  'tag',
  'quote',
  'prefix',
  'suffix',
  'attributes',
  'note',
  'links',
  'status',
  'from',
] as const;
export type AnnotationKey = (typeof annotationKeys)[number];

/** A remark longer than this, in UTF-16 code units, gets lines of its own. */
const noteLength = 100;

/** The annotation as an item of the list, its lines without a line end after the last. */
export function writtenAnnotation(annotation: NewAnnotation, style: Style): string {
  const keys = entriesOf(annotation, style.attributes);
  const dash = `${' '.repeat(style.dash)}-`;
  if ('padding' in style.item) {
    const pairs = keys.map(([key, value]) => `${key}: ${value.line}`);
    return `${dash} ${inBraces(pairs, style.item.padding)}`;
  }
  const { indent } = style.item;
  const column = style.dash + indent;
  const lines = keys.map(([key, value]) => keyed(key, value, column, style.eol));
  return `${dash}${' '.repeat(indent - 1)}${lines.join(style.eol + ' '.repeat(column))}`;
}

/** A string as the value of a key of an annotation. */
export function writtenKey(key: AnnotationKey, text: string): Written {
  if (key === 'note') return writtenText(text, noteLength);
  return key === 'quote' ? writtenText(text) : { line: quoted(text) };
}

/** On one line in braces, or in one for each attribute, indented below the key. */
export function writtenAttributes(attributes: NewAnnotation['attributes'], layout: Layout): Written {
  const pairs = attributes.map(([name, scalar]) => `${quoted(name)}: ${scalar}`);
  if ('padding' in layout) return { line: inBraces(pairs, layout.padding) };
  return { line: inBraces(pairs, ''), lines: ['', ...pairs.map((pair) => ' '.repeat(layout.indent) + pair)] };
}

export function writtenLinks(links: readonly NewLink[]): Written {
  const pairs = links.map(writtenLink);
  return {
    line: `[${pairs.map((pair) => `{${pair}}`).join(', ')}]`,
    lines: ['', ...pairs.map((pair) => `  - ${pair}`)],
  };
}

export function writtenLink({ relation, target }: NewLink): string {
  return `${quoted(relation)}: ${quoted(target)}`;
}

/** One name as it is, several in square brackets. */
export function writtenFrom(names: readonly string[]): Written {
  const [only = '', ...others] = names.map(quoted);
  return { line: others.length === 0 ? only : `[${[only, ...others].join(', ')}]` };
}

function entriesOf(annotation: NewAnnotation, layout: Layout): readonly (readonly [AnnotationKey, Written])[] {
  const { attributes, links = [], from = [] } = annotation;
  return annotationKeys.flatMap((key): readonly (readonly [AnnotationKey, Written])[] => {
    if (key === 'attributes') return attributes.length === 0 ? [] : [[key, writtenAttributes(attributes, layout)]];
    if (key === 'links') return links.length === 0 ? [] : [[key, writtenLinks(links)]];
    if (key === 'from') return from.length === 0 ? [] : [[key, writtenFrom(from)]];
    const text = annotation[key];
    const isLeftOut = text === undefined || (text === '' && key !== 'quote' && key !== 'id' && key !== 'tag');
    return isLeftOut ? [] : [[key, writtenKey(key, text)]];
  });
}

function inBraces(parts: readonly string[], padding: string): string {
  return `{${padding}${parts.join(', ')}${padding}}`;
}
