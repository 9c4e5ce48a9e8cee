import { element, type Markup, onLines, xmlDocument } from '../escape/xml.ts';
import type { Locale } from '../findings.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Edition, EditionDocument, Entry, EntryAttribute, Value } from './edition.ts';
import { annotationParts, type Exporter } from './exporter.ts';
import { crossingLinks, unfitIn } from './losses.ts';
import { asciiNames, stemsOf } from './names.ts';
import { saidOf } from './sources.ts';
import { word } from './tei/figures.ts';
import { teiBody } from './tei/text.ts';

/** TEI P5 (https://tei-c.org): the text with figures as measure, num and date, and all annotations as spans beside it. */
export const tei: Exporter = {
  name: 'tei',
  offsets: undefined,
  carries: new Set(['languages', 'ids', ...annotationParts, 'dates', 'sources', 'origins']),
  write(edition, { locale }) {
    const stem = stemsOf(edition);
    let crossing = 0;
    const files = edition.documents.map((document) => {
      const { xml, unlinked } = documentXml(document, edition, locale);
      crossing += unlinked;
      return { path: `${stem(document)}.xml`, text: xml };
    });
    return { files, losses: [{ what: crossingLinks, count: crossing }, unfitIn(edition)] };
  },
};

type Id = (key: string) => string;

function documentXml(document: EditionDocument, edition: Edition, locale: Locale) {
  const name = asciiNames();
  const ids = idsOf(document, name);
  const id: Id = (key) => ids.get(key) ?? '';
  const coder: Id = (each) => name(`coder-${each}`);
  const tag: Id = (each) => name(`tag-${each}`);
  const { entries } = document;
  const links = entries.flatMap(({ key, links: own }) => own.map((link) => ({ key, ...link })));
  const linked = links.filter(({ target }) => ids.has(target));
  const root = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': document.language },
    onLines([
      header(document, edition, coder, tag, locale),
      element('text', {}, ['\n', element('body', {}, ['\n', ...teiBody(document, id)]), '\n']),
      ...(entries.length === 0
        ? []
        : [
            element(
              'standOff',
              {},
              onLines([
                element(
                  'spanGrp',
                  { type: 'annotation' },
                  onLines(entries.map((each) => spanOf(each, id, coder, tag))),
                ),
                ...entries.flatMap((each) => featuresOf(each, id)),
                ...(linked.length === 0
                  ? []
                  : [
                      element(
                        'linkGrp',
                        { type: 'relation' },
                        onLines(
                          linked.map(({ key, relation, target }) =>
                            element('link', { type: word(relation), target: `#${id(key)} #${id(target)}` }),
                          ),
                        ),
                      ),
                    ]),
              ]),
            ),
          ]),
    ]),
  );
  return { xml: xmlDocument(root), unlinked: links.length - linked.length };
}

/** Ids as they are, as far as XML takes them; those of two coders that are the same have the coder's name before them. */
function idsOf({ entries }: EditionDocument, name: Id): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { id = '' } of entries) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(
    entries.map(({ key, id, coder }, i) => {
      const own = id === undefined ? `annotation-${i + 1}` : counts.get(id) === 1 ? id : `${coder}-${id}`;
      return [key, name(own)] as const;
    }),
  );
}

function header(document: EditionDocument, { schema, coders }: Edition, coder: Id, tag: Id, locale: Locale): Markup {
  const { path, date, entries } = document;
  const own = coders.filter((each) => entries.some((entry) => entry.coder === each));
  const used = [...new Set([...schema.tags.keys(), ...entries.map((entry) => entry.tag)])];
  const when = date !== undefined && /^\d{4}(?:-\d\d){0,2}$/u.test(date) ? date : undefined;
  const categories = used.map((each) => {
    const definition = schema.tags.get(each);
    const words = definition ? [titleOf(definition, locale), inLanguage(definition.description, locale)] : [each];
    const said = words.filter((part) => part !== undefined).join(locale === 'zh' ? '：' : ': ');
    return element('category', { 'xml:id': tag(each) }, [element('catDesc', {}, [said])]);
  });
  const fileDesc = element('fileDesc', {}, [
    element('titleStmt', {}, [
      element('title', {}, [path]),
      ...own.map((each) =>
        element('respStmt', { 'xml:id': coder(each) }, [
          element('resp', {}, [{ en: 'annotation', zh: '标注' }[locale]]),
          element('name', {}, [each]),
        ]),
      ),
    ]),
    element('publicationStmt', {}, [element('p', {}, [{ en: 'Exported by Postil.', zh: '由 Postil 导出。' }[locale]])]),
    element('sourceDesc', {}, [
      element('bibl', {}, [
        element('title', {}, [path]),
        ...(date === undefined ? [] : [element('date', { when }, [date])]),
      ]),
      ...publicationOf(document),
    ]),
  ]);
  const taxonomy = element('taxonomy', {}, onLines(categories));
  const encoding = element('encodingDesc', {}, [element('classDecl', {}, [taxonomy])]);
  return element('teiHeader', {}, onLines(used.length > 0 ? [fileDesc, encoding] : [fileDesc]));
}

/** What the text was made from. */
function publicationOf({ source }: EditionDocument): readonly Markup[] {
  if (!source) return [];
  const parts = saidOf(source).map(([key, said]) => {
    if (key === 'url') return element('ref', { target: /^\S+$/u.test(said) ? said : undefined }, [said]);
    return key === 'file' ? element('idno', { type: 'file' }, [said]) : element(key, {}, [said]);
  });
  return [element('bibl', { type: 'source' }, parts)];
}

/** The annotation as a span between two anchors; what it holds is the note. */
function spanOf(entry: Entry, id: Id, coder: Id, tag: Id): Markup {
  const own = id(entry.key);
  const says = saysMore(entry) ? ` #${own}.says` : '';
  return element(
    'span',
    {
      'xml:id': own,
      n: entry.id,
      from: `#${own}.start`,
      to: `#${own}.end`,
      ana: `#${tag(entry.tag)}${says}`,
      resp: `#${coder(entry.coder)}`,
    },
    entry.note === undefined ? [] : [entry.note],
  );
}

function saysMore({ attributes, status, from }: Entry): boolean {
  return status !== undefined || from.length > 0 || attributes.some(({ values }) => values.length > 0);
}

/** Attributes as a feature structure; the status of the annotation beside them. */
function featuresOf(entry: Entry, id: Id): readonly Markup[] {
  if (!saysMore(entry)) return [];
  const features = entry.attributes.filter(({ values }) => values.length > 0).map(featureOf);
  const status =
    entry.status === undefined
      ? []
      : [element('f', { name: 'annotation.status' }, [element('symbol', { value: entry.status })])];
  const from =
    entry.from.length === 0 ? [] : [featureOf({ name: 'annotation.from', definition: undefined, values: entry.from })];
  return [
    element('fs', { 'xml:id': `${id(entry.key)}.says`, type: word(entry.tag) }, [...features, ...status, ...from]),
  ];
}

function featureOf({ name, definition, values }: EntryAttribute): Markup {
  const all = values.map((value) =>
    definition?.type === 'enum' ? element('symbol', { value: word(String(value)) }) : valueElement(value),
  );
  return element('f', { name: word(name) }, all.length === 1 ? all : [element('vColl', {}, all)]);
}

function valueElement(value: Value): Markup {
  if (typeof value === 'number') return element('numeric', { value });
  return typeof value === 'boolean' ? element('binary', { value }) : element('string', {}, [value]);
}
