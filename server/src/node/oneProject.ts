import type { Project } from '../project.ts';
import { messages } from './messages.ts';
import { concerns } from './projects.ts';
import type { Scope } from './scope.ts';
import type { Say } from './speech.ts';
import { shownPath } from './terminal.ts';

/**
 * The project that a path is in, or the only one below it. Projects within that project do not count. Nothing where there
 * is none or there are several, which is told.
 */
export function oneProject(scope: Scope, projects: readonly Project[], say: Say): Project | undefined {
  const all = projects.filter((project) => concerns(scope, project));
  const own = all.find(({ root }) => root === scope.folder) ?? (all.length === 1 ? all[0] : undefined);
  if (own) return own;
  const below = all
    .map(({ root }) => shownPath(root))
    .sort()
    .join(', ');
  say(all.length === 0 ? messages.noProject : messages.severalProjects, { path: scope.typed, below });
  return undefined;
}
