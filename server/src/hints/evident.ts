import { dateText } from '../figures/describe/dates.ts';
import type { Locale } from '../findings.ts';

/** Whether words read as a number at a glance: in digits, in a numeral of one word, or in either with a multiplier of the reader's language. */
export function saysValue(text: string, value: number, locale: Locale): boolean {
  if (value === 0.5) return /半|half|halv/iu.test(text);
  const plain = text.normalize('NFKC').replace(/(?<=\d)[,\u2009 ](?=\d{3}(?!\d))/gu, '');
  for (const [, digits, word, multiplier] of plain.matchAll(numeral[locale])) {
    const base = digits === undefined ? words[word?.toLowerCase() ?? ''] : Number(digits);
    const times = multiplier === undefined ? 1 : multipliers[multiplier.toLowerCase()];
    if (base !== undefined && times !== undefined && isClose(base * times, value)) return true;
  }
  return false;
}

/** Whether every year, month, day and hour of a date stands in the words, months also by name. */
export function saysDate(text: string, date: string, locale: Locale): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  if (/\dX/u.test(date))
    return plain.includes(dateText(date, locale).replace(/^the /u, '').toLowerCase()) || !/\dX$/u.test(date);
  if (date.startsWith('-')) return true;
  const there = new Set(plain.match(/\d+/gu)?.map(Number));
  // 2016–20, 2023/24
  const [, short] = /\d{4}\s*[–—\-/]\s*(\d\d)(?!\d)/u.exec(plain) ?? [];
  return date.split('/').every((part) => {
    const [, year, month, day, hour, minute] = parts.exec(part) ?? [];
    const isThere = (each: string | undefined) => each === undefined || there.has(Number(each));
    return (
      (isThere(year) || (short !== undefined && year?.slice(2) === short)) &&
      (isThere(month) || plain.includes(monthNames[Number(month) - 1] ?? '?')) &&
      isThere(day) &&
      isThere(hour) &&
      (Number(minute ?? 0) === 0 || isThere(minute))
    );
  });
}

const parts = /^(\d{4})?(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?)?/u;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-12;
}

const enWords = 'one two three four five six seven eight nine ten'.split(' ');
const enOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const zhWords = [...'一二三四五六七八九十'];

const words: Readonly<Record<string, number | undefined>> = {
  ...Object.fromEntries([enWords, enOrdinals, zhWords].flatMap((list) => list.map((word, i) => [word, i + 1]))),
  a: 1,
  an: 1,
  两: 2,
  twice: 2,
};

const multipliers: Readonly<Record<string, number | undefined>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/** A numeral of digits or of one word, and the multiplier behind it. One that goes on in the other language's words is none. */
const numeral: Readonly<Record<Locale, RegExp>> = {
  en: numeralWith('hundred|thousand|(?:m|b|tr)illion'),
  zh: numeralWith('万亿|[十百千]?[万亿]|[百千](?![瓦米克卡伏焦帕])'),
};

function numeralWith(multiplier: string): RegExp {
  const one = `(-?\\d+(?:\\.\\d+)?)|(?<![a-z-]|[一二三四五六七八九十百千零])(${[...enOrdinals, ...enWords, 'twice', 'an?'].join('|')}|[一二两三四五六七八九十])(?![a-z])`;
  const more =
    '[一二两三四五六七八九十百万亿零多余几半]|千(?![瓦米克卡伏焦])|[ -]?(?:hundred|thousand|million|billion|trillion|dozen)';
  // One hundred and five goes on; between 40 and 45 does not.
  return new RegExp(`(?:${one})(?:\\s*(${multiplier})(?![ -]and))?(?!\\s*(?:${more}))`, 'giu');
}
