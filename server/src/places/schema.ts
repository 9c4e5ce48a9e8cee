import { schemaNames } from '../schema/names.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import { type Span, touches } from '../text/span.ts';

/** A name in a schema file: the key that defines it, or a place that refers to it. Spans count from the file's beginning. */
export type SchemaPlace =
  | { readonly kind: 'tag' | 'relation' | 'term' | 'base'; readonly name: string; readonly span: Span }
  | { readonly kind: 'attribute'; readonly tag: string; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'value';
      readonly tag: string;
      readonly attribute: string;
      readonly name: string;
      readonly span: Span;
    };

/** The name at an offset of a schema file; nothing elsewhere. */
export function schemaPlaceAt(source: Source, offset: number): SchemaPlace | undefined {
  const file = schemaFile(source);
  const base = file.extends.find((each) => touches(each, offset));
  if (base) return { kind: 'base', name: base.value, span: { start: base.start, end: base.end } };
  const found = schemaNames(file).find((each) => touches(each.scalar, offset));
  if (!found) return undefined;
  const { kind, name, scalar } = found;
  const [tag = '', attribute = ''] = found.owners;
  const span = { start: scalar.start, end: scalar.end };
  if (kind === 'attribute') return { kind, tag, name, span };
  return kind === 'value' ? { kind, tag, attribute, name, span } : { kind, name, span };
}
