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
    kind === 'count' && unit !== null ? { en: `counted in ${escaped(unit)}`, zh: `量词：${escaped(unit)}` }[locale] : '',
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
      en: `${escaped(stated.text)}, counted from ${from}, the \`date:\` of the annotation file`,
      zh: `${escaped(stated.text)}：从标注文件的 \`date:\`（${from}）算起`,
    }[locale];
  }
  if (from === undefined) {
    return {
      en: 'To count from the day of the text, the annotation file must state it: `date: 2017-09-26`.',
      zh: '要从文本的日期算起，标注文件须写明日期：`date: 2017-09-26`。',
    }[locale];
  }
  return {
    en: `The \`date:\` of the annotation file, ${from}, is not precise enough to count from.`,
    zh: `标注文件的 \`date:\`（${from}）不够精确，无法推算。`,
  }[locale];
}

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
