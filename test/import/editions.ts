// Editions as collections and back: what a project keeps of what was imported.
import assert from 'node:assert/strict';
import { notInXml } from '../../server/src/escape/xml.ts';
import type { Edition, Entry } from '../../server/src/export/edition.ts';
import { definitionParts, type Part, parts } from '../../server/src/export/exporter.ts';
import type { Collection } from '../../server/src/import/collection.ts';
import { type ProjectFiles, projectFiles } from '../../server/src/import/project.ts';
import type { Project } from '../../server/src/project.ts';
import { projectOf } from '../projects.ts';

export function imported(collection: Collection): ProjectFiles & { readonly project: Project } {
  const written = projectFiles(collection);
  assert.deepEqual(projectFiles(collection), written);
  const project = projectOf(Object.fromEntries(written.files.map(({ path, text }) => [path, text])));
  return { ...written, project };
}

/** What a format tells of an edition: the parts that it carries, and whether links that leave a file are among them. */
export interface Told {
  readonly carries: ReadonlySet<Part>;
  readonly links: 'all' | 'within files';
  readonly relations: 'defined' | 'used';
  readonly documents: 'all' | 'annotated';
  /** How texts have to end. */
  readonly endings: 'any' | '.txt';
  /** Which characters of notes are kept; U+FFFD stands for the others. */
  readonly characters: 'all' | 'of XML' | 'no controls';
}

export const everything: Told = {
  carries: new Set([...parts, ...definitionParts]),
  links: 'all',
  relations: 'defined',
  documents: 'all',
  endings: 'any',
  characters: 'all',
};

/** What an edition says, without what depends on the names of files and on the schema alone. */
export function saidBy(edition: Edition, { carries, links, characters, documents, endings }: Told): unknown {
  const pathOf = (path: string) => (endings === 'any' ? path : path.replace(/\.md$/u, '.txt'));
  const files = new Map(
    edition.documents.flatMap(({ entries }) => entries.map(({ key, file }) => [key, file] as const)),
  );
  const keys = new Map(
    edition.documents.flatMap(({ path, entries }) =>
      entries.map(({ key, coder, start, end, tag }, i) => {
        const who = carries.has('coders') ? coder : '';
        return [key, [pathOf(path), who, tag, start, end, i].join(' ')] as const;
      }),
    ),
  );
  const told = edition.documents.filter(({ entries }) => documents === 'all' || entries.length > 0);
  return told.map(({ path, text, date, language, source, entries }) => ({
    path: pathOf(path),
    text: text.text,
    ...(carries.has('dates') ? { date } : {}),
    ...(carries.has('languages') ? { language } : {}),
    ...(carries.has('sources') ? { source } : {}),
    entries: entries.map((entry) => ({
      tag: entry.tag,
      quote: entry.quote,
      start: entry.start,
      end: entry.end,
      ...(carries.has('ids') ? { id: entry.id } : {}),
      ...(carries.has('coders') ? { coder: entry.coder } : {}),
      ...(carries.has('attributes') ? { attributes: attributesOf(entry) } : {}),
      ...(carries.has('notes') ? { note: entry.note?.replace(lostCharacters[characters], '\ufffd') } : {}),
      ...(carries.has('origins') ? { from: entry.from } : {}),
      ...(carries.has('statuses') ? { status: entry.status } : {}),
      ...(carries.has('links')
        ? {
            links: entry.links
              .filter(({ target }) => links === 'all' || files.get(target) === entry.file)
              .map(({ relation, target }) => [relation, keys.get(target)]),
          }
        : {}),
    })),
  }));
}

const lostCharacters: Readonly<Record<Told['characters'], RegExp>> = {
  all: /(?!)/u,
  'of XML': notInXml,
  'no controls': /(?!\n)\p{Cc}/gu,
};

/** By name, those that have a value: their order says nothing, and not every format has it. */
function attributesOf({ attributes }: Entry): unknown {
  return Object.fromEntries(attributes.flatMap(({ name, values }) => (values.length > 0 ? [[name, values]] : [])));
}

/** The names that a project of its own defines: what a codebook carries in any language. */
export function definedBy(
  { schema }: Edition,
  { relations, carries }: Pick<Told, 'relations' | 'carries'> = everything,
): unknown {
  return {
    tags: [...schema.tags.values()].map(({ name, color, attributes }) => ({
      name,
      ...(carries.has('colours') ? { color } : {}),
      attributes: [...attributes.values()].map(({ name, type, values }) => [
        name,
        type === 'enum' && !carries.has('values') ? 'string' : type,
        carries.has('values') ? [...values.keys()].sort() : [],
      ]),
    })),
    ...(relations === 'defined' ? { relations: [...schema.relations.keys()] } : {}),
  };
}
