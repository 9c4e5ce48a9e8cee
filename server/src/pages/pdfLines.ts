/** A run of characters as a page of a PDF places it, in points from the lower left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its type. */
  readonly size: number;
}

export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** Runs beside each other, read as one. */
export interface Line extends Run {
  /** From 0. */
  readonly page: number;
  /** The edges of the column it stands in. */
  readonly left: number;
  readonly right: number;
  /** Whether most lines of the column end at its right edge. */
  readonly isFlush: boolean;
  /** Parts set apart by wide gaps, as cells of a table are; one for a line of text. */
  readonly cells: readonly string[];
}

/** The lines of a page in the order in which people read them: down each column, below what spans all of them. */
export function linesOf({ runs, width }: LaidPage, page: number): readonly Line[] {
  const pieces = piecesOf(runs);
  const gutter = gutterOf(pieces, width);
  if (gutter === undefined) return inColumn(rowsOf(pieces), page);
  const lines: Line[] = [];
  let left: Piece[] = [];
  let right: Piece[] = [];
  const flush = () => {
    lines.push(...inColumn(rowsOf(left), page), ...inColumn(rowsOf(right), page));
    left = [];
    right = [];
  };
  for (const piece of pieces) {
    if (piece.x + piece.width <= gutter) left.push(piece);
    else if (piece.x >= gutter) right.push(piece);
    else {
      flush();
      lines.push(...inColumn([[piece]], page));
    }
  }
  flush();
  return lines;
}

type Piece = Run;

/** Runs on one base line without a wide gap, from the top down and from the left. */
function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  const usual = usualSize(sorted);
  const rows: Run[][] = [];
  const small: Run[] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    if (run.size < 0.8 * usual && /^\s*[\d,*†]{1,5}\s*$/u.test(run.text)) small.push(run);
    else if (row?.[0] && row[0].y - run.y < 0.3 * Math.max(row[0].size, run.size)) row.push(run);
    else rows.push([run]);
  }
  // Small numbers set high belong to the words that they stand beside, whatever stands in the next column.
  for (const run of small) {
    const row = rows.find((each) => each.some((words) => isBeside(run, words)));
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows
    .toSorted((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0))
    .flatMap((row) => joinedRuns(row.toSorted((a, b) => a.x - b.x)));
}

function isBeside(small: Run, words: Run): boolean {
  const gap = Math.min(Math.abs(small.x - words.x - words.width), Math.abs(small.x + small.width - words.x));
  const up = small.y - words.y;
  return gap < 0.4 * words.size && up > -0.3 * words.size && up < 0.7 * words.size;
}

function usualSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function joinedRuns(row: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const usual = Math.max(...row.map(({ size }) => size));
  for (const run of row) {
    const before = pieces.at(-1);
    const gap = before ? run.x - (before.x + before.width) : 0;
    if (!before || gap > 1.8 * usual) {
      pieces.push(run);
      continue;
    }
    const isNote =
      run.size < 0.8 * before.size && /^\d{1,3}$/u.test(run.text.trim()) && run.y > before.y + 0.1 * before.size;
    const text = isNote ? `[${run.text.trim()}]` : run.text;
    const space =
      gap > 0.2 * usual && !/\s$/u.test(before.text) && !/^\s/u.test(text) && !isWide(before.text, text) ? ' ' : '';
    pieces[pieces.length - 1] = {
      text: before.text + space + text,
      x: before.x,
      y: before.size >= run.size ? before.y : run.y,
      width: Math.max(before.width, run.x + run.width - before.x),
      size: before.text.trim().length >= run.text.trim().length ? before.size : run.size,
    };
  }
  return pieces;
}

function isWide(before: string, after: string): boolean {
  return (
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) &&
    /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(after)
  );
}

/** Where a page is parted in two columns: hardly anything crosses, and lines stand beside each other on both sides. */
function gutterOf(pieces: readonly Piece[], width: number): number | undefined {
  if (pieces.length < 12) return undefined;
  for (const share of [0.5, 0.48, 0.52, 0.45, 0.55, 0.42, 0.58]) {
    const at = width * share;
    const left = pieces.filter((piece) => piece.x + piece.width <= at);
    const right = pieces.filter((piece) => piece.x >= at);
    const crossing = pieces.length - left.length - right.length;
    const isFull = (side: readonly Piece[]) => side.filter((piece) => piece.width > width * 0.22).length >= 5;
    if (crossing <= pieces.length * 0.25 && isFull(left) && isFull(right)) return at;
  }
  return undefined;
}

function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - piece.y) < 0.5 * first.size) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function inColumn(rows: readonly (readonly Piece[])[], page: number): readonly Line[] {
  const left = Math.min(...rows.flat().map(({ x }) => x));
  const ends = rows.map((row) => Math.max(...row.map(({ x, width }) => x + width)));
  const right = Math.max(...ends);
  const isFlush = ends.filter((end) => right - end < 2).length > ends.length * 0.4;
  return rows.flatMap((row) => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last) return [];
    const cells = row.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
    return [
      { ...first, text: cells.join(' '), cells, width: last.x + last.width - first.x, page, left, right, isFlush },
    ];
  });
}
