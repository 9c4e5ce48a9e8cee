// Why an entity of Microsoft's recognisers is not the figure that a text states, as far as a program can tell.
import type { Figure } from '../server/src/figures/figure.ts';
import type { Span } from '../server/src/text/span.ts';
import { isSameNumber, statedNumber } from './meaning.ts';
import type { Entity } from './microsoft.ts';

interface Cause<T> {
  readonly name: string;
  readonly applies: (disagreement: T) => boolean;
}

interface Pair {
  readonly figure: Figure;
  readonly entity: Entity;
}

const before = ({ figure, entity }: Pair) => figure.text.slice(0, Math.max(0, entity.start - figure.start));
const after = ({ figure, entity }: Pair) => figure.text.slice(Math.max(0, entity.end + 1 - figure.start));
const isDateTime = (entity: Entity) => entity.typeName.startsWith('datetimeV2');
const isPlainNumber = (entity: Entity) => /^(number|ordinal)$/.test(entity.typeName);

/** The value is right and the words are not. The first that applies is told. */
const spanCauses: readonly Cause<Pair>[] = [
  {
    name: 'article, preposition or adverb taken in (since 2015)',
    applies: ({ figure, entity }) => entity.start < figure.start || entity.end >= figure.end,
  },
  { name: 'modifier and classifier or unit lost', applies: (pair) => isModified(pair) && /\S/u.test(lastWords(pair)) },
  { name: 'modifier lost', applies: isModified },
  { name: 'classifier lost', applies: (pair) => isOf(pair, 'count', 'ordinal') && after(pair) !== '' },
  { name: 'name of the reference lost (Article, Chapter, 第)', applies: (pair) => isOf(pair, 'ordinal') },
  { name: 'unit lost', applies: (pair) => after(pair) !== '' },
  { name: 'other words lost', applies: () => true },
];

/** Something is found where the figure is, and says something else. */
const valueCauses: readonly Cause<Pair>[] = [
  {
    name: 'several (数十, dozens of) read as a number or in part',
    applies: ({ figure }) => figure.modifier === 'several',
  },
  { name: '两 read as a weight', applies: ({ entity }) => entity.resolution?.unit === 'Liang' },
  {
    name: '点 or a number read as a time',
    applies: ({ figure, entity }) => figure.kind !== 'date' && /\.(date)?time/.test(entity.typeName),
  },
  { name: 'one end of a range read, or both apart', applies: ({ figure }) => figure.modifier === 'range' },
  {
    name: 'date read as numbers or a duration',
    applies: ({ figure, entity }) => figure.kind === 'date' && !/\.(date|time)/.test(entity.typeName),
  },
  { name: 'part of a date read, or another date', applies: (pair) => isOf(pair, 'date') },
  {
    name: 'number read, unit not known',
    applies: (pair) => isOf(pair, 'measure', 'duration', 'money') && isPlainNumber(pair.entity),
  },
  {
    name: 'number read otherwise (£300m as 300, 翻两番 as 2)',
    applies: ({ figure, entity }) =>
      entity.resolution?.value !== undefined && !isSameNumber(statedNumber(entity.resolution), figure.value ?? 0),
  },
  { name: 'other unit or currency, or part of it', applies: (pair) => isOf(pair, 'measure', 'duration', 'money') },
  { name: 'part of a percentage or fraction read', applies: (pair) => isOf(pair, 'percentage', 'fraction') },
  { name: 'ordinal read as something else', applies: (pair) => isOf(pair, 'ordinal') },
  { name: 'numeral read in part', applies: (pair) => `${before(pair)}${after(pair)}`.trim() !== '' },
  { name: 'other value', applies: () => true },
];

interface Stray {
  readonly text: string;
  readonly entity: Entity;
  readonly damaged: readonly Span[];
}

/** Something is found where there is no figure. */
const strayCauses: readonly Cause<Stray>[] = [
  {
    name: 'damaged figure read as it stands',
    applies: ({ entity, damaged }) => damaged.some(({ start, end }) => entity.start < end && entity.end >= start),
  },
  { name: '两 read as a weight', applies: ({ entity }) => entity.resolution?.unit === 'Liang' },
  { name: '点 read as a time', applies: ({ entity }) => isDateTime(entity) && entity.text.includes('点') },
  {
    name: 'part of a word read as a unit (re-cent)',
    applies: ({ text, entity }) => /^[a-z]+$/i.test(entity.text) && /[a-z]/i.test(text[entity.start - 1] ?? ''),
  },
  {
    name: 'unit or currency without a number',
    applies: ({ entity }) => !isDateTime(entity) && !entity.resolution?.value,
  },
  {
    name: '一, one, a read as a number',
    applies: ({ entity }) => /^(第?一|one|an?)( \p{L}+)?$/iu.test(entity.text.trim()),
  },
  {
    name: 'time word that states no number (now, daily, 早, may)',
    applies: ({ entity }) => isDateTime(entity) && !/[\d〇零一二三四五六七八九十百千万亿两]/u.test(entity.text),
  },
  {
    name: 'digits of a name, list, address or version',
    applies: ({ entity }) => /\d/.test(entity.text),
  },
  {
    name: 'set phrase or name read as a number (一带一路)',
    applies: ({ entity }) => /\p{Script=Han}/u.test(entity.text),
  },
  { name: 'adverb or pronoun read as a number (first, second)', applies: () => true },
];

export function spanCause(pair: Pair): string {
  return first(spanCauses, pair);
}

export function valueCause(pair: Pair): string {
  return first(valueCauses, pair);
}

export function strayCause(stray: Stray): string {
  return first(strayCauses, stray);
}

function first<T>(causes: readonly Cause<T>[], disagreement: T): string {
  return causes.find(({ applies }) => applies(disagreement))?.name ?? '';
}

function isOf({ figure }: Pair, ...kinds: readonly Figure['kind'][]): boolean {
  return kinds.includes(figure.kind);
}

const modifierWord =
  /^[^\d]*(约|近|超|逾|突破|高于|多于|大于|至少|少于|低于|不|最|小于)|[多余来]|左右|上下|以上|以下|以内|之内/u;

/** Whether words that are lost hold the modifier; English ones stand before the number, or after it as “or more”. */
function isModified(pair: Pair): boolean {
  const { figure } = pair;
  if (figure.modifier === 'exact' || figure.modifier === 'range') return false;
  const lost = [before(pair), after(pair)];
  return lost.some((words) => (/\p{Script=Han}/u.test(figure.text) ? modifierWord.test(words) : /[a-z]/iu.test(words)));
}

/** What is lost after the number and is no modifier. */
function lastWords(pair: Pair): string {
  return after(pair).replace(/[多余来]|左右|上下|以上|以下|以内|之内|or (more|less|fewer|so)/gu, '');
}
