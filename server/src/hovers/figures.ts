import { documentFacts, statedFigureAt } from '../quantities.ts';
import { figureBlocks } from './describe/figure.ts';
import type { HoverSource } from './source.ts';

/** What the figure under the pointer says. */
export const figures: HoverSource = {
  in: 'document',
  tell({ project, source, offset, locale }) {
    const stated = statedFigureAt(project, source, offset);
    if (!stated) return [];
    const { date } = documentFacts(project, source);
    return [{ span: stated, blocks: figureBlocks(stated, date, locale) }];
  },
};
