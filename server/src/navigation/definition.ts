import { annotationFile } from '../annotations/parse.ts';
import { termAt } from '../glossary/terms.ts';
import { passagesAt } from '../passages.ts';
import { type AnnotationPlace, annotationAt, annotationPlaceAt, linkAt } from '../places/annotation.ts';
import { kindOf } from '../places/kind.ts';
import { schemaPlaceAt } from '../places/schema.ts';
import { documentOf, exists, type Project, schemaOf, sourceOf } from '../project.ts';
import { attributeNamed, relationNamed, tagNamed, valueNamed } from '../schema/renamed.ts';
import type { Source } from '../text/source.ts';
import { touches } from '../text/span.ts';
import { resolvePath } from '../uris.ts';
import { type Target, toAnnotation, toLinkTarget, toPassages, toPlace, toValue } from './target.ts';

/** The other side of what stands at an offset. Empty where there is none. */
export function definition(project: Project, uri: string, offset: number): readonly Target[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return [];
  if (kind === 'annotations') return fromAnnotations(project, source, offset);
  if (kind === 'schema') return fromSchema(project, source, offset);
  // A cursor behind the last character still means the word before it.
  const here = fromDocument(project, source, offset);
  return here.length > 0 || offset === 0 ? here : fromDocument(project, source, offset - 1);
}

/** A term → its entry; a passage → its annotations. */
function fromDocument(project: Project, document: Source, offset: number): readonly Target[] {
  const use = termAt(schemaOf(project), document, offset);
  return [
    ...(use ? toPlace(project, use.term.place, use.span) : []),
    ...passagesAt(project, document, offset).map((each) => toAnnotation(each, { start: each.start, end: each.end })),
  ];
}

function fromAnnotations(project: Project, file: Source, offset: number): readonly Target[] {
  const place = annotationPlaceAt(file, offset);
  if (place) return fromPlace(project, place);
  const around = annotationAt(file, offset);
  if (around) return toPassages(project, around, { start: offset, end: offset });
  const written = annotationFile(file).document;
  const ref = documentOf(project, file);
  if (!written || !touches(written, offset) || ref.state !== 'there') return [];
  return [{ uri: ref.uri, span: { start: 0, end: 0 }, originSpan: { start: written.start, end: written.end } }];
}

/** A tag or an attribute → the schema; a link's target → that annotation; anything else → the passage. */
function fromPlace(project: Project, place: AnnotationPlace): readonly Target[] {
  const schema = schemaOf(project);
  const tag = tagNamed(schema, place.annotation.tag?.value ?? '');
  if (place.kind === 'tag') return toPlace(project, tag?.place, place.span);
  if (place.kind === 'attribute' || place.kind === 'attribute-value') {
    const attribute = attributeNamed(schema, tag, place.word.keys[1] ?? '');
    if (!tag || !attribute) return [];
    const word =
      place.kind === 'attribute' ? undefined : valueNamed(schema, tag, attribute, String(place.word.scalar.value));
    const value = word === undefined ? [] : toValue(project, tag, attribute, word, place.span);
    return value.length > 0 ? value : toPlace(project, attribute.place, place.span);
  }
  const link = linkAt(place);
  if (!link) return toPassages(project, place, place.span);
  if (place.kind === 'target') return toLinkTarget(project, place.file, link, place.span);
  return toPlace(project, relationNamed(schema, link.relation.value)?.place, place.span);
}

/** A name → where it is defined last, which for the defining key is itself; a file that is extended → that file. */
function fromSchema(project: Project, source: Source, offset: number): readonly Target[] {
  const schema = schemaOf(project);
  const place = schemaPlaceAt(source, offset);
  if (!place) return [];
  const { name, span } = place;
  if (place.kind === 'tag') return toPlace(project, schema.tags.get(name)?.place, span);
  if (place.kind === 'attribute')
    return toPlace(project, schema.tags.get(place.tag)?.attributes.get(name)?.place, span);
  if (place.kind === 'value') {
    const tag = schema.tags.get(place.tag);
    const attribute = tag?.attributes.get(place.attribute);
    return tag && attribute ? toValue(project, tag, attribute, name, span) : [];
  }
  if (place.kind === 'relation') return toPlace(project, schema.relations.get(name)?.place, span);
  if (place.kind === 'term') return toPlace(project, schema.glossary.get(name)?.place, span);
  const uri = resolvePath(source.uri, name);
  // A built-in name resolves to a path as well, but there is no such file.
  return uri !== undefined && exists(project, uri) ? [{ uri, span: { start: 0, end: 0 }, originSpan: span }] : [];
}
