/** Lines that came together, with their ends but perhaps that of the last. */
export interface Packet {
  readonly bytes: Uint8Array;
  /** `too-long` for one line of which nothing is kept. */
  readonly state: 'whole' | 'too-long';
  readonly lines: number;
}

const lineFeed = 10;

/**
 * The lines of a stream, as many together as came in one piece, so that nobody waits for a line that is there and nothing
 * is held but the beginning of one that is not. `longest` is in bytes.
 */
export async function* packetsOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Packet> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    const end = chunk.indexOf(lineFeed);
    if (end !== -1 && size + end > longest) {
      yield tooLong;
      [held, size, rest] = [[], 0, chunk.subarray(end + 1)];
    }
    const last = rest.lastIndexOf(lineFeed);
    if (last !== -1) {
      yield whole([...held, rest.subarray(0, last + 1)]);
      [held, size, rest] = [[], 0, rest.subarray(last + 1)];
    }
    size += rest.length;
    // What is too long is counted on, and not kept.
    if (size > longest) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (size > longest) yield tooLong;
  else if (size > 0) yield whole(held);
}

const tooLong: Packet = { bytes: new Uint8Array(), state: 'too-long', lines: 1 };

function whole(parts: readonly Uint8Array[]): Packet {
  const bytes = Buffer.concat(parts);
  return { bytes, state: 'whole', lines: [...linesIn(bytes)].length };
}

/** The lines of a packet, without their ends. */
export function* linesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, start);
    yield bytes.subarray(start, end === -1 ? bytes.length : end);
    start = end === -1 ? bytes.length : end + 1;
  }
}
