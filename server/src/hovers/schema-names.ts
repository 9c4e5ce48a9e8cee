import type { Locale } from '../findings.ts';
import { type SchemaPlace, schemaPlaceAt } from '../places/schema.ts';
import { type Project, schemaOf } from '../project.ts';
import { annotationsTagged, attributeUses, mentions, relationUses } from '../usages.ts';
import { attributeBlocks } from './describe/attribute.ts';
import { definedBlock } from './describe/defined.ts';
import { relationBlocks } from './describe/relation.ts';
import { tagBlocks } from './describe/tag.ts';
import { termBlocks } from './describe/term.ts';
import { mentionsBlock, usesBlock } from './describe/uses.ts';
import type { HoverSource } from './source.ts';

/** What a tag, an attribute, a relation or a term is after all `extends`, which files define it, and how often it is used. */
export const schemaNames: HoverSource = {
  in: 'schema',
  tell({ project, source, offset, locale }) {
    const place = schemaPlaceAt(source, offset);
    const blocks = place && blocksFor(project, place, locale);
    return blocks ? [{ span: place.span, blocks }] : [];
  },
};

function blocksFor(project: Project, place: SchemaPlace, locale: Locale): readonly string[] | undefined {
  const schema = schemaOf(project);
  const defined = (...keys: string[]) => definedBlock(project, keys, locale);
  const { name } = place;
  if (place.kind === 'tag') {
    const tag = schema.tags.get(name);
    if (!tag) return undefined;
    return [...tagBlocks(tag, locale), defined('tags', name), usesBlock(annotationsTagged(project, name), locale)];
  }
  if (place.kind === 'attribute') {
    const attribute = schema.tags.get(place.tag)?.attributes.get(name);
    if (!attribute) return undefined;
    const uses = usesBlock(attributeUses(project, place.tag, name), locale);
    return [...attributeBlocks(attribute, locale), defined('tags', place.tag, 'attributes', name), uses];
  }
  if (place.kind === 'relation') {
    const relation = schema.relations.get(name);
    if (!relation) return undefined;
    return [
      ...relationBlocks(relation, locale),
      defined('relations', name),
      usesBlock(relationUses(project, name), locale),
    ];
  }
  const term = place.kind === 'term' ? schema.glossary.get(name) : undefined;
  if (!term) return undefined;
  const uses = mentionsBlock(mentions(project).get(name) ?? [], locale);
  return [...termBlocks(schema, term, locale), defined('glossary', name), uses];
}
