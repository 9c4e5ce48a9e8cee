/** What it gains to give a row this column. */
export interface Gain {
  readonly column: number;
  /** Above 0. */
  readonly gain: number;
}

/**
 * For each row at most one of its columns, no column twice, so that the gains add up to the most there can be; nothing for
 * a row that is better left without. One row after another is brought in along the best way of giving others something
 * else (H. W. Kuhn, The Hungarian Method for the Assignment Problem, 1955, in its form of shortest augmenting paths), which
 * looks at what the rows could have and not at every column.
 */
export function assigned(rows: readonly (readonly Gain[])[], columns: number): readonly (number | undefined)[] {
  const owner = new Int32Array(columns).fill(-1);
  const column: (number | undefined)[] = rows.map(() => undefined);
  // Dual prices: a row is never worth more than price + what its column brings beyond it.
  const prices = new Float64Array(columns);
  for (const row of rows.keys()) augment(row, rows, owner, column, prices);
  return column;
}

/** Finds where to end, at a free column or with a row that goes without, and gives everybody on the way the next thing. */
function augment(
  first: number,
  rows: readonly (readonly Gain[])[],
  owner: Int32Array,
  column: (number | undefined)[],
  prices: Float64Array,
): void {
  const loss = new Map<number, number>();
  const from = new Map<number, number>();
  const settled = new Map<number, number>();
  let row = first;
  // What has been lost on the way to a row, against the best that each row could have at these prices.
  let lost = 0;
  let end = { row: first, lost: best(rows[first] ?? [], prices), column: -1 };
  for (;;) {
    const own = rows[row] ?? [];
    const most = best(own, prices);
    if (lost + most < end.lost) end = { row, lost: lost + most, column: -1 };
    for (const { column: at, gain } of own) {
      if (settled.has(at)) continue;
      const reached = lost + most - (gain - (prices[at] as number));
      if (reached < (loss.get(at) ?? Number.POSITIVE_INFINITY)) {
        loss.set(at, reached);
        from.set(at, row);
      }
    }
    let nearest = -1;
    let least = end.lost;
    for (const [at, reached] of loss) {
      if (reached < least) {
        least = reached;
        nearest = at;
      }
    }
    if (nearest < 0) break;
    loss.delete(nearest);
    settled.set(nearest, least);
    if (owner[nearest] === -1) {
      end = { row: from.get(nearest) as number, lost: least, column: nearest };
      break;
    }
    row = owner[nearest] as number;
    lost = least;
  }
  for (const [at, reached] of settled) if (reached < end.lost) prices[at] = (prices[at] as number) + end.lost - reached;
  give(first, end, owner, column, from);
}

function best(own: readonly Gain[], prices: Float64Array): number {
  let most = 0;
  for (const { column, gain } of own) most = Math.max(most, gain - (prices[column] as number));
  return most;
}

function give(
  first: number,
  end: { readonly row: number; readonly column: number },
  owner: Int32Array,
  column: (number | undefined)[],
  from: ReadonlyMap<number, number>,
): void {
  let { row, column: next } = end;
  for (;;) {
    const before = column[row];
    column[row] = next < 0 ? undefined : next;
    if (next >= 0) owner[next] = row;
    if (row === first) return;
    next = before as number;
    row = from.get(next) as number;
  }
}
