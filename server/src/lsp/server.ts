import {
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isCoderName } from '../actions/tagging.ts';
import { localeOf } from '../findings.ts';
import type { FileAccess } from '../loading.ts';
import { newProjectFile } from '../newProject.ts';
import { isDocument, projectFileName } from '../project.ts';
import { nameOf, normalUri } from '../uris.ts';
import { fileMoves, fileMovesEdit } from './fileMoves.ts';
import { answering, guarded, type Log } from './guard.ts';
import { type Context, type Handler, takesRegistrations } from './handler.ts';
import * as all from './handlers/all.ts';
import { resolvedAction, unresolvedUri } from './handlers/codeAction.ts';
import { otherSide } from './otherSide.ts';
import { overviewAnswer, suggestionsAnswer } from './overview.ts';
import { passagesAnswer } from './passages.ts';
import * as protocol from './protocol.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createPulls } from './pulls.ts';
import { registering } from './registration.ts';
import { defaultSettings, hiddenCodersFrom, settingsFrom } from './settings.ts';
import { carriedOut } from './suggestions.ts';
import { Workspace } from './workspace.ts';
import { workspaceSymbol } from './workspaceSymbol.ts';
import { type Apply, writeAnswer } from './write.ts';

const handlers: readonly Handler[] = Object.values(all);
const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Serves a client over a connection until it ends. The host gives the files; everything else is the same everywhere. */
export function serve(connection: Connection, access: FileAccess, version: string): void {
  const log: Log = {
    error: (message) => connection.console.error(message),
    warn: (message) => connection.console.warn(message),
  };
  const workspace = new Workspace(access);
  let settings = defaultSettings;
  /** Resolves when the settings are what the client last said. */
  let settled: Promise<unknown> = Promise.resolve();
  let locale = localeOf(undefined);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let publisher: Publisher = { changed: () => undefined };
  let register = async (): Promise<void> => undefined;

  const contextOf = async (uri: string): Promise<Context | undefined> => {
    const ready = await workspace.prepared(uri);
    const links = client.textDocument?.definition?.linkSupport === true;
    const takesSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    const snippets = takesSnippets ? 'taken' : 'refused';
    const { resourceOperations, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
    const edits = {
      create: resourceOperations?.includes('create') === true,
      annotations: changeAnnotationSupport !== undefined,
      resolve: client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    };
    return ready && { ...ready, settings, locale, workspace, links, edits, snippets };
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    locale = localeOf(params.locale);
    settings = { ...settings, hiddenCoders: hiddenCodersFrom(params.initializationOptions) };
    folders = foldersOf(params);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'postil', version } };
  });

  connection.onInitialized(() => {
    publisher = createPublisher(
      connection,
      workspace,
      log,
      told(client),
      () => settings,
      () => locale,
    );
    const keep = registering(connection, client, handlers);
    register = () => keep(workspace.folders, workspace.projects);
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        guarded(log, 'folders', reload);
      });
    }
    guarded(log, 'start', async () => {
      const loaded = workspace.load(folders);
      const section = await askSettings(connection, client);
      take(section);
      await loaded;
      await register();
      publisher.changed();
    });
  });

  const take = (section: unknown): void => {
    settings = settingsFrom(section, settings);
    const { coder } = settings;
    workspace.setCoder(coder !== undefined && isCoderName(coder) ? coder : undefined);
  };

  const reload = async (): Promise<void> => {
    await workspace.load(folders);
    await afterChange();
  };

  const afterChange = async (uri?: string): Promise<void> => {
    if (uri === undefined || nameOf(uri) === projectFileName) await register();
    publisher.changed();
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) =>
    guarded(log, 'open', () => {
      workspace.open(uri, text, version);
      return afterChange(uri);
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    guarded(log, 'change', () => {
      workspace.edit(uri, contentChanges, version);
      return afterChange(uri);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    guarded(log, 'close', async () => {
      await workspace.close(uri);
      await afterChange();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guarded(log, 'files', async () => {
      await workspace.filesChanged(changes.map(({ uri }) => uri));
      await afterChange();
    }),
  );
  connection.onDidChangeConfiguration((params) => {
    const taken = async () => {
      const pulled = client.workspace?.configuration;
      const section = pulled ? await askSettings(connection, client) : params.settings?.postil;
      take(section);
      publisher.changed();
    };
    const taking = taken();
    settled = taking.catch(() => undefined);
    guarded(log, 'settings', () => taking);
  });

  const pull = createPulls();
  connection.languages.diagnostics.on(
    answering(
      log,
      'diagnostics',
      noDiagnostics,
      async ({ textDocument, previousResultId }: DocumentDiagnosticParams) => {
        const context = await contextOf(textDocument.uri);
        return context ? pull(context, previousResultId) : noDiagnostics;
      },
    ),
  );

  for (const { method, empty, answer } of handlers) {
    if (method === 'textDocument/diagnostic') continue;
    connection.onRequest(
      method,
      answering(log, method, empty, async (params: { textDocument: { uri: string } }) => {
        const context = await contextOf(params.textDocument.uri);
        return context ? answer(context, params as never) : empty;
      }),
    );
  }

  connection.onWorkspaceSymbol(
    answering(log, 'workspace/symbol', [], async ({ query }) => {
      await workspace.settled();
      return workspaceSymbol(workspace.projects, query, locale);
    }),
  );
  connection.workspace.onWillRenameFiles(
    answering(log, 'workspace/willRenameFiles', null, async (params) => {
      await workspace.settled();
      return fileMovesEdit(
        workspace.projects,
        params,
        client.workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
      );
    }),
  );
  connection.onCodeActionResolve(async (action) => {
    const resolve = answering(log, 'codeAction/resolve', action, async (uri: string) => {
      const context = await contextOf(uri);
      return context ? resolvedAction(context, action) : action;
    });
    const uri = unresolvedUri(action);
    return uri === undefined ? action : resolve(uri);
  });
  connection.onNotification(protocol.hiddenCodersNotification, (said: protocol.HiddenCoders) =>
    guarded(log, protocol.hiddenCodersNotification, () => {
      settings = { ...settings, hiddenCoders: hiddenCodersFrom(said) };
      publisher.changed();
    }),
  );
  connection.onRequest(
    protocol.isDocumentRequest,
    answering<protocol.UriParams, unknown>(log, protocol.isDocumentRequest, false, async ({ uri }) => {
      await workspace.settled();
      const project = workspace.projectOf(uri);
      return project !== undefined && isDocument(project, normalUri(uri));
    }),
  );
  connection.onRequest(
    protocol.passagesRequest,
    answering(log, protocol.passagesRequest, null, async ({ uri }: protocol.UriParams) => {
      const context = await contextOf(uri);
      return context ? passagesAnswer(context.project, context.source, locale) : null;
    }),
  );
  connection.onRequest(
    protocol.overviewRequest,
    answering(log, protocol.overviewRequest, null, async ({ uri }: protocol.UriParams) => {
      const context = await contextOf(uri);
      return context ? overviewAnswer(context.project, context.source, settings.hiddenCoders, locale) : null;
    }),
  );
  connection.onRequest(
    protocol.suggestionsRequest,
    answering(log, protocol.suggestionsRequest, null, async ({ uri }: protocol.UriParams) => {
      const context = await contextOf(uri);
      return context ? suggestionsAnswer(context.project, context.source, settings.hiddenCoders, locale) : null;
    }),
  );
  connection.onRequest(
    protocol.decideRequest,
    answering(log, protocol.decideRequest, null, async (params: protocol.DecideParams) => {
      const context = await contextOf(params.uri);
      return context ? carriedOut(context, params, (edit) => connection.workspace.applyEdit(edit)) : null;
    }),
  );
  connection.onRequest(
    protocol.otherSideRequest,
    answering(log, protocol.otherSideRequest, [], async ({ uri, position }: protocol.PlaceParams) => {
      const context = await contextOf(uri);
      return context ? otherSide(context, position) : [];
    }),
  );
  connection.onRequest(
    protocol.newProjectRequest,
    answering(log, protocol.newProjectRequest, null, ({ folder, language }: protocol.NewProjectParams) => {
      const root = normalUri(folder).replace(/\/$/u, '');
      return { uri: `${root}/${projectFileName}`, text: newProjectFile(nameOf(root), language) };
    }),
  );

  const apply: Apply = async (label, edit) => (await connection.workspace.applyEdit({ label, edit })).applied;
  connection.onRequest(
    protocol.writeRequest,
    answering<protocol.WriteParams, unknown>(log, protocol.writeRequest, null, (params) =>
      // Whose file is written into hangs on a setting that may just have been changed.
      writeAnswer(() => settled.then(() => contextOf(params.uri)), apply, params, locale),
    ),
  );

  connection.listen();
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** All that a client which takes registrations is told at first is that nothing is synced until there is a project. */
function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  const willRename = client.workspace?.fileOperations?.willRename === true ? { willRename: fileMoves } : undefined;
  const workspace = {
    workspaceFolders: { supported: true, changeNotifications: true },
    ...(willRename ? { fileOperations: willRename } : {}),
  };
  const everywhere = { workspace, workspaceSymbolProvider: true };
  if (takesRegistrations(client)) return { textDocumentSync: TextDocumentSyncKind.None, ...everywhere };
  const each = Object.fromEntries(handlers.map(({ capability, options }) => [capability, options]));
  return { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental }, ...everywhere, ...each };
}

function told(client: ClientCapabilities) {
  return {
    pulls: client.textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: client.workspace?.diagnostics?.refreshSupport === true,
      codeLens: client.workspace?.codeLens?.refreshSupport === true,
      inlayHint: client.workspace?.inlayHint?.refreshSupport === true,
    },
  };
}

async function askSettings(connection: Connection, client: ClientCapabilities): Promise<unknown> {
  return client.workspace?.configuration ? connection.workspace.getConfiguration('postil') : undefined;
}
