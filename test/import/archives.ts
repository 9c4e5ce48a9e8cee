// Archives and projects of REFI-QDA as other programs make them, and what an import gives of them.
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { CollectedAnnotation, Collection } from '../../server/src/import/collection.ts';
import type { Imported, Importer } from '../../server/src/import/importer.ts';
import { qdpx } from '../../server/src/import/qdpx.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function archive(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

/** A project of one XML and its texts, by their names in `sources/`. */
export function projectArchive(xml: string, texts: Files = {}): Uint8Array {
  const sources = Object.entries(texts).map(([name, content]) => [`sources/${name}`, content] as const);
  return archive({ 'project.qde': xml, ...Object.fromEntries(sources) });
}

export function project(content: string, attributes = 'name="P" origin="Some program"'): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" ${attributes}>${content}</Project>`;
}

/** A GUID for a number. */
export function g(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function importedFrom(bytes: Uint8Array, importer: Importer = qdpx, others: Files = {}): Imported {
  return importer.read([{ path: 'given.qdpx', bytes }], (name) => {
    const content = others[name];
    if (content === undefined) return undefined;
    return { path: name, bytes: typeof content === 'string' ? strToU8(content) : content };
  });
}

/** Each annotation as `coder tag “words” (note)`. */
export function told({ documents }: Collection): readonly string[] {
  return documents.flatMap(({ text = '', annotations }) => annotations.map((each) => toldOf(each, text)));
}

function toldOf({ coder, tag, place, note }: CollectedAnnotation, text: string): string {
  const words = 'quote' in place ? place.quote : text.slice(place.start, place.end);
  return `${coder ?? '?'} ${tag} “${words}”${note === undefined ? '' : ` (${note})`}`;
}

export function kinds({ problems }: Imported): readonly string[] {
  return problems.map(({ what }) => what.en);
}

export function lossesOf({ losses }: Imported): Readonly<Record<string, number>> {
  return Object.fromEntries(losses.map(({ what, count }) => [what.en, count]));
}
