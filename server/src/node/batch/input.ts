import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { boundsOf, type Shard } from '../shard.ts';

/** A stretch of JSON lines. */
export interface Stretch {
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** How many lines stand before it; asked for only where that matters, since it takes reading them. */
  readonly linesBefore: () => number;
}

export const standardInput: Stretch = {
  chunks: () => process.stdin,
  linesBefore: () => 0,
};

/**
 * The lines of files, one file after another, or those of a shard: a line belongs to the shard in whose part of all bytes
 * it begins, as GNU `split -n l/I/N` has it. Throws where a file cannot be read, or is no file of known size and a shard
 * is asked for.
 */
export function stretchesOf(paths: readonly string[], shard: Shard | undefined): readonly Stretch[] {
  if (!shard) return paths.map((path) => ({ chunks: () => createReadStream(path, chunked), linesBefore: () => 0 }));
  const sizes = paths.map(sizeOf);
  const [start, end] = boundsOf(
    sizes.reduce((sum, size) => sum + size, 0),
    shard,
  );
  let base = 0;
  return paths.map((path, i) => {
    const size = sizes[i] ?? 0;
    const [from, to] = [start, end].map((each) => Math.min(Math.max(each - base, 0), size)) as [number, number];
    base += size;
    return stretchOf(path, size, from, to);
  });
}

const chunked = { highWaterMark: 1 << 17 };
const lineFeed = 10;

function stretchOf(path: string, size: number, from: number, to: number): Stretch {
  const [first, last] = from < to ? [lineStart(path, from, size), lineStart(path, to, size)] : [0, 0];
  return {
    chunks: () => (first < last ? createReadStream(path, { ...chunked, start: first, end: last - 1 }) : nothing()),
    linesBefore: () => lineCount(path, first),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Error('not a regular file');
    return stats.size;
  } finally {
    closeSync(file);
  }
}

/** Where the first line begins at an offset or after it; the size where there is none. */
function lineStart(path: string, offset: number, size: number): number {
  if (offset === 0) return 0;
  for (const { bytes, at } of piecesOf(path, offset - 1, size)) {
    const end = bytes.indexOf(lineFeed);
    if (end !== -1) return at + end + 1;
  }
  return size;
}

function lineCount(path: string, end: number): number {
  let count = 0;
  for (const { bytes } of piecesOf(path, 0, end)) {
    for (let i = bytes.indexOf(lineFeed); i !== -1; i = bytes.indexOf(lineFeed, i + 1)) count++;
  }
  return count;
}

function* piecesOf(path: string, start: number, end: number): Iterable<{ bytes: Uint8Array; at: number }> {
  const buffer = Buffer.alloc(1 << 16);
  const file = openSync(path, 'r');
  try {
    for (let at = start; at < end; ) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, end - at), at);
      if (read === 0) return;
      yield { bytes: buffer.subarray(0, read), at };
      at += read;
    }
  } finally {
    closeSync(file);
  }
}
