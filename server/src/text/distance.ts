/** Where in a text something near a pattern ends, with the least number of edits that make one of the other. */
export interface NearEnd {
  /** Exclusive. */
  readonly end: number;
  readonly edits: number;
}

/** A pattern laid out for `nearEnds`: for each of its characters a row of bits that says where it stands. */
export interface Pattern {
  readonly words: string;
  readonly rows: ReadonlyMap<number, number>;
  readonly bits: Int32Array;
}

export function patternOf(words: string): Pattern {
  const size = Math.ceil(words.length / 32);
  const rows = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (!rows.has(code)) rows.set(code, rows.size + 1);
  }
  const bits = new Int32Array((rows.size + 1) * size);
  for (let i = 0; i < words.length; i++) {
    const at = (rows.get(words.charCodeAt(i)) as number) * size + (i >>> 5);
    bits[at] = (bits[at] as number) | (1 << (i & 31));
  }
  return { words, rows, bits };
}

/** By code unit, the row of the pattern at hand; all zero in between. */
const rowOf = new Uint16Array(0x10000);

/**
 * Every end of a stretch between two offsets of the text that is at most `limit` edits from the pattern, in order: the
 * bit-parallel algorithm of Myers (1999), in blocks of 32 as Hyyrö (2003) has it. Stops when `visit` says so.
 */
export function nearEnds(
  { words, rows, bits }: Pattern,
  text: string,
  from: number,
  to: number,
  limit: number,
  visit: (end: number, edits: number) => boolean | undefined,
): void {
  for (const [code, row] of rows) rowOf[code] = row;
  try {
    if (words.length <= 32) oneBlock(words.length, bits, text, from, to, limit, visit);
    else blocks(words.length, bits, text, from, to, limit, visit);
  } finally {
    for (const code of rows.keys()) rowOf[code] = 0;
  }
}

function oneBlock(
  length: number,
  bits: Int32Array,
  text: string,
  from: number,
  to: number,
  limit: number,
  visit: (end: number, edits: number) => boolean | undefined,
): void {
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let edits = length;
  for (let at = from; at < to; at++) {
    const equal = bits[rowOf[text.charCodeAt(at)] as number] as number;
    const vertical = equal | negative;
    const horizontal = (((equal & positive) + positive) ^ positive) | equal;
    let up = negative | ~(horizontal | positive);
    const down = positive & horizontal;
    if (up & top) edits++;
    else if (down & top) edits--;
    up <<= 1;
    positive = (down << 1) | ~(vertical | up);
    negative = up & vertical;
    if (edits <= limit && visit(at + 1, edits)) return;
  }
}

function blocks(
  length: number,
  bits: Int32Array,
  text: string,
  from: number,
  to: number,
  limit: number,
  visit: (end: number, edits: number) => boolean | undefined,
): void {
  const size = Math.ceil(length / 32);
  const last = size - 1;
  const top = 1 << ((length - 1) & 31);
  const positives = new Int32Array(size).fill(-1);
  const negatives = new Int32Array(size);
  let edits = length;
  for (let at = from; at < to; at++) {
    const row = (rowOf[text.charCodeAt(at)] as number) * size;
    let carry = 0;
    for (let i = 0; i < size; i++) {
      const positive = positives[i] as number;
      const negative = negatives[i] as number;
      let equal = bits[row + i] as number;
      const vertical = equal | negative;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & positive) + positive) ^ positive) | equal;
      let up = negative | ~(horizontal | positive);
      let down = positive & horizontal;
      const mark = i === last ? top : 0x80000000 | 0;
      const out = up & mark ? 1 : down & mark ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      positives[i] = down | ~(vertical | up);
      negatives[i] = up & vertical;
      carry = out;
    }
    edits += carry;
    if (edits <= limit && visit(at + 1, edits)) return;
  }
}
