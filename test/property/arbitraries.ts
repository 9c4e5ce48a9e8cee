// Texts such as users write, half-write and would rather not have written.
import './frozen.ts';
import fc from 'fast-check';
import { pathOf, readSource } from '../files.ts';

const sample = (path: string): string => readSource(pathOf(`samples/${path}`)).text;

export const speech = sample('interpol-2017/interpol-2017.zh.txt');
export const plan = sample('harbour-city/transport-plan.en.txt');
export const planSchema = sample('harbour-city/postil.yaml');
export const planAnnotations = sample('harbour-city/transport-plan.en.anna.postil.yaml');
export const speechSchema = sample('interpol-2017/postil.yaml');
export const speechAnnotations = sample('interpol-2017/interpol-2017.zh.postil.yaml');

/** Names that plain objects have without having been given them. */
export const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
] as const;

const punctuation =
  '\n|\n  |\n    - |\n- |- | |  |\t|\r|\r\n|: |:|#| #|,|[|]|{|}|"|\'|\\|> |? |! |!!str |&a |*a|<<: *a|---\n|...\n|%YAML 1.2\n|~|\ufeff'
    .split('|')
    .concat(
      '|',
      '|\n',
      '>-\n',
      '\u2028',
      '\u0085',
      '\0',
      '\u200b',
      '\u202e',
      '\ud83d',
      '\udc00',
      '😀',
      '国',
      '２０',
      '亿元',
      '…',
      '“',
      '”',
    );
const words =
  'postil: 1|name|version: 1.0.0|extends: [policy-core]|extends: ./postil.yaml|documents|tags:|claim|figure|title|color: red|attributes:|type: enum|values|required: true|many|when|pattern|cues|regex|relations:|supports|from|to|glossary:|term|aliases|definition|source|url|see|findings:|off|annotations:|document: a.txt|document: ../../etc/passwd|annotator|schemaVersion|id: a|tag: claim|quote: 九月|prefix|suffix|note|links:|status: draft|null|true|1e400|.nan|0x1F|2017-09-26|(a+)+$|80多个国家|九月的北京'.split(
    '|',
  );

export const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...punctuation) },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...inherited) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fragment, { maxLength: 40, size: 'max' }).map((parts) => parts.join('')),
);

/** From 0 to 1, evenly: `fc.double` draws by its bits, and nearly always what is next to nothing. */
export const fraction: fc.Arbitrary<number> = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);

/** One edit, as fractions of whatever text it is made to. */
export interface Splice {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
  /** Where, as a fraction, to copy as much again from the text itself. */
  readonly copyFrom: number | undefined;
}

export const splice: fc.Arbitrary<Splice> = fc.record({
  at: fraction,
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(60) }, fc.nat(2000)),
  insert: fc.oneof(fc.constant(''), fragment, anyText),
  copyFrom: fc.option(fraction, { nil: undefined, freq: 4 }),
});

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function cutOf(text: string, { at, length, insert, copyFrom }: Splice): Cut {
  const start = Math.floor(at * text.length);
  const from = copyFrom === undefined ? 0 : Math.floor(copyFrom * text.length);
  const newText = copyFrom === undefined ? insert : text.slice(from, from + length) + insert;
  return { start, end: Math.min(text.length, start + length), newText };
}

export function cut(text: string, { start, end, newText }: Cut): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** A text after a few edits anywhere in it. */
export function mutationOf(text: string): fc.Arbitrary<string> {
  return fc
    .array(splice, { minLength: 1, maxLength: 4 })
    .map((splices) => splices.reduce((now, each) => cut(now, cutOf(now, each)), text));
}

/** Any text within a text that hardly differs from it elsewhere. */
export const smallText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom('a', 'b', '1', '2', '.', ' ', '\n', '\r\n', '\r', '国', '亿', '２', '“', '"', '😀', '\u3000'),
    {
      maxLength: 30,
      size: 'max',
    },
  )
  .map((parts) => parts.join(''));
