import annotationsFormat from '../../../schemas/annotations.schema.json' with { type: 'json' };
import { annotationFile } from '../annotations/parse.ts';
import { annotationAt } from '../places/annotation.ts';
import { shifted } from '../text/span.ts';
import type { JsonSchema } from '../yaml/structure.ts';
import { keyAt } from './describe/key.ts';
import type { HoverSource } from './source.ts';

const format = annotationsFormat as unknown as JsonSchema;
const item = { $ref: '#/definitions/annotation' } satisfies JsonSchema;

/** What the keys of the format are for. */
export const annotationKeys: HoverSource = {
  in: 'annotations',
  tell({ source, offset, locale }) {
    const found = annotationAt(source, offset);
    const key = found
      ? keyAt(found.annotation.node, offset - found.base, item, format, locale)
      : keyAt(annotationFile(source).head, offset, format, format, locale);
    return key ? [{ span: shifted(key.span, found?.base ?? 0), blocks: key.blocks }] : [];
  },
};
