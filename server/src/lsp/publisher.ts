import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../findings.ts';
import type { Source } from '../text/source.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { guarded, type Log } from './guard.ts';
import { changedNotification } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** How the server tells that answers given earlier are out of date: once for many changes that come together. */
export interface Publisher {
  changed(): void;
}

interface Told {
  readonly pulls: boolean;
  readonly refreshes: { readonly diagnostics: boolean; readonly codeLens: boolean; readonly inlayHint: boolean };
}

/** Long enough to take quick typing together, short enough that marks follow at once, in milliseconds. */
const pause = 80;

export function createPublisher(
  connection: Connection,
  workspace: Workspace,
  log: Log,
  told: Told,
  settings: () => Settings,
  locale: () => Locale,
): Publisher {
  let waiting = false;
  const published = new Map<string, string>();

  const pushAll = async (): Promise<void> => {
    const open = new Set(workspace.openUris);
    for (const uri of published.keys()) {
      if (open.has(uri)) continue;
      published.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const uri of open) {
      const ready = await workspace.prepared(uri);
      if (ready && isCurrent(workspace, uri, ready.source)) await push(ready);
    }
  };

  const push = async ({ project, source }: NonNullable<Awaited<ReturnType<Workspace['prepared']>>>): Promise<void> => {
    const diagnostics = diagnosticsOf(project, source, settings(), locale());
    const said = JSON.stringify(diagnostics);
    if (published.get(source.uri) === said) return;
    published.set(source.uri, said);
    await connection.sendDiagnostics({ uri: source.uri, version: source.version, diagnostics });
  };

  const tell = (): void => {
    waiting = false;
    guarded(log, 'changed', () => connection.sendNotification(changedNotification, {}));
    if (!told.pulls) guarded(log, 'publish', pushAll);
    // A client that pulls asks for the edited file by itself, and for the others too slowly.
    else if (told.refreshes.diagnostics) guarded(log, 'refresh', () => connection.languages.diagnostics.refresh());
    if (told.refreshes.codeLens) guarded(log, 'refresh', () => refresh('codeLens'));
    if (told.refreshes.inlayHint) guarded(log, 'refresh', () => refresh('inlayHint'));
  };

  const refresh = (what: 'codeLens' | 'inlayHint') => connection.sendRequest(`workspace/${what}/refresh`);

  return {
    changed() {
      if (!waiting) setTimeout(tell, pause);
      waiting = true;
    },
  };
}

/** Nothing is published for a text that was edited while the answer was made. */
function isCurrent(workspace: Workspace, uri: string, source: Source): boolean {
  const project = workspace.projectOf(uri);
  return project?.open.get(source.uri) === source;
}
