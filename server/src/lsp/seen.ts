import { withoutCoders } from '../agreement/shown.ts';
import { isDocument, type Project } from '../project.ts';
import type { Context } from './handler.ts';

/** The project as it is told of in a document, without the coders whom the user has hidden; for other files as it is. */
export function seen({ project, source, settings }: Pick<Context, 'project' | 'source' | 'settings'>): Project {
  return isDocument(project, source.uri) ? withoutCoders(project, settings.hiddenCoders) : project;
}
