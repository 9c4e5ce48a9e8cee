import type { AnnotationStatus } from '../formats/annotations.ts';
import { quoted } from '../yaml/write.ts';
import type { Style } from './style.ts';

/** An annotation that is to be written. */
export interface NewAnnotation {
  readonly id: string;
  readonly tag: string;
  readonly quote: string;
  /** Empty where the quote does without. */
  readonly prefix: string;
  readonly suffix: string;
  /** By name, each value as a YAML scalar on one line. */
  readonly attributes: readonly (readonly [name: string, scalar: string])[];
  /** Left out for one that its coder stands by. */
  readonly status?: AnnotationStatus;
}

/** The annotation as an item of the list, its lines without a line end after the last. */
export function writtenAnnotation(annotation: NewAnnotation, style: Style): string {
  const { id, tag, quote, prefix, suffix, attributes, status } = annotation;
  const keys = [
    `id: ${quoted(id)}`,
    `tag: ${quoted(tag)}`,
    `quote: ${quoted(quote)}`,
    ...(prefix === '' ? [] : [`prefix: ${quoted(prefix)}`]),
    ...(suffix === '' ? [] : [`suffix: ${quoted(suffix)}`]),
    ...(attributes.length === 0 ? [] : writtenAttributes(attributes, style)),
    ...(status === undefined ? [] : [`status: ${status}`]),
  ];
  const dash = `${' '.repeat(style.dash)}-`;
  if ('padding' in style.item) return `${dash} ${inBraces(keys, style.item.padding)}`;
  const { indent } = style.item;
  return `${dash}${' '.repeat(indent - 1)}${keys.join(style.eol + ' '.repeat(style.dash + indent))}`;
}

/** One line in braces, or one for the key and one for each attribute, those indented below it. */
function writtenAttributes(attributes: NewAnnotation['attributes'], { attributes: layout }: Style): readonly string[] {
  const pairs = attributes.map(([name, scalar]) => `${quoted(name)}: ${scalar}`);
  if ('padding' in layout) return [`attributes: ${inBraces(pairs, layout.padding)}`];
  return ['attributes:', ...pairs.map((pair) => ' '.repeat(layout.indent) + pair)];
}

function inBraces(parts: readonly string[], padding: string): string {
  return `{${padding}${parts.join(', ')}${padding}}`;
}
