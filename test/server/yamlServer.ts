import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { positionOf } from './client.ts';

const schemaUri = (name: string) => new URL(`../../schemas/${name}.schema.json`, import.meta.url).toString();

/** The settings under which Red Hat's extension runs its server with what Postil contributes. */
const settings = {
  completion: true,
  validate: false,
  schemaStore: { enable: false },
  schemas: { [schemaUri('annotations')]: ['*.postil.yaml'], [schemaUri('project')]: ['postil.yaml'] },
};

/** The server of Red Hat's YAML extension, with our JSON Schemas. */
export class YamlServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  #count = 0;

  static async start(): Promise<YamlServer> {
    const server = new YamlServer();
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: 'file:///project',
      workspaceFolders: [{ uri: 'file:///project', name: 'project' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await server.#connection.sendNotification('initialized', {});
    await server.#connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });
    return server;
  }

  private constructor() {
    const bin = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    this.#process = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no standard streams.');
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? settings : null)),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  /** The labels of what it offers at an offset of a text that it has not seen before. */
  async labels(name: string, text: string, offset: number): Promise<readonly string[]> {
    const uri = `file:///project/${this.#count++}/${name}`;
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const answer = await this.#connection.sendRequest<CompletionList | CompletionItem[] | null>(
      'textDocument/completion',
      { textDocument: { uri }, position: positionOf(text, offset) },
    );
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return items.map(({ label }) => label);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    this.#process.kill();
  }
}
