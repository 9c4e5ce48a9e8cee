import type { DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../links/links.ts';
import { sourceOf } from '../../project.ts';
import { toRange } from '../convert.ts';
import { handler } from '../handler.ts';

export const documentLink = handler<DocumentLinkParams>({
  method: 'textDocument/documentLink',
  capability: 'documentLinkProvider',
  options: {},
  empty: [],
  answer: ({ project, source }) =>
    documentLinks(project, source.uri).map(({ span, target, at }) => {
      const file = at && sourceOf(project, target);
      // Editors take a line and a column, from one, behind the file's address.
      const place = file && toRange(file, at).start;
      return {
        range: toRange(source, span),
        target: place ? `${target}#${place.line + 1},${place.character + 1}` : target,
      };
    }),
});
