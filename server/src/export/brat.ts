import { bratField, lineEnd } from '../escape/brat.ts';
import { type BratNames, bratConfiguration, bratNames } from './brat/configuration.ts';
import type { EditionDocument, Entry, EntryAttribute } from './edition.ts';
import { annotationParts, type Exporter } from './exporter.ts';
import { alteredCoders, alteredEndings, crossingLinks, loneCoder, unfitWords, untypedValues } from './losses.ts';
import { sharesOf, stemsOf } from './names.ts';
import { offsetsIn } from './offsets.ts';

/** brat standoff (https://brat.nlplab.org/standoff.html): texts, annotations and the configuration that shows them. */
export const brat: Exporter = {
  name: 'brat',
  offsets: 'code-points',
  carries: new Set(['ids', ...annotationParts, 'definitions', 'relations', 'values', 'titles', 'colours']),
  write(edition, { locale }) {
    const names = bratNames(edition);
    const stem = stemsOf(edition);
    const configuration = bratConfiguration(edition, names, locale);
    let crossing = 0;
    let altered = 0;
    const files = sharesOf(edition).flatMap(({ folder, documents }) => [
      ...configuration.map(({ path, text }) => ({ path: `${folder}${path}`, text })),
      ...documents.flatMap((document) => {
        const { text, unlinked, unfit } = annotationsOf(document, names);
        crossing += unlinked;
        altered += unfit;
        return [
          { path: `${folder}${stem(document)}.txt`, text: document.text.text },
          { path: `${folder}${stem(document)}.ann`, text },
        ];
      }),
    ]);
    const losses = [
      { what: crossingLinks, count: crossing },
      { what: unfitWords, count: altered },
      loneCoder(edition),
      alteredCoders(edition),
      alteredEndings(edition),
      untypedValues(edition),
    ];
    return { files, losses };
  },
};

function annotationsOf({ text, entries }: EditionDocument, names: BratNames) {
  const lines: string[] = [];
  const counts = { T: 0, R: 0, A: 0, '#': 0 };
  let unfit = 0;
  const add = (kind: keyof typeof counts, data: string, tail?: string) => {
    counts[kind] += 1;
    lines.push(`${kind}${counts[kind]}\t${data}${tail === undefined ? '' : `\t${tail}`}\n`);
  };
  const offset = offsetsIn(text.text, 'code-points');
  const ids = new Map(entries.map(({ key }, i) => [key, `T${i + 1}`] as const));
  for (const entry of entries) {
    const fragments = fragmentsOf(entry);
    const places = fragments.map(({ start, end }) => `${offset(start)} ${offset(end)}`).join(';');
    add('T', `${names.tag(entry.tag)} ${places}`, fragments.map(({ words }) => words).join(' '));
  }
  for (const entry of entries) {
    const id = ids.get(entry.key);
    const remark = (type: string, words: string) => {
      if (bratField(words).replaceAll('\\n', '\n') !== words) unfit += 1;
      add('#', `${type} ${id}`, bratField(words));
    };
    for (const attribute of entry.attributes) {
      const value = enumerated(attribute);
      const name = names.attribute(entry.tag, attribute.name);
      if (value !== undefined) add('A', `${name} ${id} ${names.value(value)}`);
      else for (const each of attribute.values) remark('Attribute', `${attribute.name}: ${each}`);
    }
    if (entry.id !== undefined) remark('Identifier', entry.id);
    if (entry.status !== undefined) remark('Status', entry.status);
    if (entry.note !== undefined) remark('AnnotatorNotes', entry.note);
  }
  let unlinked = 0;
  for (const { key, links } of entries) {
    for (const { relation, target } of links) {
      const end = ids.get(target);
      if (end === undefined) unlinked += 1;
      else add('R', `${names.relation(relation)} Arg1:${ids.get(key)} Arg2:${end}`);
    }
  }
  return { text: lines.join(''), unlinked, unfit };
}

/** The one value of an attribute whose values annotation.conf lists. */
export function enumerated({ definition, values }: EntryAttribute): string | undefined {
  const [value, ...others] = values;
  if (!definition || value === undefined || others.length > 0) return undefined;
  if (definition.type === 'boolean') return typeof value === 'boolean' ? String(value) : undefined;
  return definition.type === 'enum' && definition.values.has(String(value)) ? String(value) : undefined;
}

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** An annotation is one line, so a passage over several lines is a fragment on each, blanks around it left out. */
function fragmentsOf({ start, end, quote }: Entry): readonly Fragment[] {
  const ends = [...quote.matchAll(lineEnd)].map(({ 0: { length }, index }) => ({ at: index, next: index + length }));
  const lines = [...ends, { at: quote.length, next: 0 }].map(({ at }, i) => ({ from: ends[i - 1]?.next ?? 0, to: at }));
  const fragments = lines.flatMap(({ from, to }) => {
    const line = quote.slice(from, to);
    const words = line.trim();
    const first = start + from + line.indexOf(words);
    return words === '' ? [] : [{ start: first, end: first + words.length, words }];
  });
  return fragments.length > 0 ? fragments : [{ start, end, words: quote }];
}
