import type { Disagreement } from '../agreement/disagreements.ts';
import type { Measure } from '../agreement/measures.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { positionAt } from '../text/source.ts';
import type { Layout, Row } from './row.ts';

const measured = [
  'on',
  'tag',
  'attribute',
  'category',
  'coders',
  'count',
  'coefficient',
  'value',
  'low',
  'high',
  'reason',
];

/** A coefficient a row, for programs; `category` is a single value of the attribute where it is about that, and
 * `reason` says why where there is no value.
 */
export const measureLayout: Layout = { keys: measured, columns: measured };

export function measureRow(measure: Measure, locale: Locale): Row {
  const { on, tag = null, attribute = null, word = null, coders, count, coefficient, estimate } = measure;
  const interval = 'low' in estimate.interval ? estimate.interval : undefined;
  return {
    on,
    tag,
    attribute,
    category: word,
    coders: coders.join(' · '),
    count,
    coefficient,
    value: estimate.value ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    reason: estimate.value === undefined ? estimate.reason[locale] : null,
  };
}

const differing = ['where', 'kind', 'tag', 'attribute', 'coders', 'text'];

/** A disagreement a row, for people; `where` is the place in the text, as editors open it, and long words are cut. */
export const disagreementLayout: Layout = { keys: differing, columns: differing };

export function disagreementRow(one: Disagreement, pathOf: (uri: string) => string, locale: Locale): Row {
  const { document } = one.comparison;
  const nothing = formatted(words.nothing, {}, locale);
  return {
    where: placeOf(one, pathOf),
    kind: words[one.kind][locale],
    tag: one.tag,
    attribute: one.attribute ?? null,
    coders: one.has
      .map(
        ({ coder, words: has = nothing }) =>
          `${coder}: ${one.kind === 'bounds' || one.kind === 'alone' ? ends(has) : has}`,
      )
      .join(' | '),
    text: ends(document.text.slice(one.start, one.end)),
  };
}

/** The same for programs: kinds by their codes, all words whole, and a column for what each of the coders has. */
export function disagreementRecord(one: Disagreement, pathOf: (uri: string) => string): Row {
  return {
    where: placeOf(one, pathOf),
    kind: one.kind,
    tag: one.tag,
    attribute: one.attribute ?? null,
    text: one.comparison.document.text.slice(one.start, one.end),
    ...Object.fromEntries(one.has.map(({ coder, words: has = null }) => [columnOf(coder), has])),
  };
}

export function disagreementRecordLayout(coders: readonly string[]): Layout {
  const columns = ['where', 'kind', 'tag', 'attribute', 'text', ...coders.map(columnOf)];
  return { keys: columns, columns };
}

/** Coders may be called as a column is. */
function columnOf(coder: string): string {
  return `coder ${coder}`;
}

function placeOf({ comparison: { document }, start }: Disagreement, pathOf: (uri: string) => string): string {
  const { line, character } = positionAt(document, start);
  return `${pathOf(document.uri)}:${line + 1}:${character + 1}`;
}

/** The beginning and the end of long words, where they differ most often. */
function ends(text: string): string {
  const characters = Array.from(text);
  return characters.length <= shown
    ? text
    : `${characters.slice(0, shown / 2).join('')}…${characters.slice(-shown / 2).join('')}`;
}

const shown = 40;

const words = {
  alone: { en: 'not all', zh: '有人未标' },
  tag: { en: 'other tag', zh: '标签不同' },
  bounds: { en: 'bounds', zh: '起止不同' },
  attribute: { en: 'value', zh: '取值不同' },
  nothing: { en: '–', zh: '–' },
} satisfies Record<string, Message>;
