import { createTwoFilesPatch } from 'diff';
import { terminalText } from '../escape/terminal.ts';
import type { Paint } from '../report/reporter.ts';
import { shownPath } from './terminal.ts';

/** A file and what becomes of it. */
export interface Change {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A unified diff of a file, for people to read: line ends of all kinds count as one, and what a terminal must not see is
 * written out.
 */
export function unifiedDiff({ uri, before, after }: Change, paint: Paint): string {
  const path = shownPath(uri);
  const patch = createTwoFilesPatch(
    `a/${path}`,
    `b/${path}`,
    unixLines(before),
    unixLines(after),
    undefined,
    undefined,
    {
      context: 3,
    },
  );
  return patch
    .replace(/^=+\n/u, '')
    .trimEnd()
    .split('\n')
    .map((line) => `${paint(roleOf(line), `${line.charAt(0)}${terminalText(line.slice(1))}`)}\n`)
    .join('');
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function roleOf(line: string): Parameters<Paint>[0] {
  if (/^(?:---|\+\+\+) /u.test(line)) return 'place';
  if (line.startsWith('-')) return 'error';
  return line.startsWith('+') ? 'added' : 'quiet';
}
