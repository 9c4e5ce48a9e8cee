import { termAt } from '../glossary/terms.ts';
import { schemaOf } from '../project.ts';
import { termBlocks } from './describe/term.ts';
import type { HoverSource } from './source.ts';

/** The glossary term under the pointer. */
export const terms: HoverSource = {
  in: 'document',
  tell({ project, source, offset, locale }) {
    const schema = schemaOf(project);
    const use = termAt(schema, source, offset);
    return use ? [{ span: use.span, blocks: termBlocks(schema, use.term, locale) }] : [];
  },
};
