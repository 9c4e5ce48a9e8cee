import type { Loss } from '../../export/losses.ts';
import type { Message, Params } from '../../findings.ts';
import type { Origin } from '../collection.ts';
import type { ImportProblem } from '../importer.ts';

/** What an importer finds to tell while it reads. */
export interface Report {
  readonly tell: (origin: Origin, what: Message, params?: Params) => void;
  /** Counts what is sound, but nothing that a project can say. */
  readonly lose: (what: Message, count?: number) => void;
  /** What was told; of problems of one kind in a file the first, then how many there are besides. */
  readonly problems: readonly ImportProblem[];
  readonly losses: () => readonly Loss[];
}

/** A damaged file can have as many problems as lines, which nobody reads. */
const mostAlike = 100;

export function newReport(): Report {
  const problems: ImportProblem[] = [];
  const alike = new Map<string, Map<Message, number>>();
  const counts = new Map<Message, number>();
  return {
    tell(origin, what, params) {
      const kinds = alike.get(origin.file) ?? new Map<Message, number>();
      alike.set(origin.file, kinds);
      const count = (kinds.get(what) ?? 0) + 1;
      kinds.set(what, count);
      if (count <= mostAlike) problems.push({ ...origin, what, ...(params ? { params } : {}) });
    },
    lose(what, count = 1) {
      if (count > 0) counts.set(what, (counts.get(what) ?? 0) + count);
    },
    get problems() {
      return [...problems, ...[...alike].flatMap(([file, kinds]) => further(file, kinds))];
    },
    losses: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}

function further(file: string, kinds: ReadonlyMap<Message, number>): readonly ImportProblem[] {
  const count = [...kinds.values()].reduce((sum, each) => sum + Math.max(0, each - mostAlike), 0);
  return count > 0 ? [{ file, what: furtherProblems, params: { count } }] : [];
}

const furtherProblems: Message = {
  en: '{count} more problems like these are not listed. Mend the source, or export it once more.',
  zh: '另有 {count} 个同类问题未列出。请修正来源，或重新导出。',
};
