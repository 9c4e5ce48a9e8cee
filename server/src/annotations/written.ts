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
}

/** The annotation as an item of the list, its lines without a line end after the last. */
export function writtenAnnotation(annotation: NewAnnotation, style: Style): string {
  const { id, tag, quote, prefix, suffix, attributes } = annotation;
  const keys = [
    `id: ${quoted(id)}`,
    `tag: ${quoted(tag)}`,
    `quote: ${quoted(quote)}`,
    ...(prefix === '' ? [] : [`prefix: ${quoted(prefix)}`]),
    ...(suffix === '' ? [] : [`suffix: ${quoted(suffix)}`]),
    ...(attributes.length === 0 ? [] : writtenAttributes(attributes, style)),
  ];
  const dash = `${' '.repeat(style.dash)}-${' '.repeat(Math.max(1, style.keys - style.dash - 1))}`;
  if (style.isInBraces) return `${dash}${braces(keys, style)}`;
  return `${dash}${keys.join(style.eol + ' '.repeat(style.keys))}`;
}

/** One line in braces, or one for the key and one for each attribute, those indented below it. */
function writtenAttributes(attributes: NewAnnotation['attributes'], style: Style): readonly string[] {
  const pairs = attributes.map(([name, scalar]) => `${quoted(name)}: ${scalar}`);
  if (style.attributes === 'braces') return [`attributes: ${braces(pairs, style)}`];
  const indent = ' '.repeat(style.attributes);
  return ['attributes:', ...pairs.map((pair) => indent + pair)];
}

function braces(parts: readonly string[], { padding }: Style): string {
  return `{${padding}${parts.join(', ')}${padding}}`;
}
