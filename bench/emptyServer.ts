// The floor: a server that keeps the texts as the library does, and answers every question with nothing.
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
  },
}));
connection.onHover(({ textDocument }) => (documents.get(textDocument.uri) ? null : null));
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri);
  return { kind: 'full', items: [] };
});
documents.listen(connection);
connection.listen();
