import type { SymbolInformation } from 'vscode-languageserver';
import type { Locale } from '../findings.ts';
import type { Project } from '../project.ts';
import { workspaceSymbols } from '../symbols/workspace.ts';
import { toLocation } from './convert.ts';
import { symbolKinds } from './symbolKinds.ts';

/** What the projects have under the words of a query. */
export function workspaceSymbol(projects: readonly Project[], query: string, locale: Locale): SymbolInformation[] {
  return workspaceSymbols(projects, query, locale).map(({ kind, name, container, source, span }) => ({
    name,
    containerName: container,
    kind: symbolKinds[kind],
    location: toLocation(source, span),
  }));
}
