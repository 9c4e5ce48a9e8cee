import { element, type Markup, type MarkupAttributes } from '../../escape/xml.ts';
import type { Figure } from '../../figures/figure.ts';
import { isFigureTag } from '../../schema/figureTags.ts';
import type { Entry } from '../edition.ts';

/** The element around the words of a figure, with the attributes that TEI has for what they say; nothing for no figure. */
export function figureElement(entry: Entry): ((content: readonly (Markup | string)[]) => Markup) | undefined {
  if (!entry.definition || !isFigureTag(entry.definition)) return undefined;
  const says = saidBy(entry);
  const [name, attributes] = elementOf(says);
  return (content) => element(name, attributes, content);
}

type Said = Partial<Record<keyof Figure, unknown>>;

/** The annotation's own values, and where it gives none, those that the words say. */
function saidBy({ attributes, reading }: Entry): Said {
  const given = attributes.flatMap(({ definition, values }) =>
    definition?.reads && values[0] !== undefined ? [[definition.reads, values[0]] as const] : [],
  );
  return { ...reading, ...Object.fromEntries(given) };
}

function elementOf({ kind, value, min, max, unit, currency, date }: Said): readonly [string, MarkupAttributes] {
  const range = { atLeast: numeric(min), atMost: numeric(max) };
  switch (kind) {
    case 'date':
      return ['date', typeof date === 'string' ? dateAttributes(date) : {}];
    case 'ordinal':
    case 'fraction':
    case 'multiple':
    case 'number':
      return ['num', { type: kind === 'number' ? undefined : kind, value: numeric(value), ...range }];
    default: {
      const of = kind === 'money' ? currency : kind === 'percentage' ? '%' : unit;
      const type = typeof kind === 'string' ? word(kind) : undefined;
      return [
        'measure',
        { type, quantity: numeric(value), unit: typeof of === 'string' ? word(of) : undefined, ...range },
      ];
    }
  }
}

/** What `@when`, `@from` and `@to` take; a decade or what is relative stays in the annotation alone. */
function dateAttributes(date: string): MarkupAttributes {
  const w3c = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;
  const [from = '', to, ...others] = date.split('/');
  if (others.length > 0 || !w3c.test(from)) return {};
  if (to === undefined) return { when: from };
  return w3c.test(to) ? { from, to } : {};
}

function numeric(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** TEI's enumerated values have no white space. */
export function word(text: string): string {
  return text.trim().replace(/\s+/gu, '_') || '_';
}
