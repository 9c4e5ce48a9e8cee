/** What the command line lists: a record of cells by the names of their columns; null for an empty one. */
export type Row = Readonly<Record<string, Cell>>;
export type Cell = string | number | null | Named;
/** Several values by their names, as attributes are. */
export type Named = Readonly<Record<string, string | number>>;

/** A cell as one value, where cells are no more than that: `value=15000, unit=名`. */
export function plainCell(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return Object.entries(cell)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

/** Which cells of a row are written, and in which order. */
export interface Layout {
  /** For programs, where every name stands beside its value. */
  readonly keys: readonly string[];
  /** For tables, whose first row has the names. */
  readonly columns: readonly string[];
  /** Columns of words that end where the next column begins, as those before a key word do. */
  readonly toTheRight?: readonly string[];
}
