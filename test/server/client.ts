import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientCapabilities, Diagnostic, InitializeResult } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const repository = new URL('../../', import.meta.url);
export const serverPath = fileURLToPath(new URL('dist/server.js', repository));

/** An editor's side of the conversation with the built server, over standard input and output. */
export class Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly root: string;
  readonly #folder: string;
  readonly #versions = new Map<string, number>();
  readonly #published = new Map<string, Diagnostic[]>();
  #listeners: (() => void)[] = [];
  initialized: InitializeResult | undefined;

  /** Starts a server on a copy of a folder of the repository. */
  static async start(folder: string, capabilities: ClientCapabilities = pulling, locale = 'en'): Promise<Client> {
    const client = new Client(folder);
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: client.root,
      workspaceFolders: [{ uri: client.root, name: 'test' }],
      capabilities,
      locale,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  private constructor(folder: string) {
    this.#folder = mkdtempSync(join(tmpdir(), 'postil-server-'));
    cpSync(new URL(folder, repository), this.#folder, { recursive: true });
    this.root = pathToFileURL(this.#folder).toString();
    this.process = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('The server has no standard streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics);
      for (const listener of this.#listeners) listener();
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.listen();
  }

  uri(name: string): string {
    return `${this.root}/${name}`;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  async open(name: string, text = this.read(name)): Promise<string> {
    this.#versions.set(name, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId: 'plaintext', version: 1, text },
    });
    return text;
  }

  /** Replaces the whole text, as an editor that does not send ranges. */
  async replace(name: string, text: string): Promise<void> {
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [{ text }],
    });
  }

  /** Asks about a file; `place` is the offset of a word in its text, for questions about a position. */
  ask<T>(method: string, name: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: this.uri(name) }, ...more });
  }

  async diagnostics(name: string): Promise<Diagnostic[]> {
    const report = await this.ask<{ items: Diagnostic[] }>('diagnostic', name);
    return report.items;
  }

  /** What was last published for a file, as soon as it fulfils the condition. */
  published(name: string, fits: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    return new Promise((resolve) => {
      const look = () => {
        const found = this.#published.get(uri);
        if (!found || !fits(found)) return;
        this.#listeners = this.#listeners.filter((each) => each !== look);
        resolve(found);
      };
      this.#listeners.push(look);
      look();
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    rmSync(this.#folder, { recursive: true });
  }
}

export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** Line and character of an offset, counted apart from the server's own code. */
export function positionOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
