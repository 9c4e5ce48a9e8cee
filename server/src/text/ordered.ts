/** How many of so many things something holds for, where it holds for the first of them and for none after those. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers of an ascending list are below a limit. */
export function countBelow(ascending: ArrayLike<number>, limit: number): number {
  return countWhile(ascending.length, (i) => (ascending[i] as number) < limit);
}

/** Words in the order of their code units, whatever the language. */
export function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
