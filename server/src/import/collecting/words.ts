import type { AnnotationStatus } from '../../formats/annotations.ts';
import type { AttributeType } from '../../formats/projectFile.ts';

export function isStatus(word: string | undefined): word is AnnotationStatus {
  return word === 'draft' || word === 'accepted' || word === 'disputed';
}

/**
 * A value of which only the words are there, as a value of an attribute's type where they are one. Where no type is known,
 * a word that is written as a number or a truth value is one.
 */
export function typed(value: string | number | boolean, type: AttributeType | undefined): string | number | boolean {
  if (typeof value !== 'string') return value;
  const isNumber = String(Number(value)) === value && Number.isFinite(Number(value));
  if (isNumber && (type === undefined || type === 'number' || type === 'integer')) return Number(value);
  if ((type === undefined || type === 'boolean') && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
