/** A pattern laid along the stretch of a text that it is nearest to. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
  /** For each offset in the pattern, its end included, the offset in the text that it comes to stand at. */
  readonly places: Uint32Array;
}

/**
 * The pattern laid along the text that ends at `end`, with the fewest edits; of stretches that need equally many, the one
 * nearest to the pattern in length. Nothing where it takes more than `limit`.
 */
export function alignedAt(pattern: string, text: string, end: number, limit: number): Alignment | undefined {
  const size = pattern.length;
  const width = 2 * limit + 1;
  // Row i: the last i characters of the pattern; column: how much longer the stretch of the text is than those.
  const edits = new Uint16Array((size + 1) * width).fill(limit + 1);
  for (let j = 0; j <= limit && j <= end; j++) edits[limit + j] = j;
  for (let i = 1; i <= size; i++) {
    const code = pattern.charCodeAt(size - i);
    const first = Math.max(0, limit - i);
    for (let column = first; column < width; column++) {
      const j = i + column - limit;
      if (j > end) break;
      const own = i * width + column;
      const above = own - width;
      const same = j > 0 && text.charCodeAt(end - j) === code ? 0 : 1;
      let least = j > 0 ? (edits[above] as number) + same : limit + 1;
      if (column + 1 < width) least = Math.min(least, (edits[above + 1] as number) + 1);
      if (column > 0) least = Math.min(least, (edits[own - 1] as number) + 1);
      edits[own] = least;
    }
  }
  const best = bestColumn(edits.subarray(size * width), limit);
  if (best === undefined) return undefined;
  return { end, edits: edits[size * width + best] as number, ...traced(pattern, text, end, limit, edits, best) };
}

function bestColumn(row: Uint16Array, limit: number): number | undefined {
  let best: number | undefined;
  for (let distance = 0; distance <= limit; distance++) {
    for (const column of [limit - distance, limit + distance]) {
      const edits = row[column] as number;
      if (edits <= limit && (best === undefined || edits < (row[best] as number))) best = column;
    }
  }
  return best;
}

function traced(pattern: string, text: string, end: number, limit: number, edits: Uint16Array, best: number) {
  const size = pattern.length;
  const width = 2 * limit + 1;
  const places = new Uint32Array(size + 1);
  let i = size;
  let column = best;
  const start = end - (i + column - limit);
  places[0] = start;
  while (i > 0) {
    const j = i + column - limit;
    const own = i * width + column;
    const now = edits[own] as number;
    const above = own - width;
    const same = j > 0 && text.charCodeAt(end - j) === pattern.charCodeAt(size - i) ? 0 : 1;
    if (j > 0 && now === (edits[above] as number) + same) i--;
    else if (column + 1 < width && now === (edits[above + 1] as number) + 1) {
      i--;
      column++;
    } else {
      column--;
      continue;
    }
    places[size - i] = end - (i + column - limit);
  }
  return { start, places };
}
