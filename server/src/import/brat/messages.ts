import type { Loss } from '../../export/losses.ts';
import type { Message } from '../../findings.ts';

/** What can be wrong with the files of a brat project. */
export const problems = {
  noText: {
    en: 'there is no {name} beside it, so its annotations have words and no places',
    zh: '旁边没有 {name}，其中的标注只有引文，没有位置',
  },
  doubleId: {
    en: '{id} is the id of a line above; what refers to it means that one',
    zh: '{id} 已是前面某行的标识，对它的引用均指前面那一行',
  },
  noTarget: {
    en: '{id} refers to {target}, which is not there; it is left out',
    zh: '{id} 引用的 {target} 不存在，未导入',
  },
  empty: { en: '{id} is about no words, and is left out', zh: '{id} 不含任何文字，未导入' },
  outside: { en: '{id} lies outside the text, and is left out', zh: '{id} 超出原文范围，未导入' },
  otherWords: {
    en: 'at the place of {id} stand other words than it has, and those are not nearby; it is left out',
    zh: '{id} 所在位置的文字与其引文不符，附近也找不到，未导入',
  },
  moved: {
    en: 'at the place of {id} stand other words than it has; it is where they stand nearby',
    zh: '{id} 所在位置的文字与其引文不符，已改到附近的相符之处',
  },
  utf16: {
    en: 'from {id} on the offsets count UTF-16 code units, not code points as brat does; they are taken as such',
    zh: '自 {id} 起，偏移量按 UTF-16 码元计算，而非 brat 所用的码点；已按 UTF-16 读取',
  },
} as const satisfies Record<string, Message>;

/** What no project can say, counted. */
export interface BratLosses {
  gaps: number;
  remarks: number;
}

export function noLosses(): BratLosses {
  return { gaps: 0, remarks: 0 };
}

export function lossesOf({ gaps, remarks }: BratLosses): readonly Loss[] {
  const losses = [
    {
      what: {
        en: 'gaps in discontinuous passages, which are taken from first to last word',
        zh: '不连续标注中的间隔（已取首尾之间的全部文字）',
      },
      count: gaps,
    },
    {
      what: { en: 'notes and attributes of relations', zh: '关系的备注和属性' },
      count: remarks,
    },
  ];
  return losses.filter(({ count }) => count > 0);
}
