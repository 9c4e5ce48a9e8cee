import type { ClientCapabilities, Connection, DocumentFilter, FileSystemWatcher } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { documentGlobs, type Project, projectFileName, projectFileUri, schemaOf } from '../project.ts';
import { folderOf, isInside, nameOf } from '../uris.ts';
import { type Handler, takesRegistrations } from './handler.ts';

/** The files of the projects, and nothing else, as the protocol names them. */
export function selectorOf(projects: readonly Project[]): DocumentFilter[] {
  return projects.flatMap((project) => {
    const extended = schemaOf(project)
      .files.map((file) => file.uri)
      .filter((uri) => uri !== projectFileUri(project) && isInside(project.boundary, uri));
    return [
      ...[...documentGlobs(project), '**/*.postil.yaml', projectFileName].map((glob) => filter(project.root, glob)),
      ...extended.map((uri) => filter(folderOf(uri), nameOf(uri))),
    ];
  });
}

function filter(baseUri: string, pattern: string): DocumentFilter {
  return { scheme: URI.parse(baseUri).scheme, pattern: { baseUri, pattern } };
}

/** What is asked to be watched: project files everywhere, and whatever happens in the folders of projects. */
function watchersOf(folders: readonly string[], projects: readonly Project[], relative: boolean): FileSystemWatcher[] {
  if (!relative) return [{ globPattern: projects.length > 0 ? '**/*' : `**/${projectFileName}` }];
  return [
    ...folders.map((baseUri) => ({ globPattern: { baseUri, pattern: `**/${projectFileName}` } })),
    ...projects.map((project) => ({ globPattern: { baseUri: project.root, pattern: '**/*' } })),
  ];
}

interface Registered {
  readonly id: string;
  readonly method: string;
  readonly registerOptions: object;
}

/** Asks the client for what the projects as they now are need; does nothing where that is what it was asked for last. */
export type Register = (folders: readonly string[], projects: readonly Project[]) => Promise<void>;

/**
 * Keeps what the client was asked for in step with the projects, as far as it takes registrations. The new is registered
 * before the old is let go, so that no open file is closed in between.
 */
export function registering(
  connection: Connection,
  client: ClientCapabilities,
  handlers: readonly Handler[],
): Register {
  const watched = client.workspace?.didChangeWatchedFiles;
  let last = '';
  let current: readonly Registered[] = [];
  let count = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const replace = async (wanted: readonly Omit<Registered, 'id'>[]): Promise<void> => {
    const old = current;
    current = wanted.map((each) => ({ id: `postil-${++count}`, ...each }));
    if (current.length > 0) await connection.sendRequest('client/registerCapability', { registrations: current });
    const unregisterations = old.map(({ id, method }) => ({ id, method }));
    if (old.length > 0) await connection.sendRequest('client/unregisterCapability', { unregisterations });
  };

  return (folders, projects) => {
    const wanted: Omit<Registered, 'id'>[] = [];
    if (takesRegistrations(client) && projects.length > 0)
      wanted.push(...textRegistrations(selectorOf(projects), handlers));
    if (watched?.dynamicRegistration) {
      const watchers = watchersOf(folders, projects, watched.relativePatternSupport === true);
      wanted.push({ method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } });
    }
    const said = JSON.stringify(wanted);
    if (said === last) return Promise.resolve();
    last = said;
    const done = turn.then(() => replace(wanted));
    turn = done.catch(() => undefined);
    return done;
  };
}

function textRegistrations(documentSelector: DocumentFilter[], handlers: readonly Handler[]): Omit<Registered, 'id'>[] {
  return [
    { method: 'textDocument/didOpen', registerOptions: { documentSelector } },
    { method: 'textDocument/didChange', registerOptions: { documentSelector, syncKind: 2 } },
    { method: 'textDocument/didClose', registerOptions: { documentSelector } },
    ...handlers
      .filter(({ isImplied }) => !isImplied)
      .map(({ method, options }) => ({ method, registerOptions: { documentSelector, ...options } })),
  ];
}
