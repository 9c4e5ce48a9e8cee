/** The median of some durations, in milliseconds. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median time of each task, in milliseconds. The tasks take turns, so that a busy machine slows all of them alike. */
export function inTurns(rounds: number, tasks: readonly (() => unknown)[]): number[] {
  const times: number[][] = tasks.map(() => []);
  // The first three rounds warm them up.
  for (let round = -3; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const time = timed(task);
      if (round >= 0) times[i]?.push(time);
    }
  }
  return times.map(median);
}

/** How long something takes once, in milliseconds. */
export function timed(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
