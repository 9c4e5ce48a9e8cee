import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import type { OutlineSymbol } from '../../symbols/symbol.ts';
import { symbols } from '../../symbols/symbols.ts';
import type { Source } from '../../text/source.ts';
import { toRange } from '../convert.ts';
import { handler } from '../handler.ts';
import { seen } from '../seen.ts';
import { symbolKinds } from '../symbolKinds.ts';

export const documentSymbol = handler<DocumentSymbolParams>({
  method: 'textDocument/documentSymbol',
  capability: 'documentSymbolProvider',
  options: {},
  empty: [],
  answer: (context) =>
    symbols(seen(context), context.source.uri, context.locale).map((each) => toSymbol(context.source, each)),
});

function toSymbol(source: Source, symbol: OutlineSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(source, symbol.span),
    selectionRange: toRange(source, symbol.selection),
    children: symbol.children.map((each) => toSymbol(source, each)),
  };
}
