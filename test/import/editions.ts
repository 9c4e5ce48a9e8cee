// Editions as collections and back: what a project keeps of what was imported.
import assert from 'node:assert/strict';
import { notInXml } from '../../server/src/escape/xml.ts';
import type { Edition, Entry } from '../../server/src/export/edition.ts';
import { type Part, parts } from '../../server/src/export/exporter.ts';
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
  readonly characters: 'all' | 'of XML';
}

export const everything: Told = { carries: new Set(parts), links: 'all', relations: 'defined', characters: 'all' };

/** What an edition says, without what depends on the names of files and on the schema alone. */
export function saidBy(edition: Edition, { carries, links, characters }: Told): unknown {
  const files = new Map(
    edition.documents.flatMap(({ entries }) => entries.map(({ key, file }) => [key, file] as const)),
  );
  const keys = new Map(
    edition.documents.flatMap(({ path, entries }) =>
      entries.map(({ key, coder, start, end, tag }, i) => [key, [path, coder, tag, start, end, i].join(' ')] as const),
    ),
  );
  return edition.documents.map(({ path, text, date, entries }) => ({
    path,
    text: text.text,
    ...(carries.has('dates') ? { date } : {}),
    entries: entries.map((entry) => ({
      tag: entry.tag,
      quote: entry.quote,
      start: entry.start,
      end: entry.end,
      ...(carries.has('ids') ? { id: entry.id } : {}),
      ...(carries.has('coders') ? { coder: entry.coder } : {}),
      ...(carries.has('attributes') ? { attributes: attributesOf(entry) } : {}),
      ...(carries.has('notes')
        ? { note: characters === 'all' ? entry.note : entry.note?.replace(notInXml, '\ufffd') }
        : {}),
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

/** By name: their order says nothing, and not every format has it. */
function attributesOf({ attributes }: Entry): unknown {
  return Object.fromEntries(attributes.map(({ name, values }) => [name, values]));
}

/** The names that a project of its own defines: what a codebook carries in any language. */
export function definedBy({ schema }: Edition, { relations }: Pick<Told, 'relations'> = everything): unknown {
  return {
    tags: [...schema.tags.values()].map(({ name, color, attributes }) => ({
      ...{ name, color },
      attributes: [...attributes.values()].map(({ name, type, values }) => [name, type, [...values.keys()].sort()]),
    })),
    ...(relations === 'defined' ? { relations: [...schema.relations.keys()] } : {}),
  };
}
