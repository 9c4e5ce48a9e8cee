import { passagesAlike } from '../passages.ts';
import { shifted } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const annotationDuplicate: Rule = {
  code: 'annotation-duplicate',
  severity: 'warning',
  title: { en: 'The same tag twice on one passage', zh: '同一片段重复标注' },
  messages: {
    default: {
      en: 'This passage is already tagged {tag} in this file (“{id}”), so it would count twice. Remove one of the two.',
      zh: '该片段在本文件中已标为 {tag}（“{id}”），会被重复计数。请删去其中之一。',
    },
  },
  *file({ source, document }) {
    if (!document) return;
    for (const [first, ...others] of passagesAlike(source, document)) {
      for (const { annotation, base } of others) {
        if (!annotation.tag || !annotation.quote || !first?.annotation.quote) continue;
        yield {
          code: 'annotation-duplicate',
          ...shifted(annotation.quote, base),
          params: { tag: annotation.tag.value, id: first.annotation.id?.value ?? '–' },
          related: [
            {
              uri: source.uri,
              ...shifted(first.annotation.quote, first.base),
              message: { en: 'First tagged here', zh: '首次标注处' },
            },
          ],
        };
      }
    }
  },
};
