import type { AnnotationStatus } from '../formats/annotations.ts';

export const statuses: readonly AnnotationStatus[] = ['draft', 'accepted', 'disputed'];

export function isStatus(word: unknown): word is AnnotationStatus {
  return (statuses as readonly unknown[]).includes(word);
}
