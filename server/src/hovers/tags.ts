import { annotationPlaceAt } from '../places/annotation.ts';
import { schemaOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { tagBlocks } from './describe/tag.ts';
import type { HoverSource } from './source.ts';

/** What a tag is for, on the value of `tag:`. */
export const tags: HoverSource = {
  in: 'annotations',
  tell({ project, source, offset, locale }) {
    const place = annotationPlaceAt(source, offset);
    const tag = place?.kind === 'tag' && tagNamed(schemaOf(project), place.annotation.tag?.value ?? '');
    return place && tag ? [{ span: place.span, blocks: tagBlocks(tag, locale) }] : [];
  },
};
