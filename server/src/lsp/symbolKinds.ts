import { SymbolKind } from 'vscode-languageserver';
import type { OutlineSymbol } from '../symbols/symbol.ts';

export const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  paragraph: SymbolKind.String,
  annotation: SymbolKind.Field,
  group: SymbolKind.Namespace,
  tag: SymbolKind.Class,
  attribute: SymbolKind.Property,
  relation: SymbolKind.Interface,
  term: SymbolKind.Constant,
};
