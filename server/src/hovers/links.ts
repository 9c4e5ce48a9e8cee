import { baseOf, linkTarget } from '../linkTarget.ts';
import { annotationPlaceAt, linkAt } from '../places/annotation.ts';
import { schemaOf } from '../project.ts';
import { relationNamed } from '../schema/renamed.ts';
import { annotationBlocks } from './describe/annotation.ts';
import { relationBlocks } from './describe/relation.ts';
import type { HoverSource } from './source.ts';

/** What a relation means, on its name; the annotation that a link leads to, on its target. */
export const links: HoverSource = {
  in: 'annotations',
  tell({ project, source, offset, locale }) {
    const place = annotationPlaceAt(source, offset);
    const link = place && linkAt(place);
    if (!place || !link) return [];
    if (place.kind === 'relation') {
      const relation = relationNamed(schemaOf(project), link.relation.value);
      return relation ? [{ span: place.span, blocks: relationBlocks(relation, locale) }] : [];
    }
    const target = linkTarget(project, source, link);
    if (target.state !== 'there') return [];
    const { annotation, source: file } = target;
    const base = baseOf(file, annotation);
    return [{ span: place.span, blocks: annotationBlocks(project, { annotation, file, base }, locale) }];
  },
};
