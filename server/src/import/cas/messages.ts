import type { Loss } from '../../export/losses.ts';
import type { Message } from '../../findings.ts';

/** What can be wrong with a file of CAS JSON. */
export const problems = {
  noCas: {
    en: 'it is no CAS JSON: it has neither %FEATURE_STRUCTURES nor %TYPES; it is left out',
    zh: '不是 CAS JSON：既无 %FEATURE_STRUCTURES 也无 %TYPES，未导入',
  },
  noStructure: {
    en: 'a feature structure needs an id that is a number, and a type; this one is left out',
    zh: '特征结构须有数字标识和类型，此处未导入',
  },
  doubleId: {
    en: 'an earlier feature structure has its id; this one is left out',
    zh: '标识与前面的特征结构重复，此处未导入',
  },
  noFeature: { en: 'it is no value or reference, and is left out', zh: '既不是值也不是引用，未导入' },
  noText: { en: 'there is no text that it is about; it is left out', zh: '找不到所标注的文本，未导入' },
  outside: { en: 'it lies outside the text, and is left out', zh: '超出原文范围，未导入' },
  split: {
    en: 'it begins or ends within a character: offsets count UTF-16 code units; it is left out',
    zh: '起止位置落在一个字符中间（偏移量按 UTF-16 码元计算），未导入',
  },
  empty: { en: 'it is about no words, and is left out', zh: '不含任何文字，未导入' },
  noTarget: { en: 'it refers to {id}, which is not there', zh: '引用的 {id} 不存在' },
} as const satisfies Record<string, Message>;

/** What no project can say, counted. */
export interface CasLosses {
  grammar: number;
  unindexed: number;
  features: number;
}

export function noLosses(): CasLosses {
  return { grammar: 0, unindexed: 0, features: 0 };
}

export function lossesOf({ grammar, unindexed, features }: CasLosses): readonly Loss[] {
  const losses = [
    {
      what: {
        en: 'tokens, sentences and other annotations of form or grammar',
        zh: '词、句等形式或语法层的标注',
      },
      count: grammar,
    },
    { what: { en: 'annotations that are in no index of a view', zh: '未列入任何视图索引的标注' }, count: unindexed },
    {
      what: {
        en: 'features that lead to something else than annotations and values',
        zh: '指向标注和取值以外内容的特征',
      },
      count: features,
    },
  ];
  return losses.filter(({ count }) => count > 0);
}
