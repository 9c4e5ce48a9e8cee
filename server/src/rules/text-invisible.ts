import { invisibleIn } from '../text/invisible.ts';
import type { Rule } from './rule.ts';

export const textInvisible: Rule = {
  code: 'text-invisible',
  severity: 'warning',
  title: { en: 'Invisible or direction-changing character', zh: '不可见或改变方向的字符' },
  messages: {
    invisible: {
      en: 'A character that cannot be seen stands here: {name}. Words that look alike are then different, and a quote must hold it too. Remove it if it is not meant.',
      zh: '此处有看不见的字符 {name}。看似相同的文字因此不同，引文也必须包含它。若非有意，请删去。',
    },
    direction: {
      en: 'A character that changes the direction of writing stands here: {name}. It can make a text read otherwise than it is, and a quote must hold it too. Remove it if it is not meant.',
      zh: '此处有改变书写方向的字符 {name}。它可能使文字显示得与实际不同，引文也必须包含它。若非有意，请删去。',
    },
  },
  // Files of annotations are looked at while they are read, item by item.
  document: ({ document }) => invisibleIn(document.text),
  schema: ({ source }) => invisibleIn(source.text),
};
