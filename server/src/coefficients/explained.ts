import type { Message } from '../findings.ts';

/** What a reader has to know of a coefficient. */
export interface Explained {
  /** How tables call it. */
  readonly symbol: string;
  readonly name: Message;
  /** What its value means, in a sentence. */
  readonly meaning: Message;
  /** Where it misleads. */
  readonly warning?: Message;
  /** Where its formula stands. */
  readonly source: string;
}

const kappaOnSpans: Message = {
  en: 'κ counts sentences, not passages: most sentences have nothing in them, a rare tag has a low κ beside a high agreement, and where a passage begins and ends does not count. For passages read γ, α_U and F1.',
  zh: 'κ 以句子而非标注为单位：多数句子没有标注，罕见标签会在一致率很高时 κ 很低，且不计标注的起止。标注本身请看 γ、α_U 与 F1。',
};

/** Every coefficient, in the order in which they are told. */
export const explained = {
  f1Exact: {
    symbol: 'F1 =',
    name: { en: 'F1, same bounds', zh: 'F1（起止相同）' },
    meaning: {
      en: 'The share of passages that the other coder has, too, with the same tag and the very same bounds. Chance is not taken out.',
      zh: '对方也有、标签与起止完全相同的标注所占比例。未扣除偶然一致。',
    },
    source: 'van Rijsbergen 1979; Hripcsak and Rothschild 2005',
  },
  f1Overlapping: {
    symbol: 'F1 ∩',
    name: { en: 'F1, overlapping', zh: 'F1（有重叠）' },
    meaning: {
      en: 'The share of passages that the other coder has, too, with the same tag and at least one character in common, each matched once. Chance is not taken out.',
      zh: '对方也有、标签相同且至少有一个字符重叠的标注所占比例，每处只配对一次。未扣除偶然一致。',
    },
    source: 'van Rijsbergen 1979; Hripcsak and Rothschild 2005',
  },
  gamma: {
    symbol: 'γ',
    name: { en: 'the unified and holistic γ', zh: '统一整体度量 γ' },
    meaning: {
      en: 'How much better the passages of the coders fit each other, bounds and tags together, than passages of chance would: 1 is the same, 0 is chance. Passages may overlap.',
      zh: '各编码者的标注（起止与标签合计）比偶然情形吻合多少：1 为完全相同，0 相当于偶然。允许标注重叠。',
    },
    source: 'Mathet, Widlöcher and Métivier 2015',
  },
  alphaU: {
    symbol: 'α_U',
    name: { en: 'α_U of 1995 and 2004', zh: 'α_U（1995、2004）' },
    meaning: {
      en: 'How close the bounds of the passages lie, by squared distances, against passages of these lengths put anywhere: 1 is the same, 0 is chance. Long passages weigh most.',
      zh: '标注起止的接近程度（按距离平方），与同样长度的标注随处放置相比：1 为完全相同，0 相当于偶然。长标注权重最大。',
    },
    source: 'Krippendorff 1995; 2004',
  },
  uAlpha: {
    symbol: 'ᵤα',
    name: { en: 'ᵤα of 2016, values and bounds', zh: 'ᵤα（2016，取值与起止）' },
    meaning: {
      en: 'How much of the text the coders give the same value, text without any included, beyond chance: 1 is the same, 0 is chance.',
      zh: '编码者赋予相同取值的文字（含未标注部分）超出偶然的程度：1 为完全相同，0 相当于偶然。',
    },
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019',
  },
  uAlphaBounds: {
    symbol: '|ᵤα',
    name: { en: '|ᵤα of 2016, bounds', zh: '|ᵤα（2016，起止）' },
    meaning: {
      en: 'How much of the text the coders agree to mark or to leave, beyond chance, whatever they call it: 1 is the same, 0 is chance.',
      zh: '编码者在标或不标上一致的文字超出偶然的程度，不论取值：1 为完全相同，0 相当于偶然。',
    },
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019',
  },
  uAlphaCoding: {
    symbol: 'ᶜᵤα',
    name: { en: 'ᶜᵤα of 2016, values', zh: 'ᶜᵤα（2016，取值）' },
    meaning: {
      en: 'Of the text that two coders have marked, how much they give the same value, beyond chance: 1 is the same, 0 is chance.',
      zh: '在两名编码者都标注的文字中，取值相同者超出偶然的程度：1 为完全相同，0 相当于偶然。',
    },
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019',
  },
  uAlphaSingle: {
    symbol: '₍ₖ₎ᵤα',
    name: { en: '₍ₖ₎ᵤα of 2016, a single value', zh: '₍ₖ₎ᵤα（2016，单个取值）' },
    meaning: {
      en: 'Of the text that two coders have marked, and to which one of them gives this tag or value, how far the other does, too, beyond chance: 1 is always, 0 is chance.',
      zh: '在两名编码者都标注、且其中一人给出该标签或取值的文字中，另一人也如此的程度，扣除偶然：1 为总是，0 相当于偶然。',
    },
    source: 'Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019',
  },
  observed: {
    symbol: '%',
    name: { en: 'observed agreement', zh: '观察一致率' },
    meaning: {
      en: 'How often two coders say the same. Chance is not taken out, so it is high wherever one answer is frequent.',
      zh: '两名编码者说法相同的频率。未扣除偶然一致，故某一答案多见时总是偏高。',
    },
    source: 'Fleiss 1971 (P̄)',
  },
  cohen: {
    symbol: 'κ',
    name: { en: 'Cohen’s κ', zh: 'Cohen κ' },
    meaning: {
      en: 'Agreement of two coders beyond what their own habits would give by chance: 1 is the same, 0 is chance.',
      zh: '两名编码者的一致超出各自习惯所致偶然一致的程度：1 为完全相同，0 相当于偶然。',
    },
    warning: kappaOnSpans,
    source: 'Cohen 1960',
  },
  fleiss: {
    symbol: 'Fleiss κ',
    name: { en: 'Fleiss’ κ', zh: 'Fleiss κ' },
    meaning: {
      en: 'Agreement of several coders beyond what the frequency of the values would give by chance, over what all of them coded.',
      zh: '多名编码者的一致超出按取值频率所致偶然一致的程度，只计全部编码者都编码的单位。',
    },
    warning: kappaOnSpans,
    source: 'Fleiss 1971',
  },
  nominal: {
    symbol: 'α',
    name: { en: 'Krippendorff’s α, nominal', zh: 'Krippendorff α（定类）' },
    meaning: {
      en: 'How far differences stay below those between any two values that were given: 1 is the same, 0 is chance. Coders may leave units out.',
      zh: '差异比任意两个已给取值之间的差异少多少：1 为完全相同，0 相当于偶然。允许缺失。',
    },
    source: 'Krippendorff 2011',
  },
  ordinal: {
    symbol: 'α ord',
    name: { en: 'Krippendorff’s α, ordinal', zh: 'Krippendorff α（定序）' },
    meaning: {
      en: 'The same, where values that lie further apart in their order differ more.',
      zh: '同上，取值在次序上相距越远差异越大。',
    },
    source: 'Krippendorff 2011',
  },
  interval: {
    symbol: 'α int',
    name: { en: 'Krippendorff’s α, interval', zh: 'Krippendorff α（定距）' },
    meaning: {
      en: 'The same, where numbers differ by their distance, squared; a single number of another magnitude outweighs all others.',
      zh: '同上，数值按差的平方计；个别量级悬殊的数会压倒其他。',
    },
    source: 'Krippendorff 2011',
  },
  ratio: {
    symbol: 'α ratio',
    name: { en: 'Krippendorff’s α, ratio', zh: 'Krippendorff α（定比）' },
    meaning: {
      en: 'The same, where numbers differ by their distance against their sum, so that 1 and 2 differ as 100 and 200 do.',
      zh: '同上，数值按差与和之比计，1 与 2 之差同于 100 与 200。',
    },
    source: 'Krippendorff 2011',
  },
} as const satisfies Record<string, Explained>;

export type CoefficientName = keyof typeof explained;
