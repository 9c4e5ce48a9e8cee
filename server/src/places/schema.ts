import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { wordAt } from './word.ts';

/** A name in a schema file: the key that defines it, or a place that refers to it. Spans count from the file's beginning. */
export type SchemaPlace =
  | { readonly kind: 'tag' | 'relation' | 'term' | 'base'; readonly name: string; readonly span: Span }
  | { readonly kind: 'attribute'; readonly tag: string; readonly name: string; readonly span: Span };

/** The name at an offset of a schema file; nothing elsewhere. */
export function schemaPlaceAt(source: Source, offset: number): SchemaPlace | undefined {
  const word = wordAt(schemaFile(source).node, offset);
  if (!word) return undefined;
  const { keys, on, scalar } = word;
  const [section, owner, key, inner, last, condition] = keys;
  const span = { start: scalar.start, end: scalar.end };
  const value = typeof scalar.value === 'string' ? scalar.value : scalar.raw;
  if (on === 'value') {
    if (section === 'extends' && keys.length === 1) return { kind: 'base', name: value, span };
    if (keys.length !== 3) return undefined;
    if (section === 'relations' && (key === 'from' || key === 'to')) return { kind: 'tag', name: value, span };
    return section === 'glossary' && key === 'see' ? { kind: 'term', name: value, span } : undefined;
  }
  if (keys.length === 2 && owner !== undefined) {
    if (section === 'tags') return { kind: 'tag', name: owner, span };
    if (section === 'relations') return { kind: 'relation', name: owner, span };
    return section === 'glossary' ? { kind: 'term', name: owner, span } : undefined;
  }
  if (section !== 'tags' || key !== 'attributes' || owner === undefined || inner === undefined) return undefined;
  if (keys.length === 4) return { kind: 'attribute', tag: owner, name: inner, span };
  if (keys.length === 6 && last === 'when' && condition !== undefined) {
    return { kind: 'attribute', tag: owner, name: condition, span };
  }
  return undefined;
}
