import type { HoverParams } from 'vscode-languageserver';
import { hover as hoverIn } from '../../hovers/hover.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';

export const hover = handler<HoverParams>({
  method: 'textDocument/hover',
  capability: 'hoverProvider',
  options: {},
  empty: null,
  answer: ({ project, source, locale }, { position }) => {
    const found = hoverIn(project, source.uri, toOffset(source, position), locale);
    return found ? { range: toRange(source, found.span), contents: { kind: 'markdown', value: found.markdown } } : null;
  },
});
