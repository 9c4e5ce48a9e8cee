import type { Locale } from '../../findings.ts';
import { lazy } from '../../lazy.ts';

/** How a language writes what Postil says in it; British English, as in the texts of international organisations. */
export const tagOf: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** A number in digits, in groups of three. It has all its decimals, but not the dust that binary fractions leave. */
export function numberText(value: number, locale: Locale): string {
  return formats[locale].whole().format(value);
}

/** A number as `= 0.5`, or as `≈ 0.33` where it has more digits than anybody reads. */
export function roundedText(value: number, locale: Locale, digits: 2 | 3 = 3): string {
  const exact = Number(value.toPrecision(12));
  const isShort = Number.isInteger(exact) || Number(exact.toPrecision(4)) === exact;
  return isShort
    ? `= ${magnitudeText(exact, locale) ?? numberText(exact, locale)}`
    : `≈ ${formats[locale][digits]().format(value)}`;
}

/** A large number in words, `126 trillion` or `126万亿`; nothing for a small one, or one that words do not make shorter. */
export function magnitudeText(value: number, locale: Locale): string | undefined {
  const size = Math.abs(value);
  if (size < { en: 1e6, zh: 1e4 }[locale] || size >= 1e17) return undefined;
  if (Number(size.toPrecision(4)) !== size) return undefined;
  return formats[locale].words().format(value);
}

/** `86th`, in English. */
export function ordinalText(value: number): string {
  return `${numberText(value, 'en')}${suffixes[ordinals().select(value)]}`;
}

const ordinals = lazy(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

const formats: Readonly<Record<Locale, Readonly<Record<'whole' | 'words' | 2 | 3, () => Intl.NumberFormat>>>> = {
  en: formatsFor(tagOf.en),
  zh: formatsFor(tagOf.zh),
};

function formatsFor(tag: string) {
  const format = (options: Intl.NumberFormatOptions) => lazy(() => new Intl.NumberFormat(tag, options));
  return {
    whole: format({ maximumSignificantDigits: 15 }),
    words: format({ notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 15 }),
    2: format({ maximumSignificantDigits: 2 }),
    3: format({ maximumSignificantDigits: 3 }),
  };
}
