import { annotationPlaceAt } from '../places/annotation.ts';
import { schemaOf } from '../project.ts';
import { attributeNamed, tagNamed, valueNamed } from '../schema/renamed.ts';
import { attributeBlocks, wordBlock } from './describe/attribute.ts';
import type { HoverSource } from './source.ts';

/** What an attribute is for, on its name and value; on a word of an enum, what the word means before all. */
export const attributes: HoverSource = {
  in: 'annotations',
  tell({ project, source, offset, locale }) {
    const place = annotationPlaceAt(source, offset);
    if (place?.kind !== 'attribute' && place?.kind !== 'attribute-value') return [];
    const schema = schemaOf(project);
    const tag = tagNamed(schema, place.annotation.tag?.value ?? '');
    const attribute = attributeNamed(schema, tag, place.word.keys[1] ?? '');
    if (!tag || !attribute) return [];
    const written = String(place.word.scalar.value);
    const word =
      place.kind === 'attribute-value' ? (valueNamed(schema, tag, attribute, written) ?? written) : undefined;
    return [
      {
        span: place.span,
        blocks: [word === undefined ? '' : wordBlock(attribute, word, locale), ...attributeBlocks(attribute, locale)],
      },
    ];
  },
};
