import type { Message, Params } from '../findings.ts';
import { baseOf, linkTarget } from '../linkTarget.ts';
import { passagesAt } from '../passages.ts';
import { type AnnotationPlace, type AnnotationRef, annotationPlaceAt, linkAt } from '../places/annotation.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { schemaNames } from '../schema/names.ts';
import { schemaFile } from '../schema/parse.ts';
import { attributeNamed, tagNamed } from '../schema/renamed.ts';
import type { SchemaName } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { type Span, shifted, touches } from '../text/span.ts';

/** A name that stands at a place: one of the schema's as it is written there, or an annotation's id. */
export type Subject =
  | (SchemaName & { readonly span: Span })
  | { readonly kind: 'id'; readonly name: string; readonly ref: AnnotationRef; readonly span: Span };

/** Why something cannot be done, and what to do instead. */
export interface Refusal {
  readonly message: Message;
  readonly params: Params;
}

/**
 * The name at an offset; nothing where none stands. In a document it is the id of the innermost annotation there, and its
 * span the passage; in an annotation file a link's target is the id that it leads to.
 */
export function subjectAt(project: Project, uri: string, offset: number): Subject | undefined {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return undefined;
  if (kind === 'schema') return inSchema(source, offset);
  if (kind === 'annotations') {
    const place = annotationPlaceAt(source, offset);
    return place && inAnnotation(project, place);
  }
  // A cursor behind the last character still means the word before it.
  return inDocument(project, source, offset) ?? (offset > 0 ? inDocument(project, source, offset - 1) : undefined);
}

function inSchema(source: Source, offset: number): Subject | undefined {
  const found = schemaNames(schemaFile(source)).find((each) => touches(each.scalar, offset));
  if (!found) return undefined;
  const { kind, owners, name, scalar } = found;
  return { kind, owners, name, span: { start: scalar.start, end: scalar.end } };
}

function inDocument(project: Project, document: Source, offset: number): Subject | undefined {
  const [passage] = passagesAt(project, document, offset);
  const id = passage?.annotation.id?.value;
  if (!passage || id === undefined) return undefined;
  return { kind: 'id', name: id, ref: passage, span: { start: passage.start, end: passage.end } };
}

function inAnnotation(project: Project, place: AnnotationPlace): Subject | undefined {
  const { annotation, base, span, word } = place;
  const schema = schemaOf(project);
  const tag = tagNamed(schema, annotation.tag?.value ?? '');
  if (place.kind === 'id' && annotation.id) return { kind: 'id', name: annotation.id.value, ref: place, span };
  if (place.kind === 'tag' && annotation.tag) return { kind: 'tag', owners: [], name: annotation.tag.value, span };
  const link = linkAt(place);
  if (place.kind === 'relation' && link) return { kind: 'relation', owners: [], name: link.relation.value, span };
  if (place.kind === 'target' && link) {
    const target = linkTarget(project, place.file, link);
    if (target.state !== 'there') return undefined;
    const ref = { annotation: target.annotation, file: target.source, base: baseOf(target.source, target.annotation) };
    return { kind: 'id', name: link.id, ref, span: shifted(link.target, base) };
  }
  const name = word.keys[1];
  if (!tag || name === undefined) return undefined;
  if (place.kind === 'attribute') return { kind: 'attribute', owners: [tag.name], name, span };
  const attribute = place.kind === 'attribute-value' ? attributeNamed(schema, tag, name) : undefined;
  if (attribute?.type !== 'enum' || word.scalar.value === null) return undefined;
  return { kind: 'value', owners: [tag.name, attribute.name], name: String(word.scalar.value), span };
}
