import { isUnresolved } from '../figures/dates.ts';
import { dateText } from '../figures/describe/dates.ts';
import { magnitudeText, numberText, roundedText } from '../figures/describe/numbers.ts';
import { isBelow } from '../figures/describe/sentence.ts';
import { measureText } from '../figures/describe/units.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../findings.ts';
import { saysDate, saysValue } from './evident.ts';

/** The value of a figure in as few characters as may be; nothing where the words themselves read as it to this reader. */
export function valueText(figure: Figure, locale: Locale): string | undefined {
  const { date, value, min, max, modifier } = figure;
  if (date !== null)
    return isUnresolved(date) || saysDate(figure.text, date, locale) ? undefined : dateLabel(date, locale);
  if (min !== null && max !== null) {
    const isPlain = modifier === 'range' && saysValue(figure.text, min, locale) && saysValue(figure.text, max, locale);
    return isPlain ? undefined : `${shortText(min, locale)}–${plainText(figure, max, locale)}`;
  }
  if (modifier === 'several') return min === null ? undefined : `≥ ${plainText(figure, min, locale)}`;
  if (value === null || saysValue(figure.text, value, locale)) return undefined;
  return valueLabel(figure, value, locale);
}

function valueLabel(figure: Figure, value: number, locale: Locale): string | undefined {
  const { kind, modifier } = figure;
  const text = plainText(figure, value, locale);
  const sign = isBelow(figure) ? '< ' : signs[modifier];
  if (kind === 'multiple') return locale === 'en' && /\w/u.test(figure.text) ? undefined : `× ${text}`;
  if (kind === 'ordinal' || kind === 'percentage') return `${sign ?? ''}${text}`;
  if (sign !== undefined) return `${sign}${text}`;
  return kind === 'fraction' ? roundedText(value, locale, 2) : `= ${text}`;
}

const signs: Readonly<Partial<Record<Figure['modifier'], string>>> = {
  about: '≈ ',
  nearly: '< ',
  over: '> ',
  at_least: '≥ ',
  at_most: '≤ ',
};

function plainText({ kind, unit }: Figure, value: number, locale: Locale): string {
  if (kind === 'percentage') {
    return `${numberText(value, locale)}${{ en: ' ', zh: '' }[locale]}${unit === 'permille' ? '‰' : '%'}`;
  }
  if (kind === 'duration' && unit !== null) return measureText(value, unit, locale);
  if (kind === 'fraction') return roundedText(value, locale, 2).slice(2);
  return shortText(value, locale);
}

function shortText(value: number, locale: Locale): string {
  return magnitudeText(value, locale) ?? numberText(value, locale);
}

/** As in docs/figures.md, with a dash between years; written out where that notation is for machines. */
function dateLabel(date: string, locale: Locale): string {
  if (/X|T/u.test(date)) return dateText(date, locale).replace(/^the /u, '');
  return date.replace('/', /^\d{4}\/\d{4}$/u.test(date) ? '–' : ' – ');
}
