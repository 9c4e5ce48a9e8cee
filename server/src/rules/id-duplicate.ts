import { annotationIds, inFileOrder } from '../annotations/ids.ts';
import { shifted } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const idDuplicate: Rule = {
  code: 'id-duplicate',
  severity: 'error',
  title: { en: 'Id given twice', zh: '编号重复' },
  messages: {
    default: {
      en: 'The id “{id}” is already given to another annotation of this file, so links to it are unclear. Give one of them another id.',
      zh: '编号“{id}”在本文件中已有标注使用，指向它的链接将不明确。请给其中之一另取编号。',
    },
  },
  *file({ source, file }) {
    const { annotations, several } = annotationIds(file);
    for (const id of several) {
      const [first, ...others] = inFileOrder(file, annotations.get(id) ?? new Set());
      for (const { annotation, base } of others) {
        if (!annotation.id || !first?.annotation.id) continue;
        yield {
          code: 'id-duplicate',
          ...shifted(annotation.id, base),
          params: { id },
          related: [
            {
              uri: source.uri,
              ...shifted(first.annotation.id, first.base),
              message: { en: 'First given here', zh: '首次使用处' },
            },
          ],
        };
      }
    }
  },
};
