import type { Locale } from '../../findings.ts';
import { lazy } from '../../lazy.ts';
import { ordinalText, tagOf } from './numbers.ts';

/** A date in the notation of docs/figures.md, written out: `26 September 2017`, `2016 to 2020`, `the 1990s`. */
export function dateText(date: string, locale: Locale): string {
  return date
    .split('/')
    .map((part) => partText(part, locale))
    .join({ en: ' to ', zh: '至' }[locale]);
}

function partText(part: string, locale: Locale): string {
  const [day = '', time] = part.split('T');
  if (time === undefined || /P/u.test(part)) return dayText(part, locale);
  if (day === '') return timeText(time, locale);
  return `${dayText(day, locale)}${{ en: ', ', zh: ' ' }[locale]}${timeText(time, locale)}`;
}

function timeText(time: string, locale: Locale): string {
  return time.includes(':') ? time : { en: `${time} h`, zh: `${Number(time)}时` }[locale];
}

function dayText(part: string, locale: Locale): string {
  const [, sign, count, unit, rest = ''] = /^(-?)P(\d+(?:\.\d+)?)([YMWD])(.*)$/u.exec(part) ?? [];
  if (count !== undefined && unit !== undefined) {
    const counted = relativeText(Number(count) * (sign === '-' ? -1 : 1), unit as Unit, locale);
    const [, month, day] = /^-(\d\d)(?:-(\d\d))?/u.exec(rest) ?? [];
    const within = withoutYear(numberOf(month), numberOf(day), locale);
    return within === '' ? counted : { en: `${within}, ${counted}`, zh: `${counted}${within}` }[locale];
  }
  const [, hundreds, tens] = /^(\d\d|XX)(\d)X$/u.exec(part) ?? [];
  if (hundreds !== undefined) return decadeText(hundreds, `${tens}0`, locale);
  const [, century] = /^(\d\d)XX$/u.exec(part) ?? [];
  if (century !== undefined) return centuryText(Number(century) + 1, locale);
  const [, year, month, day] = /^(-?\d{4,}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d))?$/u.exec(part) ?? [];
  if (year === undefined) return part;
  const within = withoutYear(numberOf(month), numberOf(day), locale);
  if (year !== 'XXXX')
    return {
      en: `${within} ${yearText(Number(year), locale)}`.trim(),
      zh: `${yearText(Number(year), locale)}${within}`,
    }[locale];
  const missing = month === 'XX' ? { en: 'month and year', zh: '年月' } : { en: 'year', zh: '年份' };
  return { en: `${within}, ${missing.en} not stated`, zh: `${within}（未写${missing.zh}）` }[locale];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === 'XX' ? undefined : Number(text);
}

/** ISO counts a year 0, so that -0220 is 221 BC. */
function yearText(year: number, locale: Locale): string {
  const [isBefore, count] = [year <= 0, year > 0 ? year : 1 - year];
  return { en: `${count}${isBefore ? ' BC' : ''}`, zh: `${isBefore ? '公元前' : ''}${count}年` }[locale];
}

function withoutYear(month: number | undefined, day: number | undefined, locale: Locale): string {
  if (locale === 'zh') return `${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  if (month === undefined) return day === undefined ? '' : `day ${day}`;
  return `${day === undefined ? '' : `${day} `}${months().format(new Date(Date.UTC(2000, month - 1, 1)))}`;
}

const months = lazy(() => new Intl.DateTimeFormat(tagOf.en, { month: 'long', timeZone: 'UTC' }));

function decadeText(hundreds: string, tens: string, locale: Locale): string {
  if (hundreds === 'XX') return { en: `the ${tens}s of the century before`, zh: `上世纪${tens}年代` }[locale];
  return { en: `the ${hundreds}${tens}s`, zh: `${Number(hundreds) + 1}世纪${tens}年代` }[locale];
}

function centuryText(century: number, locale: Locale): string {
  return { en: `the ${ordinalText(century)} century`, zh: `${century}世纪` }[locale];
}

type Unit = 'Y' | 'M' | 'W' | 'D';

function relativeText(count: number, unit: Unit, locale: Locale): string {
  const { en, zh, now } = units[unit];
  if (count === 0) return now[locale];
  const size = Math.abs(count);
  if (locale === 'zh') return `文本日期${count < 0 ? '之前' : '之后'}${size}${zh}`;
  return `${size} ${en}${size === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'} the date of the text`;
}

const units = {
  Y: { en: 'year', zh: '年', now: { en: 'the year of the text', zh: '文本当年' } },
  M: { en: 'month', zh: '个月', now: { en: 'the month of the text', zh: '文本当月' } },
  W: { en: 'week', zh: '周', now: { en: 'the week of the text', zh: '文本当周' } },
  D: { en: 'day', zh: '天', now: { en: 'the day of the text', zh: '文本当天' } },
} satisfies Record<Unit, unknown>;
