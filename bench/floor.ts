// The floor: what one plain regular expression a language finds, with the values computed. It knows digits, numerals, dates,
// percentages and money; no modifier, no unit, no classifier, no range, no set phrase, and nothing relative.
import type { Language } from './texts.ts';

export interface Plain {
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'percentage' | 'money' | 'number';
  readonly value: number | string;
}

/** Digits alone, for orientation: what no recogniser can go below. */
export function digits(text: string): number[] {
  const values: number[] = [];
  for (const [found] of text.matchAll(/\d+(?:\.\d+)?/g)) values.push(Number(found));
  return values;
}

export const floors: Readonly<Record<Language, (text: string) => Plain[]>> = { zh, en };

const zhFigure =
  /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(\d+(?:,\d{3})*(?:\.\d+)?)([百千万亿]*)(?:([%％])|((?:美|欧|日|港)?元))?|百分之([〇零一二两三四五六七八九十百]+)|[〇零一二两三四五六七八九十百千万亿]+/g;

function zh(text: string): Plain[] {
  const found: Plain[] = [];
  zhFigure.lastIndex = 0;
  for (let match = zhFigure.exec(text); match; match = zhFigure.exec(text)) {
    const { index: start } = match;
    const end = zhFigure.lastIndex;
    const [words, year, month, day, number, multiplier, percent, currency, share] = match;
    if (year !== undefined) found.push({ start, end, kind: 'date', value: isoDate(year, month, day) });
    else if (share !== undefined) found.push({ start, end, kind: 'percentage', value: zhNumber(share) });
    else if (number === undefined) found.push({ start, end, kind: 'number', value: zhNumber(words) });
    else {
      const kind = percent ? 'percentage' : currency ? 'money' : 'number';
      found.push({ start, end, kind, value: digitValue(number) * (multiplier ? zhNumber(multiplier) : 1) });
    }
  }
  return found;
}

const zhDigits = '〇一二三四五六七八九';
const zhPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

function zhNumber(numeral: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of numeral) {
    const power = zhPowers[character];
    if (power === undefined) digit = character === '两' ? 2 : Math.max(0, zhDigits.indexOf(character));
    else if (power < 1e4) {
      section += (digit || 1) * power;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * power;
      section = digit = 0;
    }
  }
  return total + section + digit;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const enNumerals: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...units, 'seventeen', 'eighteen', 'nineteen'].map((word, value) => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
]);
const enPowers: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

const numeral = Object.keys(enNumerals).sort((a, b) => b.length - a.length);
const power = Object.keys(enPowers).join('|');
const enFigure = new RegExp(
  `\\b(\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?\\b|([$€£¥]?)(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?: (${power}))?(?:( ?%| per ?cent)| (euros?|dollars?|pounds?|yuan))?|\\b(?:${numeral.join('|')})(?:[ -](?:${[...numeral, power].join('|')}))*\\b`,
  'g',
);

function en(text: string): Plain[] {
  const found: Plain[] = [];
  enFigure.lastIndex = 0;
  for (let match = enFigure.exec(text); match; match = enFigure.exec(text)) {
    const { index: start } = match;
    const end = enFigure.lastIndex;
    const [words, day, month, year, sign, number, multiplier, percent, currency] = match;
    if (month !== undefined) {
      const value = isoDate(year ?? 'XXXX', String(months.indexOf(month) + 1), day);
      found.push({ start, end, kind: 'date', value });
    } else if (number === undefined) found.push({ start, end, kind: 'number', value: enNumber(words) });
    else {
      const kind = percent ? 'percentage' : sign || currency ? 'money' : 'number';
      found.push({ start, end, kind, value: digitValue(number) * (multiplier ? (enPowers[multiplier] ?? 1) : 1) });
    }
  }
  return found;
}

function enNumber(words: string): number {
  let [total, section] = [0, 0];
  for (const word of words.split(/[ -]/)) {
    const factor = enPowers[word];
    if (factor === undefined) section += enNumerals[word] ?? 0;
    else if (factor === 100) section *= 100;
    else {
      total += section * factor;
      section = 0;
    }
  }
  return total + section;
}

function digitValue(number: string): number {
  return Number(number.includes(',') ? number.replaceAll(',', '') : number);
}

function isoDate(year: string, month: string | undefined, day: string | undefined): string {
  if (month === undefined) return year;
  return day === undefined
    ? `${year}-${month.padStart(2, '0')}`
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
