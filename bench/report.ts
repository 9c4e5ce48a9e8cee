import stringWidth from 'string-width';

/** A ratio within one run, and what it should be. */
export interface Budget {
  readonly ratio: number;
  readonly limit: number;
  readonly sense: '≤' | '≥';
}

/** One row of a table: its cells, and the budget that it shows, if any. */
export interface Line {
  readonly cells: readonly string[];
  readonly budget?: Budget;
}

/** One table of a section, printed as soon as it is measured. */
export interface Part {
  readonly title: string;
  /** The names of the columns. Those of the ratio and its budget follow by themselves where a line has one. */
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  /** What a reader has to know to read the numbers. */
  readonly note?: string;
}

export type Effort = 'quick' | 'full';

/** A part of the benchmark that can be run alone, by its name. */
export interface Section {
  readonly name: string;
  readonly run: (effort: Effort) => AsyncIterable<Part>;
}

/** Whether the budget holds; one that could not be measured does not. */
export function holds({ ratio, limit, sense }: Budget): boolean {
  return sense === '≤' ? ratio <= limit : ratio >= limit;
}

/** The part as a person reads it: columns as wide as their widest cell, the first aligned left and the numbers right. */
export function printed({ title, head, lines, note }: Part): string {
  const hasBudget = lines.some(({ budget }) => budget !== undefined);
  const rows = [
    hasBudget ? [...head, 'ratio', 'budget'] : head,
    ...lines.map(({ cells, budget }) => (hasBudget ? [...cells, ...budgetCells(budget)] : cells)),
  ];
  const columns = (rows[0] ?? []).map((_, column) => columnOf(rows.map((row) => row[column] ?? '')));
  const table = rows.map((row) => columns.map((column, i) => padded(row[i] ?? '', column)).join('  '));
  return [title, '', ...table.map((line) => line.trimEnd()), ...(note ? ['', note] : []), ''].join('\n');
}

function budgetCells(budget: Budget | undefined): string[] {
  if (!budget) return ['', ''];
  const { ratio, limit, sense } = budget;
  return [ratio.toFixed(ratio >= 100 ? 0 : 2), `${sense} ${limit}${holds(budget) ? '' : ' !'}`];
}

interface Column {
  readonly width: number;
  readonly isNumeric: boolean;
}

function columnOf([head = '', ...cells]: readonly string[]): Column {
  return {
    width: Math.max(...[head, ...cells].map((cell) => stringWidth(cell))),
    isNumeric: cells.every((cell) => cell === '' || /^[≤≥]? ?[\d.]+( ([KM]B(\/s)?|ms|!))?$/u.test(cell)),
  };
}

/** Numbers are easier to compare when they end in one column; words, when they begin in one. */
function padded(cell: string, { width, isNumeric }: Column): string {
  const padding = ' '.repeat(width - stringWidth(cell));
  return isNumeric ? padding + cell : cell + padding;
}
