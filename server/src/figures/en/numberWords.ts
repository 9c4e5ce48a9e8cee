import { each, phrases } from './phrases.ts';

/** What a word adds to a number. */
export type NumberWord =
  | { readonly role: 'small' | 'ten'; readonly value: number }
  | { readonly role: 'hundred' | 'scale'; readonly exponent: number; readonly value: number }
  | { readonly role: 'dozen' | 'article' | 'half' | 'several' | 'few' | 'couple' }
  /** A plural that says no number: at least and at most so many. */
  | { readonly role: 'vague'; readonly low: number; readonly high: number | null };

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** From 20, in steps of ten. */
export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words that a scale stands for, by the power of ten. */
const scales = [
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
] as const;

/** The words that numbers are made of. */
export const numberWords = phrases<NumberWord>([
  ...small.map((word, value) => [word, { role: 'small', value }] as const),
  ...tens.map((word, i) => [word, { role: 'ten', value: (i + 2) * 10 }] as const),
  ['hundred', { role: 'hundred', exponent: 2, value: 100 }],
  ...scales.map(([word, exponent]) => [word, { role: 'scale', exponent, value: 10 ** exponent }] as const),
  ['dozen', { role: 'dozen' }],
  ['a', { role: 'article' }],
  ['an', { role: 'article' }],
  ['half', { role: 'half' }],
  ['several', { role: 'several' }],
  ['few', { role: 'few' }],
  ['couple of', { role: 'couple' }],
  ...vaguePlurals().map(([word, low, high]) => [word, { role: 'vague', low, high }] as const),
]);

/** Multipliers after digits; the exponents of the powers of ten. `m` and `k` are read only where they cannot be units. */
export const multipliers = phrases<number>([
  ['hundred', 2],
  ...scales,
  ...each([
    ['lakh crore', 12],
    ['bn', 9],
    ['tn', 12],
    ['mn, mln', 6],
    ['k', 3],
    ['m', 6],
  ] as const),
]);

/** “tens of thousands”, and how far it goes. A dozen dozens are no dozens any more, but where they end nobody knows. */
function vaguePlurals(): readonly (readonly [string, number, number | null])[] {
  const plain = [
    ['tens', 10],
    ['hundreds', 100],
    ...scales.map(([word, exponent]) => [`${word}s`, 10 ** exponent] as const),
  ] as const;
  const of = (low: number): readonly [number, number] => [2 * low, 10 * low - 1];
  return [
    ['dozens', 24, null],
    ['scores', 40, null],
    ...plain.map(([word, value]) => [word, ...of(value)] as const),
    ...scales.flatMap(([word, exponent]) => [
      [`tens of ${word}s`, ...of(10 * 10 ** exponent)] as const,
      [`hundreds of ${word}s`, ...of(100 * 10 ** exponent)] as const,
    ]),
  ];
}

/** The denominators of fractions, in the singular; the plural has an s. */
const denominators: readonly (readonly [string, number])[] = [
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1_000_000],
];

/** Thirds, quarters and the like, in both numbers. */
export const denominatorWords = phrases<{ readonly value: number; readonly plural: boolean }>([
  ['half', { value: 2, plural: false }],
  ['halves', { value: 2, plural: true }],
  ...denominators.flatMap(([word, value]) => [
    [word, { value, plural: false }] as const,
    [`${word}s`, { value, plural: true }] as const,
  ]),
]);

/** Ordinals in words; “first” and “second” are read only before what is numbered. */
export function ordinals(): readonly (readonly [string, number])[] {
  const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
  const teens =
    'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
  return [
    ...ones.map((word, i) => [word, i + 1] as const),
    ...teens.map((word, i) => [word, i + 10] as const),
    ...tens.flatMap((word, i) => [
      [`${word.slice(0, -1)}ieth`, (i + 2) * 10] as const,
      ...ones.map((one, j) => [`${word}-${one}`, (i + 2) * 10 + j + 1] as const),
      ...ones.map((one, j) => [`${word} ${one}`, (i + 2) * 10 + j + 1] as const),
    ]),
    ['hundredth', 100],
    ['thousandth', 1000],
  ];
}
