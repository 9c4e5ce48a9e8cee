import type { Loss } from '../../export/losses.ts';
import type { Message } from '../../findings.ts';

/** What pages hold and a text cannot say. */
const words = {
  damaged: { en: 'characters that could not be read', zh: '无法读取的字符' },
  images: { en: 'images', zh: '图片' },
  media: { en: 'films, sounds and frames', zh: '视频、音频和嵌入框架' },
  readings: { en: 'readings above characters', zh: '字上的注音' },
  comments: { en: 'comments', zh: '批注' },
  deletions: { en: 'tracked deletions', zh: '修订中的删除' },
  insertions: { en: 'tracked insertions, taken into the text', zh: '修订中的插入（已并入正文）' },
  textBoxes: { en: 'text boxes, whose place in the text is not sure', zh: '文本框（其在正文中的位置不确定）' },
  headers: { en: 'page heads and feet', zh: '页眉和页脚' },
  equations: { en: 'equations', zh: '公式' },
  pages: { en: 'pages without text', zh: '没有文字的页' },
  runningHeads: { en: 'running heads, feet and page numbers', zh: '重复的页眉、页脚和页码' },
} satisfies Readonly<Record<string, Message>>;

export type LossName = keyof typeof words;

/** Those that there are, in the order of the list. */
export function lossesIn(counts: Readonly<Partial<Record<LossName, number>>>): readonly Loss[] {
  return (Object.keys(words) as LossName[]).flatMap((name) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [{ what: words[name], count }];
  });
}

export function damagedLoss(count: number): readonly Loss[] {
  return lossesIn({ damaged: count });
}
