import type { Loss } from '../export/losses.ts';
import type { Message, Params } from '../findings.ts';
import type { Origin } from './collection.ts';
import type { ImportProblem } from './importer.ts';

/** What an importer finds to tell while it reads. */
export interface Report {
  readonly tell: (origin: Origin, what: Message, params?: Params) => void;
  /** Counts what is sound, but nothing that a project can say. */
  readonly lose: (what: Message, count?: number) => void;
  readonly problems: readonly ImportProblem[];
  readonly losses: () => readonly Loss[];
}

export function newReport(): Report {
  const problems: ImportProblem[] = [];
  const counts = new Map<Message, number>();
  return {
    tell: (origin, what, params) => problems.push({ ...origin, what, ...(params ? { params } : {}) }),
    lose: (what, count = 1) => counts.set(what, (counts.get(what) ?? 0) + count),
    problems,
    losses: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}
