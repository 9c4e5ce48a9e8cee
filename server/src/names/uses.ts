import { valuesOf } from '../annotations/attributes.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Annotation } from '../annotations/types.ts';
import { spanIn } from '../places/annotation.ts';
import { schemaNames } from '../schema/names.ts';
import { schemaFile } from '../schema/parse.ts';
import { attributeNamed, isSame, tagNamed } from '../schema/renamed.ts';
import type { Schema, SchemaName } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { refsIn } from '../usages.ts';
import type { Node } from '../yaml/node.ts';

/** Where the annotations of a file, and what is refused in it, are written with a name of the schema, in the order of the file. */
export function usesInAnnotations(schema: Schema, file: Source, name: SchemaName): readonly Span[] {
  const find = finders[name.kind];
  const read = annotationFile(file);
  const used = refsIn(file, read).flatMap((ref) => find(ref.annotation, name, schema).map((each) => spanIn(ref, each)));
  const refused = read.refused.flatMap(({ tag }) => (name.kind === 'tag' && tag?.value === name.name ? [tag] : []));
  return refused.length === 0 ? used : [...used, ...refused].sort((a, b) => a.start - b.start);
}

/** Where a file of the schema defines a name or speaks of it, in the order of the file. */
export function usesInSchema(file: Source, { kind, owners, name }: SchemaName): readonly Span[] {
  return schemaNames(schemaFile(file))
    .filter((each) => each.kind === kind && each.name === name && isSame(each.owners, owners))
    .map(({ scalar: { start, end } }) => ({ start, end }));
}

type Find = (annotation: Annotation, name: SchemaName, schema: Schema) => readonly Span[];

const finders: Readonly<Record<SchemaName['kind'], Find>> = {
  tag: ({ tag }, { name }) => (tag?.value === name ? [tag] : []),
  attribute: (annotation, { owners, name }, schema) => {
    if (!annotation.attributes.some((each) => each.name === name)) return [];
    if (tagNamed(schema, annotation.tag?.value ?? '')?.name !== owners[0]) return [];
    return annotation.attributes.filter((each) => each.name === name).map(({ key }) => key);
  },
  value: (annotation, { owners, name }, schema) => {
    const tag = tagNamed(schema, annotation.tag?.value ?? '');
    if (tag?.name !== owners[0]) return [];
    return annotation.attributes
      .filter((each) => attributeNamed(schema, tag, each.name)?.name === owners[1])
      .flatMap(({ value }) => valuesOf(value).filter((each) => isWord(each, name)));
  },
  relation: ({ links }, { name }) => links.map(({ relation }) => relation).filter(({ value }) => value === name),
  // The annotated texts use terms by their words, never by their ids.
  term: () => [],
};

function isWord(node: Node, word: string): boolean {
  return node.kind === 'scalar' && node.value !== null && String(node.value) === word;
}
