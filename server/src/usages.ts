import { valuesOf } from './annotations/attributes.ts';
import { annotationFile } from './annotations/parse.ts';
import type { Annotation, AnnotationFile, AttributeValue, Link } from './annotations/types.ts';
import { termsIn } from './glossary/terms.ts';
import { grouped } from './grouped.ts';
import { linkTarget } from './linkTarget.ts';
import type { AnnotationRef } from './places/annotation.ts';
import { annotationFiles, fileUris, isDocument, type Project, schemaOf, sourceOf } from './project.ts';
import { attributeNamed, relationNamed, tagNamed, valueNamed } from './schema/renamed.ts';
import type { Schema } from './schema/types.ts';
import type { Source } from './text/source.ts';
import type { Span } from './text/span.ts';
import type { Node } from './yaml/node.ts';

/** Where a document uses a term. */
export interface Mention {
  readonly document: Source;
  readonly span: Span;
}

/** Every annotation of the project, file by file. */
export function allAnnotations(project: Project): readonly AnnotationRef[] {
  return annotationFiles(project).flatMap((file) => refsIn(file, annotationFile(file)));
}

export function refsIn(file: Source, { annotations, starts }: AnnotationFile): readonly AnnotationRef[] {
  return annotations.map((annotation, i) => ({ annotation, file, base: starts[i] ?? 0 }));
}

export function annotationsTagged(project: Project, tag: string): readonly AnnotationRef[] {
  const schema = schemaOf(project);
  return allAnnotations(project).filter((each) => presentTag(schema, each.annotation) === tag);
}

/** The annotations of each tag that is used, whether the schema has it or not. */
export function annotationsByTag(project: Project): ReadonlyMap<string, readonly AnnotationRef[]> {
  const schema = schemaOf(project);
  const found = new Map<string, AnnotationRef[]>();
  for (const ref of allAnnotations(project)) {
    const tag = presentTag(schema, ref.annotation);
    if (tag === undefined) continue;
    const list = found.get(tag);
    if (list) list.push(ref);
    else found.set(tag, [ref]);
  }
  return found;
}

/** What the tag of an annotation is called now, where it is given by a former name. */
function presentTag(schema: Schema, { tag }: Annotation): string | undefined {
  return tag && (tagNamed(schema, tag.value)?.name ?? tag.value);
}

/** Where annotations with a tag give an attribute. */
export function attributeUses(
  project: Project,
  tag: string,
  attribute: string,
): readonly (AnnotationRef & { readonly attribute: AttributeValue })[] {
  const schema = schemaOf(project);
  const owner = schema.tags.get(tag);
  const isMeant = ({ name }: AttributeValue) =>
    name === attribute || attributeNamed(schema, owner, name)?.name === attribute;
  return annotationsTagged(project, tag).flatMap((ref) =>
    ref.annotation.attributes.filter(isMeant).map((each) => ({ ...ref, attribute: each })),
  );
}

/** Where annotations with a tag give an attribute one of the words of its enum. */
export function valueUses(
  project: Project,
  tag: string,
  attribute: string,
  word: string,
): readonly (AnnotationRef & { readonly value: Node })[] {
  const schema = schemaOf(project);
  const owner = schema.tags.get(tag);
  const definition = owner?.attributes.get(attribute);
  if (!owner || !definition) return [];
  return attributeUses(project, tag, attribute).flatMap((ref) =>
    valuesOf(ref.attribute.value)
      .filter((each) => each.kind === 'scalar' && valueNamed(schema, owner, definition, String(each.value)) === word)
      .map((value) => ({ ...ref, value })),
  );
}

type LinkUse = AnnotationRef & { readonly link: Link };

export function relationUses(project: Project, relation: string): readonly LinkUse[] {
  const schema = schemaOf(project);
  return allLinks(project).filter(
    ({
      link: {
        relation: { value },
      },
    }) => value === relation || relationNamed(schema, value)?.name === relation,
  );
}

/** The links of any annotation that lead to this one. */
export function linksTo(project: Project, { annotation }: AnnotationRef): readonly LinkUse[] {
  return allLinks(project).filter((each) => {
    if (each.link.id !== annotation.id?.value) return false;
    const target = linkTarget(project, each.file, each.link);
    return target.state === 'there' && target.annotation === annotation;
  });
}

function allLinks(project: Project): readonly LinkUse[] {
  return allAnnotations(project).flatMap((ref) => ref.annotation.links.map((link) => ({ ...ref, link })));
}

/** The uses of each term, by its id, in the project's documents as far as they have been read. */
export function mentions(project: Project): ReadonlyMap<string, readonly Mention[]> {
  const schema = schemaOf(project);
  const uses = readDocuments(project).flatMap((document) =>
    termsIn(schema, document).map(({ span, term }) => ({ document, span, id: term.id })),
  );
  return grouped(uses, ({ id }) => id);
}

function readDocuments(project: Project): readonly Source[] {
  return [...fileUris(project)]
    .filter((uri) => isDocument(project, uri))
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined);
}
