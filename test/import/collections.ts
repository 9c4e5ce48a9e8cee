// What importers are given, and what they give in words.
import assert from 'node:assert/strict';
import type { ExportedFile } from '../../server/src/export/exporter.ts';
import { formatted } from '../../server/src/findings.ts';
import type { CollectedAnnotation } from '../../server/src/import/collection.ts';
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

export function quoteOf({ place }: CollectedAnnotation, text: string | undefined): string {
  return 'quote' in place ? place.quote : (text ?? '').slice(place.start, place.end);
}
