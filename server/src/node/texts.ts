import { globMatcher } from '../globs.ts';
import { unreadDocuments } from '../loading.ts';
import { defaultDocuments, exists, type Project } from '../project.ts';
import { folderOf, pathWithin } from '../uris.ts';
import { type Reading, readText } from './files.ts';
import type { Surroundings } from './projects.ts';
import { boundaryOf, covers, type Scope } from './scope.ts';
import { readStandardInput } from './standardInput.ts';
import { shownPath } from './terminal.ts';

/** A text that the command line asks for. */
export interface AskedText {
  /** Empty for standard input. */
  readonly uri: string;
  /** From the working directory; null for standard input. */
  readonly path: string | null;
  /** The project it belongs to, if it does to any. */
  readonly project: Project | undefined;
  /** The folder that it may not lead out of by a symbolic link. */
  readonly boundary: string;
  readonly read: () => Reading;
}

/** The file of a scope, whatever it is; or the texts below its folder, by their names. */
export function textsIn(scope: Scope, { files, projects }: Surroundings): readonly AskedText[] {
  if (scope.isFile) {
    const project = projects.find((each) => exists(each, scope.uri));
    return [textAt(scope.uri, project, folderOf(scope.uri))];
  }
  const documents = projects.flatMap((project) =>
    unreadDocuments(project).map((uri) => textAt(uri, project, project.boundary)),
  );
  const others = files
    .filter((uri) => isText(pathWithin(scope.uri, uri) ?? '') && !projects.some((each) => exists(each, uri)))
    .map((uri) => textAt(uri, undefined, boundaryOf(scope.uri)));
  return [...documents, ...others].filter(({ uri }) => covers(scope, uri)).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

export async function standardInputText(): Promise<AskedText> {
  const reading = await readStandardInput();
  return { uri: '', path: null, project: undefined, boundary: '', read: () => reading };
}

/** What the texts are where no project names its documents. */
const isText = globMatcher(defaultDocuments);

function textAt(uri: string, project: Project | undefined, boundary: string): AskedText {
  return { uri, path: shownPath(uri), project, boundary, read: () => readText(uri, boundary) };
}
