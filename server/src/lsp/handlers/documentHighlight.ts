import { DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { type Highlight, highlights } from '../../highlights/highlights.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';

const kinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  text: DocumentHighlightKind.Text,
  read: DocumentHighlightKind.Read,
  write: DocumentHighlightKind.Write,
};

export const documentHighlight = handler<DocumentHighlightParams>({
  method: 'textDocument/documentHighlight',
  capability: 'documentHighlightProvider',
  options: {},
  empty: [],
  answer: ({ project, source }, { position }) =>
    highlights(project, source.uri, toOffset(source, position)).map(({ span, kind }) => ({
      range: toRange(source, span),
      kind: kinds[kind],
    })),
});
