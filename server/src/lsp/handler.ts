import type { ClientCapabilities } from 'vscode-languageserver';
import type { Locale } from '../findings.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** What a question about a file is answered from: one moment of its project, with all read that the answer needs. */
export interface Context {
  readonly project: Project;
  readonly source: Source;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly workspace: Workspace;
  /** Whether the client takes location links, which say what was asked about. */
  readonly links: boolean;
  /** What the client can do with edits: make files, ask the user before it applies them, and ask for them late. */
  readonly edits: { readonly create: boolean; readonly annotations: boolean; readonly resolve: boolean };
  /** Whether the client takes snippets among completions. */
  readonly snippets: 'taken' | 'refused';
}

/** One request of the protocol. A handler converts in, asks the core, converts out, and holds no logic of its own. */
export interface Handler {
  readonly method: string;
  /** The name among the server's capabilities, for clients that are told once. */
  readonly capability: string;
  /** The capability's options, which a registration takes too. */
  readonly options: object;
  /** True for a request that clients send on account of another one's registration. */
  readonly isImplied?: boolean;
  /** The answer for a file that is none of Postil's, and after a failure. */
  readonly empty: unknown;
  readonly answer: (context: Context, params: never) => unknown;
}

/** Typed by its parameters where it is written, and by none where it stands in the list. */
export function handler<P>(
  definition: Omit<Handler, 'answer'> & { answer: (context: Context, params: P) => unknown },
): Handler {
  return definition as Handler;
}

/** Whether the client takes registrations for every request and for the texts themselves, so that only projects are synced. */
export function takesRegistrations(client: ClientCapabilities): boolean {
  const document = client.textDocument;
  return (
    document?.synchronization?.dynamicRegistration === true &&
    document.hover?.dynamicRegistration === true &&
    document.filters?.relativePatternSupport === true
  );
}
