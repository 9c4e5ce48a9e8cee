import { terminalJson } from '../escape/terminal.ts';
import { type CasType, casTypes, metaDataType, typeDescriptions } from './cas/types.ts';
import type { EditionDocument, Entry, Value } from './edition.ts';
import { annotationParts, type Exporter } from './exporter.ts';
import { alteredCoders, crossingLinks, loneCoder, unfitValues, untypedValues } from './losses.ts';
import { sharesOf, stemsOf } from './names.ts';
import { offsetsIn } from './offsets.ts';

/** UIMA CAS JSON 0.4 with its type system, as cassis and INCEpTION read it (https://github.com/apache/uima-uimaj-io-jsoncas). */
export const cas: Exporter = {
  name: 'cas',
  offsets: 'utf-16',
  carries: new Set(['languages', 'ids', ...annotationParts, 'definitions', 'descriptions']),
  write(edition, { locale }) {
    const types = casTypes(edition);
    const stem = stemsOf(edition);
    const descriptions = typeDescriptions(types, locale);
    const losses = { links: 0, values: 0 };
    const files = sharesOf(edition).flatMap(({ folder, documents }) =>
      documents.map((document) => {
        const { structures, members } = structuresOf(document, types, losses);
        const file = {
          '%TYPES': descriptions,
          '%FEATURE_STRUCTURES': structures,
          '%VIEWS': { _InitialView: { '%SOFA': sofa, '%MEMBERS': members } },
        };
        return {
          path: `${folder}${stem(document)}.json`,
          text: `${terminalJson(JSON.stringify(file, null, 2))}\n`,
        };
      }),
    );
    return {
      files,
      losses: [
        { what: crossingLinks, count: losses.links },
        { what: unfitValues, count: losses.values },
        loneCoder(edition),
        alteredCoders(edition),
        untypedValues(edition),
      ],
    };
  },
};

type Structure = Record<string, unknown>;

const sofa = 1;

/** The text and what is said of it; a reference may lead forward, but the text comes first, since offsets need it. */
function structuresOf(document: EditionDocument, types: ReadonlyMap<string, CasType>, losses: Losses) {
  const { text } = document.text;
  const structures: Structure[] = [];
  const add = (type: string, features: Structure): number => {
    structures.push({ '%ID': structures.length + 1, '%TYPE': type, ...features });
    return structures.length;
  };
  add('uima.cas.Sofa', { sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text });
  const whole = { '@sofa': sofa, begin: 0, end: text.length, language: document.language };
  const members = [add(metaDataType, { '%FLAGS': ['DocumentAnnotation'], ...whole, documentTitle: document.path })];
  const offset = offsetsIn(text, 'utf-16');
  const ids = new Map(document.entries.map(({ key }, i) => [key, members.length + sofa + i + 1] as const));
  for (const entry of document.entries) {
    const features = { '@sofa': sofa, begin: offset(entry.start), end: offset(entry.end) };
    members.push(add(types.get(entry.tag)?.name ?? '', features));
  }
  for (const entry of document.entries) {
    const structure = structures[(ids.get(entry.key) ?? 0) - 1];
    const type = types.get(entry.tag);
    if (structure && type) Object.assign(structure, featuresOf(entry, type, ids, add, losses));
  }
  return { structures, members };
}

interface Losses {
  links: number;
  values: number;
}

function featuresOf(
  entry: Entry,
  type: CasType,
  ids: ReadonlyMap<string, number>,
  add: (type: string, features: Structure) => number,
  losses: Losses,
): Structure {
  const features: Structure = { identifier: entry.id, annotationStatus: entry.status, note: entry.note };
  for (const { name, values } of entry.attributes) {
    const feature = type.features.get(name);
    if (!feature || values.length === 0) continue;
    if (feature.range === 'uima.cas.StringArray') {
      features[`@${feature.name}`] = add('uima.cas.StringArray', { '%ELEMENTS': values.map(String) });
      continue;
    }
    const [value, ...others] = values;
    const fits = value !== undefined && isOfRange(value, feature.range);
    losses.values += others.length + (fits ? 0 : 1);
    if (fits) features[feature.name] = value;
  }
  const links = entry.links.flatMap(({ relation, target }) => {
    const end = ids.get(target);
    if (end === undefined) losses.links += 1;
    return end === undefined ? [] : [add(type.linkName, { role: relation, '@target': end })];
  });
  if (links.length > 0) features['@links'] = add('uima.cas.FSArray', { '%ELEMENTS': links });
  return features;
}

function isOfRange(value: Value, range: string): boolean {
  if (range === 'uima.cas.Boolean') return typeof value === 'boolean';
  if (range === 'uima.cas.Double') return typeof value === 'number';
  if (range === 'uima.cas.Long') return Number.isSafeInteger(value);
  return typeof value === 'string';
}
