import path from 'node:path';
import { URI } from 'vscode-uri';
import type { GivenFile, LookUp } from '../import/importer.ts';
import { isInside } from '../uris.ts';
import { nodeFiles, type ReadProblem, readBytes } from './files.ts';
import { type ImportKind, importKinds } from './importKinds.ts';
import { type Scope, uriOf } from './scope.ts';

/** A file that is to be imported, as its kind. */
export interface FileToImport {
  readonly uri: string;
  /** The folder that was given, or that of the file: what the file names is looked for in it. */
  readonly root: string;
  /** As `GivenFile` has it. */
  readonly path: string;
  readonly kind: ImportKind;
}

/** The files that paths name, those of folders in the order of their names. `unknown` are those whose kind nobody tells. */
export async function filesToImport(
  scopes: readonly Scope[],
  from: ImportKind | undefined,
): Promise<{ readonly files: readonly FileToImport[]; readonly unknown: readonly Scope[] }> {
  // A text is one to import where nothing is named that could be its annotations.
  const onlyTexts = scopes.every(({ uri, isFile }) => isFile && pageKind(URI.parse(uri).fsPath) !== undefined);
  const found = await Promise.all(
    scopes.map(async (scope) => ({
      scope,
      files: scope.isFile ? oneFile(scope, from, onlyTexts) : await inFolder(scope, from),
    })),
  );
  const seen = new Set<string>();
  const files = found.flatMap((each) => each.files).filter(({ uri }) => !seen.has(uri) && seen.add(uri));
  return {
    files: withOwnPaths(files),
    unknown: found.flatMap(({ scope, files }) => (files.length === 0 ? scope : [])),
  };
}

function oneFile({ uri }: Scope, from: ImportKind | undefined, onlyTexts: boolean): readonly FileToImport[] {
  const file = URI.parse(uri).fsPath;
  const told = importKinds.find(({ telling }) => endsIn(file, telling));
  const kind = from ?? told ?? (onlyTexts ? pageKind(file) : undefined);
  return kind ? [{ uri, root: uriOf(path.dirname(file)), path: path.basename(file), kind }] : [];
}

function pageKind(file: string): ImportKind | undefined {
  return importKinds.find(({ isPage, endings }) => isPage && endsIn(file, endings));
}

async function inFolder({ uri: root }: Scope, from: ImportKind | undefined): Promise<readonly FileToImport[]> {
  const all = [...(await nodeFiles.list(root))].sort();
  return all.flatMap((uri) => {
    const file = URI.parse(uri).fsPath;
    const kind = from
      ? [from].find(({ endings }) => endsIn(file, endings))
      : importKinds.find(({ telling }) => endsIn(file, telling));
    return kind ? [{ uri, root, path: slashed(path.relative(URI.parse(root).fsPath, file)), kind }] : [];
  });
}

/** Files of one name in several folders are known by their whole paths. */
function withOwnPaths(files: readonly FileToImport[]): readonly FileToImport[] {
  const counts = new Map<string, number>();
  for (const each of files) counts.set(each.path, (counts.get(each.path) ?? 0) + 1);
  return files.map((file) =>
    (counts.get(file.path) ?? 0) > 1
      ? { ...file, path: slashed(path.relative(process.cwd(), URI.parse(file.uri).fsPath)) }
      : file,
  );
}

/** A file with what it holds, or why that cannot be read. */
export type GivenOrNot = FileToImport & ({ readonly given: GivenFile } | { readonly problem: ReadProblem });

export function readFileToImport(file: FileToImport): GivenOrNot {
  const reading = readBytes(file.uri, file.root);
  return 'problem' in reading ? { ...file, ...reading } : { ...file, given: { path: file.path, bytes: reading.bytes } };
}

/** Looks among the files given, then beside the one that names another, then in the folder that is imported into. */
export function lookUpAmong(files: readonly GivenOrNot[], into: string): LookUp {
  const given = files.flatMap((file) => ('given' in file ? [file] : []));
  const read = new Map<string, GivenFile | undefined>();
  const readIn = (folder: string, uri: string, name: string) => {
    if (!read.has(uri)) {
      const reading = isInside(folder, uri) ? readBytes(uri, folder) : undefined;
      read.set(uri, reading && 'bytes' in reading ? { path: name, bytes: reading.bytes } : undefined);
    }
    return read.get(uri);
  };
  return (name, from) => {
    if (/^[/\\]|^[A-Za-z]:|\0/u.test(name) || name === '') return undefined;
    const known = given.find((each) => each.given === from);
    const besides = known && uriOf(path.resolve(path.dirname(URI.parse(known.uri).fsPath), name));
    const among = given.find(({ uri, path: own }) => uri === besides || own === name);
    if (among) return among.given;
    const beside = known && besides !== undefined ? readIn(known.root, besides, name) : undefined;
    return beside ?? readIn(uriOf(into), uriOf(path.resolve(into, name)), name);
  };
}

function endsIn(file: string, endings: readonly string[]): boolean {
  return endings.some((ending) => file.toLowerCase().endsWith(ending));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
