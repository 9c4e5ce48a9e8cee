import { terminalLines } from '../escape/terminal.ts';
import { editionOf } from '../export/edition.ts';
import type { Exported, ExportedFile, Exporter, ExportStyle } from '../export/exporter.ts';
import { lossesOf } from '../export/losses.ts';
import { isDocument, type Project } from '../project.ts';
import { isInside } from '../uris.ts';
import type { ExitCode } from './checkCommand.ts';
import { exchangeMessages } from './exchangeMessages.ts';
import { oneProject } from './oneProject.ts';
import { rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers, uriOf } from './scope.ts';
import { type Encodings, type Say, scopesOf, speaker, tellFailed, tellReadings } from './speech.ts';
import { shownPath } from './terminal.ts';
import { placesOf, writeAll } from './writing.ts';

export interface ExportOptions extends ExportStyle {
  readonly exporter: Exporter;
  /** The folder to write to; without one, a lone file goes to standard output. */
  readonly out: string | undefined;
  /** Whether anything that is not carried is an error, and nothing is written then. */
  readonly losses: 'allowed' | 'forbidden';
  /** What becomes of files that stand where one is to be written. */
  readonly others: 'kept' | 'replaced';
  readonly encodings: Encodings;
}

/** Writes the project at a path, or what of it the path names, in another program's format. What is not carried is told last. */
export async function exportCommand(path: string, options: ExportOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const [scope] = scopesOf([path], say) ?? [];
  if (!scope) return 2;
  const { access, readings } = rememberingFiles();
  const unread = oneProject(scope, (await surroundingsOf([scope], access)).projects, say);
  if (!unread) return 2;
  const project = await withDocuments(access, unread);
  const isRead = tellReadings(readings, options.encodings, say);
  const isWhole = scope.uri === project.root || isInside(scope.uri, project.root);
  const edition = editionOf(project, isWhole ? undefined : (uri) => covers(scope, uri));
  if (edition.documents.length === 0) {
    say(exchangeMessages.nothingToExport, { path });
    return 2;
  }
  const exported = options.exporter.write(edition, options);
  const losses = [...lossesOf(options.exporter, edition), ...exported.losses.filter(({ count }) => count > 0)];
  const isForbidden = options.losses === 'forbidden' && losses.length > 0;
  const isWritten = isForbidden || (await written(exported, project, options, say));
  if (isWritten && losses.length > 0) say(exchangeMessages.notCarried, { format: options.exporter.name });
  if (isWritten)
    for (const { what, count } of losses) say(exchangeMessages.loss, { count, what: what[options.locale] });
  if (isForbidden) say(exchangeMessages.strict, {});
  if (!isRead || !isWritten) return 2;
  return isForbidden ? 1 : 0;
}

async function written(
  { files }: Exported,
  project: Project,
  { out, others, exporter }: ExportOptions,
  say: Say,
): Promise<boolean> {
  if (out !== undefined) return writtenTo(out, files, project, others, say);
  if (files.length === 0) return true;
  const [file, ...more] = files;
  if (!file || more.length > 0) {
    say(exchangeMessages.severalFiles, { format: exporter.name, count: files.length });
    return false;
  }
  const { isTTY } = process.stdout;
  if ('bytes' in file && isTTY) {
    say(exchangeMessages.bytesOnTerminal, { format: exporter.name });
    return false;
  }
  const content = 'bytes' in file ? file.bytes : isTTY ? terminalLines(file.text) : file.text;
  return new Promise((resolve) => process.stdout.write(content, () => resolve(true)));
}

/** All or none, as far as it can be known beforehand. */
function writtenTo(
  folder: string,
  files: readonly ExportedFile[],
  project: Project,
  others: 'kept' | 'replaced',
  say: Say,
): boolean {
  const places = placesOf(folder, files, project);
  const stopped = places.filter(
    ({ state }) => state === 'outside' || state === 'source' || (state === 'other' && others === 'kept'),
  );
  for (const { path, state } of stopped) {
    const message = {
      source: exchangeMessages.isSource,
      outside: exchangeMessages.isOutside,
      other: exchangeMessages.isThere,
    };
    say(message[state as keyof typeof message], { path: shownPath(uriOf(path)), option: '--out' });
  }
  if (stopped.length > 0) return false;
  const failed = writeAll(places);
  if (failed) {
    tellFailed(failed, say);
    return false;
  }
  for (const { path } of places) {
    if (isDocument(project, uriOf(path))) say(exchangeMessages.becomesDocument, { path: shownPath(uriOf(path)) });
  }
  return true;
}
