/** From the protocol's plain values to the editor's. */
import * as vscode from 'vscode';
import type { Location, Range } from 'vscode-languageclient';

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toLocation({ uri, range }: Location): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}
