import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, type Markup, onLines, xmlDocument } from '../escape/xml.ts';
import { codebookCarries, codeName, codesOf, hasCodes, listedValues } from './codebook.ts';
import type { Edition, EditionDocument, Entry } from './edition.ts';
import { annotationParts, type Exporter, type ExportStyle } from './exporter.ts';
import { guidsOf } from './guids.ts';
import { unfitIn, untypedValues } from './losses.ts';
import { fileNames } from './names.ts';
import { offsetsIn } from './offsets.ts';
import { type SourceKey, saidOf } from './sources.ts';

/** A REFI-QDA project (https://www.qdasoftware.org) for NVivo, ATLAS.ti, MAXQDA, QualCoder: texts, codebook and codings. */
export const qdpx: Exporter = {
  name: 'qdpx',
  offsets: 'code-points',
  carries: new Set(['name', 'languages', 'ids', ...annotationParts, 'dates', 'sources', ...codebookCarries]),
  write(edition, style) {
    const guid = guidsOf(edition);
    // Written and read with line feeds, and without a byte order mark: programs differ in how they count the others.
    const sources = edition.documents.map(
      (document) =>
        [`sources/${guid('source', document.path)}.txt`, strToU8(document.text.text.toWellFormed())] as const,
    );
    const files: Zippable = { 'project.qde': strToU8(projectXml(edition, style)), ...Object.fromEntries(sources) };
    const bytes = zipSync(files, { mtime: firstMoment, level: 9 });
    const losses = [unfitIn(edition), untypedValues(edition)];
    return { files: [{ path: `${fileNames()(edition.name)}.qdpx`, bytes }], losses };
  },
};

/** The first that ZIP knows, in whatever time zone: an archive does not tell when it was made. */
const firstMoment = new Date(1980, 0, 1);

type Guid = (kind: string, key: string) => string;

function projectXml(edition: Edition, { locale }: ExportStyle): string {
  const guid = guidsOf(edition);
  const { documents, coders } = edition;
  const entries = documents.flatMap((document) => document.entries);
  const users = coders.map((coder) => element('User', { guid: guid('user', coder), name: coder }));
  const sources = documents.map((document) => sourceOf(document, guid));
  const notes = entries.flatMap((entry) => noteOf(entry, guid));
  const links = entries.flatMap((entry) => linksOf(entry, guid));
  // The order is the schema's, which has no place for a list without items.
  const parts = [
    ...listed('Users', users),
    ...(hasCodes(edition) ? [element('CodeBook', {}, onLines([codesOf(edition, guid, locale)]))] : []),
    ...listed('Variables', variablesOf(documents, guid)),
    ...listed('Sources', sources),
    ...listed('Notes', notes),
    ...listed('Links', links),
  ];
  const xmlns = 'urn:QDA-XML:project:1.0';
  return xmlDocument(element('Project', { xmlns, name: edition.name, origin: 'Postil' }, onLines(parts)));
}

function listed(name: string, items: readonly Markup[]): readonly Markup[] {
  return items.length > 0 ? [element(name, {}, onLines(items))] : [];
}

/** What is known of documents. Dates are texts, since one may be a year or a month. */
function variablesOf(documents: readonly EditionDocument[], guid: Guid): readonly Markup[] {
  const names = new Set(documents.flatMap((document) => factsOf(document).map(([name]) => name)));
  return [...names].map((name) => element('Variable', { guid: guid('variable', name), name, typeOfVariable: 'Text' }));
}

function factsOf({ language, date, source }: EditionDocument): readonly (readonly [string, string])[] {
  return [
    ['language', language] as const,
    ...(date === undefined ? [] : [['date', date] as const]),
    ...saidOf(source).map(([key, said]) => [sourceVariable(key), said] as const),
  ];
}

/** The variable of documents that holds what an annotation file says of their source. */
export function sourceVariable(key: SourceKey): string {
  return `source ${key}`;
}

function sourceOf(document: EditionDocument, guid: Guid): Markup {
  const { path, text, entries } = document;
  const offset = offsetsIn(text.text, 'code-points');
  const own = guid('source', path);
  const values = factsOf(document).map(([name, value]) =>
    element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guid('variable', name) }),
      element('TextValue', {}, [value]),
    ]),
  );
  return element(
    'TextSource',
    { guid: own, name: path, plainTextPath: `internal://${own}.txt` },
    onLines([...entries.map((entry) => selectionOf(entry, offset, guid)), ...values]),
  );
}

/** How much of a quote names its selection, in UTF-16 code units. */
const maxName = 80;

/** The codes of the tag and of listed values; other values, the id and the status in lines of the description. */
function selectionOf(entry: Entry, offset: (place: number) => number, guid: Guid): Markup {
  const user = guid('user', entry.coder);
  const coding = (code: string) =>
    element('Coding', { guid: guid('coding', `${entry.key} ${code}`), creatingUser: user }, [
      element('CodeRef', { targetGUID: guid('code', code) }),
    ]);
  const { codes, lines } = saidBy(entry);
  const start = offset(entry.start);
  const end = offset(entry.end);
  const name = entry.quote.replace(/\s+/gu, ' ').slice(0, maxName);
  return element(
    'PlainTextSelection',
    { guid: guid('selection', entry.key), name, startPosition: start, endPosition: end, creatingUser: user },
    onLines([
      ...(lines.length > 0 ? [element('Description', {}, [lines.join('\n')])] : []),
      ...codes.map(coding),
      ...(entry.note === undefined ? [] : [element('NoteRef', { targetGUID: guid('note', entry.key) })]),
    ]),
  );
}

function saidBy({ tag, attributes, id, status }: Entry): { codes: readonly string[]; lines: readonly string[] } {
  const codes = [codeName(tag)];
  const lines = id === undefined ? [] : [`id: ${id}`];
  if (status !== undefined) lines.push(`status: ${status}`);
  for (const { name, definition, values } of attributes) {
    const listedHere = definition ? listedValues(definition) : [];
    for (const value of values) {
      const code = codeName(tag, name, String(value));
      if (!listedHere.includes(String(value))) lines.push(`${codeName(tag, name)}: ${continued(String(value))}`);
      else if (!codes.includes(code)) codes.push(code);
    }
  }
  return { codes, lines };
}

/** On lines of its own, the further ones indented, so that they can be told from what comes next. */
function continued(value: string): string {
  return value.replaceAll('\n', '\n  ');
}

function noteOf({ key, note, coder, id }: Entry, guid: Guid): readonly Markup[] {
  if (note === undefined) return [];
  const attributes = { guid: guid('note', key), name: id, creatingUser: guid('user', coder) };
  return [element('Note', attributes, [element('PlainTextContent', {}, [note])])];
}

function linksOf({ key, links }: Entry, guid: Guid): readonly Markup[] {
  return links.map(({ relation, target }, i) =>
    element('Link', {
      guid: guid('link', `${key} ${i}`),
      name: relation,
      direction: 'OneWay',
      originGUID: guid('selection', key),
      targetGUID: guid('selection', target),
    }),
  );
}
