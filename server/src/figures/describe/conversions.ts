import type { Locale } from '../../findings.ts';
import type { Figure } from '../figure.ts';
import { roundedText } from './numbers.ts';
import { unitNames } from './units.ts';

/** A measure in a unit that more readers know, `= 1,000 hectares`, and with both ends where it is a range; else nothing. */
export function conversionText({ kind, unit, value, min, max }: Figure, locale: Locale): string | undefined {
  if ((kind !== 'measure' && kind !== 'duration') || unit === null) return undefined;
  const ends = (value === null ? [min, max] : [value]).filter((each) => each !== null);
  const conversion = conversions[unit];
  const [first, last = first] = ends;
  if (!conversion || first === undefined || last === undefined || last < (conversion.from ?? 0)) return undefined;
  const converted = (each: number) => roundedText(each * conversion.factor + (conversion.plus ?? 0), locale);
  const [one, many] = unitNames(conversion.unit, locale);
  const name = converted(last) === '= 1' ? one : many;
  const space = { en: ' ', zh: '' }[locale];
  if (first === last) return `${converted(first)}${space}${name}`;
  const isExact = ends.every((each) => converted(each).startsWith('='));
  const [low, high] = ends.map((each) => converted(each).slice(2));
  return `${isExact ? '=' : '≈'} ${low}${{ en: ' to ', zh: '至' }[locale]}${high}${space}${name}`;
}

interface Conversion {
  readonly unit: string;
  readonly factor: number;
  readonly plus?: number;
  /** Only from this many on. */
  readonly from?: number;
}

/**
 * Chinese market units as fixed in 1959 (1 里 = 500 m, 1 亩 = 1/15 ha, 1 斤 = 500 g); the international yard and pound of
 * 1959; the US gallon and the barrel of oil by them. https://www.nist.gov/pml/owm/nist-handbook-44-current-edition, appendix C
 */
const conversions: Readonly<Record<string, Conversion | undefined>> = {
  亩: { unit: 'hectare', factor: 1 / 15 },
  顷: { unit: 'hectare', factor: 100 / 15 },
  斤: { unit: 'kilogram', factor: 0.5 },
  市斤: { unit: 'kilogram', factor: 0.5 },
  担: { unit: 'kilogram', factor: 50 },
  公担: { unit: 'kilogram', factor: 100 },
  里: { unit: 'kilometer', factor: 0.5 },
  华里: { unit: 'kilometer', factor: 0.5 },
  丈: { unit: 'meter', factor: 10 / 3 },
  尺: { unit: 'meter', factor: 1 / 3 },
  市尺: { unit: 'meter', factor: 1 / 3 },
  hectare: { unit: 'square-kilometer', factor: 0.01, from: 100 },
  mile: { unit: 'kilometer', factor: 1.609344 },
  'nautical-mile': { unit: 'kilometer', factor: 1.852 },
  yard: { unit: 'meter', factor: 0.9144 },
  foot: { unit: 'meter', factor: 0.3048 },
  inch: { unit: 'centimeter', factor: 2.54 },
  acre: { unit: 'hectare', factor: 0.40468564224 },
  'square-mile': { unit: 'square-kilometer', factor: 2.589988110336 },
  'square-foot': { unit: 'square-meter', factor: 0.09290304 },
  pound: { unit: 'kilogram', factor: 0.45359237 },
  ounce: { unit: 'gram', factor: 28.349523125 },
  gallon: { unit: 'liter', factor: 3.785411784 },
  barrel: { unit: 'liter', factor: 158.987294928 },
  'mile-per-hour': { unit: 'kilometer-per-hour', factor: 1.609344 },
  fahrenheit: { unit: 'celsius', factor: 5 / 9, plus: -160 / 9 },
  decade: { unit: 'year', factor: 10 },
  century: { unit: 'year', factor: 100 },
};
