import { annotationPlaceAt } from '../places/annotation.ts';
import { quoteBlocks } from './describe/quote.ts';
import type { HoverSource } from './source.ts';

/** Where a quote stands and what stands around it, on the value of `quote:`. */
export const quotes: HoverSource = {
  in: 'annotations',
  tell({ project, source, offset, locale }) {
    const place = annotationPlaceAt(source, offset);
    if (place?.kind !== 'quote') return [];
    return [{ span: place.span, blocks: quoteBlocks(project, place, locale) }];
  },
};
