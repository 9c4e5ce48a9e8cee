import { monthWords } from './months.ts';
import { type Multiple, multipleWords } from './multiples.ts';
import { setPhrases } from './names.ts';
import { ordinals, tens } from './numberWords.ts';
import { relativeWords } from './periods.ts';
import { each, phrases } from './phrases.ts';

/** False for a word that begins nothing; a digit or a comma may stand behind a letter that is one for a digit. */
export function mayBegin(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const fourths = beginnings[threeOf(text.charCodeAt(at), second, text.charCodeAt(at + 2))] as number;
  return (
    ((fourths >>> (text.charCodeAt(at + 3) & 31)) & 1) === 1 || (second >= 0x2c && second <= 0x39) || second === 0x59
  );
}

/** What a word can begin. */
export type Trigger =
  | { readonly role: 'amount' | 'afterArticle' | 'minus' | 'month' | 'unit' | 'trap' | 'address' }
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
  ['minus', { role: 'minus' }],
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

/** By the three characters that a trigger begins with, which may be the fourth: nearly all words are left after one look. */
const beginnings = new Uint32Array(1 << 15);

for (const [words] of triggerWords) {
  // After a word of three letters anything may stand.
  const fourths = words.length > 3 ? 1 << (words.charCodeAt(3) & 31) : -1;
  const three = threeOf(words.charCodeAt(0), words.charCodeAt(1), words.charCodeAt(2));
  beginnings[three] = (beginnings[three] as number) | fourths;
}

/** Three characters in one number, by five bits of each, which are the same for both cases of a letter. */
function threeOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}
