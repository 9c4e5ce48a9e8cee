/** Gives the plain-text documents of a project the language `policy-text`, and touches nothing else. */
import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { Server } from './client.ts';
import { isFile } from './passages.ts';

export function takePolicyTexts(server: Server): Disposable {
  // Each opened document is taken once: whoever sets it back to plain text by hand keeps plain text.
  const taken = new WeakSet<TextDocument>();

  const isCandidate = (document: TextDocument): boolean =>
    document.languageId === 'plaintext' &&
    isFile(document) &&
    !document.isClosed &&
    !taken.has(document) &&
    workspace.getConfiguration('postil', document.uri).get('policyText.enabled', true);

  const take = async (document: TextDocument): Promise<void> => {
    if (!isCandidate(document)) {
      return;
    }
    const isPolicyText = await server.ask('postil/isDocument', { uri: document.uri.toString() });
    // Asked twice, for much may have happened to the document while the server answered.
    if (isPolicyText === true && isCandidate(document)) {
      taken.add(document);
      await languages.setTextDocumentLanguage(document, 'policy-text');
    }
  };

  const takeAll = (): void => workspace.textDocuments.forEach((document) => void take(document));

  takeAll();
  return Disposable.from(
    workspace.onDidOpenTextDocument(take),
    server.onChanged(takeAll),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('postil.policyText') && takeAll()),
  );
}
