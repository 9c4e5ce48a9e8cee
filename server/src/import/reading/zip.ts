import { Inflate } from 'fflate';
import type { Message, Params } from '../../findings.ts';
import { directoryOf, type Header, hasLocalHeader, localHeaders, maxEntries, viewOf } from './zipDirectory.ts';

/** A ZIP archive from somewhere else. Nothing is ever written by the name of an entry. */
export interface Zip {
  /** By their names, with `/` and no folders; the first of several that have one name. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly problems: readonly ZipProblem[];
}

export interface ZipEntry {
  readonly name: string;
  /** Unpacks it. All that is read of an archive may come to 64 MiB. */
  readonly read: () => Unpacked;
}

export interface Unpacked {
  /** What could be read, up to the damage where there is one; nothing where nothing could. */
  readonly bytes: Uint8Array | undefined;
  readonly problem?: ZipProblem;
}

export interface ZipProblem {
  readonly entry?: string;
  readonly what: Message;
  readonly params?: Params;
}

export const maxUnpacked = 64 * 1024 * 1024;
/** More than text can be packed; what is small anyway may be. */
const maxRatio = 200;
const alwaysAllowed = 1024 * 1024;

/**
 * Reads the directory of an archive (APPNOTE.TXT 6.3.10, Zip64 included), and where it is missing or incomplete, the
 * headers before the entries. Sizes that the archive declares are never relied on. Archives in an archive share its
 * account of what may still be unpacked, in bytes.
 */
export function readZip(archive: Uint8Array, account = { left: maxUnpacked }): Zip {
  const problems: ZipProblem[] = [];
  const { headers, isWhole } = directoryOf(archive);
  if (!isWhole) {
    problems.push({ what: messages.truncated });
    const known = new Set(headers.map(({ at }) => at));
    headers.push(...localHeaders(archive).filter(({ at }) => !known.has(at)));
  }
  if (headers.length > maxEntries) {
    return { entries: new Map(), problems: [{ what: messages.tooMany, params: { most: maxEntries } }] };
  }
  const entries = new Map<string, ZipEntry>();
  for (const header of headers) {
    const name = header.name.replaceAll('\\', '/');
    if (name.endsWith('/')) continue;
    if (leadsOut(name)) problems.push({ entry: header.name, what: messages.leadsOut });
    else if (entries.has(name)) problems.push({ entry: name, what: messages.duplicate });
    else entries.set(name, { name, read: () => unpack(archive, { ...header, name }, account) });
  }
  return { entries, problems };
}

function unpack(archive: Uint8Array, header: Header, account: { left: number }): Unpacked {
  const { name, at, method, crc, packed, size } = header;
  const problem = (what: Message, params?: Params): ZipProblem => ({ entry: name, what, ...(params && { params }) });
  if (header.isLink) return { bytes: undefined, problem: problem(messages.link) };
  if (header.isEncrypted) return { bytes: undefined, problem: problem(messages.encrypted) };
  if (method !== 0 && method !== 8) return { bytes: undefined, problem: problem(messages.method, { method }) };
  const view = viewOf(archive);
  if (!hasLocalHeader(archive, at)) {
    return { bytes: undefined, problem: problem(messages.damaged) };
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = archive.subarray(start, start + packed);
  const limit = Math.min(account.left, Math.max(alwaysAllowed, data.length * maxRatio));
  const { bytes, state } = method === 0 ? stored(data, limit) : inflated(data, limit);
  account.left -= bytes.length;
  if (state === 'too-long') {
    const what = limit === account.left + bytes.length ? messages.tooMuch : messages.bomb;
    account.left = Math.max(0, account.left);
    return { bytes: undefined, problem: problem(what, { ratio: maxRatio, mebibytes: maxUnpacked / 1024 / 1024 }) };
  }
  const isAsTold = (crc === undefined || crc32(bytes) === crc) && (size === undefined || size === bytes.length);
  if (state === 'whole' && data.length === packed && isAsTold) return { bytes };
  return { bytes, problem: problem(messages.damaged) };
}

interface Read {
  readonly bytes: Uint8Array;
  readonly state: 'whole' | 'too-long' | 'damaged';
}

function stored(data: Uint8Array, limit: number): Read {
  return data.length > limit ? { bytes: data.subarray(0, limit), state: 'too-long' } : { bytes: data, state: 'whole' };
}

/** Little at a time, since the library hands over only after each piece, a thousand times as large at most. */
const piece = 4096;

function inflated(data: Uint8Array, limit: number): Read {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  let state: Read['state'] = 'whole';
  try {
    for (let at = 0; at < data.length; at += piece) {
      stream.push(data.subarray(at, at + piece));
      if (length > limit) return { bytes: new Uint8Array(limit), state: 'too-long' };
    }
    // The end on its own, since the library throws what came with it away where it is no end.
    stream.push(new Uint8Array(), true);
  } catch {
    state = 'damaged';
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes, state };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let i = 0; i < 8; i++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crcTable[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function leadsOut(name: string): boolean {
  return /^\/|^[A-Za-z]:|\0/u.test(name) || name.split('/').includes('..');
}

const messages = {
  truncated: {
    en: 'the archive is damaged or not whole: its list of entries is missing or too short. What stands in it entire is read; get the file once more.',
    zh: '压缩包已损坏或不完整：条目清单缺失或过短。其中完整的部分已读取；请重新获取该文件。',
  },
  tooMany: {
    en: 'the archive has more than {most} entries and is not read, since no project needs so many. Export the project in parts.',
    zh: '压缩包的条目超过 {most} 个，任何项目都不需要这么多，因此未读取。请分几部分导出项目。',
  },
  leadsOut: {
    en: 'the name of the entry leads out of the archive; the entry is left out. Where the archive comes from should be looked into.',
    zh: '该条目的名称指向压缩包之外，已略去。请查明压缩包的来源。',
  },
  duplicate: {
    en: 'several entries of the archive have this name; the first is read. Export the project once more.',
    zh: '压缩包中有多个同名条目，只读取第一个。请重新导出项目。',
  },
  link: {
    en: 'the entry is a symbolic link and is not followed. Put the file itself into the archive.',
    zh: '该条目是符号链接，不予跟随。请把文件本身放入压缩包。',
  },
  encrypted: {
    en: 'the entry is encrypted and cannot be read. Export the project without a password.',
    zh: '该条目已加密，无法读取。请在不设密码的情况下重新导出项目。',
  },
  method: {
    en: 'the entry is packed by method {method}, which is not known here. Pack the archive once more, as plain ZIP.',
    zh: '该条目的压缩方法为 {method}，此处不支持。请以普通 ZIP 重新打包。',
  },
  bomb: {
    en: 'the entry unpacks to more than {ratio} times its size, which no text does; it is left out. Look where the archive comes from.',
    zh: '该条目解压后超过其大小的 {ratio} 倍，文本不会如此，已略去。请查明压缩包的来源。',
  },
  tooMuch: {
    en: 'what is read of the archive would be more than {mebibytes} MiB; the entry is left out. Export the project in parts.',
    zh: '从压缩包读取的内容将超过 {mebibytes} MiB，该条目已略去。请分几部分导出项目。',
  },
  damaged: {
    en: 'the entry is damaged: it is not what its checksum and size say. What can be read of it is taken over; compare it with the source, or get the file once more.',
    zh: '该条目已损坏：与其校验和及大小不符。可读的部分已导入；请与来源对照，或重新获取该文件。',
  },
} as const satisfies Record<string, Message>;
