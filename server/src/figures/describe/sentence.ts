import type { Locale } from '../../findings.ts';
import type { Figure } from '../figure.ts';
import { amountText } from './amount.ts';
import { dateText } from './dates.ts';
import { magnitudeText, numberText } from './numbers.ts';

/** What a figure says, in the reader's language and without its noun: `more than 10, fewer than 20`. Plain text, to be escaped. */
export function figureSentence(figure: Figure, locale: Locale): string {
  const { modifier, date, value, min, max } = figure;
  if (date !== null) return saying(modifier === 'about' ? 'about' : 'exact', dateText(date, locale), locale);
  const plain = (each: number) => amountText(figure, each, locale);
  const amount = (each: number) => `${plain(each)}${magnitude(figure, each, locale)}`;
  if (modifier === 'range' && min !== null && max !== null) {
    const end = magnitude(figure, max, locale) === '' ? plain : amount;
    return { en: `between ${end(min)} and ${end(max)}`, zh: `${end(min)}至${end(max)}` }[locale];
  }
  if (modifier === 'several') return severalText(figure, plain, locale);
  const stated = value ?? min ?? max;
  if (stated === null) return figure.text;
  const said = amount(stated);
  if (modifier === 'over') {
    const rest =
      max === null ? '' : `${{ en: ', ', zh: '，' }[locale]}${lessThan(plain(beyond(figure, max)), figure, locale)}`;
    return `${{ en: 'more than ', zh: '超过' }[locale]}${said}${rest}`;
  }
  if (modifier === 'nearly') {
    const again = magnitudeText(stated, locale) ?? plain(stated);
    return `${saying(modifier, plain(stated), locale)}${inBrackets(lessThan(again, figure, locale), locale)}`;
  }
  if (modifier === 'at_most' && isBelow(figure)) return lessThan(said, figure, locale);
  return saying(modifier, said, locale);
}

/** A large number again in words, unless the text has these very words. */
function magnitude({ kind, text }: Figure, value: number, locale: Locale): string {
  const words = kind === 'ordinal' ? undefined : magnitudeText(value, locale);
  return words === undefined || text.includes(words) ? '' : inBrackets(words, locale);
}

/** Whether an upper end is one that the words leave out: 不到, fewer than. */
export function isBelow({ modifier, text, value, max }: Figure): boolean {
  if (modifier !== 'at_most') return false;
  if (value !== null && max !== null && max < value) return true;
  return /不到|不足|不满|低于|少于|小于|未满|未达|不及|\bless than|\bfewer than|\bunder\b|\bbelow\b/iu.test(text);
}

/** The upper end that the words leave out; for what comes in whole pieces it is one beyond the last that they take in. */
function beyond({ kind }: Figure, max: number): number {
  return isCounted(kind) && Number.isInteger(max) ? max + 1 : max;
}

function isCounted(kind: Figure['kind']): boolean {
  return kind === 'count' || kind === 'number' || kind === 'ordinal';
}

function severalText({ kind, min, max }: Figure, amount: (each: number) => string, locale: Locale): string {
  if (min === null) return { en: 'several', zh: '数个' }[locale];
  if (max === null) return { en: `${amount(min)} or more`, zh: `${amount(min)}以上` }[locale];
  const plain = (each: number) => (isCounted(kind) ? numberText(each, locale) : amount(each));
  const ends = { en: `${plain(min)} to ${plain(max)}`, zh: `${plain(min)}至${plain(max)}` }[locale];
  const first = Number(String(min)[0]);
  const power = String(min).length - 1;
  const name = min === first * 10 ** power && (first === 2 || first === 3) ? severalNames[locale][power] : undefined;
  return name === undefined ? ends : `${name}${{ en: ': ', zh: '：' }[locale]}${ends}`;
}

const severalNames: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'several',
    'several tens',
    'several hundred',
    'several thousand',
    'tens of thousands',
    'hundreds of thousands',
    'several million',
    'tens of millions',
    'hundreds of millions',
    'several billion',
  ],
  zh: ['几', '几十', '几百', '几千', '几万', '几十万', '几百万', '几千万', '几亿', '几十亿'],
};

function lessThan(said: string, { kind }: Figure, locale: Locale): string {
  return {
    en: `${isCounted(kind) ? 'fewer' : 'less'} than ${said}`,
    zh: `${isCounted(kind) ? '少于' : '不到'}${said}`,
  }[locale];
}

function saying(modifier: Figure['modifier'], said: string, locale: Locale): string {
  return `${openings[modifier]?.[locale] ?? ''}${said}`;
}

const openings: Readonly<Partial<Record<Figure['modifier'], Readonly<Record<Locale, string>>>>> = {
  about: { en: 'about ', zh: '约' },
  nearly: { en: 'nearly ', zh: '近' },
  at_least: { en: 'at least ', zh: '至少' },
  at_most: { en: 'at most ', zh: '至多' },
};

function inBrackets(text: string, locale: Locale): string {
  return { en: ` (${text})`, zh: `（${text}）` }[locale];
}
