import type { Locale } from '../../findings.ts';
import type { Reading } from '../figure.ts';
import { fractionText } from './fraction.ts';
import { numberText, ordinalText, tagOf } from './numbers.ts';
import { measureText } from './units.ts';

/** A number as a quantity of a reading's kind, with its unit or currency: `CNY 3,000,000,000`. */
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
      return unit === null
        ? digits
        : measureText(value, kind === 'measure' && unit === 'year' ? 'year-person' : unit, locale);
    case 'ordinal':
      return zh ? `第${digits}${unit ?? ''}` : `the ${ordinalText(value)}`;
    case 'fraction':
      return fractionText(value, locale);
    case 'multiple':
      return zh ? `${digits}倍` : `${digits} ${value === 1 ? 'time' : 'times'}`;
    default:
      return zh ? `${digits}${unit ?? ''}` : digits;
  }
}

/** The name of a currency in the reader's language; the code itself where it has none. */
export function currencyName(currency: string, locale: Locale): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return currency;
  const format = new Intl.NumberFormat(tagOf[locale], { style: 'currency', currency, currencyDisplay: 'name' });
  return format.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? currency;
}

function moneyText(value: number, currency: string | null, locale: Locale): string {
  const digits = numberText(value, locale);
  if (currency === null) return digits;
  return { en: `${currency} ${digits}`, zh: `${digits}${currency === 'CNY' ? '元' : currencyName(currency, 'zh')}` }[
    locale
  ];
}
