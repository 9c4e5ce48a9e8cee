import { globMatcher } from '../globs.ts';
import { unreadDocuments } from '../loading.ts';
import { defaultDocuments, exists, type Project } from '../project.ts';
import { createSource, type Source } from '../text/source.ts';
import { folderOf, pathWithin } from '../uris.ts';
import { type Reading, readText } from './files.ts';
import { messages } from './messages.ts';
import { rememberingFiles, type Surroundings, surroundingsOf } from './projects.ts';
import { boundaryOf, covers, type Scope } from './scope.ts';
import { type Shard, sharded } from './shard.ts';
import { type Encodings, type Say, scopesOf, tellReading, tellReadings } from './speech.ts';
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
function textsIn(scope: Scope, { files, projects }: Surroundings): readonly AskedText[] {
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

export interface AskedTexts {
  readonly texts: readonly AskedText[];
  /** False where not everything that was asked for is there or could be read. */
  readonly isComplete: boolean;
}

/** The texts that paths ask for, each once, or those of a shard; nothing where a path is not there, which is told. */
export async function askedTexts(
  paths: readonly string[],
  { encodings, shard }: { readonly encodings: Encodings; readonly shard: Shard | undefined },
  say: Say,
): Promise<AskedTexts | undefined> {
  const files = paths.filter((path) => path !== '-');
  const isInput = files.length < paths.length || paths.length === 0;
  if (isInput && shard) {
    say(messages.shardOfInput, {});
    return undefined;
  }
  const scopes = scopesOf(files, say);
  if (!scopes) return undefined;
  const { access, readings } = rememberingFiles();
  const surroundings = await surroundingsOf(scopes, access);
  const isRead = tellReadings(readings, encodings, say);
  const found = scopes.map((scope) => ({ scope, texts: textsIn(scope, surroundings) }));
  const empty = found.filter(({ texts }) => texts.length === 0);
  for (const { scope } of empty) say(messages.noTexts, { path: scope.typed });
  const texts = [...(isInput ? [await standardInputText()] : []), ...found.flatMap((each) => each.texts)];
  const once = [...new Map(texts.map((text) => [text.uri, text])).values()];
  return { texts: sharded(once, shard), isComplete: isRead && empty.length === 0 };
}

/** What a text says; nothing where it cannot be read, which is told. */
export function readAsked(text: AskedText, encodings: Encodings, say: Say): Source | undefined {
  const reading = text.read();
  const path = pathOf(text);
  const isRead = tellReading(path, reading, text.boundary, encodings, say);
  if ('text' in reading) return createSource(text.uri, reading.text);
  if (isRead) say(messages.noSuchPath, { path });
  return undefined;
}

/** Standard input is called as on the command line. */
export function pathOf({ path }: AskedText): string {
  return path ?? '-';
}

async function standardInputText(): Promise<AskedText> {
  const reading = await readStandardInput();
  return { uri: '', path: null, project: undefined, boundary: '', read: () => reading };
}

/** What the texts are where no project names its documents. */
const isText = globMatcher(defaultDocuments);

function textAt(uri: string, project: Project | undefined, boundary: string): AskedText {
  return { uri, path: shownPath(uri), project, boundary, read: () => readText(uri, boundary) };
}
