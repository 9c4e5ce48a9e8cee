import path from 'node:path';
import { decode } from '../encoding.ts';
import { terminalLines } from '../escape/terminal.ts';
import type { Loss } from '../export/losses.ts';
import { formatted, type Locale } from '../findings.ts';
import type { Collection, Origin } from '../import/collection.ts';
import type { ImportProblem } from '../import/importer.ts';
import { mergedImports } from '../import/merged.ts';
import { type ProjectFile, type ProjectFiles, projectFiles } from '../import/project.ts';
import type { ExitCode } from './checkCommand.ts';
import { exchangeMessages } from './exchangeMessages.ts';
import { isArchive } from './importedArchives.ts';
import { type FileToImport, type FoundFiles, filesToImport, type GivenOrNot } from './importedFiles.ts';
import { type ImportKind, importKinds, kindsEnding } from './importKinds.ts';
import { lookUpAmong } from './importLookUp.ts';
import { messages, readProblems } from './messages.ts';
import { writeLines } from './output.ts';
import { rememberingFiles, surroundingsOf } from './projects.ts';
import { type Scope, scopeOf, uriOf } from './scope.ts';
import { type Say, scopesOf, speaker, tellFailed } from './speech.ts';
import { shownPath } from './terminal.ts';
import { placesOf, writeAll } from './writing.ts';

export interface ImportOptions {
  /** Left out, the endings of the files tell. */
  readonly from: ImportKind | undefined;
  /** The folder of the project, which is made where it is not there. */
  readonly into: string;
  /** Whether anything that is not carried is an error, and nothing is written then. */
  readonly losses: 'allowed' | 'forbidden';
  /** What becomes of files that stand where one is to be written. */
  readonly others: 'kept' | 'replaced';
  /** Whether files are written, or only listed. */
  readonly effect: 'written' | 'listed';
  readonly locale: Locale;
  /** Of texts without annotations; left out, their bytes tell. */
  readonly encoding: string | undefined;
  /** Whether what was taken out of pages is listed line by line. */
  readonly details: 'told' | 'untold';
}

/** Makes a project of files of other programs, or adds them to one. What is not carried is told last but for what came. */
export async function importCommand(paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const scopes = scopesOf(paths, say);
  if (!scopes) return 2;
  const found = await filesToImport(scopes, options.from);
  const { files, unknown } = found;
  for (const scope of unknown) tellUnknown(scope, say);
  if (files.length === 0) return 2;
  const isRead = files.map((file) => isReadable(file, say)).every((each) => each) && unknown.length === 0;
  const { collection, losses, details = [], ...imported } = await importedFrom(found, options, say);
  const problems = [...found.problems, ...imported.problems];
  const made = isEmpty(collection) ? undefined : await projectOf(collection, options.into);
  tellProblems([...problems, ...(made?.problems ?? [])], files, options.locale);
  if (options.details === 'told') tellProblems(details, files, options.locale);
  if (!made) {
    say(exchangeMessages.nothingImported, {});
    return 2;
  }
  const all = [...losses, ...made.losses].filter(({ count }) => count > 0);
  const isForbidden = options.losses === 'forbidden' && all.length > 0;
  const isWritten = isForbidden || (await written(made, options, say));
  tellLosses(all, options.locale, say);
  if (isForbidden) say(exchangeMessages.strictImport, {});
  else if (isWritten) tellWhatCame(made, options, say);
  if (!isRead || !isWritten || problems.length + made.problems.length > 0) return 2;
  return isForbidden ? 1 : 0;
}

function tellUnknown({ typed, isFile }: Scope, say: Say): void {
  const possible = kindsEnding(typed).map(({ name }) => name);
  const formats = (possible.length > 0 ? possible : importKinds.map(({ name }) => name)).join(', ');
  if (isFile && !isArchive(typed)) say(exchangeMessages.unknownKind, { path: typed, formats });
  else say(exchangeMessages.nothingOfKind, { path: typed });
}

function isReadable(file: GivenOrNot, say: Say): boolean {
  if ('given' in file) return true;
  const params = { path: shownPath(file.uri), boundary: shownPath(file.root) };
  say(file.problem === 'missing' ? messages.noSuchPath : readProblems[file.problem], params);
  return false;
}

async function importedFrom(found: FoundFiles, { into, encoding }: ImportOptions, say: Say) {
  const { lookUp, unasked } = lookUpAmong(found, path.resolve(into));
  const kinds = importKinds.filter((each) => found.files.some(({ kind }) => kind === each));
  const all = await Promise.all(
    kinds.map((kind) =>
      kind.read(
        found.files.flatMap((file) => (file.kind === kind && 'given' in file ? [file.given] : [])),
        lookUp,
        encoding,
      ),
    ),
  );
  for (const { uri } of unasked()) say(exchangeMessages.nobodyNames, { path: shownPath(uri) });
  return mergedImports(all);
}

async function projectOf(collection: Collection, into: string): Promise<ProjectFiles> {
  const made = projectFiles(collection, await projectIn(into));
  return { ...made, files: besideOtherSchemas(made, into) };
}

/** The project whose own folder it is; nothing where there is none. */
async function projectIn(folder: string) {
  const scope = scopeOf(folder);
  if (!scope) return undefined;
  const { projects } = await surroundingsOf([scope], rememberingFiles().access);
  return projects.find(({ root }) => root === scope.uri);
}

function isEmpty({ codebook, documents }: Collection): boolean {
  return documents.length + codebook.tags.size + codebook.relations.size === 0;
}

function tellProblems(problems: readonly ImportProblem[], files: readonly FileToImport[], locale: Locale): void {
  const shown = new Map(files.map(({ path: own, uri }) => [own, shownPath(uri)]));
  for (const problem of problems) {
    const what = formatted(problem.what, problem.params, locale);
    console.error(terminalLines(`${placeOf(problem, shown)}: ${what}`.replace(/\s+/gu, ' ')));
  }
}

/** `FILE:LINE`, with the entry of an archive after the file, and `: PATH` for a place in JSON. */
function placeOf({ file, entry, line, path: inside }: Origin, shown: ReadonlyMap<string, string>): string {
  const where = [shown.get(file) ?? file, ...(entry === undefined ? [] : [entry])].join('/');
  return [`${where}${line === undefined ? '' : `:${line}`}`, ...(inside === undefined ? [] : [inside])].join(': ');
}

function tellLosses(losses: readonly Loss[], locale: Locale, say: Say): void {
  if (losses.length > 0) say(exchangeMessages.notImported, {});
  for (const { what, count } of losses) say(exchangeMessages.loss, { count, what: what[locale] });
}

/** All or none, as far as it can be known beforehand. */
async function written({ files }: ProjectFiles, options: ImportOptions, say: Say): Promise<boolean> {
  const places = placesOf(options.into, files, undefined, saysTheSame);
  const stopped = places.filter(({ state }) => state === 'outside' || (state === 'other' && options.others === 'kept'));
  for (const { path: file, state } of stopped) {
    const params = { path: shownPath(uriOf(file)), option: '--into' };
    say(state === 'outside' ? exchangeMessages.isOutside : exchangeMessages.saysOther, params);
  }
  if (stopped.length > 0) return false;
  const changed = places.filter(({ state }) => state !== 'same');
  if (options.effect === 'listed') {
    await writeLines(changed.map(({ path: file }) => terminalLines(shownPath(uriOf(file)))));
    return true;
  }
  const failed = writeAll(places);
  if (failed) tellFailed(failed, say);
  return !failed;
}

/** What an earlier import has found lacking stays; this goes into a file beside it. */
function besideOtherSchemas({ files }: ProjectFiles, into: string): readonly ProjectFile[] {
  return files.map((file) => {
    if (file.kind !== 'schema') return file;
    for (let i = 2, path = file.path; ; i++) {
      const own = { ...file, path };
      if (placesOf(into, [own], undefined)[0]?.state !== 'other') return own;
      path = file.path.replace(/\.yaml$/u, `-${i}.yaml`);
    }
  });
}

/** A document that is there in another encoding, or with a byte order mark, is the same text. */
function saysTheSame({ kind, text }: ProjectFile, there: Uint8Array, content: Uint8Array): boolean {
  return Buffer.from(content).equals(there) || (kind === 'document' && decode(there)?.text === text);
}

function tellWhatCame({ counts, files }: ProjectFiles, { into, effect }: ImportOptions, say: Say): void {
  const isListed = effect === 'listed';
  const folder = shownPath(uriOf(path.resolve(into)));
  say(isListed ? exchangeMessages.wouldImport : exchangeMessages.imported, { ...counts, path: folder });
  const schema = files.find(({ kind }) => kind === 'schema');
  if (schema && !isListed) say(exchangeMessages.extendBy, { path: folder, name: `./${schema.path}` });
}
