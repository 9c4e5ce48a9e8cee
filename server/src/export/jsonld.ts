import { terminalJson } from '../escape/terminal.ts';
import type { EditionDocument, Entry, EntryLink } from './edition.ts';
import { annotationParts, type Exporter } from './exporter.ts';
import { guidsOf } from './guids.ts';
import { unnamedDocuments } from './losses.ts';
import { offsetsIn } from './offsets.ts';
import { creativeWork } from './sources.ts';

/** W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one collection with one page; links are annotations, too. */
export const jsonld: Exporter = {
  name: 'jsonld',
  offsets: 'code-points',
  carries: new Set(['name', 'languages', 'ids', ...annotationParts, 'dates', 'sources', 'origins']),
  write(edition) {
    const guid = guidsOf(edition);
    const urn = (kind: string, key: string) => `urn:uuid:${guid(kind, key)}`;
    const items = edition.documents.flatMap((document) => annotationsOf(document, urn));
    const collection = {
      // The vocabulary has `assessing`, but the context of W3C has no word for it.
      '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'http://schema.org/', assessing: 'oa:assessing' }],
      id: urn('collection', ''),
      type: 'AnnotationCollection',
      label: edition.name,
      total: items.length,
      first: { id: urn('page', '0'), type: 'AnnotationPage', startIndex: 0, items },
    };
    const text = `${terminalJson(JSON.stringify(collection, null, 2))}\n`;
    return { files: [{ path: 'annotations.jsonld', text }], losses: unnamedDocuments(jsonld, edition) };
  },
};

type Urn = (kind: string, key: string) => string;

function annotationsOf(document: EditionDocument, urn: Urn): readonly object[] {
  const offset = offsetsIn(document.text.text, 'code-points');
  const source = {
    id: encodeURI(document.path).replace(/[?#]/gu, encodeURIComponent),
    type: 'Text',
    format: 'text/plain',
    language: document.language,
    'schema:datePublished': document.date,
    'schema:isBasedOn': creativeWork(document.source, 'schema:'),
  };
  return document.entries.flatMap((entry) => [
    {
      id: urn('annotation', entry.key),
      type: 'Annotation',
      'schema:identifier': entry.id,
      motivation: 'tagging',
      creator: creatorOf(entry, urn),
      'schema:contributor': entry.from.length > 0 ? entry.from : undefined,
      body: bodiesOf(entry),
      target: { type: 'SpecificResource', source, selector: selectorsOf(entry, document.text.text, offset) },
    },
    ...entry.links.map((link, i) => linkOf(entry, link, i, urn)),
  ]);
}

function creatorOf({ coder }: Entry, urn: Urn): object {
  return { id: urn('coder', coder), name: coder };
}

/** The tag first; then the attributes, as texts for every reader and as typed values for those of schema.org. */
function bodiesOf({ tag, attributes, note, status }: Entry): readonly object[] {
  const property = (purpose: string, name: string, value: string | number | boolean) => ({
    type: ['TextualBody', 'schema:PropertyValue'],
    purpose,
    'schema:name': name,
    'schema:value': value,
    value: String(value),
  });
  return [
    { type: 'TextualBody', purpose: 'tagging', value: tag },
    ...attributes.flatMap(({ name, values }) => values.map((value) => property('classifying', name, value))),
    ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...(status === undefined ? [] : [property('assessing', 'status', status)]),
  ];
}

/** How much of the text stands in prefix and suffix, in UTF-16 code units. */
const context = 32;

/** The quote is for readers whose text differs, the position for those who have this one, with line feeds. */
function selectorsOf({ start, end, quote }: Entry, text: string, offset: (place: number) => number): readonly object[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: quote,
      prefix: text.slice(Math.max(0, start - context), start).replace(/^[\udc00-\udfff]/u, ''),
      suffix: text.slice(end, end + context).replace(/[\ud800-\udbff]$/u, ''),
    },
    { type: 'TextPositionSelector', start: offset(start), end: offset(end) },
  ];
}

function linkOf(entry: Entry, { relation, target }: EntryLink, i: number, urn: Urn): object {
  return {
    id: urn('link', `${entry.key} ${i}`),
    type: 'Annotation',
    motivation: 'linking',
    creator: creatorOf(entry, urn),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: relation },
      { type: 'SpecificResource', purpose: 'linking', source: urn('annotation', target) },
    ],
    target: urn('annotation', entry.key),
  };
}
