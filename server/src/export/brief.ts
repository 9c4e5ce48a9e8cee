import { figureSentence } from '../figures/describe/sentence.ts';
import { type Figure, figureKinds, modifiers } from '../figures/figure.ts';
import type { Locale } from '../findings.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import { nowIn } from '../schema/renamed.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Schema } from '../schema/types.ts';
import { type BriefParagraph, paragraphsOf } from './brief/text.ts';
import { briefWords } from './brief/words.ts';
import {
  compared,
  type Edition,
  type EditionDocument,
  type Entry,
  type EntryAttribute,
  type Value,
} from './edition.ts';
import { saidOf } from './sources.ts';

/** What a reader gets of a project: texts with footnotes, and what they say in tables. Plain words, to be escaped. */
export interface Brief {
  readonly title: string;
  readonly documents: readonly BriefDocument[];
}

export interface BriefDocument {
  readonly title: string;
  /** BCP 47; the words of the brief itself are in the reader's language. */
  readonly language: string;
  /** Date, where it comes from, and coders. */
  readonly facts: readonly string[];
  readonly paragraphs: readonly BriefParagraph[];
  readonly tables: readonly BriefTable[];
  readonly footnotes: readonly Footnote[];
}

/** Of figures, of initiatives, of claims about one topic. */
export interface BriefTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly BriefRow[];
}

export interface BriefRow {
  /** The footnotes that the row is about: several where coders say the same of one passage. */
  readonly footnotes: readonly number[];
  /** The passage first. */
  readonly cells: readonly string[];
}

export interface Footnote {
  /** From 1 in each document. */
  readonly number: number;
  readonly tag: string;
  /** Attributes, status, whose it was, and the coder where there are several, as `label: words`. */
  readonly facts: readonly string[];
  readonly note: string | undefined;
  readonly links: readonly {
    readonly relation: string;
    readonly quote: string;
    readonly footnote: number | undefined;
  }[];
}

export function briefOf(edition: Edition, locale: Locale): Brief {
  const quotes = new Map(edition.documents.flatMap(({ entries }) => entries.map(({ key, quote }) => [key, quote])));
  return {
    title: edition.name,
    documents: edition.documents.map((document) => documentBrief(document, edition, quotes, locale)),
  };
}

function documentBrief(
  document: EditionDocument,
  { schema, coders }: Edition,
  quotes: ReadonlyMap<string, string>,
  locale: Locale,
): BriefDocument {
  const words = briefWords[locale];
  const { entries, date, source } = document;
  const numbers = new Map(entries.map(({ key }, i) => [key, i + 1]));
  const own = [...new Set(entries.map(({ coder }) => coder))].sort(compared);
  return {
    title: document.path,
    language: document.language,
    facts: [
      ...(date === undefined ? [] : [labelled(words.date, date, locale)]),
      ...(source === undefined
        ? []
        : [
            labelled(
              words.source,
              saidOf(source)
                .map(([, said]) => said)
                .join(' · '),
              locale,
            ),
          ]),
      ...(own.length === 0 ? [] : [labelled(words.coders, own.join(words.comma), locale)]),
    ],
    paragraphs: paragraphsOf(document),
    tables: tablesOf(entries, schema, (key) => numbers.get(key) ?? 0, locale)
      .filter(({ rows }) => rows.length > 0)
      .map(compact),
    footnotes: entries.map((entry, i) => ({
      number: i + 1,
      tag: entry.definition ? titleOf(entry.definition, locale) : entry.tag,
      facts: factsOf(entry, coders.length > 1, locale),
      note: entry.note,
      links: entry.links.map(({ relation, target }) => ({
        relation: schema.relations.has(relation) ? relationTitle(schema, relation, locale) : relation,
        quote: oneLine(quotes.get(target) ?? ''),
        footnote: numbers.get(target),
      })),
    })),
  };
}

function factsOf(entry: Entry, tellsCoder: boolean, locale: Locale): readonly string[] {
  const words = briefWords[locale];
  return [
    ...entry.attributes
      .filter(({ values }) => values.length > 0)
      .map((each) =>
        labelled(each.definition ? titleOf(each.definition, locale) : each.name, wordsOf(each, locale), locale),
      ),
    ...(entry.status === undefined ? [] : [labelled(words.status, words.statuses[entry.status], locale)]),
    ...(entry.from.length === 0 ? [] : [labelled(words.from, entry.from.join(words.comma), locale)]),
    ...(tellsCoder ? [labelled(words.coder, entry.coder, locale)] : []),
  ];
}

function tablesOf(
  entries: readonly Entry[],
  schema: Schema,
  number: (key: string) => number,
  locale: Locale,
): readonly BriefTable[] {
  const words = briefWords[locale];
  const tagged = (name: string) => nowIn(schema.renamed, 'tag', [], name) ?? name;
  const rowsOf = (told: readonly Entry[], cellsOf: (entry: Entry) => readonly string[]): readonly BriefRow[] => {
    const rows = new Map<string, { readonly footnotes: number[]; readonly cells: readonly string[] }>();
    for (const entry of told) {
      const cells = [oneLine(entry.quote), ...cellsOf(entry)];
      const key = JSON.stringify([entry.start, entry.end, cells]);
      const row = rows.get(key) ?? { footnotes: [], cells };
      row.footnotes.push(number(entry.key));
      rows.set(key, row);
    }
    return [...rows.values()];
  };
  const said = (entry: Entry, builtin: string) => {
    const name = nowIn(schema.renamed, 'attribute', [entry.tag], builtin) ?? builtin;
    const attribute = entry.attributes.find((each) => each.name === name);
    return attribute ? wordsOf(attribute, locale) : '';
  };
  const claims = entries.filter(({ tag }) => tag === tagged('claim'));
  const topics = [...new Set(claims.map((claim) => said(claim, 'topic')))].sort(
    (a, b) => Number(a === '') - Number(b === '') || compared(a, b),
  );
  return [
    {
      title: words.figures,
      columns: [words.passage, words.says, words.entity, words.property, words.period],
      rows: rowsOf(
        entries.filter(({ definition }) => definition && isFigureTag(definition)),
        (each) => [sentenceOf(each, locale), ...['entity', 'property', 'period'].map((name) => said(each, name))],
      ),
    },
    {
      title: words.initiatives,
      columns: [words.passage, words.actor, words.action, words.deadline, words.state],
      rows: rowsOf(
        entries.filter(({ tag }) => tag === tagged('initiative')),
        (each) => ['actor', 'action', 'deadline', 'status'].map((name) => said(each, name)),
      ),
    },
    ...topics.map((topic) => ({
      title: labelled(words.claims, topic === '' ? words.noTopic : topic, locale),
      columns: [words.passage, words.actor, words.kind, words.polarity, words.certainty],
      rows: rowsOf(
        claims.filter((claim) => said(claim, 'topic') === topic),
        (each) => ['actor', 'type', 'polarity', 'certainty'].map((name) => said(each, name)),
      ),
    })),
  ];
}

/** Without columns in which nothing stands. */
function compact({ title, columns, rows }: BriefTable): BriefTable {
  const isKept = columns.map((_, i) => rows.some(({ cells }) => cells[i] !== ''));
  const kept = (all: readonly string[]) => all.filter((_, i) => isKept[i]);
  return {
    title,
    columns: kept(columns),
    rows: rows.map(({ footnotes, cells }) => ({ footnotes, cells: kept(cells) })),
  };
}

/** What the annotation says of its figure in words; what the words themselves say where it leaves something out. */
function sentenceOf({ attributes, reading, quote, start, end }: Entry, locale: Locale): string {
  const none = { kind: 'number', value: null, min: null, max: null, modifier: 'exact', unit: null, currency: null };
  const given = attributes.flatMap(({ definition, values }) =>
    definition?.reads && values[0] !== undefined ? [[definition.reads, values[0]] as const] : [],
  );
  if (given.length === 0 && !reading) return '';
  const figure = { ...none, date: null, ...reading, ...Object.fromEntries(given), text: quote, start, end } as Figure;
  const isSound =
    figureKinds.includes(figure.kind) &&
    modifiers.includes(figure.modifier) &&
    [figure.value, figure.min, figure.max].every((each) => each === null || typeof each === 'number') &&
    [figure.unit, figure.currency, figure.date].every((each) => each === null || typeof each === 'string');
  return isSound ? figureSentence(figure, locale) : '';
}

/** Values with what they mean where the schema says it in a word or two, else as they are. */
function wordsOf({ values }: EntryAttribute, locale: Locale): string {
  const words = briefWords[locale];
  const word = (value: Value) => (typeof value === 'boolean' ? words[value ? 'yes' : 'no'] : String(value));
  return oneLine(values.map(word).join(words.comma));
}

function relationTitle(schema: Schema, name: string, locale: Locale): string {
  const title = schema.relations.get(name)?.title;
  return (title && inLanguage(title, locale)) ?? name;
}

function labelled(label: string, text: string, locale: Locale): string {
  return `${label}${briefWords[locale].colon}${text}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
