// Archives and projects of REFI-QDA as other programs make them, and what an import gives of them.
import { crc32 as crcOf } from 'node:zlib';
import { deflateSync, strToU8, type Zippable, zipSync } from 'fflate';
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

/** An entry as it is written, whatever it claims. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What is claimed in place of what is so. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** The mode of a Unix file. */
  readonly mode?: number;
  readonly isZip64?: boolean;
}

/** A ZIP made by hand, so that it can claim anything. */
export function rawArchive(entries: readonly RawEntry[], comment = '', count = entries.length): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const { name, content, method = 8, flags = 0x800, mode, isZip64, ...claimed } of entries) {
    const plain = typeof content === 'string' ? strToU8(content) : content;
    const data = method === 8 ? deflateSync(plain) : plain;
    const title = strToU8(name);
    const { crc = crcOf(plain), size = plain.length, packed = data.length } = claimed;
    const sizes = isZip64 ? [0xffffffff, 0xffffffff] : [packed, size];
    const extra = isZip64 ? bytesOf([1, 2], [16, 2], [size, 8], [packed, 8]) : new Uint8Array();
    const common = bytesOf(
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [0x21, 2],
      [crc, 4],
      [sizes[0] as number, 4],
      [sizes[1] as number, 4],
    );
    const lengths = bytesOf([title.length, 2], [extra.length, 2]);
    const start = at;
    for (const part of [bytesOf([0x04034b50, 4]), common, lengths, title, extra, data]) put(part);
    const rest = bytesOf([0, 2], [0, 2], [0, 2], [((mode ?? 0) << 16) >>> 0, 4], [start, 4]);
    const made = bytesOf([20 | (mode === undefined ? 0 : 3 << 8), 2]);
    directory.push(bytesOf([0x02014b50, 4]), made, common, lengths, rest, title, extra);
  }
  const start = at;
  for (const part of directory) put(part);
  const length = at - start;
  const note = strToU8(comment);
  put(bytesOf([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [start, 4], [note.length, 2]));
  put(note);
  const whole = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

/** Numbers in little-endian, each with its width. */
function bytesOf(...numbers: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, width]) =>
      Array.from({ length: width }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff),
    ),
  );
}
