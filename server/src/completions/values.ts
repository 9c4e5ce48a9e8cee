import { numberText, partOf } from '../actions/figureAttributes.ts';
import { valuesOf } from '../annotations/attributes.ts';
import { annotationFile } from '../annotations/parse.ts';
import { figureLanguage, recognise } from '../figures/recognise.ts';
import type { Locale } from '../findings.ts';
import { meaningOf, wordBlock } from '../hovers/describe/attribute.ts';
import { annotationNear } from '../places/annotationWriting.ts';
import { item } from '../places/frames.ts';
import { isPath } from '../places/writing.ts';
import { schemaOf } from '../project.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Attribute } from '../schema/types.ts';
import { attributeUses } from '../usages.ts';
import { annotationPath, tagAt, tagNameAt } from './here.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';

/** What the value of an attribute may be: the words of an enum with their meaning, what the quote says, what is in use. */
export const values: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { writing } = place;
    const path = [...annotationPath, 'attributes', '*'];
    const isItem = isPath(writing.path, [...path, item]);
    if (writing.on === 'key' || (!isItem && !isPath(writing.path, path))) return [];
    const attribute = tagAt(place)?.attributes.get(writing.path[3] ?? '');
    // A list comes by its own brackets or dashes.
    if (!attribute || (isItem && !attribute.many)) return [];
    const all = suggestions(place, attribute).filter((each) => !writing.items.includes(each.label));
    return all.filter((each, i) => all.findIndex((other) => other.label === each.label) === i);
  },
};

function suggestions(place: CompletionPlace, attribute: Attribute): readonly Suggestion[] {
  const { locale } = place;
  const read = readingOf(place, attribute);
  switch (attribute.type) {
    case 'enum': {
      const words = [...attribute.values.keys()].map((word) => wordOf(attribute, word, locale));
      return [...words.filter((each) => each.label === read), ...words.filter((each) => each.label !== read)];
    }
    case 'boolean':
      return ['true', 'false'].map((scalar) => ({ label: scalar, kind: 'word', write: { scalar }, isOfFormat: true }));
    case 'date': {
      const dates = [read, annotationFile(place.source).date, ...used(place, attribute)];
      return dates.flatMap((each) => (each === undefined ? [] : [scalarOf(each)]));
    }
    case 'number':
    case 'integer':
      return read === undefined ? [] : [scalarOf(read)];
    case 'string':
      return [...(read === undefined ? [] : [read]), ...used(place, attribute), ...standard(attribute)].map((each) => ({
        label: each,
        kind: 'value',
        write: { string: each },
        detail: currencyName(attribute, each, locale),
      }));
  }
}

function wordOf(attribute: Attribute, word: string, locale: Locale): Suggestion {
  return {
    label: word,
    kind: 'word',
    // A number or a boolean among the words is written as one, as the schema itself does.
    write: /^(?:-?(?:0|[1-9]\d*)|true|false)$/u.test(word) ? { scalar: word } : { string: word },
    detail: meaningOf(attribute, word, locale),
    blocks: [wordBlock(attribute, word, locale)],
    also: [inLanguage(attribute.values.get(word) ?? new Map(), locale) ?? ''],
  };
}

function scalarOf(scalar: string): Suggestion {
  return { label: scalar, kind: 'value', write: { scalar } };
}

/** What the words of the quote say, where the schema has the attribute hold a part of that. */
function readingOf(place: CompletionPlace, { reads }: Attribute): string | undefined {
  const quote = annotationNear(place.source, place.offset)?.quote?.value;
  if (!reads || quote === undefined || quote.length > 200) return undefined;
  const file = annotationFile(place.source);
  const language = figureLanguage(file.language ?? schemaOf(place.project).language, quote);
  const [figure] = recognise(quote, language, file.date);
  const value = figure && partOf(figure, reads);
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' ? numberText(value) : value;
}

const maxUsed = 50;

/** The values that annotations of the project give already, the commonest first. */
function used(place: CompletionPlace, attribute: Attribute): readonly string[] {
  const counts = new Map<string, number>();
  for (const { attribute: given } of attributeUses(place.project, tagNameAt(place) ?? '', attribute.name)) {
    for (const node of valuesOf(given.value)) {
      if (node.kind !== 'scalar' || node.value === null || node.start === node.end) continue;
      // What is being written here is no example of itself.
      const word = String(node.value);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const typed = place.writing.typed.trim();
  if (counts.get(typed) === 1) counts.delete(typed);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxUsed)
    .map(([word]) => word);
}

/** The standard identifiers in which figures are read: CLDR's of units, ISO 4217's of currencies. */
function standard({ reads }: Attribute): readonly string[] {
  if (reads === 'unit') return Intl.supportedValuesOf('unit');
  if (reads !== 'currency') return [];
  return [...new Set(['CNY', 'USD', 'EUR', 'GBP', 'JPY', ...Intl.supportedValuesOf('currency')])];
}

function currencyName({ reads }: Attribute, code: string, locale: Locale): string | undefined {
  if (reads !== 'currency' || !/^[A-Z]{3}$/u.test(code)) return undefined;
  return new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(code);
}
