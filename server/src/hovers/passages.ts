import { passagesAt } from '../passages.ts';
import { agreementBlock } from './describe/agreement.ts';
import { annotationBlocks } from './describe/annotation.ts';
import type { HoverSource } from './source.ts';

/** The annotations of the passages under the pointer, by all coders, each with what the others say there. */
export const passages: HoverSource = {
  in: 'document',
  tell({ project, source, offset, locale }) {
    return passagesAt(project, source, offset).map((each) => ({
      span: each,
      blocks: [...annotationBlocks(project, each, locale), agreementBlock(project, source, each, locale)],
    }));
  },
};
