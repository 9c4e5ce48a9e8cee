// What tests do with the window's folder and its files.
import assert from 'node:assert/strict';
import { commands, type Diagnostic, languages, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';

/** A file of the window's folder, by its path with slashes. */
export function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window has a folder');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file in the editor and answers its document. */
export async function show(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a text in the editor and waits until Postil has taken it for a policy text, and has answered about it. */
export async function showPolicyText(uri: Uri): Promise<TextDocument> {
  const document = await show(uri);
  await isPolicyText(document);
  return document;
}

export function isPolicyText(document: TextDocument): Promise<void> {
  return eventually(
    `${document.uri.path} is a policy text`,
    workspace.onDidOpenTextDocument,
    () => document.languageId === 'policy-text',
  );
}

/** The first place of some words after the first place of others. */
export function rangeOf(document: TextDocument, words: string, after = ''): Range {
  const text = document.getText();
  const from = text.indexOf(after);
  const start = text.indexOf(words, from + after.length);
  assert.ok(from >= 0 && start >= 0, `${words} stands in ${document.uri.path}`);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Types over a place, as a person would: the editor then holds what the disk does not. */
export async function type(document: TextDocument, over: Range, words: string): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  assert.ok(await editor.edit((edit) => edit.replace(over, words)), `${document.uri.path} can be edited`);
}

/** Postil's diagnostics, in the order of the text. */
export function diagnostics(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'postil')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || b.range.end.compareTo(a.range.end));
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until Postil's diagnostics of a file are as wanted, and answers them. */
export async function diagnosticsWhere(
  sentence: string,
  uri: Uri,
  holds: (diagnostics: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  await eventually(sentence, languages.onDidChangeDiagnostics, () => holds(diagnostics(uri)));
  return diagnostics(uri);
}

/** The diagnostics that are annotations, not findings. */
export function annotationsIn(all: Diagnostic[]): Diagnostic[] {
  return all.filter((each) => ['claim', 'figure', 'initiative'].includes(codeOf(each)));
}

/** Throws away what was typed and closes every editor, so that the next test begins as this one did. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks the editor for what a provider says, until it says what is wanted: before, the server may not have read the file. */
export async function provided<T>(sentence: string, ask: () => Thenable<T>, holds: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  await eventually(sentence, languages.onDidChangeDiagnostics, async () => {
    answer = await ask();
    return holds(answer);
  });
  return answer;
}
