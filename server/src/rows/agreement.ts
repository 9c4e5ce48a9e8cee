import type { Disagreement } from '../agreement/disagreements.ts';
import type { Measure } from '../agreement/measures.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { positionAt } from '../text/source.ts';
import type { Layout, Row } from './row.ts';

const measured = ['on', 'tag', 'attribute', 'coders', 'count', 'coefficient', 'value', 'low', 'high', 'reason'];

/** A coefficient a row, for programs; `reason` says why where there is no value. */
export const measureLayout: Layout = { keys: measured, columns: measured };

export function measureRow(measure: Measure, locale: Locale): Row {
  const { on, tag = null, attribute = null, coders, count, coefficient, estimate } = measure;
  const interval = 'low' in estimate.interval ? estimate.interval : undefined;
  return {
    on,
    tag,
    attribute,
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

/** A disagreement a row; `where` is the place in the text, as editors open it. */
export const disagreementLayout: Layout = { keys: differing, columns: differing };

export function disagreementRow(one: Disagreement, pathOf: (uri: string) => string, locale: Locale): Row {
  const { document } = one.comparison;
  const { line, character } = positionAt(document, one.start);
  const nothing = formatted(words.nothing, {}, locale);
  return {
    where: `${pathOf(document.uri)}:${line + 1}:${character + 1}`,
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
