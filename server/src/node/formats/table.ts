import stringWidth from 'string-width';
import { terminalLine } from '../../escape/terminal.ts';
import { type Cell, plainCell } from '../../rows/row.ts';
import type { Format } from './format.ts';

/** For people: columns under their names, as wide as what is in them; a later batch may widen them. */
export const table: Format = {
  name: 'table',
  readers: 'people',
  *lines(batches, { columns, toTheRight = [] }, paint) {
    let widths: readonly number[] = columns.map((name) => shown(name).width);
    let isBegun = false;
    for (const rows of batches) {
      if (rows.length === 0) continue;
      const lines = rows.map((row) => columns.map((name) => shown(row[name] ?? null, toTheRight.includes(name))));
      for (const cells of lines) widths = widths.map((width, i) => Math.max(width, cells[i]?.width ?? 0));
      if (!isBegun) yield paint('quiet', aligned(headOf(columns, lines), widths));
      isBegun = true;
      for (const cells of lines) yield aligned(cells, widths);
    }
    if (!isBegun) yield paint('quiet', aligned(headOf(columns, []), widths));
  },
};

/** The names, over numbers at the right as these are. */
function headOf(columns: readonly string[], lines: readonly (readonly Shown[])[]): readonly Shown[] {
  return columns.map((name, i) => ({ ...shown(name), isNumber: lines.some((cells) => cells[i]?.isNumber) }));
}

interface Shown {
  readonly text: string;
  /** In columns of a terminal: two for a Chinese character. */
  readonly width: number;
  readonly isNumber: boolean;
}

/** On one line, where the text of the cell takes several. */
function shown(cell: Cell, isToTheRight = false): Shown {
  const text = terminalLine(String(plainCell(cell) ?? '').replace(/\s+/gu, ' '));
  return { text, width: stringWidth(text), isNumber: typeof cell === 'number' || isToTheRight };
}

function aligned(cells: readonly Shown[], widths: readonly number[]): string {
  const padded = cells.map(({ text, width, isNumber }, i) => {
    const space = ' '.repeat((widths[i] ?? width) - width);
    return isNumber ? space + text : text + space;
  });
  return padded.join('  ').trimEnd();
}
