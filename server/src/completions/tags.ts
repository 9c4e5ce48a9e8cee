import { tagBlocks } from '../hovers/describe/tag.ts';
import { isPath } from '../places/writing.ts';
import { schemaOf } from '../project.ts';
import { titleOf } from '../schema/texts.ts';
import { annotationPath } from './here.ts';
import type { CompletionSource } from './source.ts';

/** The tags of the schema, behind `tag:`. */
export const tags: CompletionSource = {
  in: 'annotations',
  suggest({ project, writing, locale }) {
    if (writing.on === 'key' || !isPath(writing.path, [...annotationPath, 'tag'])) return [];
    return [...schemaOf(project).tags.values()].map((tag) => ({
      label: tag.name,
      kind: 'tag',
      write: { string: tag.name },
      detail: titleOf(tag, locale),
      blocks: tagBlocks(tag, locale),
      also: [...tag.title.values()],
    }));
  },
};
