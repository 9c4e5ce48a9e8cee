import { monthWords } from './months.ts';
import { type Multiple, multipleWords } from './multiples.ts';
import { setPhrases } from './names.ts';
import { ordinals, tens } from './numberWords.ts';
import { relativeWords } from './periods.ts';
import { each, phrases } from './phrases.ts';

/** False for a word that begins nothing; a digit or a comma may stand behind a letter that is one for a digit. */
export function mayBegin(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return (
    beginnings[((text.charCodeAt(at) & 31) << 10) | ((second & 31) << 5) | (text.charCodeAt(at + 2) & 31)] === 1 ||
    (second >= 0x2c && second <= 0x39) ||
    second === 0x59
  );
}

/** What a word can begin. */
export type Trigger =
  | { readonly role: 'amount' | 'afterArticle' | 'month' | 'unit' | 'trap' | 'address' }
  | { readonly role: 'ordinal'; readonly value: number }
  | { readonly role: 'multiple'; readonly multiple: Multiple }
  | { readonly role: 'relative'; readonly date: string };

const triggerWords: readonly (readonly [string, Trigger])[] = [
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen several dozens scores tens hundreds thousands millions billions trillions quadrillions'
    .split(' ')
    .concat(tens)
    .map((word) => [word, { role: 'amount' }] as const),
  ...'hundred thousand million billion trillion quadrillion dozen few couple half quarter'
    .split(' ')
    .map((word) => [word, { role: 'afterArticle' }] as const),
  ...ordinals().map(([word, value]) => [word, { role: 'ordinal', value }] as const),
  ...each<Trigger>(monthWords.map(([words]) => [words, { role: 'month' }] as const)),
  ...multipleWords.map(([word, multiple]) => [word, { role: 'multiple', multiple }] as const),
  ...relativeWords.map(([words, date]) => [words, { role: 'relative', date }] as const),
  ...'year month week day hour century decade kilometre kilometer mile metre meter'
    .split(' ')
    .map((word) => [word, { role: 'unit' }] as const),
  ...each<Trigger>([['http, https, www, mailto, ftp, doi', { role: 'address' }]]),
  ...each<Trigger>(setPhrases.map(([words]) => [words, { role: 'trap' }] as const)),
];

/** The words and phrases that begin a figure, or that look as if they did. */
export const triggers = phrases<Trigger>(triggerWords);

/** The three characters that a trigger begins with, by five bits of each: nearly all words are left after one look. */
const beginnings = new Uint8Array(1 << 15);

for (const [words] of triggerWords)
  beginnings[((words.charCodeAt(0) & 31) << 10) | ((words.charCodeAt(1) & 31) << 5) | (words.charCodeAt(2) & 31)] = 1;
