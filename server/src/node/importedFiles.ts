import path from 'node:path';
import { URI } from 'vscode-uri';
import type { GivenFile, ImportProblem } from '../import/importer.ts';
import { nodeFiles, type ReadProblem, readBytes } from './files.ts';
import { entriesOf, isArchive } from './importedArchives.ts';
import { type ImportKind, importKinds } from './importKinds.ts';
import { type Scope, uriOf } from './scope.ts';

/** A file that was named, or that lies in a folder or an archive that was. */
export interface Candidate {
  readonly uri: string;
  /** The folder or archive that was given, or the folder of the file: what the file names is looked for in it. */
  readonly root: string;
  /** As `GivenFile` has it. */
  readonly path: string;
  /** How it was given; of a folder or an archive only some files are meant. */
  readonly isNamed: boolean;
  readonly read: () => { readonly bytes: Uint8Array } | { readonly problem: ReadProblem };
}

/** A file that is to be imported, as its kind. */
export type FileToImport = Candidate & { readonly kind: ImportKind };

/** A file with what it holds, or why that cannot be read. */
export type GivenOrNot = FileToImport & ({ readonly given: GivenFile } | { readonly problem: ReadProblem });

export interface FoundFiles {
  /** In the order in which they were named, those of folders and archives by their names. */
  readonly files: readonly GivenOrNot[];
  /** What was given beside these, and may be named in them. */
  readonly beside: readonly Candidate[];
  /** Paths of which nobody tells what they are. */
  readonly unknown: readonly Scope[];
  /** Of archives. */
  readonly problems: readonly ImportProblem[];
}

/** The files that paths name, as their kinds. */
export async function filesToImport(scopes: readonly Scope[], from: ImportKind | undefined): Promise<FoundFiles> {
  const problems: ImportProblem[] = [];
  const found = await Promise.all(
    scopes.map(async (scope) => ({ scope, candidates: await candidatesOf(scope, from, problems) })),
  );
  const all = withOwnPaths(found.flatMap(({ candidates }) => candidates));
  const kindOf = from ? kindsFrom(from, all) : kindsTold(all);
  const files = all.flatMap((candidate) => {
    const kind = kindOf(candidate);
    return kind ? { ...candidate, kind } : [];
  });
  const imported = new Set(files.map(({ uri }) => uri));
  const beside = all.filter(({ uri, path: own, isNamed }) => {
    return !imported.has(uri) && (!isNamed || from !== undefined || pageKind(own) !== undefined);
  });
  const known = new Set([...imported, ...beside.flatMap(({ uri, isNamed }) => (isNamed ? uri : []))]);
  return {
    files: files.map(readFileToImport),
    beside,
    unknown: found.flatMap(({ scope, candidates }) => (candidates.some(({ uri }) => known.has(uri)) ? [] : scope)),
    problems,
  };
}

/** What a path names: itself, or all that is in the folder or the archive. */
async function candidatesOf(
  scope: Scope,
  from: ImportKind | undefined,
  problems: ImportProblem[],
): Promise<readonly Candidate[]> {
  if (!scope.isFile) {
    const all = [...(await nodeFiles.list(scope.uri))].sort();
    return all.map((uri) => inFolder(uri, scope.uri, false));
  }
  const file = inFolder(scope.uri, uriOf(path.dirname(URI.parse(scope.uri).fsPath)), true);
  return isArchive(file.path) && !from?.isArchived ? entriesOf(file, problems) : [file];
}

function inFolder(uri: string, root: string, isNamed: boolean): Candidate {
  const own = slashed(path.relative(URI.parse(root).fsPath, URI.parse(uri).fsPath));
  return { uri, root, path: own, isNamed, read: () => readBytes(uri, root) };
}

/** Where the kind was said: what ends as its files do, or what was named, if nothing ends so. */
function kindsFrom(from: ImportKind, all: readonly Candidate[]): (candidate: Candidate) => ImportKind | undefined {
  const areSome = all.some(({ path: own }) => endsIn(own, from.endings));
  const takesAll = from.isPage || !areSome;
  return ({ path: own, isNamed }) => (endsIn(own, from.endings) || (isNamed && takesAll) ? from : undefined);
}

/** Where nobody says it: what the endings tell, and of the files that were named those that belong to such. */
function kindsTold(all: readonly Candidate[]): (candidate: Candidate) => ImportKind | undefined {
  const toldBy = (own: string) => importKinds.find(({ telling }) => endsIn(own, telling));
  const told = new Set(all.flatMap(({ path: own }) => toldBy(own) ?? []));
  // A text is one to import where nothing is named that could be its annotations.
  const onlyTexts = all.every(({ path: own, isNamed }) => isNamed && pageKind(own) !== undefined);
  return ({ path: own, isNamed }) =>
    toldBy(own) ??
    (isNamed ? [...told].find(({ isPage, endings }) => !isPage && endsIn(own, endings)) : undefined) ??
    (onlyTexts ? pageKind(own) : undefined);
}

function pageKind(file: string): ImportKind | undefined {
  return importKinds.find(({ isPage, endings }) => isPage && endsIn(file, endings));
}

/** Each once. Files of one name in several folders are known by their whole paths. */
function withOwnPaths(candidates: readonly Candidate[]): readonly Candidate[] {
  const files = [...new Map(candidates.map((each) => [each.uri, each])).values()];
  const counts = new Map<string, number>();
  for (const each of files) counts.set(each.path, (counts.get(each.path) ?? 0) + 1);
  return files.map((file) =>
    (counts.get(file.path) ?? 0) > 1
      ? { ...file, path: slashed(path.relative(process.cwd(), URI.parse(file.uri).fsPath)) }
      : file,
  );
}

function readFileToImport(file: FileToImport): GivenOrNot {
  const reading = file.read();
  return 'problem' in reading ? { ...file, ...reading } : { ...file, given: { path: file.path, bytes: reading.bytes } };
}

function endsIn(file: string, endings: readonly string[]): boolean {
  return endings.some((ending) => file.toLowerCase().endsWith(ending));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
