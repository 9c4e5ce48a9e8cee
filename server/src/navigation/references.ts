import { termAt } from '../glossary/terms.ts';
import { baseOf, linkTarget } from '../linkTarget.ts';
import { passagesAt } from '../passages.ts';
import {
  type AnnotationPlace,
  type AnnotationRef,
  annotationAt,
  annotationPlaceAt,
  linkAt,
} from '../places/annotation.ts';
import { kindOf } from '../places/kind.ts';
import { schemaPlaceAt } from '../places/schema.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { attributeNamed, relationNamed, tagNamed, valueNamed } from '../schema/renamed.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { annotationsTagged, attributeUses, linksTo, mentions, relationUses, valueUses } from '../usages.ts';
import { type Target, toAnnotation, toPart, toPassages } from './target.ts';

/** Everywhere the project uses what stands at an offset. Empty where it is not used. */
export function references(project: Project, uri: string, offset: number): readonly Target[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return [];
  if (kind === 'annotations') return ofAnnotations(project, source, offset);
  if (kind === 'schema') return ofSchema(project, source, offset);
  const here = ofDocument(project, source, offset);
  return here.length > 0 || offset === 0 ? here : ofDocument(project, source, offset - 1);
}

/** A term → all its uses; else the passages here → their annotations and the links to these. */
function ofDocument(project: Project, document: Source, offset: number): readonly Target[] {
  const use = termAt(schemaOf(project), document, offset);
  if (use) return mentionsOf(project, use.term.id, use.span);
  return passagesAt(project, document, offset).flatMap((each) => {
    const origin = { start: each.start, end: each.end };
    return [toAnnotation(each, origin), ...linksOf(project, each, origin)];
  });
}

function ofAnnotations(project: Project, file: Source, offset: number): readonly Target[] {
  const place = annotationPlaceAt(file, offset);
  if (place) return ofPlace(project, place);
  const around = annotationAt(file, offset);
  return around ? toPassages(project, around, { start: offset, end: offset }) : [];
}

/** A tag, attribute or relation → all its uses; a link's target → all links to it; an annotation → its passage and links. */
function ofPlace(project: Project, place: AnnotationPlace): readonly Target[] {
  const { annotation, span } = place;
  const schema = schemaOf(project);
  const owner = tagNamed(schema, annotation.tag?.value ?? '');
  const tag = owner?.name ?? annotation.tag?.value ?? '';
  if (place.kind === 'tag') return annotationsTagged(project, tag).map((each) => toAnnotation(each, span));
  if (place.kind === 'attribute' || place.kind === 'attribute-value') {
    const written = place.word.keys[1] ?? '';
    const attribute = attributeNamed(schema, owner, written);
    const name = attribute?.name ?? written;
    const word =
      owner && attribute && place.kind === 'attribute-value'
        ? valueNamed(schema, owner, attribute, String(place.word.scalar.value))
        : undefined;
    return word === undefined ? attributesOf(project, tag, name, span) : valuesOf(project, tag, name, word, span);
  }
  const link = linkAt(place);
  if (!link) return [...toPassages(project, place, span), ...linksOf(project, place, span)];
  if (place.kind === 'relation')
    return relationsOf(project, relationNamed(schema, link.relation.value)?.name ?? link.relation.value, span);
  const target = linkTarget(project, place.file, link);
  if (target.state !== 'there') return [];
  const ref = { annotation: target.annotation, file: target.source, base: baseOf(target.source, target.annotation) };
  return [toAnnotation(ref, span), ...linksOf(project, ref, span)];
}

function ofSchema(project: Project, source: Source, offset: number): readonly Target[] {
  const place = schemaPlaceAt(source, offset);
  if (!place) return [];
  const { name, span } = place;
  if (place.kind === 'tag') return annotationsTagged(project, name).map((each) => toAnnotation(each, span));
  if (place.kind === 'attribute') return attributesOf(project, place.tag, name, span);
  if (place.kind === 'value') return valuesOf(project, place.tag, place.attribute, name, span);
  if (place.kind === 'relation') return relationsOf(project, name, span);
  return place.kind === 'term' ? mentionsOf(project, name, span) : [];
}

function mentionsOf(project: Project, term: string, originSpan: Span): readonly Target[] {
  return (mentions(project).get(term) ?? []).map(({ document, span }) => ({ uri: document.uri, span, originSpan }));
}

function attributesOf(project: Project, tag: string, name: string, origin: Span): readonly Target[] {
  return attributeUses(project, tag, name).map((each) => toPart(each, each.attribute.key, origin));
}

function valuesOf(project: Project, tag: string, attribute: string, word: string, origin: Span): readonly Target[] {
  return valueUses(project, tag, attribute, word).map((each) => toPart(each, each.value, origin));
}

function relationsOf(project: Project, name: string, origin: Span): readonly Target[] {
  return relationUses(project, name).map((each) => toPart(each, each.link.relation, origin));
}

function linksOf(project: Project, ref: AnnotationRef, origin: Span): readonly Target[] {
  return linksTo(project, ref).map((each) => toPart(each, each.link.target, origin));
}
