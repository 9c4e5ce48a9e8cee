import path from 'node:path';
import * as util from 'node:util';
import { URI } from 'vscode-uri';
import type { Paint } from '../report/reporter.ts';

/** Columns to fill where nobody tells how many there are. */
const usualColumns = 100;

export function columnsOf(stream: NodeJS.WriteStream): number {
  return (stream.isTTY && stream.columns) || usualColumns;
}

/** Colours on a terminal that has them, unless the reader wants none (`NO_COLOR`). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  // Node has styleText from 20.12 on.
  if (!stream.isTTY || !stream.hasColors() || !util.styleText) return (_role, text) => text;
  return (role, text) => util.styleText(formats[role], text);
}

const formats = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
  off: 'dim',
  place: 'bold',
  quiet: 'dim',
  added: 'green',
} as const;

/** A file as the reader would name it: from the working directory, with `/`. */
export function shownPath(uri: string): string {
  return path.relative(process.cwd(), URI.parse(uri).fsPath).split(path.sep).join('/') || '.';
}
