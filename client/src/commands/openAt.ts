import { type Location, window } from 'vscode';

/** Shows a place, in the column where its file is in view already, so that text and annotations can lie side by side. */
export async function openAt({ uri, range }: Location, focus: 'takeFocus' | 'keepFocus' = 'takeFocus'): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const preserveFocus = focus === 'keepFocus';
  await window.showTextDocument(uri, { selection: range, viewColumn: shown?.viewColumn, preserveFocus });
}
