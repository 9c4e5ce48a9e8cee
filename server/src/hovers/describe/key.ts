import type { Locale } from '../../findings.ts';
import { escaped, strong } from '../../markdown.ts';
import type { Span } from '../../text/span.ts';
import { keyName, type Node, pathAt } from '../../yaml/node.ts';
import { alternative, type JsonSchema, resolved } from '../../yaml/structure.ts';
import { chinese } from './key.zh.ts';

/**
 * What the key at an offset is for, as the format's JSON Schema describes it; nothing on anything but a key, or where
 * the format does not say. The span counts as the offsets of `root` do.
 */
export function keyAt(
  root: Node | undefined,
  offset: number,
  schema: JsonSchema,
  format: JsonSchema,
  locale: Locale,
): { readonly span: Span; readonly blocks: readonly string[] } | undefined {
  let here: JsonSchema | undefined = schema;
  const path = pathAt(root, offset);
  for (const [i, each] of path.entries()) {
    if (!here) return undefined;
    if (!('key' in each)) {
      const chosen: JsonSchema | undefined = alternative(here, each, format);
      here = each.kind === 'list' ? chosen?.items : chosen;
      continue;
    }
    const name = keyName(each);
    const known = here.properties && Object.hasOwn(here.properties, name) ? here.properties[name] : undefined;
    if (path[i + 1] === each.key) {
      const blocks = known ? keyBlocks(name, known, format, locale) : [];
      return blocks.length > 0 ? { span: { start: each.key.start, end: each.key.end }, blocks } : undefined;
    }
    here = known ?? (typeof here.additionalProperties === 'object' ? here.additionalProperties : undefined);
  }
  return undefined;
}

/** A key and what it is for, in the reader's language; nothing where the format does not say. */
export function keyBlocks(name: string, schema: JsonSchema, format: JsonSchema, locale: Locale): readonly string[] {
  const description = resolved(schema, format).description;
  if (!description) return [];
  const words = locale === 'zh' ? (chinese.get(description) ?? description) : description;
  return [strong(name), escaped(words)];
}
