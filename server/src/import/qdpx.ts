import { newReport } from './collecting/report.ts';
import type { DeclaredTag } from './collection.ts';
import type { Importer } from './importer.ts';
import { safePaths } from './project/safePaths.ts';
import { documentPath } from './qda/paths.ts';
import { readProject } from './qda/project.ts';

/** REFI-QDA projects (https://www.qdasoftware.org), as NVivo, ATLAS.ti, MAXQDA and QualCoder export them. */
export const qdpx: Importer = {
  name: 'qdpx',
  offsets: 'code-points',
  read(files, lookUp) {
    const report = newReport();
    let keys = 0;
    let room = mostText;
    const paths = safePaths([]);
    const shared = {
      pathFor: (name: string) => paths.forDocument(documentPath(name)),
      nextKey: () => `${++keys}`,
      hasRoom(length: number) {
        if (length > room) return false;
        room -= length;
        return true;
      },
    };
    const projects = files.flatMap((file) => readProject(file, lookUp, shared, report) ?? []);
    const tags = new Map<string, DeclaredTag>();
    for (const [name, tag] of projects.flatMap((each) => [...each.tags])) if (!tags.has(name)) tags.set(name, tag);
    const collection = {
      name: projects.find(({ name }) => name !== undefined)?.name,
      codebook: { tags, relations: new Map() },
      documents: projects.flatMap(({ documents }) => documents),
    };
    return { collection, problems: report.problems, losses: report.losses() };
  },
};

/**
 * What annotations may quote and say in all, in UTF-16 code units. A file of a few kilobytes can refer to one long text
 * or note a million times.
 */
const mostText = 64 * 1024 * 1024;
