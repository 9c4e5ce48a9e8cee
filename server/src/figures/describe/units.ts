import type { Locale } from '../../findings.ts';
import { lazy } from '../../lazy.ts';
import { numberText, tagOf } from './numbers.ts';

/** A number with its unit in full: `18.5 kilometres`, `18.5公里`. A unit that nobody knows is said as it is written. */
export function measureText(value: number, unit: string, locale: Locale): string {
  const [one, many] = unitNames(unit, locale);
  const name = value === 1 ? one : many;
  return { en: `${numberText(value, locale)} ${name}`, zh: `${numberText(value, locale)}${name}` }[locale];
}

/** A unit's name for one and for many, from its CLDR identifier. */
export function unitNames(unit: string, locale: Locale): readonly [one: string, many: string] {
  const known = own[unit]?.[locale];
  if (known) return known;
  if (inIntl().has(unit)) return intlNames(unit, locale);
  const [counted, per] = unit.split('-per-');
  if (counted && per) {
    const [one, many] = unitNames(counted, locale);
    const [each] = unitNames(per, locale);
    return locale === 'zh' ? [`${one}/${each}`, `${one}/${each}`] : [`${one} per ${each}`, `${many} per ${each}`];
  }
  const [, power, length] = /^(square|cubic)-(.+)$/u.exec(unit) ?? [];
  if (power && length) {
    const before = locale === 'zh' ? { square: '平方', cubic: '立方' }[power] : `${power} `;
    const [one, many] = unitNames(length, locale);
    return [`${before}${one}`, `${before}${many}`];
  }
  return prefixedNames(unit, locale) ?? [unit, unit];
}

const inIntl = lazy((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('unit')));

function intlNames(unit: string, locale: Locale): readonly [string, string] {
  const format = new Intl.NumberFormat(tagOf[locale], { style: 'unit', unit, unitDisplay: 'long' });
  const [one = unit, many = unit] = [1, 2].map(
    (count) => format.formatToParts(count).find(({ type }) => type === 'unit')?.value,
  );
  return [one, many];
}

/** `megawatt-hour` from `mega` and `watt-hour`. */
function prefixedNames(unit: string, locale: Locale): readonly [string, string] | undefined {
  for (const [prefix, zh] of Object.entries(prefixes)) {
    const base = unit.startsWith(prefix) ? own[unit.slice(prefix.length)] : undefined;
    if (!base) continue;
    const before = locale === 'zh' ? zh : prefix;
    return [`${before}${base[locale][0]}`, `${before}${base[locale][1]}`];
  }
  return undefined;
}

const prefixes = {
  kilo: '千',
  mega: '兆',
  giga: '吉',
  tera: '太',
  hecto: '百',
  deci: '分',
  milli: '毫',
  micro: '微',
  nano: '纳',
};

type Names = Readonly<Record<Locale, readonly [one: string, many: string]>>;

/** What Intl has no names for, and what prefixes are put to. */
const own: Readonly<Record<string, Names | undefined>> = {
  meter: names('metre', 'metres', '米'),
  gram: names('gram', 'grams', '克'),
  watt: names('watt', 'watts', '瓦'),
  'watt-hour': names('watt-hour', 'watt-hours', '瓦时'),
  joule: names('joule', 'joules', '焦耳'),
  calorie: names('calorie', 'calories', '卡'),
  volt: names('volt', 'volts', '伏'),
  ampere: names('ampere', 'amperes', '安培'),
  hertz: names('hertz', 'hertz', '赫兹'),
  pascal: names('pascal', 'pascals', '帕'),
  tonne: names('tonne', 'tonnes', '吨'),
  'metric-ton': names('tonne', 'tonnes', '吨'),
  ton: names('short ton', 'short tons', '短吨'),
  'nautical-mile': names('nautical mile', 'nautical miles', '海里'),
  'light-year': names('light year', 'light years', '光年'),
  knot: names('knot', 'knots', '节'),
  barrel: names('barrel', 'barrels', '桶'),
  decibel: names('decibel', 'decibels', '分贝'),
  carat: names('carat', 'carats', '克拉'),
  horsepower: names('horsepower', 'horsepower', '马力'),
  'year-person': names('year of age', 'years of age', '岁'),
  person: names('person', 'persons', '人'),
  'part-per-million': names('part per million', 'parts per million', 'ppm'),
  'part-per-billion': names('part per billion', 'parts per billion', 'ppb'),
  decade: names('decade', 'decades', '个十年'),
  century: names('century', 'centuries', '个世纪'),
  quarter: names('quarter', 'quarters', '个季度'),
};

function names(one: string, many: string, zh: string): Names {
  return { en: [one, many], zh: [zh, zh] };
}
