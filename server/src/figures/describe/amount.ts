import type { Locale } from '../../findings.ts';
import type { Reading } from '../figure.ts';
import { fractionText } from './fraction.ts';
import { magnitudeText, numberText, ordinalText, tagOf } from './numbers.ts';
import { measureText } from './units.ts';

/** A number as a quantity of a reading's kind, with its unit or currency: `CNY 3,000,000,000 (3 billion Chinese yuan)`. */
export function amountText(
  { kind, unit, currency }: Pick<Reading, 'kind' | 'unit' | 'currency'>,
  value: number,
  locale: Locale,
): string {
  const digits = numberText(value, locale);
  const zh = locale === 'zh';
  switch (kind) {
    case 'percentage':
      return `${digits}${zh ? '' : ' '}${unit === 'permille' ? '‰' : '%'}`;
    case 'percentage_point':
      return zh ? `${digits}个百分点` : `${digits} percentage ${value === 1 ? 'point' : 'points'}`;
    case 'money':
      return moneyText(value, currency, locale);
    case 'measure':
    case 'duration':
      return withMagnitude(unit === null ? digits : measureText(value, unit, locale), value, locale);
    case 'ordinal':
      return zh ? `第${digits}${unit ?? ''}` : `the ${ordinalText(value)}`;
    case 'fraction':
      return fractionText(value, locale);
    case 'multiple':
      return zh ? `${digits}倍` : `${digits} ${value === 1 ? 'time' : 'times'}`;
    default:
      return withMagnitude(zh ? `${digits}${unit ?? ''}` : digits, value, locale);
  }
}

/** The name of a currency in the reader's language; the code itself where it has none. */
export function currencyName(currency: string, locale: Locale): string {
  try {
    return currencies[locale].of(currency) ?? currency;
  } catch {
    // Intl throws at what cannot be a code.
    return currency;
  }
}

function moneyText(value: number, currency: string | null, locale: Locale): string {
  const digits = numberText(value, locale);
  if (currency === null) return withMagnitude(digits, value, locale);
  const name = currency === 'CNY' && locale === 'zh' ? '元' : currencyName(currency, locale);
  const words = magnitudeText(value, locale);
  if (locale === 'zh') return `${digits}${name}${words === undefined ? '' : `（${words}）`}`;
  return `${currency} ${digits}${words === undefined ? '' : ` (${words})`}`;
}

function withMagnitude(text: string, value: number, locale: Locale): string {
  const words = magnitudeText(value, locale);
  return words === undefined ? text : { en: `${text} (${words})`, zh: `${text}（${words}）` }[locale];
}

const currencies: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(tagOf.en, { type: 'currency' }),
  zh: new Intl.DisplayNames(tagOf.zh, { type: 'currency' }),
};
