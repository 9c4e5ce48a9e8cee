import { freeIds } from '../annotations/ids.ts';
import { nearest } from '../text/nearest.ts';
import { lineAt, lineSpan } from '../text/source.ts';
import { keyName } from '../yaml/node.ts';
import type { Rule } from './rule.ts';

export const keyMissing: Rule = {
  code: 'key-missing',
  severity: 'error',
  title: { en: 'Missing key', zh: '缺少键' },
  messages: {
    default: {
      en: 'The key “{key}” is missing here; without it this entry cannot be used. Add “{key}: …”.',
      zh: '此处缺少键“{key}”，没有它本条无法使用。请补上“{key}: …”。',
    },
  },
  // An id can be any that is free; what else is missing only a person knows.
  repairs({ params }, { annotation: { node, tag, quote }, base }, { source, file }) {
    const first = node?.entries[0];
    const [id] = freeIds(file, [{ tag: tag?.value ?? '', quote: quote?.value ?? '' }]);
    // It may be there, mistyped.
    if (node?.entries.some((each) => nearest(keyName(each), ['id']))) return [];
    if (params.key !== 'id' || !node || !first || id === undefined) return [];
    const start = first.key.start + base;
    const line = lineSpan(source, lineAt(source, start)).start;
    const eol = source.text.includes('\r\n') ? '\r\n' : '\n';
    const isFlow = source.text[node.start + base] === '{';
    const newText = `id: ${id}${isFlow ? ', ' : eol + ' '.repeat(start - line)}`;
    return [
      {
        title: { en: 'Add “id: {id}”', zh: '补上“id: {id}”' },
        params: { id },
        edits: [{ start, end: start, newText }],
        preferred: true,
      },
    ];
  },
};
