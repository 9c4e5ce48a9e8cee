import type { Location } from 'vscode-languageserver';
import { type Project, sourceOf } from '../project.ts';
import type { Span } from '../text/span.ts';
import { toLocation } from './convert.ts';

/** Places of a project as the protocol names them; those in files that nobody has read are left out. */
export function toLocations(
  project: Project,
  places: readonly { readonly uri: string; readonly span: Span }[],
): Location[] {
  return places.flatMap(({ uri, span }) => {
    const source = sourceOf(project, uri);
    return source ? [toLocation(source, span)] : [];
  });
}
