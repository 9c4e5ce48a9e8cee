// What importers are given and give, in a form that can be compared with what was exported.
import assert from 'node:assert/strict';
import type { Edition } from '../../server/src/export/edition.ts';
import type { ExportedFile } from '../../server/src/export/exporter.ts';
import { formatted } from '../../server/src/findings.ts';
import type { CollectedAnnotation, Collection } from '../../server/src/import/collection.ts';
import type { GivenFile, Imported, Importer, LookUp } from '../../server/src/import/importer.ts';

export function givenFile(path: string, text: string | Uint8Array): GivenFile {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

/** A folder with these files; exported ones or texts by their paths. */
export function folderOf(files: readonly ExportedFile[] | Readonly<Record<string, string | Uint8Array>>) {
  if (!Array.isArray(files)) return Object.entries(files).map(([path, text]) => givenFile(path, text));
  return (files as readonly ExportedFile[]).map((file) =>
    givenFile(file.path, 'text' in file ? file.text : file.bytes),
  );
}

export const noLookUp: LookUp = () => undefined;

/** What comes of a folder, the same when read again. */
export function readBy(importer: Importer, files: readonly GivenFile[], lookUp = noLookUp): Imported {
  const read = importer.read(files, lookUp);
  assert.deepEqual(importer.read(files, lookUp), read);
  return read;
}

/** Problems as people see them, `FILE:LINE: words`. */
export function problemsOf({ problems }: Pick<Imported, 'problems'>): readonly string[] {
  return problems.map(({ file, line, path, what, params }) => {
    const place = [file, line, path].filter((each) => each !== undefined).join(':');
    return `${place}: ${formatted(what, params, 'en')}`;
  });
}

/** What an annotation says, its links by the words that they lead to. */
interface Told {
  readonly id: string | undefined;
  readonly coder: string | undefined;
  readonly tag: string;
  readonly quote: string;
  readonly attributes: readonly (readonly [string, readonly (string | number | boolean)[]])[];
  readonly note: string | undefined;
  readonly status: string | undefined;
  readonly links: readonly string[];
}

export function toldBy(
  edition: Edition,
  coders: 'coders' | 'no coders' = 'coders',
): readonly (readonly [string, readonly Told[]])[] {
  const all = edition.documents.flatMap(({ entries }) => entries);
  const named = new Map(all.map(({ key, id, coder, quote }) => [key, { name: `${id} ${quote}`, coder }]));
  return edition.documents.map(({ path, entries }) => [
    path,
    sorted(
      entries.map((entry) => ({
        id: entry.id,
        coder: coders === 'coders' ? entry.coder : undefined,
        tag: entry.tag,
        quote: entry.quote,
        attributes: entry.attributes
          .filter(({ values }) => values.length > 0)
          .map(({ name, values }) => [name, values]),
        note: entry.note,
        status: entry.status,
        links: entry.links
          .filter(({ target }) => named.get(target)?.coder === entry.coder)
          .map(({ relation, target }) => `${relation}: ${named.get(target)?.name}`),
      })),
    ),
  ]);
}

export function toldIn({ documents }: Collection): readonly (readonly [string, readonly Told[]])[] {
  const quotes = new Map<string, string>();
  const all = documents.flatMap(({ annotations, text }) => annotations.map((each) => ({ each, text })));
  for (const { each, text } of all) {
    assert.ok(!quotes.has(each.key), each.key);
    quotes.set(each.key, `${each.id} ${quoteOf(each, text)}`);
  }
  return documents.map(({ path, text, annotations }) => [
    path,
    sorted(
      annotations.map((each) => ({
        id: each.id,
        coder: each.coder,
        tag: each.tag,
        quote: quoteOf(each, text),
        attributes: each.attributes.map(({ name, values }) => [name, values]),
        note: each.note,
        status: each.status,
        links: each.links.map(({ relation, target }) => `${relation}: ${quotes.get(target)}`),
      })),
    ),
  ]);
}

export function quoteOf({ place }: CollectedAnnotation, text: string | undefined): string {
  return 'quote' in place ? place.quote : (text ?? '').slice(place.start, place.end);
}

function sorted(told: readonly Told[]): readonly Told[] {
  const name = ({ coder, quote, id }: Told) => `${coder} ${quote} ${id}`;
  return [...told].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
