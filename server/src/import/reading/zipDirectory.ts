import { strFromU8 } from 'fflate';

export const maxEntries = 2000;

/** What an archive tells of an entry, true or not. */
export interface Header {
  readonly name: string;
  /** Where the header before the entry's bytes stands. */
  readonly at: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly method: number;
  /** Nothing where it is not known. */
  readonly crc: number | undefined;
  readonly packed: number;
  readonly size: number | undefined;
}

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  descriptor: 0x08074b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};

/** The list of entries at the end; not whole where it is missing, or has fewer than it says. */
export function directoryOf(archive: Uint8Array): { headers: Header[]; isWhole: boolean } {
  const view = viewOf(archive);
  const end = endRecord(archive, view);
  if (!end) return { headers: [], isWhole: false };
  const headers: Header[] = [];
  // Something may stand before the archive, of which its offsets know nothing.
  const shift = Math.max(0, end.at - end.length - end.start);
  let at = end.start + shift;
  while (at + 46 <= archive.length && view.getUint32(at, true) === signatures.central && headers.length <= maxEntries) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const extraAt = at + 46 + (nameLength as number);
    const next = extraAt + (extraLength as number) + (commentLength as number);
    if (next > archive.length) break;
    headers.push(centralHeader(archive, view, at, extraAt, extraLength as number, shift));
    at = next;
  }
  return { headers, isWhole: headers.length >= Math.min(end.count, maxEntries + 1) };
}

function centralHeader(
  archive: Uint8Array,
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
  shift: number,
): Header {
  const wide = wideNumbers(view, extraAt, extraAt + extraLength);
  const wideOr = (number: number) => (number === 0xffffffff ? (wide.shift() ?? number) : number);
  const size = wideOr(view.getUint32(at + 24, true));
  const packed = wideOr(view.getUint32(at + 20, true));
  const offset = wideOr(view.getUint32(at + 42, true));
  const isUnix = view.getUint8(at + 5) === 3;
  const kind = (view.getUint32(at + 38, true) >>> 28) & 0xf;
  return {
    name: strFromU8(archive.subarray(at + 46, extraAt)),
    at: offset + shift,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: isUnix && kind === 0xa,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
  };
}

/** The 64-bit numbers of the Zip64 field, in its order. */
function wideNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

interface EndRecord {
  readonly at: number;
  readonly count: number;
  readonly length: number;
  readonly start: number;
}

function endRecord(archive: Uint8Array, view: DataView): EndRecord | undefined {
  const lowest = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const plain = {
      at,
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    return endRecord64(archive, view, at) ?? plain;
  }
  return undefined;
}

function endRecord64(archive: Uint8Array, view: DataView, end: number): EndRecord | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > archive.length || view.getUint32(at, true) !== signatures.end64) return undefined;
  const wide = (field: number) => Number(view.getBigUint64(at + field, true));
  return { at, count: wide(32), length: wide(40), start: wide(48) };
}

/** What the headers before the entries tell; the bytes of one whose size is not told go on to the next. */
export function localHeaders(archive: Uint8Array): readonly Header[] {
  const view = viewOf(archive);
  const headers: Header[] = [];
  let at = nextSignature(archive, view, 0);
  while (at < archive.length && headers.length <= maxEntries) {
    if (view.getUint32(at, true) !== signatures.local || at + 30 > archive.length) {
      at = nextSignature(archive, view, at + 4);
      continue;
    }
    const nameEnd = at + 30 + view.getUint16(at + 26, true);
    const dataAt = nameEnd + view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 6, true);
    const told = view.getUint32(at + 18, true);
    const isTold = (flags & 8) === 0 && told !== 0xffffffff;
    const next = isTold ? dataAt + told : nextSignature(archive, view, dataAt);
    headers.push({
      name: strFromU8(archive.subarray(at + 30, nameEnd)),
      at,
      isEncrypted: (flags & 1) === 1,
      isLink: false,
      method: view.getUint16(at + 8, true),
      crc: isTold ? view.getUint32(at + 14, true) : undefined,
      packed: next - dataAt,
      size: isTold ? view.getUint32(at + 22, true) : undefined,
    });
    at = nextSignature(archive, view, Math.max(next, at + 30));
  }
  return headers;
}

function nextSignature(archive: Uint8Array, view: DataView, from: number): number {
  const known: readonly number[] = [signatures.local, signatures.central, signatures.descriptor];
  for (
    let at = archive.indexOf(0x50, from);
    at !== -1 && at + 4 <= archive.length;
    at = archive.indexOf(0x50, at + 1)
  ) {
    if (known.includes(view.getUint32(at, true))) return at;
  }
  return archive.length;
}

export function hasLocalHeader(archive: Uint8Array, at: number): boolean {
  return at + 30 <= archive.length && viewOf(archive).getUint32(at, true) === signatures.local;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
