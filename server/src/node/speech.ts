import { terminalLine } from '../escape/terminal.ts';
import { formatted, type Locale, type Message, type Params } from '../findings.ts';
import type { Reading } from './files.ts';
import { messages, readProblems, writeProblems } from './messages.ts';
import type { Readings } from './projects.ts';
import { type Scope, scopeOf, uriOf } from './scope.ts';
import { shownPath } from './terminal.ts';
import type { Failed } from './writing.ts';

/** Says something about the run on standard error. */
export type Say = (message: Message, params: Params) => void;

export function speaker(locale: Locale): Say {
  return (message, params) => console.error(terminalLine(formatted(message, params, locale)));
}

/** Which files' encodings to tell. */
export type Encodings = 'all' | 'unusual' | 'none';

/** Tells how files were read; false where one could not be. One that is not there says nothing here. */
export function tellReadings(readings: Readings, encodings: Encodings, say: Say): boolean {
  return [...readings]
    .map(([uri, reading]) => tellReading(shownPath(uri), reading, reading.boundary, encodings, say))
    .every((isRead) => isRead);
}

export function tellReading(path: string, reading: Reading, boundary: string, encodings: Encodings, say: Say): boolean {
  if ('text' in reading) {
    const tells = encodings === 'all' || (encodings === 'unusual' && reading.encoding !== 'UTF-8');
    if (tells) say(messages.readAs, { path, encoding: reading.encoding });
    return true;
  }
  if (reading.problem === 'missing') return true;
  say(readProblems[reading.problem], { path, boundary: shownPath(boundary) });
  return false;
}

/** What could not be written, and that the others are as they were. */
export function tellFailed({ path, problem, written, count }: Failed, say: Say): void {
  say(writeProblems[problem], { path: shownPath(uriOf(path)) });
  if (count > 1) say(messages.partlyWritten, { written, count });
}

/** What paths on the command line ask for; nothing where one of them is not there, which is told. */
export function scopesOf(paths: readonly string[], say: Say): readonly Scope[] | undefined {
  const scopes = paths.map((typed) => ({ typed, scope: scopeOf(typed) }));
  for (const { typed, scope } of scopes) if (!scope) say(messages.noSuchPath, { path: typed });
  const found = scopes.flatMap(({ scope }) => scope ?? []);
  return found.length === paths.length ? found : undefined;
}
