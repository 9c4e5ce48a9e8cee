// Whether an entity of Microsoft's recognisers says what a figure says. Where conventions differ, they have the benefit.
import type { Figure, FigureKind } from '../server/src/figures/figure.ts';
import type { Entity, Resolution } from './microsoft.ts';
import { isSameDate } from './sameDate.ts';

/** The types of entity that may state a figure of a kind; modifiers are not asked for, since they have none. */
const number = /^number$/;
const anyNumber = /^(number|percentage|ordinal)$/;
const types: Readonly<Record<FigureKind, RegExp>> = {
  count: number,
  number,
  multiple: number,
  fraction: /^(number|percentage)$/,
  ordinal: anyNumber,
  percentage: /^percentage$/,
  percentage_point: anyNumber,
  money: /^currency$/,
  measure: /^(dimension|age|temperature)$/,
  duration: /^datetimeV2\.(duration|set)$/,
  date: /^datetimeV2\.(date|time|datetime)/,
};

/** True where the entity has the figure's number with its unit or currency, or its date as seen from the given day. */
export function saysTheSame({ typeName, resolution }: Entity, figure: Figure, today: string): boolean {
  if (!types[figure.kind].test(typeName) || !resolution) return false;
  if (figure.kind === 'date') return (resolution.values ?? []).some((value) => isSameDate(value, figure, today));
  if (figure.value === null) return false;
  if (figure.kind === 'duration') return isSameDuration(resolution, figure.value, figure.unit ?? '');
  // What we call a fraction, 万分之五, is a percentage to them.
  const scale = figure.kind === 'fraction' && typeName === 'percentage' ? 100 : 1;
  if (!isSameNumber(statedNumber(resolution), figure.value * scale)) return false;
  if (figure.kind === 'money') return currencyOf(resolution) === figure.currency;
  return figure.kind !== 'measure' || unitOf(resolution.unit ?? '') === figure.unit;
}

/** NaN where they state none. */
export function statedNumber({ value }: Resolution): number {
  return Number.parseFloat(value ?? '');
}

/** They round fractions to fifteen digits. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

const day = 86_400;
const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day,
  week: 7 * day,
  month: 30 * day,
  quarter: 91 * day,
  year: 365 * day,
  decade: 3650 * day,
  century: 36_500 * day,
};

const durationForm = /^PT?(\d+(?:\.\d+)?)([A-Z])$/;
const letters: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  S: 'second',
};

/** In seconds, where their months have 30 days and their years 365; what recurs (“every four years”) has only a duration. */
function isSameDuration({ values = [] }: Resolution, value: number, unit: string): boolean {
  const seconds = value * (secondsOf[unit] ?? Number.NaN);
  return values.some((stated) => {
    const [, count, letter = ''] = durationForm.exec(stated.timex ?? '') ?? [];
    const isWritten = Number(count) === value && letters[letter] === unit;
    return isWritten || Math.abs(Number(stated.value) / seconds - 1) < 0.02;
  });
}

const currencyNames: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  Pound: 'GBP',
  Ruble: 'RUB',
  'Macau Pataca': 'MOP',
};

/** They give some currencies a name alone, and leave open whose dollars and pounds are meant where a text does. */
function currencyOf({ isoCurrency, unit = '' }: Resolution): string | undefined {
  return isoCurrency ?? currencyNames[unit];
}

const unitNames: Readonly<Record<string, string>> = {
  'metric-ton': 'tonne',
  ton: 'tonne',
  'square-centimetre': 'square-centimeter',
  'square-hectometer': 'hectare',
  c: 'celsius',
  f: 'fahrenheit',
  k: 'kelvin',
  li: '里',
  mu: '亩',
  jin: '斤',
};

/** The CLDR identifier of a unit that they name in English. */
function unitOf(name: string): string {
  const plain = name.toLowerCase().replaceAll(' ', '-');
  return unitNames[plain] ?? plain;
}
