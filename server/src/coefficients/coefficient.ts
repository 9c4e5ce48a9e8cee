import type { Message } from '../findings.ts';

/** A number, or why there is none. */
export type Coefficient = Defined | Undefined;

export interface Defined {
  readonly value: number;
}

export interface Undefined {
  readonly value: undefined;
  readonly reason: Message;
}

/** What the coders say of each unit, in the order of the coders; nothing where one said nothing. */
export type Ratings<T> = readonly (readonly (T | undefined)[])[];

/** How often each unit counts, in their order; once where it is left out. */
export type Times = ArrayLike<number>;

/** Why a coefficient has no value, in the words of a reader. */
export const reasons = {
  noUnits: {
    en: 'no unit has been coded by two coders',
    zh: '没有任何单位由两名编码者编码',
  },
  notAllCoded: {
    en: 'no unit has been coded by all of the coders',
    zh: '没有任何单位由全部编码者编码',
  },
  noVariation: {
    en: 'everybody gives everything the same value, so nothing tells agreement from habit',
    zh: '所有编码者对所有单位取值相同，无法区分一致与习惯',
  },
  twoCoders: { en: 'it takes two coders', zh: '需要两名编码者' },
  noPassages: { en: 'nobody has annotated anything', zh: '没有任何标注' },
  noTexts: { en: 'there is no text that all of them have coded', zh: '没有全部编码者都编码的文本' },
  onlyGaps: {
    en: 'no stretch of text has been annotated by two coders',
    zh: '没有任何文字由两名编码者同时标注',
  },
  oneValue: {
    en: 'all that two coders have annotated has this one value',
    zh: '两名编码者同时标注的文字只有这一个取值',
  },
  notMet: {
    en: 'two coders have annotated nothing of what has this value',
    zh: '有此取值的文字没有由两名编码者同时标注',
  },
  overlapping: {
    en: 'passages of one coder overlap, which it does not know; γ does',
    zh: '同一编码者的标注互相重叠，该系数无法处理；可看 γ',
  },
  notNumbers: { en: 'not all values are numbers', zh: '取值不全是数字' },
  notRatios: { en: 'some values are below zero', zh: '有取值小于零' },
  fewBlocks: {
    en: 'there is too little to resample',
    zh: '数据太少，无法重抽样',
  },
} as const satisfies Record<string, Message>;

export function undefinedBecause(reason: Message): Undefined {
  return { value: undefined, reason };
}
