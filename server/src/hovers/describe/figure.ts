import { isUnresolved } from '../../figures/dates.ts';
import { currencyName } from '../../figures/describe/amount.ts';
import { conversionText } from '../../figures/describe/conversions.ts';
import { dateText } from '../../figures/describe/dates.ts';
import { figureSentence } from '../../figures/describe/sentence.ts';
import { wordNotes } from '../../figures/describe/words.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import { dated } from '../../figures/recognise.ts';
import type { Locale } from '../../findings.ts';
import { escaped, list, strong } from '../../markdown.ts';
import { colon } from './title.ts';

/** What a figure says, its kind, what its words mean, and what it is in other units; for a relative date, what it is counted from. */
export function figureBlocks(stated: Figure, documentDate: string | undefined, locale: Locale): readonly string[] {
  const figure = dated(stated, documentDate);
  const { kind, unit, currency } = figure;
  const heading = [
    strong(figureSentence(figure, locale)),
    kinds[kind][locale],
    (kind === 'count' || kind === 'ordinal') && unit !== null
      ? { en: `counted in ${escaped(unit)}`, zh: `量词：${escaped(unit)}` }[locale]
      : '',
    currency === null ? '' : escaped(currencyName(currency, locale)),
  ];
  const conversion = conversionText(figure, locale);
  return [
    heading.filter((each) => each !== '').join(' · '),
    conversion === undefined ? '' : escaped(conversion),
    list(wordNotes(figure, locale).map(({ word, meaning }) => `*${escaped(word)}*${colon[locale]}${escaped(meaning)}`)),
    countedFrom(stated, figure, documentDate, locale),
  ];
}

function countedFrom(stated: Figure, { date }: Figure, documentDate: string | undefined, locale: Locale): string {
  if (stated.date === null || date === null || !isUnresolved(stated.date)) return '';
  const from = documentDate === undefined ? undefined : escaped(dateText(documentDate, locale));
  if (!isUnresolved(date)) {
    return {
      en: `${escaped(stated.text)}, counted from ${from}, the date that the annotation file gives the document`,
      zh: `${escaped(stated.text)}：从标注文件所写的文本日期（${from}）算起`,
    }[locale];
  }
  if (from === undefined) {
    return {
      en: `To be counted from the day of the text, which the annotation file does not state yet: ${example}`,
      zh: `须从文本的日期算起，而标注文件尚未写明：${example}`,
    }[locale];
  }
  return {
    en: `${from}, the date that the annotation file gives the document, is not precise enough to count from`,
    zh: `标注文件所写的文本日期（${from}）不够精确，无法推算`,
  }[locale];
}

/** How a file of annotations states the day of its document. */
const example = strong('date: 2017-09-26');

const kinds: Readonly<Record<FigureKind, Readonly<Record<Locale, string>>>> = {
  count: { en: 'count', zh: '计数' },
  percentage: { en: 'percentage', zh: '百分比' },
  percentage_point: { en: 'percentage points', zh: '百分点' },
  money: { en: 'money', zh: '金额' },
  measure: { en: 'measure', zh: '计量' },
  ordinal: { en: 'ordinal', zh: '序数' },
  date: { en: 'date', zh: '日期' },
  duration: { en: 'duration', zh: '时长' },
  fraction: { en: 'fraction', zh: '分数' },
  multiple: { en: 'multiple', zh: '倍数' },
  number: { en: 'number', zh: '数' },
};
