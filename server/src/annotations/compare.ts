import { isUnresolved } from '../figures/dates.ts';
import type { Reading } from '../figures/figure.ts';
import type { ReadingPart } from '../formats/projectFile.ts';
import type { Attribute, Tag } from '../schema/types.ts';
import { foldedWords } from '../text/folding.ts';
import { contradicts, isIsoDate } from '../text/isoDates.ts';
import type { ScalarNode } from '../yaml/node.ts';
import { applies, isOfType } from './attributes.ts';
import type { Annotation } from './types.ts';

/** A value that an annotation gives for a part of a figure's reading. */
export interface GivenPart {
  readonly attribute: Attribute;
  readonly part: ReadingPart;
  readonly node: ScalarNode;
}

/** What an annotation says of its figure: of the attributes that read, those that apply and are of their type. */
export function givenParts(annotation: Annotation, tag: Tag): readonly GivenPart[] {
  return annotation.attributes.flatMap(({ name, value: node }) => {
    const attribute = tag.attributes.get(name);
    if (!attribute?.reads || node.kind !== 'scalar' || !isOfType(node, attribute.type)) return [];
    return applies(attribute, annotation) ? [{ attribute, part: attribute.reads, node }] : [];
  });
}

/** What the words say instead, and nothing where the annotation says the same, or the words leave it open. */
export type Contradiction =
  | { readonly state: 'other'; readonly reads: string | number }
  /** A number for words that only give its ends. */
  | { readonly state: 'outside'; readonly min: number | null; readonly max: number | null };

export function contradiction({ part, node }: GivenPart, reading: Reading): Contradiction | undefined {
  const reads = part === 'period' ? reading.date : reading[part];
  if (part === 'value' && reads === null) return outside(node, reading);
  if (reads === null) return undefined;
  return says(node, part, reads) ? undefined : { state: 'other', reads };
}

function outside({ value }: ScalarNode, { modifier, min, max }: Reading): Contradiction | undefined {
  if ((modifier !== 'range' && modifier !== 'several') || typeof value !== 'number') return undefined;
  const isInside = (min === null || min <= value) && (max === null || value <= max);
  return isInside ? undefined : { state: 'outside', min, max };
}

function says(node: ScalarNode, part: ReadingPart, reads: string | number): boolean {
  if (node.value === reads) return true;
  const written = typeof node.value === 'number' ? node.raw : String(node.value);
  if (part === 'period' || part === 'date') {
    return !isIsoDate(written) || isUnresolved(String(reads)) || !contradicts(written, String(reads));
  }
  if (typeof reads === 'number') return typeof node.value !== 'number' || isSameNumber(node.value, written, reads);
  return written === reads || foldedWords(written).trim() === foldedWords(reads);
}

/** Equal, or the reading rounded to the decimals that are written, where it has too many to write: 0.667 for two-thirds. */
function isSameNumber(given: number, written: string, reads: number): boolean {
  if (Math.abs(given - reads) <= Math.abs(reads) * 1e-12) return true;
  const decimals = /\.(\d+)$/u.exec(written)?.[1]?.length ?? 0;
  const isEndless = /\.\d{7,}/u.test(String(reads));
  return isEndless && decimals > 0 && decimals <= 20 && Number(reads.toFixed(decimals)) === given;
}
