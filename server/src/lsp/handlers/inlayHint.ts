import { InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { hints } from '../../hints/hints.ts';
import { positionAt } from '../../text/source.ts';
import { toSpan } from '../convert.ts';
import { handler } from '../handler.ts';

export const inlayHint = handler<InlayHintParams>({
  method: 'textDocument/inlayHint',
  capability: 'inlayHintProvider',
  options: {},
  empty: [],
  answer: ({ project, source, settings, locale }, { range }) => {
    if (!settings.inlayHints) return [];
    return hints(project, source.uri, toSpan(source, range), locale).map(({ offset, label }) => ({
      position: positionAt(source, offset),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
  },
});
