import type { Location, Position, Range, TextEdit } from 'vscode-languageserver';
import type { Severity } from '../findings.ts';
import { offsetAt, positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** From the core's offsets to the protocol's lines and UTF-16 characters, and back. The only place where the two meet. */
export function toRange(source: Source, span: Span): Range {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}

export function toOffset(source: Source, position: Position): number {
  return offsetAt(source, position);
}

export function toSpan(source: Source, range: Range): Span {
  return { start: offsetAt(source, range.start), end: offsetAt(source, range.end) };
}

export function toLocation(source: Source, span: Span): Location {
  return { uri: source.uri, range: toRange(source, span) };
}

export function toTextEdit(source: Source, edit: Span & { readonly newText: string }): TextEdit {
  // Text that is written follows the file: a repair must not bring another line end into it.
  const newText = source.text.includes('\r\n') ? edit.newText.replace(/\r?\n/gu, '\r\n') : edit.newText;
  return { range: toRange(source, edit), newText };
}

/** The protocol's numbers; nothing for `off`. */
export function toSeverity(severity: Severity): 1 | 2 | 3 | 4 | undefined {
  const numbers = { error: 1, warning: 2, information: 3, hint: 4, off: undefined } as const;
  return numbers[severity];
}
