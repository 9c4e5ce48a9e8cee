import type { HoverParams } from 'vscode-languageserver';
import { hover as hoverIn } from '../../hovers/hover.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';
import { seen } from '../seen.ts';

export const hover = handler<HoverParams>({
  method: 'textDocument/hover',
  capability: 'hoverProvider',
  options: {},
  empty: null,
  answer: (context, { position }) => {
    const { source, locale } = context;
    const found = hoverIn(seen(context), source.uri, toOffset(source, position), locale);
    return found ? { range: toRange(source, found.span), contents: { kind: 'markdown', value: found.markdown } } : null;
  },
});
