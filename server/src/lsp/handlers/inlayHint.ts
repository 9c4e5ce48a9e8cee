import { InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { figureHints } from '../../hints/figures.ts';
import { quoteHints } from '../../hints/quotes.ts';
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
    const within = toSpan(source, range);
    const figures = settings.figureHints ? figureHints(project, source.uri, within, locale) : [];
    return [...quoteHints(project, source.uri, within, locale), ...figures].map(({ offset, label }) => ({
      position: positionAt(source, offset),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
  },
});
