import { annotationIds, inFileOrder } from '../annotations/ids.ts';
import type { Fix } from '../findings.ts';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { Located } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';
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
          fixes: [anotherId(annotation.id, base, annotations)],
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

/** Never preferred: links by this id may have been meant for either of the two. */
function anotherId(id: Located<string>, base: number, taken: ReadonlyMap<string, unknown>): Fix {
  let number = 2;
  while (taken.has(`${id.value}-${number}`)) number += 1;
  const to = `${id.value}-${number}`;
  const place: Span = shifted(id, base);
  return {
    title: { en: 'Give this one the id “{to}”', zh: '将此处编号改为“{to}”' },
    params: { to },
    edits: [{ start: place.start, end: place.end, newText: quoted(to) }],
  };
}
