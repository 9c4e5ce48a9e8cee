import type { Loss } from '../../export/losses.ts';
import type { Message, Params } from '../../findings.ts';
import type { ImportProblem } from '../importer.ts';

/** What is found wrong, and what is left behind, while files are read. */
export interface Log {
  readonly problem: (place: Place, what: Message, params?: Params) => void;
  /** Nothing is said of what is lost no time. */
  readonly lose: (what: Message, count?: number) => void;
  readonly told: () => { readonly problems: readonly ImportProblem[]; readonly losses: readonly Loss[] };
}

export type Place = Omit<ImportProblem, 'what' | 'params'>;

/** So many of a kind are told one by one in a file. */
const mostAlike = 50;

export function createLog(): Log {
  const problems: ImportProblem[] = [];
  const alike = new Map<string, Map<Message, number>>();
  const lost = new Map<Message, number>();
  return {
    problem(place, what, params) {
      const kinds = alike.get(place.file) ?? new Map<Message, number>();
      alike.set(place.file, kinds);
      const count = (kinds.get(what) ?? 0) + 1;
      kinds.set(what, count);
      if (count <= mostAlike) problems.push({ ...place, what, ...(params && { params }) });
    },
    lose(what, count = 1) {
      if (count > 0) lost.set(what, (lost.get(what) ?? 0) + count);
    },
    told() {
      const more = [...alike].flatMap(([file, kinds]) => {
        const count = [...kinds.values()].reduce((sum, each) => sum + Math.max(0, each - mostAlike), 0);
        return count > 0 ? [{ file, what: furtherProblems, params: { count } }] : [];
      });
      return { problems: [...problems, ...more], losses: [...lost].map(([what, count]) => ({ what, count })) };
    },
  };
}

const furtherProblems: Message = {
  en: 'There are {count} more problems like these. Mend the source, or export it once more.',
  zh: '另有 {count} 个同类问题。请修正来源，或重新导出。',
};
