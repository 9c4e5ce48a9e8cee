import type { Locale } from '../findings.ts';
import type { Project } from '../project.ts';
import { ledgerLayout, ledgerRows } from '../rows/ledger.ts';
import type { Row } from '../rows/row.ts';
import type { ExitCode } from './checkCommand.ts';
import type { Format } from './formats/format.ts';
import { messages } from './messages.ts';
import { writeLines } from './output.ts';
import { concerns, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { type Encodings, scopesOf, speaker, tellReadings } from './speech.ts';
import { paintFor, shownPath } from './terminal.ts';

export interface LedgerOptions {
  readonly format: Format;
  readonly locale: Locale;
  readonly encodings: Encodings;
}

/** Writes the annotated figures of the project at a path, or of the projects below it; it takes no other paths. */
export async function ledgerCommand(
  path: string,
  others: readonly string[],
  options: LedgerOptions,
): Promise<ExitCode> {
  const say = speaker(options.locale);
  for (const other of others) say(messages.ledgerOfProject, { path: other });
  if (others.length > 0) return 2;
  const [scope] = scopesOf([path], say) ?? [];
  if (!scope) return 2;
  const { access, readings } = rememberingFiles();
  const { projects } = await surroundingsOf([scope], access);
  const wanted = projects.filter((project) => concerns(scope, project)).sort((a, b) => (a.root < b.root ? -1 : 1));
  if (wanted.length === 0) {
    say(messages.noProject, { path });
    return 2;
  }
  const loaded = await Promise.all(wanted.map((project) => withDocuments(access, project)));
  const isComplete = tellReadings(readings, options.encodings, say);
  await writeLines(options.format.lines(rowsOf(loaded), ledgerLayout, paintFor(process.stdout)));
  return isComplete ? 0 : 2;
}

function* rowsOf(projects: readonly Project[]): Iterable<readonly Row[]> {
  for (const project of projects) yield* ledgerRows(project, shownPath);
}
