import type { Locale } from '../../findings.ts';
import type { Figure } from '../figure.ts';
import { isBelow } from './sentence.ts';

/** A word of a figure that a reader of the other language, or one who wants it exactly, may ask about. */
export interface WordNote {
  readonly word: string;
  readonly meaning: string;
}

/** The modifier and the numerals of a figure that need a word of explanation, in the order of this list. */
export function wordNotes(figure: Figure, locale: Locale): readonly WordNote[] {
  const modifier = modifierNotes.find(
    (each) => each.modifier === figure.modifier && each.applies(figure) && each.words.test(figure.text),
  );
  const word = modifier?.words.exec(figure.text)?.[0];
  const notes =
    word && modifier && (modifier.forAll || isForeign(word, locale))
      ? [{ word, meaning: modifier.meaning[locale] }]
      : [];
  return [...notes, ...numeralNotes(figure, locale)];
}

function isForeign(word: string, locale: Locale): boolean {
  return /\p{Script=Han}/u.test(word) !== (locale === 'zh');
}

interface ModifierNote {
  readonly modifier: Figure['modifier'];
  readonly words: RegExp;
  readonly applies: (figure: Figure) => boolean;
  readonly meaning: Readonly<Record<Locale, string>>;
  /** Also for readers of the language of the word. */
  readonly forAll?: true;
}

const always = () => true;

const modifierNotes: readonly ModifierNote[] = [
  {
    modifier: 'over',
    words: /[多余]/u,
    applies: ({ max }) => max !== null,
    meaning: {
      en: 'the numeral goes on below its last digit that is not zero',
      zh: '末位非零数字以下还有零头',
    },
    forAll: true,
  },
  {
    modifier: 'over',
    words:
      /远?超过?|逾|突破|[高多大]于|余|多|(?:(?:just|well|slightly) )?(?:over|above)|more than|exceed\w*|in excess of|upwards of|greater than/iu,
    applies: always,
    meaning: { en: 'more than the number, which is not included', zh: '超过该数，不含本数' },
  },
  {
    modifier: 'about',
    words:
      /大约|约为|约|左右|上下|大概|近乎|来|许|about|around|some|roughly|approximately|circa|or so|on the order of/iu,
    applies: always,
    meaning: { en: 'about', zh: '约' },
  },
  {
    modifier: 'nearly',
    words: /将近|接近|近|nearly|almost|close to|just (?:under|short of)/iu,
    applies: always,
    meaning: { en: 'close to the number, and below it', zh: '接近而不到该数' },
  },
  {
    modifier: 'at_most',
    words: /不到|不足|不满|低于|少于|小于|未满|未达|不及|less than|fewer than|under|below/iu,
    applies: isBelow,
    meaning: { en: 'below the number, which is not included', zh: '低于该数，不含本数' },
  },
  {
    modifier: 'at_most',
    words:
      /至多|最多|不超过|不[多高大]于|以下|以内|之内|at most|up to|(?:no|not) more than|as (?:many|much) as|a maximum of|or (?:less|fewer)/iu,
    applies: always,
    meaning: { en: 'at most, the number included', zh: '至多，含本数' },
  },
  {
    modifier: 'at_least',
    words: /至少|不少于|不低于|最少|以上|at least|(?:no|not) (?:less|fewer) than|a minimum of|or more/iu,
    applies: always,
    meaning: { en: 'at least, the number included', zh: '至少，含本数' },
  },
  {
    modifier: 'several',
    words: /上[百千万亿]|成千上万|成百上千|十几|几十?|数[十百千万]*|several|a few|a couple of|\w+s of/iu,
    applies: always,
    meaning: { en: 'an uncertain number', zh: '不确定的若干' },
  },
];

function numeralNotes({ text, kind, modifier }: Figure, locale: Locale): readonly WordNote[] {
  if (kind === 'date' || modifier === 'several') return [];
  return numerals[locale].flatMap(([words, meaning]) => {
    const word = words.exec(text)?.[0];
    return word === undefined ? [] : [{ word, meaning }];
  });
}

/** Numerals of the other language, for readers of each. */
const numerals: Readonly<Record<Locale, readonly (readonly [words: RegExp, meaning: string])[]>> = {
  en: [
    [/万亿/u, '10¹², a trillion'],
    [/(?<!万)亿/u, '10⁸, a hundred million'],
    [/万(?!分之|亿)/u, '10⁴, ten thousand'],
    [/(?<=[一二两三四五六七八九几数\d])成(?!千)/u, 'tenths'],
    [/翻[一两二三四\d]*番/u, 'doubled, once for each 番'],
  ],
  zh: [
    [/trillion/iu, '10¹²，万亿'],
    [/billion/iu, '10⁹，十亿'],
    [/million/iu, '10⁶，百万'],
    [/dozens?/iu, '12个为一打'],
  ],
};
