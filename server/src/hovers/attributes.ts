import { annotationPlaceAt } from '../places/annotation.ts';
import { schemaOf } from '../project.ts';
import { attributeBlocks, wordBlock } from './describe/attribute.ts';
import type { HoverSource } from './source.ts';

/** What an attribute is for, on its name and value; on a word of an enum, what the word means before all. */
export const attributes: HoverSource = {
  in: 'annotations',
  tell({ project, source, offset, locale }) {
    const place = annotationPlaceAt(source, offset);
    if (place?.kind !== 'attribute' && place?.kind !== 'attribute-value') return [];
    const tag = schemaOf(project).tags.get(place.annotation.tag?.value ?? '');
    const attribute = tag?.attributes.get(place.word.keys[1] ?? '');
    if (!attribute) return [];
    const word = place.kind === 'attribute-value' ? wordBlock(attribute, String(place.word.scalar.value), locale) : '';
    return [{ span: place.span, blocks: [word, ...attributeBlocks(attribute, locale)] }];
  },
};
